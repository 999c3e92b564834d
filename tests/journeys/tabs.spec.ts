import type { Page } from '@playwright/test';
import { SOAK_TIMEOUT_MS, times } from '../soak/times';
import { expectAccessible } from './support/audit';
import { save } from './support/keeping';
import { expect, Lectern, SEED, test } from './support/page';

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

/** That each of two tabs saves at the same time. */
const EACH = times(10, 200);

test(`all ${2 * EACH} articles that two tabs save at once are on the list of both`, async ({
  lectern,
  page,
  context,
}) => {
  test.setTimeout(EACH > 10 ? SOAK_TIMEOUT_MS : 60_000);
  const articles = Array.from({ length: 2 * EACH }, (_, n) => ({ title: `Article ${n}.` }));
  await context.route('**/corpus.json', (route) => route.fulfill({ json: { articles } }));
  const other = new Lectern(await context.newPage());
  await Promise.all([lectern.open(), other.open()]);
  await Promise.all([saveThose(page, 0), saveThose(other.page, EACH)]);
  for (const tab of [lectern, other]) {
    await expect(tab.readingListLink).toHaveText(`Reading list (${2 * EACH})`, { timeout: 2000 });
  }
});

/** Saves `EACH` articles, found by their titles from number `first` on. */
async function saveThose(page: Page, first: number): Promise<void> {
  const { search } = new Lectern(page);
  for (let n = first; n < first + EACH; n++) {
    await search.fill(`title:"article ${n}"`);
    await save(page, `Article ${n}.`);
  }
}

const CLOSINGS = times(2, 50);

test(`whoever closes the tab while writing loses no more than a pause, ${CLOSINGS} times`, async ({
  lectern,
  page,
  context,
}) => {
  test.setTimeout(CLOSINGS > 2 ? SOAK_TIMEOUT_MS : 60_000);
  await lectern.open();
  await save(page, SEED[2]);
  let tab = page;
  let note = '';
  for (let n = 0; n < CLOSINGS; n++) {
    await tab.goto('/?view=list');
    const article = tab.getByRole('article', { name: SEED[2] });
    await article.getByRole('button', { name: /^(?:Add a|Edit the) note$/u }).click();
    await tab.keyboard.press('Control+End');
    const words = ` written ${n}`;
    await tab.keyboard.type(words);
    await tab.waitForTimeout(400); // the pause behind a letter, and the time to write it
    await tab.close();
    note = `${note}${words}`.trim();

    tab = await context.newPage();
    await tab.goto('/?view=list');
    await expect(tab.getByRole('article').getByText(note, { exact: true })).toBeVisible();
  }
});

test('two tabs that write one note keep both texts', async ({ lectern, page, context }) => {
  await lectern.open();
  await save(page, SEED[2]);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto('/?view=list');
    await tab.getByRole('button', { name: 'Add a note' }).click();
  }
  await Promise.all([
    page.getByRole('textbox', { name: 'Note' }).fill('from the first'),
    other.getByRole('textbox', { name: 'Note' }).fill('from the second'),
  ]);
  const [late] = await Promise.race(
    [page, other].map((tab) =>
      tab
        .getByText('Written elsewhere at the same time')
        .waitFor()
        .then(() => [tab] as const),
    ),
  );
  await expectAccessible(late);
  await late.getByRole('button', { name: 'Keep both' }).first().click();
  await expect(late.getByText('Written elsewhere at the same time')).toHaveCount(0);
  await expect(late.getByText('Saved', { exact: true })).toBeVisible();
  const note = await late.getByRole('textbox', { name: 'Note' }).inputValue();
  expect(note).toContain('from the first');
  expect(note).toContain('from the second');
});

test('a newer version takes the list over: nothing more is written, and no draft is lost', async ({
  lectern,
  page,
  context,
}) => {
  await lectern.open();
  await save(page, SEED[2]);
  await lectern.readingListLink.click();
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.keyboard.type('before');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  // As the next version does where its records are of another form.
  const newer = await context.newPage();
  await newer.goto('/corpus.json');
  const waited = await newer.evaluate(async () => {
    const start = performance.now();
    const [{ version = 0 } = {}] = await indexedDB
      .databases()
      .then((all) => all.filter(({ name }) => name === 'lectern-reading-list'));
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('lectern-reading-list', version + 1);
      request.onsuccess = () => {
        Object.assign(globalThis, { database: request.result });
        resolve(null);
      };
      request.onerror = reject;
    });
    return performance.now() - start;
  });
  expect(waited).toBeLessThan(2000);

  await page.keyboard.type(' and after');
  await expect(page.getByRole('alert').filter({ hasText: /^Not saved: .*Reload/u })).toBeVisible();
  const notes = await newer.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const { database } = globalThis as unknown as { database: IDBDatabase };
        const request = database.transaction('items').objectStore('items').getAll();
        request.onsuccess = () =>
          resolve((request.result as { note: { text: string } }[]).map(({ note }) => note.text));
        request.onerror = reject;
      }),
  );
  expect(notes).toEqual(['before']);

  // The page that comes is of the old version here: it leaves the list alone, and has the draft.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('saved by a newer version of Lectern')).toBeVisible();
  const drafts = await page.evaluate(() => sessionStorage.getItem('lectern.drafts'));
  expect(drafts).toContain('before and after');
});
