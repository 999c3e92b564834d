import type { Page } from '@playwright/test';
import { expectAccessible } from './support/audit';
import { expect, Lectern, SEED, test } from './support/page';
import { openList, saveAll } from './support/seed-list';

/** The link of the list that is shown. */
async function linkOf(page: Page, title: string): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Share/u });
  const link = dialog.getByRole('textbox', { name: 'Link' });
  const before = await link.inputValue();
  await dialog.getByRole('textbox', { name: 'What it is called there' }).fill(title);
  await expect(link).not.toHaveValue(before);
  return link.inputValue();
}

const preview = (page: Page) => page.getByRole('dialog', { name: 'A list from a link' });

test('a list goes to another browser by a link alone', async ({ lectern, page, browser }) => {
  await saveAll(lectern, [SEED[2], SEED[0]]);
  await openList(lectern);
  const link = await linkOf(page, 'Kassen’s list');
  await expectAccessible(page);

  const requests: string[] = [];
  const context = await browser.newContext();
  const there = new Lectern(await context.newPage());
  there.page.on('request', (request) => requests.push(request.url()));
  await there.page.goto(link);
  const dialog = preview(there.page);
  await expect(dialog.getByText('Kassen’s list: 2 articles')).toBeVisible();
  await expect(dialog.getByText(/The open corpus has all of them/u)).toBeVisible();
  await expectAccessible(there.page);
  await there.page.setViewportSize({ width: 1280, height: 800 });

  await dialog.getByRole('button', { name: 'Add to my reading list' }).click();
  const saved = there.page.getByRole('region', { name: 'Reading list' }).getByRole('article');
  await expect(saved).toHaveCount(2);
  await expect(saved.first()).toHaveAccessibleName(SEED[2]);
  expect(there.page.url()).not.toContain('#');
  await there.page.reload();
  await expect(saved).toHaveCount(2);
  await expect(dialog).toHaveCount(0);
  // The list was in the hash, which no browser sends.
  expect(requests.filter((url) => url.includes('list='))).toEqual([]);
  await context.close();
});

test('nothing is kept of a list that is not wanted', async ({ lectern, page, browser }) => {
  await saveAll(lectern, [SEED[2]]);
  await openList(lectern);
  const link = await linkOf(page, 'Kassen’s list');
  const context = await browser.newContext();
  const there = new Lectern(await context.newPage());
  await there.page.goto(link);
  await preview(there.page).getByRole('button', { name: 'No, thanks' }).click();
  await expect(preview(there.page)).toHaveCount(0);
  expect(new URL(there.page.url()).hash).toBe('');
  await expect(there.readingListLink).toHaveText('Reading list (0)');
  await there.page.goBack().catch(() => null);
  await expect(preview(there.page)).toHaveCount(0);
  await context.close();
});

const REFUSED = [
  { what: 'cut', hash: '1.5f3a9c2e.eJyrVspM', reason: /not whole/u },
  { what: 'garbage', hash: '%F0%9F%92%A9"><img src=x onerror=alert(1)>', reason: /not whole/u },
  { what: 'of a newer version', hash: '7.5f3a9c2e.eJyrVspM', reason: /newer version/u },
];

test('a link that holds no list is refused in a sentence', async ({ lectern, page }) => {
  page.on('dialog', (dialog) => expect(dialog.message()).toBe('no script runs'));
  for (const { what, hash, reason } of REFUSED) {
    await test.step(`one that is ${what}`, async () => {
      await page.goto('about:blank');
      await page.goto(`/#list=${hash}`);
      await expect(preview(page).getByRole('alert')).toHaveText(reason);
      await preview(page).getByRole('button', { name: 'Go on without it' }).click();
      await expect(lectern.articles.first()).toBeVisible();
      expect(new URL(page.url()).hash).toBe('');
    });
  }
});

test('a list is kept as a list of its own', async ({ lectern, page }) => {
  await saveAll(lectern, [SEED[2]]);
  await openList(lectern);
  const link = await linkOf(page, 'Kassen’s list');
  await page.goto('about:blank');
  await page.goto(link);
  await preview(page).getByRole('button', { name: 'Save as a new list' }).click();
  const region = page.getByRole('region', { name: 'Reading list' });
  await expect(region.getByRole('article')).toHaveCount(1);
  await expect(region.getByText('Kassen’s list').first()).toBeVisible();
});
