// @ts-check
/**
 * `npm run bench:open`: builds the page and opens made-up RIS files in Chromium: 20,000 records to
 * their first articles; a file of 100 MB, which is cancelled, then opened.
 */
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { importBundled } from './lib/bundle.mjs';
import { setUp } from './lib/setup.mjs';

/** @typedef {(count: number) => Generator<string>} GenerateRis */

const SMALL = 20_000;
const LARGE = 60_000;
const RUNS = 3;
const PATIENCE_MS = 5 * 60_000;

const LOOK_MS = 20;

setUp();
const { longestTask, withPage } = await import('./lib/bench-page.mjs');
const { nextFreePort } = await import('./lib/ports.mjs');
const { buildAndServe } = await import('./lib/serve.mjs');
const { generateRis } = await importBundled('tests/bench/ris-file.ts');

const port = await nextFreePort(4470);
const server = await buildAndServe(port);
const address = `http://localhost:${port}/`;
const folder = mkdtempSync(join(tmpdir(), 'lectern-open-'));
try {
  const small = await writeFile('small.ris', SMALL);
  for (let run = 1; run <= RUNS; run += 1) await withPage(address, (page) => open(page, small));
  const large = await writeFile('large.ris', LARGE);
  await withPage(address, (page) => cancel(page, large));
  await withPage(address, (page) => open(page, large));
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} name
 * @param {number} records
 */
async function writeFile(name, records) {
  const path = join(folder, name);
  const generate = /** @type {GenerateRis} */ (generateRis);
  await pipeline(Readable.from(generate(records)), createWriteStream(path));
  const megabytes = (statSync(path).size / 1e6).toFixed(0);
  console.log(`${records.toLocaleString('en')} records of RIS, ${megabytes} MB`);
  return path;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} file
 */
async function open(page, file) {
  const start = performance.now();
  await page
    .getByLabel('Open files', { exact: true })
    .and(page.locator('input'))
    .setInputFiles(file);
  const accept = page.getByRole('button', { name: /^Open [\d,]+ articles$/u });
  await until(() => accept.isVisible());
  const reported = performance.now();
  await accept.click();
  const article = page.getByRole('article').first();
  await until(async () => /corpus=kept/u.test(page.url()) && (await article.isVisible()));
  const opened = performance.now();
  print([
    ['report', reported - start],
    ['articles behind the press', opened - reported],
    ['both', opened - start],
    ['longest main-thread task', await longestTask(page)],
  ]);
}

/**
 * Looks every few milliseconds. A locator that waits soon looks only twice a second: a twentieth of
 * what is measured.
 *
 * @param {() => Promise<boolean>} isThere
 */
async function until(isThere) {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isThere())) {
    if (performance.now() > end) throw new Error('what was waited for did not come');
    await setTimeout(LOOK_MS);
  }
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} file
 */
async function cancel(page, file) {
  await page
    .getByLabel('Open files', { exact: true })
    .and(page.locator('input'))
    .setInputFiles(file);
  await page.getByText(/^[\d.]+ MB of/u).waitFor({ timeout: PATIENCE_MS });
  await page.waitForTimeout(2000);
  const start = performance.now();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  print([
    ['cancelled in', performance.now() - start],
    ['longest main-thread task', await longestTask(page)],
  ]);
}

/** @param {readonly (readonly [string, number])[]} times In milliseconds; 0: under 50. */
function print(times) {
  console.log(times.map(([name, ms]) => `  ${name} ${Math.round(ms)} ms`).join(','));
}
