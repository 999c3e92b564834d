// @ts-check
/**
 * `node scripts/run-ts.mjs FILE [ARGUMENT…]`: calls `main(arguments)` of a TypeScript file, with
 * the project's "@/" paths. What `main` returns is the exit code; where it returns nothing it may set `process.exitCode`.
 */
import { setUp, stop } from './lib/setup.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) stop('Usage: node scripts/run-ts.mjs FILE [ARGUMENT…]');

setUp();
const { loadConfigFromFile, runnerImport } = await import('vite');
// runnerImport reads no configuration of its own; of ours it needs only how paths resolve.
const loaded = await loadConfigFromFile({ command: 'serve', mode: 'development' });
const { module } = await runnerImport(file, {
  logLevel: 'warn',
  resolve: loaded?.config.resolve ?? {},
});
const { main } = /** @type {{ main?: (args: string[]) => unknown }} */ (module);
if (!main) stop(`${file} exports no function "main".`);
const code = await main(args);
if (code !== undefined) process.exitCode = Number(code);
