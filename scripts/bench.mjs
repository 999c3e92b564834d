// @ts-check
/** `npm run bench`: see tests/bench/bench.ts. Each engine is measured in a process of its own. */
import { fork } from 'node:child_process';
import { totalmem } from 'node:os';
import { importBundled } from './lib/bundle.mjs';
import { setUp } from './lib/setup.mjs';

/**
 * @typedef {import('./bench-engine.mjs').Answer} Answer
 * @typedef {(args: readonly string[], measure: (job: object) => Promise<unknown>) => Promise<number>} Main
 */

/** Of the machine's memory, for the heap of one engine. */
const HEAP_SHARE = 0.75;

setUp();
const { main } = await importBundled('tests/bench/bench.ts');
process.exitCode = await /** @type {Main} */ (main)(process.argv.slice(2), measureApart);

/**
 * @param {object} job
 * @returns {Promise<unknown>} What was measured.
 */
function measureApart(job) {
  const heapMegabytes = Math.floor((totalmem() * HEAP_SHARE) / 2 ** 20);
  const child = fork(new URL('bench-engine.mjs', import.meta.url), {
    serialization: 'advanced', // JSON has no Infinity
    execArgv: ['--expose-gc', `--max-old-space-size=${heapMegabytes}`],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      const answer = /** @type {Answer} */ (message);
      if (answer.ok) resolve(answer.measurement);
      else reject(new Error(answer.reason));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      // Too late to matter where an answer came before.
      reject(new Error(`its process ended (${signal ?? code}), most often for want of memory.`)),
    );
    child.send(job);
  });
}
