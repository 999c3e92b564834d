// @ts-check
/**
 * `npm test`: installs what is missing, a Chromium too, and runs everything: the checks, the unit
 * and component tests, the build, and the journeys through the built page. A failed step ends
 * nothing. The last line counts the tests; a failed check counts as one that failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setUp } from './lib/setup.mjs';

setUp();
const { report, runChecks, summary } = await import('./lib/checks.mjs');
const { run } = await import('./lib/run.mjs');
const { ensureChromium } = await import('./chromium.mjs');

/** @typedef {import('./lib/checks.mjs').Step} Step */
/** @typedef {import('./lib/checks.mjs').Tests} Tests */

const RESULTS = 'node_modules/.cache/lectern';
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

// A download waits for the network and not for the cores: it goes along with the rest. The other
// steps follow each other: side by side on two cores they were hardly faster, and tests timed out.
const chromium = ensureChromium().catch((/** @type {unknown} */ error) => error);

const checks = await runChecks();
const unit = await runUnitTests();
const build = { name: 'build', ...(await run(['vite', 'build'])) };
const journeys = await runJourneys();

/** @type {Step[]} */
const steps = [...checks, unit, build, journeys];
report(steps);

/** @type {Tests} */
const total = { passed: 0, failed: 0, skipped: 0 };
for (const { ok, tests } of steps) {
  total.passed += tests?.passed ?? 0;
  total.skipped += tests?.skipped ?? 0;
  total.failed += tests?.failed ?? (ok ? 0 : 1);
}
const nothingRan = total.passed + total.failed === 0;
if (nothingRan) console.log('\nNo test was run.');
console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 || nothingRan ? 1 : 0;

/** @returns {Promise<Step>} */
async function runUnitTests() {
  const file = `${RESULTS}/vitest.json`;
  return testStep(
    'unit tests',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    () => {
      const results = readJson(file);
      return {
        passed: results.numPassedTests,
        failed: results.numFailedTests + results.testResults.filter(failedToLoad).length,
        skipped: results.numPendingTests + results.numTodoTests,
      };
    },
  );
}

/**
 * Such a test file holds no failed test that would be counted.
 * @param {{ status: string, assertionResults: { status: string }[] }} file
 */
function failedToLoad({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}

/** @returns {Promise<Step>} */
async function runJourneys() {
  const found = await chromium;
  const why = build.ok ? found instanceof Error && found.message : 'Not run: the build failed.';
  if (why) return { name: 'journeys', ok: false, seconds: 0, output: why };

  process.env['LECTERN_CHROMIUM'] = String(found);
  return testStep('journeys', ['playwright', 'test'], () => {
    const { expected, flaky, unexpected, skipped } = readJson(`${RESULTS}/playwright.json`).stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  });
}

/**
 * @param {string} name
 * @param {readonly string[]} command
 * @param {() => Tests} readTests
 * @returns {Promise<Step>}
 */
async function testStep(name, command, readTests) {
  const { ok, seconds } = await run(command, { show: true });
  /** @type {Tests} */
  let tests = { passed: 0, failed: 0, skipped: 0 };
  try {
    tests = readTests();
  } catch {
    // The runner ended before it could write its results; it said why.
  }
  if (!ok && tests.failed === 0) tests.failed = 1; // such as an error outside of any test
  return { name, ok, seconds, tests };
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
