import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, Lectern, SEED, test } from './support/page';

async function save(page: Page, title: string): Promise<void> {
  const button = page
    .getByRole('article', { name: title })
    .getByRole('button', { name: 'Save', exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

test('two tabs that save at once keep both, and follow one another', async ({
  lectern,
  page,
  context,
}) => {
  const other = new Lectern(await context.newPage());
  await Promise.all([lectern.open(), other.open()]);
  await Promise.all([
    save(page, SEED[0]),
    save(other.page, SEED[1]),
    save(page, SEED[2]),
    save(other.page, SEED[3]),
  ]);
  for (const tab of [lectern, other]) {
    await expect(tab.readingListLink).toHaveText('Reading list (4)', { timeout: 2000 });
  }
  await save(page, SEED[4]);
  await expect(other.readingListLink).toHaveText('Reading list (5)', { timeout: 2000 });
  await other.readingListLink.click();
  await expect(other.page.getByRole('article')).toHaveCount(5);
});

test('a browser that is killed right after “saved” has lost nothing', async ({
  playwright,
  baseURL,
}, testInfo) => {
  test.skip(process.platform !== 'linux', 'finds the browser’s process as Linux has it');
  const profile = testInfo.outputPath('profile');
  const launch = (): Promise<BrowserContext> =>
    playwright.chromium.launchPersistentContext(profile, {
      ...testInfo.project.use.launchOptions,
      baseURL: baseURL ?? '',
    });
  const context = await launch();
  const before = new Lectern(await context.newPage());
  await before.open();
  await save(before.page, SEED[2]);
  // Chromium's lock on a profile is a link to "host-pid".
  const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
  const closed = context.waitForEvent('close');
  process.kill(pid, 'SIGKILL');
  await closed;

  const next = await launch();
  const after = new Lectern(await next.newPage());
  await after.open();
  await expect(after.readingListLink).toHaveText('Reading list (1)');
  await next.close();
});

test('removing is undone, from card and list', async ({ lectern, page }) => {
  await lectern.open();
  await save(page, SEED[0]);
  await save(page, SEED[1]);
  const first = lectern.articles.first().getByRole('button', { name: 'Save', exact: true });
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');

  await lectern.readingListLink.click();
  const list = page.getByRole('region', { name: 'Reading list' });
  const saved = list.getByRole('article');
  await saved.first().getByRole('button', { name: 'Remove' }).click();
  await expect(saved).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(saved).toHaveCount(2);
  await expect(saved.first()).toHaveAccessibleName(SEED[0]);

  await saved.first().getByRole('button', { name: 'Remove' }).click();
  await expect(saved).toHaveCount(1);
  await page.reload();
  await page.getByText('Recently removed (1)').click();
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(saved.first()).toHaveAccessibleName(SEED[0]);
});

test('order by date added, and by hand', async ({ lectern, page }) => {
  await lectern.open();
  for (const title of [SEED[0], SEED[1], SEED[2]]) await save(page, title);
  await lectern.readingListLink.click();
  const saved = page.getByRole('region', { name: 'Reading list' }).getByRole('article');
  const order = page.getByRole('combobox', { name: 'Order by' });

  await saved.nth(2).getByRole('button', { name: 'Move up' }).click();
  await expect(saved.nth(1)).toHaveAccessibleName(SEED[2]);
  await expect(saved.nth(1).getByRole('button', { name: 'Move up' })).toBeFocused();
  await order.selectOption('Date added');
  await expect(saved.nth(0)).toHaveAccessibleName(SEED[2]);
  await expect(saved.nth(2)).toHaveAccessibleName(SEED[0]);
  await order.selectOption('My order');
  await page.reload();
  await expect(saved.nth(1)).toHaveAccessibleName(SEED[2]);
});

test('a saved article outlives its corpus', async ({ lectern, page }) => {
  await lectern.open();
  await save(page, SEED[2]);
  await page.route('**/corpus.json', (route) => route.fulfill({ status: 404 }));
  await page.goto('/?view=list');
  const saved = page.getByRole('article', { name: SEED[2] });
  await saved.getByRole('button', { name: 'Expand all sections' }).click();
  await expect(saved.getByText('blockchain technologies')).toBeVisible();
});

test('storage that is forbidden is told, and the page works', async ({ lectern, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await lectern.open();
  await save(page, SEED[2]);
  await lectern.readingListLink.click();
  await expect(page.getByRole('article', { name: SEED[2] })).toBeVisible();
  await expect(page.getByText('the list lasts until this page is closed')).toBeVisible();
});
