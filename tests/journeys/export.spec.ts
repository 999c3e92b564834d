import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { EXPORT_FORMATS } from '../../src/domain/exports/registry';
import { expectAccessible } from './support/audit';
import { expect, SEED, test } from './support/page';
import { openList, saveAll, wipe } from './support/seed-list';

/** Those that Lectern reads back. */
const READ_BACK = EXPORT_FORMATS.filter(({ id }) => !['markdown', 'html'].includes(id));

async function saveAs(page: Page, format: string): Promise<Download> {
  const dialog = page.getByRole('dialog', { name: /^Export/u });
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save file' }).click();
  return download;
}

/** Writes a note to the first article of the list that is shown. */
async function writeNote(page: Page, text: string): Promise<void> {
  const first = page.getByRole('article').first();
  await first.getByRole('button', { name: /note/iu }).first().click();
  await first.getByRole('textbox', { name: /note/iu }).fill(text);
  await expect(first.getByText('Saved', { exact: true })).toBeVisible();
}

test('the list in every format: saved, wiped, imported', async ({ lectern, page }) => {
  test.slow();
  await saveAll(lectern, [SEED[2], SEED[1]]);
  await openList(lectern);
  await writeNote(page, 'Compare with *Estonia*');
  for (const { name, extension } of READ_BACK) {
    await test.step(name, async () => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const download = await saveAs(page, name);
      expect(download.suggestedFilename()).toMatch(
        new RegExp(`^reading-list-\\d{4}-\\d\\d-\\d\\d\\${extension}$`, 'u'),
      );
      const path = await download.path();

      await wipe(page);
      await openList(lectern);
      await expect(page.getByText('Nothing saved yet')).toBeVisible();
      await page
        .getByLabel('Import to this list')
        .setInputFiles({ name: `x${extension}`, mimeType: '', buffer: readFileSync(path) });
      await expect(page.getByText('2 new, 0 on the list already')).toBeVisible();
      await page.getByRole('button', { name: 'Add 2 articles' }).click();
      const saved = page.getByRole('region', { name: 'Reading list' }).getByRole('article');
      await expect(saved).toHaveCount(2);
      await expect(saved.first()).toHaveAccessibleName(SEED[2]);
      await expect(saved.first().getByText('Compare with Estonia')).toBeVisible();
      const section = saved.first().getByRole('button', { name: 'Purpose', exact: true });
      await expect(section).toBeVisible();
    });
  }
});

test('the list as a web page and as Markdown, with sections and notes', async ({
  lectern,
  page,
}) => {
  await saveAll(lectern, [SEED[2]]);
  await openList(lectern);
  await writeNote(page, 'Compare with *Estonia*');
  for (const format of EXPORT_FORMATS.filter((each) => !READ_BACK.includes(each))) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const text = readFileSync(await (await saveAs(page, format.name)).path(), 'utf8');
    for (const part of [SEED[2], 'Findings', 'blockchain technologies', 'Estonia']) {
      expect(text).toContain(part);
    }
  }
});

test('all results of a search, and one article', async ({ lectern, page }) => {
  await lectern.open('?q=open+data');
  const count = await lectern.articles.count();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const results = await saveAs(page, 'RIS');
  expect(results.suggestedFilename()).toMatch(/^open-data-/u);
  const text = readFileSync(await results.path(), 'utf8');
  expect(text.match(/^TY {2}- /gmu)).toHaveLength(count);

  await page.getByRole('link', { name: SEED[4] }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const one = await saveAs(page, 'BibTeX');
  expect(readFileSync(await one.path(), 'utf8').match(/^@/gmu)).toHaveLength(1);
});

test('an export by the keyboard alone', async ({ lectern, page }) => {
  await saveAll(lectern, [SEED[2]]);
  await openList(lectern);
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export 1 article' });
  await expect(dialog).toBeVisible();
  const chosen = dialog.getByRole('radio', { checked: true });
  for (let step = 0; step < 3; step += 1) {
    if (await chosen.evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'BibTeX' })).toBeChecked();
  const download = page.waitForEvent('download');
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Tab');
    const save = dialog.getByRole('button', { name: 'Save file' });
    if (await save.evaluate((each) => each === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.bib$/u);
  await expect(button).toBeFocused();
});

test('the dialog is accessible, wide and narrow, light and dark', async ({ lectern, page }) => {
  await saveAll(lectern, [SEED[2]]);
  await openList(lectern);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
  await expectAccessible(page);
});

test('a printed list has its sections open, its notes, and no controls', async ({
  lectern,
  page,
}) => {
  await saveAll(lectern, [SEED[2]]);
  await openList(lectern);
  await writeNote(page, 'Compare with *Estonia*');
  const first = page.getByRole('article').first();
  await first.getByRole('combobox', { name: 'Status' }).selectOption('Read');
  // Counted from what is stored: the choice itself is shown before it is.
  const counts = page.getByRole('group', { name: 'Status' });
  await expect(counts.getByRole('button', { name: 'Read 1', exact: true })).toBeVisible();
  await page.reload(); // no longer being written
  await page.emulateMedia({ media: 'print' });
  const list = page.getByRole('region', { name: 'Reading list' });
  await expect(list.getByText('blockchain technologies')).toBeVisible();
  await expect(list.getByText('Compare with Estonia')).toBeVisible();
  await expect(list.getByRole('article').locator('p', { hasText: /^Read$/u })).toBeVisible();
  await expect(list.getByRole('combobox')).toHaveCount(0);
  for (const name of ['Export', 'Import', 'Share', 'Print', 'Remove']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  expect((await page.pdf()).length).toBeGreaterThan(1000);
});

test('a long list is printed whole, not as the page of it that is shown', async ({
  lectern,
  page,
}) => {
  await lectern.open();
  await openList(lectern);
  const records = Array.from(
    { length: 30 },
    (_, n) => `TY  - JOUR\nTI  - Vote number ${n + 1}\nAU  - Blum, Ada\nPY  - 2019\nER  - \n`,
  );
  await page
    .getByLabel('Import to this list')
    .setInputFiles({ name: 'a.ris', mimeType: '', buffer: Buffer.from(records.join('')) });
  await page.getByRole('button', { name: 'Add 30 articles' }).click();
  const saved = page.getByRole('list', { name: 'Saved articles' }).getByRole('article');
  await expect(saved).toHaveCount(25);
  // A browser without a window tells nothing of printing.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(saved).toHaveCount(30);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(saved).toHaveCount(25);
});
