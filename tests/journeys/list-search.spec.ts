import type { Page } from '@playwright/test';
import { expectAccessible } from './support/audit';
import { expect, SEED, test, type Lectern } from './support/page';

/** Saves two articles, and tags, rates and notes the first of them in the list. */
async function keep({ page, readingListLink }: Lectern): Promise<void> {
  for (const title of [SEED[2], SEED[1]]) {
    const card = page.getByRole('article', { name: title });
    const button = card.getByRole('button', { name: 'Save', exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }
  await readingListLink.click();
  const item = page.getByRole('article', { name: SEED[2] });
  await item.getByRole('combobox', { name: 'Status' }).selectOption('Read');
  await item.getByRole('button', { name: 'Add a tag' }).click();
  await page.getByRole('combobox', { name: 'Tag' }).last().fill('mixed methods');
  await page.keyboard.press('Enter');
  await expect(item.getByRole('list', { name: 'Tags' })).toContainText('mixed methods');
  await item.getByRole('button', { name: 'Add a note' }).click();
  await item.getByRole('textbox', { name: 'Note' }).fill('Compare with *Tallinn* and its voters.');
  await expect(item.getByText('Saved', { exact: true })).toBeVisible();
}

async function ask({ search, page }: Lectern, text: string): Promise<void> {
  await search.fill(text);
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === text.trim());
}

test('a note and a tag are found, said back, and counted by facets', async ({ lectern, page }) => {
  await lectern.open();
  await keep(lectern);

  await ask(lectern, 'note:tallinn tag:"mixed methods"');
  await expect(lectern.results.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article', { name: SEED[2] })).toBeVisible();
  await expect(
    page.getByText('articles with tallinn in your notes, tagged mixed methods'),
  ).toBeVisible();

  await ask(lectern, 'tallinn');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await ask(lectern, 'is:saved -note:voter');
  await expect(page.getByRole('article', { name: SEED[1] })).toBeVisible();
  await expect(lectern.articles).toHaveCount(1);

  await page.goto('/?q=note:voter');
  await expect(page.getByRole('article', { name: SEED[2] })).toBeVisible();
  await expect(lectern.articles).toHaveCount(1);
});

test('by keys alone: a tag is completed, and the results are filtered by status', async ({
  lectern,
  page,
}) => {
  await lectern.open();
  await keep(lectern);
  await page.goto('/');
  await lectern.search.pressSequentially('tag:');
  await expect(page.getByRole('option', { name: /^mixed methods/u })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(lectern.search).toHaveValue('tag:"mixed methods" ');
  await expect(lectern.articles).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(lectern.articles).toHaveCount(5);

  const status = lectern.facet('Status');
  await status.getByRole('checkbox', { name: 'To read (1)' }).focus();
  await page.keyboard.press('Space');
  await expect(lectern.articles).toHaveCount(1);
  await expect(page.getByRole('article', { name: SEED[1] })).toBeVisible();
  await expect(status.getByRole('checkbox', { name: 'Read (1)', exact: true })).toBeVisible();
  await page.reload();
  await expect(lectern.articles).toHaveCount(1);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Remove filter Status: To read' }).click();
  await expect(lectern.articles).toHaveCount(5);
});

test('the facets follow another tab', async ({ lectern, context }) => {
  await lectern.open();
  await expect(lectern.facet('Status')).toHaveCount(0);
  const other: Page = await context.newPage();
  await other.goto('/');
  await other
    .getByRole('article', { name: SEED[0] })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
  await expect(
    lectern.facet('Status').getByRole('checkbox', { name: 'To read (1)' }),
  ).toBeVisible();
});
