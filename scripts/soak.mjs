// @ts-check
/**
 * `npm run test:soak`: the tests of the reading list that repeat something, as often as their
 * figures say: browsers killed, profiles damaged, schedules of tabs, lists backed up. It takes a
 * quarter of an hour. tests/soak/times.ts has the switch.
 */
import { setUp } from './lib/setup.mjs';

setUp();
const { run } = await import('./lib/run.mjs');
const { ensureChromium } = await import('./chromium.mjs');

process.env['LECTERN_SOAK'] = '1';
await ensureChromium();
const units = ['tests/browser/reading-list', 'tests/domain/reading-list'];
const steps = [
  await run(['vitest', 'run', ...units], { show: true, minutes: 30 }),
  await run(['vite', 'build']),
  await run(['playwright', 'test', '--global-timeout=0', 'recovery', 'tabs'], {
    show: true,
    minutes: 90,
  }),
];
process.exitCode = steps.every(({ ok }) => ok) ? 0 : 1;
