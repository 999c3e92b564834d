// @ts-check
/**
 * `npm run bench:load`: builds the page, then prints the gzipped size of its scripts and the time
 * from navigation to articles on the page, on a warm server, with the processor slowed four times.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { setUp } from './lib/setup.mjs';

const RUNS = 7;
const SLOW_DOWN = 4;

setUp();
const { chromium } = await import('@playwright/test');
const { CHROMIUM_ARGS, ensureChromium } = await import('./chromium.mjs');
const { nextFreePort } = await import('./lib/ports.mjs');
const { buildAndServe } = await import('./lib/serve.mjs');

const port = await nextFreePort(4450);
const server = await buildAndServe(port);
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: CHROMIUM_ARGS,
});
try {
  printSizes();
  await measure(); // the server's first answer is not what is asked
  /** @type {number[]} */
  const times = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await measure());
  times.sort((a, b) => a - b);
  const median = times[Math.floor(RUNS / 2)] ?? NaN;
  console.log(
    `navigation → articles, CPU slowed ${SLOW_DOWN}×, ${RUNS} runs: median ${format(median)}, slowest ${format(times.at(-1) ?? NaN)}`,
  );
} finally {
  await browser.close();
  await server.close();
}

function printSizes() {
  const entry = /src="\.\/(assets\/[^"]+\.js)"/u.exec(readFileSync('dist/index.html', 'utf8'))?.[1];
  for (const name of readdirSync('dist/assets').filter((file) => file.endsWith('.js'))) {
    const bytes = gzipSync(readFileSync(`dist/assets/${name}`), { level: 9 }).length;
    const role =
      `assets/${name}` === entry
        ? 'page script at start'
        : name.startsWith('search-worker')
          ? 'worker'
          : 'right after the first articles';
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB gzipped  ${role} (${name})`);
  }
}

/** @returns {Promise<number>} Milliseconds, in a profile without a cache. */
async function measure() {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (!document.querySelector('article')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark('articles')));
    }).observe(document, { childList: true, subtree: true });
  `);
  await page.goto(`http://localhost:${port}/`);
  await page.getByRole('article').first().waitFor();
  // The page's policy forbids eval, so the mark is awaited from here.
  let value = 0;
  while (value === 0) {
    value = Number(
      await page.evaluate("performance.getEntriesByName('articles')[0]?.startTime ?? 0"),
    );
  }
  await context.close();
  return value;
}

/** @param {number} ms */
function format(ms) {
  return `${Math.round(ms)} ms`;
}
