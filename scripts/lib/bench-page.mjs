// @ts-check
/** A page of Lectern in a Chromium of its own, whose long tasks are noted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, ensureChromium } from '../chromium.mjs';

/**
 * @param {string} address
 * @param {(page: import('@playwright/test').Page) => Promise<void>} measure Called once the first
 *   articles are there.
 */
export async function withPage(address, measure) {
  // On the disk, as a reader's: a private window keeps what it stores in memory.
  const profile = mkdtempSync(join(tmpdir(), 'lectern-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    args: CHROMIUM_ARGS,
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(`
      globalThis.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
      }).observe({ type: 'longtask' });
    `);
    await page.goto(address);
    await page.getByRole('article').first().waitFor();
    await page.evaluate('void (globalThis.longTasks.length = 0)');
    await measure(page);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>} Milliseconds; 0 where none took over 50.
 */
export async function longestTask(page) {
  return Number(await page.evaluate('Math.max(0, ...globalThis.longTasks)'));
}
