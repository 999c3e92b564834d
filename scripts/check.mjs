// @ts-check
/** `npm run check`: types, lint, format, import rules, unused code and notices; no tests. */
import { setUp } from './lib/setup.mjs';

setUp();
const { report, runChecks } = await import('./lib/checks.mjs');
const steps = await runChecks();
report(steps);
process.exitCode = steps.every(({ ok }) => ok) ? 0 : 1;
