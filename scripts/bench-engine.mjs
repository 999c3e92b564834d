// @ts-check
/** The process in which `npm run bench` measures one engine: a job comes, an answer goes. */
import { importBundled } from './lib/bundle.mjs';

/** @typedef {{ ok: true, measurement: unknown } | { ok: false, reason: string }} Answer */

const { measureEngine } = await importBundled('tests/bench/bench.ts');

process.once('disconnect', () => process.exit()); // answered, or nobody waits any more
process.once('message', async (job) => {
  const measure = /** @type {(job: unknown) => Promise<unknown>} */ (measureEngine);
  /** @type {Answer} */
  let answer;
  try {
    answer = { ok: true, measurement: await measure(job) };
  } catch (error) {
    answer = { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(answer, () => process.disconnect());
});
