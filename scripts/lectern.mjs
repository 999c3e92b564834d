// @ts-check
/** `npm run --silent lectern -- COMMAND`: Lectern from a terminal, see src/cli. */
import { importBundled } from './lib/bundle.mjs';
import { setUp } from './lib/setup.mjs';

const { npm_lifecycle_event: script, INIT_CWD: npmStartedIn } = process.env;
// npm goes to the project's root, and so does setUp; files are named from where the reader is.
const startedIn = (script === 'lectern' && npmStartedIn) || process.cwd();

// However it ends before `main` has: Node's own code for a fault, 1, has another meaning here.
let exitCode = 2;
process.on('exit', () => {
  process.exitCode = exitCode;
});

setUp();
const { main } = await importBundled('src/cli/main.ts');
process.chdir(startedIn);
exitCode = await /** @type {(args: string[]) => Promise<number>} */ (main)(process.argv.slice(2));
