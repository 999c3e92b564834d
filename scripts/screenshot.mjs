// @ts-check
/**
 * `npm run screenshot`: builds the page and takes docs/screenshot.png of it, in its light theme.
 * Another state of the page can be given: `npm run screenshot -- '?q=trust'`.
 */
import { statSync } from 'node:fs';
import { setUp } from './lib/setup.mjs';

const FILE = 'docs/screenshot.png';
const STATE = process.argv[2] ?? '?q=blokchain+trust&show=findings,practical';
const MOST_BYTES = 500_000;

setUp();
const { chromium } = await import('@playwright/test');
const { CHROMIUM_ARGS, ensureChromium } = await import('./chromium.mjs');
const { nextFreePort } = await import('./lib/ports.mjs');
const { buildAndServe } = await import('./lib/serve.mjs');

const port = await nextFreePort(4400);
const server = await buildAndServe(port);
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: CHROMIUM_ARGS,
});
try {
  await take(2);
  if (statSync(FILE).size > MOST_BYTES) await take(1);
} finally {
  await browser.close();
  await server.close();
}

/** @param {number} scale Pixels of the picture for one of the page. */
async function take(scale) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: scale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`http://localhost:${port}/${STATE}`);
  await page.getByRole('list', { name: 'Results' }).getByRole('article').first().waitFor();
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: FILE });
  await page.close();
}
