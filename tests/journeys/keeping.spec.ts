import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/audit';
import { expect, SEED, test, type Lectern } from './support/page';
import { articlesInSnapshots, backUp, clearBrowser, restoreFile, save } from './support/keeping';

const list = (page: Page) => page.getByRole('region', { name: 'Reading list' });
const saved = (page: Page) => list(page).getByRole('article');

/** Saves articles and shows the list. */
async function openSaved(lectern: Lectern, titles: readonly string[]): Promise<void> {
  await lectern.open();
  for (const title of titles) await save(lectern.page, title);
  await lectern.readingListLink.click();
}

test('backup, everything cleared, restored from the file in one step, and undone', async ({
  lectern,
  page,
}, testInfo) => {
  await openSaved(lectern, SEED);
  await expect(list(page).getByText('Saved in this browser · no backup yet')).toBeVisible();
  // A private window, as this one is, is not told from a browser that promises nothing.
  await expect(list(page).getByText('private window does when it is closed')).toBeVisible();
  const file = await backUp(page, testInfo);
  await expect(list(page).getByText('last backup today')).toBeVisible();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ lectern: 'backup', count: 5 });

  await page.goto('about:blank');
  await clearBrowser(page, testInfo.project.use.baseURL);
  await page.goto('/?view=list');
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
  await restoreFile(page, file);
  const dialog = page.getByRole('dialog', { name: 'Restore the reading list' });
  await expect(dialog.getByText('5 added')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(saved(page)).toHaveCount(5);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved(page)).toHaveCount(0);

  // Twice is once.
  for (const said of ['5 added', '5 the same']) {
    await restoreFile(page, file);
    await expect(dialog.getByText(said)).toBeVisible();
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(saved(page)).toHaveCount(5);
  }
});

test('a backup that is opened or dropped anywhere is restored, and not read as articles', async ({
  lectern,
  page,
}, testInfo) => {
  await openSaved(lectern, [SEED[0]]);
  const file = await backUp(page, testInfo);
  await page.getByLabel('Open files').setInputFiles(file);
  const dialog = page.getByRole('dialog', { name: 'Restore the reading list' });
  await expect(dialog.getByText('1 the same')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const text = readFileSync(file, 'utf8');
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'backup.json'));
    return transfer;
  }, text);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(dialog.getByText('1 the same')).toBeVisible();
});

test('a file that is no backup, cut or newer changes nothing and says why', async ({
  lectern,
  page,
}, testInfo) => {
  await openSaved(lectern, [SEED[0]]);
  const text = readFileSync(await backUp(page, testInfo), 'utf8');
  const dialog = page.getByRole('dialog', { name: 'Restore the reading list' });
  for (const [content, says] of [
    [text.slice(0, text.length / 2), 'The file breaks off'],
    [text.replace('"version":1', '"version":2'), 'saved by a newer version'],
    ['TY  - JOUR', 'This is no backup of Lectern'],
    ['', 'The file is empty'],
    [Buffer.from([0x7b, 0xff, 0xfe]), 'not text in UTF-8'],
  ] as const) {
    await restoreFile(page, {
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await expect(dialog.getByRole('alert')).toContainText(says);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(saved(page)).toHaveCount(1);
  }
});

test('a record that is damaged is left out, told, and saved apart', async ({
  lectern,
  page,
}, testInfo) => {
  await openSaved(lectern, [SEED[0], SEED[1]]);
  const text = readFileSync(await backUp(page, testInfo), 'utf8');
  const damaged = text.replace('"rating":null', '"rating":9');
  await restoreFile(page, {
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(damaged),
  });
  const dialog = page.getByRole('dialog', { name: 'Restore the reading list' });
  await dialog.getByText('1 record could not be read and will be left out').click();
  await expect(dialog.getByText('rating: must be 5 or less')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save these records' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('lectern-refused-records.json');
});

test('replacing takes a snapshot first, from which all comes back', async ({
  lectern,
  page,
}, testInfo) => {
  await openSaved(lectern, [SEED[0]]);
  const file = await backUp(page, testInfo);
  await openSaved(lectern, [SEED[1], SEED[2]]);
  await restoreFile(page, file);
  const dialog = page.getByRole('dialog', { name: 'Restore the reading list' });
  await dialog.getByLabel('Replace the list').check();
  await expect(dialog.getByText('3 articles of now replaced')).toBeVisible();
  await dialog.getByRole('button', { name: 'Replace the list' }).click();
  await expect(saved(page)).toHaveCount(1);

  await page.getByRole('button', { name: 'Restore…' }).click();
  await expect(dialog.getByText('before something was restored')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  const before = dialog.getByRole('listitem').filter({ hasText: 'before something' });
  await before.getByRole('button').click();
  await dialog.getByLabel('Replace the list').check();
  await dialog.getByRole('button', { name: 'Replace the list' }).click();
  await expect(saved(page)).toHaveCount(3);
});

test('the list is backed up and restored by keys alone', async ({ lectern, page }, testInfo) => {
  await openSaved(lectern, [SEED[0]]);
  const button = page.getByRole('button', { name: 'Back up' });
  await button.focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  const file = testInfo.outputPath('backup.json');
  await download.saveAs(file);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Restore the reading list' });
  await expect(dialog).toBeVisible();
  const input = dialog.getByLabel('Choose a file that “Back up” saved, or drop it here');
  await input.focus();
  await input.setInputFiles(file);
  await expect(dialog.getByText('1 article, saved')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Add to the list')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Restore…' })).toBeFocused();
});

test('after twenty changes a backup is asked for, until one is made or it is put off', async ({
  lectern,
  page,
}, testInfo) => {
  await openSaved(lectern, SEED);
  const note = page.getByRole('note').filter({ hasText: 'changes' });
  await expect(note).toBeHidden();
  for (let n = 0; n < 8; n++) {
    await saved(page).first().getByRole('button', { name: 'Move down' }).click();
    await expect(saved(page).nth(1)).toHaveAccessibleName(SEED[0]);
    await saved(page).nth(1).getByRole('button', { name: 'Move up' }).click();
    await expect(saved(page).first()).toHaveAccessibleName(SEED[0]);
  }
  await expect(note).toContainText('21 changes, and no backup yet.');
  await expect(note).toContainText('This browser may delete the list');
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await note.getByRole('button', { name: 'Later' }).click();
  await expect(note).toBeHidden();
  await page.clock.setFixedTime(Date.now() + 8 * 86_400_000);
  await page.reload();
  await expect(note).toBeVisible();
  await backUp(page, testInfo);
  await expect(note).toBeHidden();
});

test('a snapshot is taken in passing while the list changes', async ({ lectern, page }) => {
  await lectern.open();
  await save(page, SEED[0]);
  await expect.poll(() => articlesInSnapshots(page)).toEqual([1]);
});
