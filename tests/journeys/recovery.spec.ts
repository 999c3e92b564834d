import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, BrowserType, Page, TestInfo } from '@playwright/test';
import { SOAK_TIMEOUT_MS, times } from '../soak/times';
import { expectAccessible } from './support/audit';
import { backUp, clearBrowser, restoreFile, save, articlesInSnapshots } from './support/keeping';
import { expect, Lectern, SEED, test } from './support/page';

const list = (page: Page) => page.getByRole('region', { name: 'Reading list' });
const saved = (page: Page) => list(page).getByRole('article');

/** A browser with a profile on the disk. */
const launch = (browser: BrowserType, testInfo: TestInfo, profile: string) =>
  browser.launchPersistentContext(profile, {
    ...testInfo.project.use.launchOptions,
    baseURL: testInfo.project.use.baseURL ?? '',
    viewport: { width: 1280, height: 800 },
  });

/** Kills the browser that has a profile open, and the script that started it if there is one. */
async function kill(context: BrowserContext, profile: string): Promise<void> {
  const pids = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/u.test(name)) return false;
    const args = readCommand(name);
    return args.includes(`--user-data-dir=${profile}`) && !args.some(isOfChild);
  });
  const closed = context.waitForEvent('close');
  for (const pid of pids) process.kill(Number(pid), 'SIGKILL');
  await closed;
}

const isOfChild = (argument: string): boolean => argument.startsWith('--type=');

function readCommand(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // it has ended since it was named
  }
}

/** Overwrites the files of the profile's databases, as a failing disk does. */
function corruptDatabases(profile: string, byte: number): void {
  const folder = join(profile, 'Default', 'IndexedDB');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const { size } = statSync(path);
    writeFileSync(path, Buffer.alloc(size, byte));
  }
}

const KILLS = times(1, 50);
const CORRUPTIONS = times(1, 20);

test(`a profile whose databases are damaged is recovered, ${CORRUPTIONS} times`, async ({
  playwright,
}, testInfo) => {
  test.skip(process.platform !== 'linux', 'finds the browser’s files as Linux has them');
  test.setTimeout(CORRUPTIONS > 1 ? SOAK_TIMEOUT_MS : 120_000);
  for (let n = 0; n < CORRUPTIONS; n++) {
    const profile = testInfo.outputPath(`profile-${n}`);
    const context = await launch(playwright.chromium, testInfo, profile);
    const before = new Lectern(await context.newPage());
    await before.open();
    for (const title of SEED) await save(before.page, title);
    await expect.poll(() => articlesInSnapshots(before.page)).toContain(5);
    await context.close();
    corruptDatabases(profile, 0x61 + n);

    const next = await launch(playwright.chromium, testInfo, profile);
    const after = new Lectern(await next.newPage());
    await after.open();
    await expect(after.page.getByRole('alert').filter({ hasText: 'is missing' })).toBeVisible();
    if (n === 0) await expectAccessible(after.page);
    await after.page.setViewportSize({ width: 1280, height: 800 });
    await after.page.getByRole('button', { name: 'See what can be done' }).click();
    const screen = after.page.getByRole('region', { name: 'Your reading list is missing' });
    await expect(screen).toContainText('This browser held 5 articles');
    await expect(after.page.getByText('Nothing saved yet')).toBeHidden();
    if (n === 0) await expectAccessible(after.page);
    await after.page.setViewportSize({ width: 1280, height: 800 });
    await screen.getByRole('button', { name: /^Restore 5 articles of/u }).click();
    await expect(saved(after.page)).toHaveCount(5);
    await expect(screen).toBeHidden();
    await after.page.reload();
    await expect(saved(after.page)).toHaveCount(5);
    await next.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('a database that cannot be opened at all is told, and the list restored from a snapshot', async ({
  playwright,
}, testInfo) => {
  test.skip(process.platform !== 'linux', 'finds the browser’s files as Linux has them');
  test.setTimeout(120_000);
  const profile = testInfo.outputPath('profile');
  const context = await launch(playwright.chromium, testInfo, profile);
  const before = new Lectern(await context.newPage());
  await before.open();
  await save(before.page, SEED[0]);
  await expect.poll(() => articlesInSnapshots(before.page)).toContain(1);
  await context.close();
  corruptDatabases(profile, 0x0a); // Chromium takes that for a failing disk, and empties nothing

  const next = await launch(playwright.chromium, testInfo, profile);
  const page = await next.newPage();
  await page.goto('/?view=list');
  await expect(page.getByText('The reading list could not be opened')).toBeVisible();
  await expect(page.getByText('Nothing saved yet')).toBeHidden();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Save the snapshot of/u }).click(),
  ]);
  const file = testInfo.outputPath('snapshot.json');
  await download.saveAs(file);
  await page.goto('about:blank');
  await clearBrowser(page, testInfo.project.use.baseURL);
  await page.goto('/?view=list');
  await restoreFile(page, file);
  const dialog = page.getByRole('dialog', { name: 'Restore the reading list' });
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(saved(page)).toHaveCount(1);
  await next.close();
});

test(`a browser that is killed right after “Saved” keeps it, ${KILLS} times`, async ({
  playwright,
}, testInfo) => {
  test.skip(process.platform !== 'linux', 'finds the browser’s process as Linux has it');
  test.setTimeout(KILLS > 1 ? SOAK_TIMEOUT_MS : 120_000);
  for (let n = 0; n < KILLS; n++) {
    const profile = testInfo.outputPath(`profile-${n}`);
    const context = await launch(playwright.chromium, testInfo, profile);
    const before = new Lectern(await context.newPage());
    await before.open();
    await save(before.page, SEED[2]);
    await kill(context, profile);

    const next = await launch(playwright.chromium, testInfo, profile);
    const after = new Lectern(await next.newPage());
    await after.open();
    await expect(after.readingListLink).toHaveText('Reading list (1)');
    await next.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('a list that was started anew can still be had back from a snapshot', async ({
  lectern,
  page,
}) => {
  await lectern.open();
  await save(page, SEED[0]);
  await save(page, SEED[1]);
  await expect.poll(() => articlesInSnapshots(page)).toContain(2);
  await page.goto('about:blank');
  await page.goto('/corpus.json'); // of the same origin, and holds no database open
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('lectern-reading-list');
        request.onsuccess = resolve;
        request.onerror = reject;
        request.onblocked = reject;
      }),
  );
  await page.goto('/?view=list');
  const screen = page.getByRole('region', { name: 'Your reading list is missing' });
  await expect(screen).toContainText('2 articles');
  await screen.getByRole('button', { name: 'Start anew' }).click();
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Restore…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore the reading list' });
  await dialog.getByRole('button', { name: /^Restore the snapshot of/u }).click();
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(saved(page)).toHaveCount(2);
});

test('a list whose data is cleared while it is open is saved again, and told', async ({
  lectern,
  page,
}, testInfo) => {
  await lectern.open();
  for (const title of SEED) await save(page, title);
  await expect(lectern.readingListLink).toHaveText('Reading list (5)');
  await clearBrowser(page, testInfo.project.use.baseURL);
  const told = page.getByText('Your reading list was saved again from this tab');
  await expect(told.first()).toBeVisible();
  await page.reload();
  await expect(lectern.readingListLink).toHaveText('Reading list (5)');
});

test('storage that is full is told within a second, and saves once there is room', async ({
  lectern,
  page,
}, testInfo) => {
  const origin = testInfo.project.use.baseURL ?? '';
  const session = await page.context().newCDPSession(page);
  // Chromium asks for the quota when the page first stores something, and keeps the answer a while.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 50 * 1024 });
  await lectern.open();
  const button = page
    .getByRole('article', { name: SEED[1] })
    .getByRole('button', { name: 'Save', exact: true });
  await expect(page.getByRole('region', { name: 'Notifications' })).toBeAttached();
  await button.click();
  const told = page.getByText('Not saved: the storage is full');
  await expect(told.first()).toBeVisible({ timeout: 1000 });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(async () => {
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true', { timeout: 500 });
  }).toPass();
  await page.reload();
  await expect(lectern.readingListLink).toHaveText('Reading list (1)');
});

test('where the browser keeps nothing, the list is backed up all the same', async ({
  lectern,
  page,
}, testInfo) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'caches']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    }
  });
  await lectern.open();
  await save(page, SEED[2]);
  await lectern.readingListLink.click();
  await expect(list(page).getByText('Kept until this page is closed')).toBeVisible();
  const file = await backUp(page, testInfo);
  await restoreFile(page, file);
  const dialog = page.getByRole('dialog', { name: 'Restore the reading list' });
  await expect(dialog.getByText('1 the same')).toBeVisible();
});

test('a clock that jumps loses nothing, and the order holds', async ({ lectern, page }) => {
  await lectern.open();
  for (const [n, year] of [2096, 1996, 2026].entries()) {
    await page.clock.setFixedTime(new Date(Date.UTC(year, 0, 1)));
    await save(page, SEED[n] ?? '');
  }
  await lectern.readingListLink.click();
  await expect(saved(page)).toHaveCount(3);
  for (const [n, article] of (await saved(page).all()).entries()) {
    await expect(article).toHaveAccessibleName(SEED[n] ?? '');
  }
  await page.reload();
  await expect(saved(page)).toHaveCount(3);
});

test('a newer version’s list is left alone, told, and can be saved as a file', async ({
  lectern,
  page,
}) => {
  await lectern.open();
  await save(page, SEED[0]);
  await page.goto('/corpus.json'); // of the same origin, and holds no database open
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('lectern-reading-list', 99);
        request.onsuccess = () => {
          request.result.close();
          resolve(null);
        };
        request.onerror = reject;
      }),
  );
  await page.goto('/?view=list');
  await expect(page.getByText('saved by a newer version of Lectern')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save what is stored as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^lectern-stored-list-.*\.json$/u);
});
