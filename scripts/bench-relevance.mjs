// @ts-check
/** `npm run bench:relevance -- DIR [DIR…]`: see tests/bench/relevance.ts. */
import { importBundled } from './lib/bundle.mjs';
import { setUp } from './lib/setup.mjs';

setUp();
const { main } = await importBundled('tests/bench/relevance.ts');
process.exitCode = await /** @type {(args: readonly string[]) => Promise<number>} */ (main)(
  process.argv.slice(2),
);
