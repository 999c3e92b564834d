import { expect, SEED, test } from './support/page';

test('a question in the query language is said back as it was understood', async ({
  lectern,
  page,
}) => {
  await lectern.open();
  await lectern.search.fill('findings:blockchain year:2020');
  await expect(lectern.articles).toHaveCount(1);
  await expect(page.getByText('Articles with blockchain in Findings, in 2020')).toBeVisible();
  await lectern.search.fill('purpose:estonia');
  await expect(page.getByText('Nothing found')).toBeVisible();
});

test('a completion is chosen by keyboard', async ({ lectern, page }) => {
  await lectern.open();
  await lectern.search.focus();
  await page.keyboard.type('blockch');
  const list = page.getByRole('listbox', { name: 'Completions' });
  await expect(list.getByRole('option', { name: /^blockchain, word/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(lectern.search).toHaveValue('blockchain ');
  await expect(list).toBeHidden();
  await expect(lectern.articles).toHaveCount(1);
  await expect(lectern.search).toBeFocused();
});

test('the mark key goes from mark to mark, opening what is folded', async ({ lectern, page }) => {
  await lectern.open();
  await lectern.search.fill('blockchain');
  await expect(lectern.articles).toHaveCount(1);
  await lectern.search.blur();
  const current = page.locator('mark[aria-current]');
  await page.keyboard.press('m');
  await expect(current).toHaveCount(1);
  await expect(current).toBeFocused();
  const first = await current.boundingBox();
  await page.keyboard.press('m');
  await expect(current).toHaveCount(1);
  await expect.poll(() => current.boundingBox()).not.toEqual(first);
  await page.keyboard.press('Shift+M');
  await expect(current).toBeFocused();
});

test('more like this leads from one article to the next', async ({ lectern, page }) => {
  await lectern.open();
  await lectern.articles.first().getByRole('link', { name: 'More like this' }).click();
  const section = page.getByRole('region', { name: 'More like this' });
  const similar = section.getByRole('link');
  await expect(similar.first()).toBeVisible();
  await expect(similar.filter({ hasText: SEED[0] })).toHaveCount(0);
});
