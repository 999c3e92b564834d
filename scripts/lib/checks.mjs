// @ts-check
/** The checks that run no page: what each is called and which command it is. */
import { run } from './run.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {boolean} ok
 * @property {number} seconds
 * @property {string} [output] What to show of a failed step; left out if it was shown before.
 * @property {Tests} [tests] Of a step that runs tests.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tests
 */

/** @type {Record<string, readonly string[]>} */
const checks = {
  types: ['tsc', '-b'],
  lint: ['eslint', '.', '--max-warnings=0'],
  format: ['prettier', '--check', '--log-level=warn', '.'],
  'import rules': ['depcruise', '--output-type=err-long', 'src', 'tests', 'scripts'],
  'unused code': ['knip'],
  notices: ['node', 'scripts/notices.mjs', '--check'],
};

/**
 * Lint, which takes as long as all the others, beside these: each keeps one core busy.
 * @returns {Promise<Step[]>} In the order in which they are named above.
 */
export async function runChecks() {
  const names = Object.keys(checks);
  const lanes = [names.filter((name) => name !== 'lint'), ['lint']];
  const steps = await Promise.all(lanes.map(runLane));
  return steps.flat().sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<Step[]>}
 */
async function runLane(names) {
  const steps = [];
  for (const name of names) {
    const step = { name, ...(await run(checks[name] ?? [])) };
    console.log(`${step.ok ? 'ok' : 'FAILED'}: ${name} (${step.seconds.toFixed(1)} s)`);
    steps.push(step);
  }
  return steps;
}

/**
 * What failed, in its own words, and a line for each step.
 * @param {readonly Step[]} steps
 */
export function report(steps) {
  for (const { name, ok, output } of steps) {
    if (!ok && output) console.log(`\n──── ${name} ────\n${output.trim()}`);
  }
  console.log('');
  for (const { name, ok, seconds, tests } of steps) {
    const counts = tests ? `  ${summary(tests)}` : '';
    console.log(
      `${name.padEnd(14)} ${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s${counts}`,
    );
  }
}

/** @param {Tests} tests */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
