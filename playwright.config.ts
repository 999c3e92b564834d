import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';
import { nextFreePort } from './scripts/lib/ports.mjs';

// Playwright's workers read this file again: what was found once, they find in the environment.
const chromium = (process.env['LECTERN_CHROMIUM'] ??= findChromium());
const port = (process.env['LECTERN_JOURNEY_PORT'] ??= String(await nextFreePort(4300)));

/** Journeys: the built page in a real browser. `npm run test:journey` builds it first. */
export default defineConfig({
  testDir: 'tests/journeys',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // A busy machine may pass a deadline; what only passes at a second try is listed as flaky.
  retries: process.env['CI'] ? 2 : 0,
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  expect: { timeout: 8_000 },
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/lectern/playwright.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      // Chromium's sandbox is off, as Playwright has it by default: it fails as root and on some
      // systems, and the only page opened is ours.
      args: CHROMIUM_ARGS,
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
