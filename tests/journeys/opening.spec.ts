import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/audit';
import { expect, test } from './support/page';

/** A file as a reader has it on the disk; the records are invented. */
const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

interface Fields {
  readonly title: string;
  readonly DOI?: string;
  readonly abstract?: string;
}

const ris = ({ title, DOI, abstract }: Fields): string =>
  `TY  - JOUR\nTI  - ${title}\nAU  - Blum, Ada\nPY  - 2019\nJO  - Journal of Ruritanian Studies\n${
    DOI === undefined ? '' : `DO  - ${DOI}\n`
  }${abstract === undefined ? '' : `AB  - ${abstract}\n`}ER  - \n\n`;

const RIS = file(
  'votes.ris',
  ris({ title: 'Open ballots in Ruritania', DOI: '10.5555/ballots' }) +
    ris({ title: 'Votes that were lost', DOI: '10.5555/lost' }),
);

const NBIB = file(
  'post.nbib',
  `PMID- 90000001
TI  - Voting by post in two towns
AB  - BACKGROUND: Few people vote by post. METHODS: We asked 812 voters. RESULTS: Half of them
      would rather walk. CONCLUSIONS: The window may close.
FAU - Blum, Ada
JT  - Annals of Posts
DP  - 2018 Mar
AID - 10.5555/post [doi]

`,
);

const CSL = file(
  'more.json',
  JSON.stringify([
    {
      id: 'blum-2019',
      type: 'article-journal',
      title: 'Open ballots in Ruritania',
      DOI: '10.5555/BALLOTS',
      volume: '7',
    },
    { id: 'cole-2020', type: 'article-journal', title: 'The counting of hands' },
  ]),
);

const BROKEN = file(
  'broken.ris',
  `${ris({ title: 'A good one' })}TY  - JOUR\nVL  - 3\nER  - \n\n${ris({ title: 'Another one' })}`,
);

const input = (page: Page): Locator => page.getByLabel('Open files').and(page.locator('input'));
const dialog = (page: Page, name = 'Open files'): Locator => page.getByRole('dialog', { name });

/** Opens files by the button's input, and accepts all. */
async function openFiles(page: Page, files: ReturnType<typeof file>[], count: string) {
  await input(page).setInputFiles(files);
  await dialog(page)
    .getByRole('button', { name: `Open ${count}`, exact: true })
    .click();
  await expect(dialog(page)).toBeHidden();
}

/** Drops files or text on the middle of the page, as a browser reports it. */
async function drop(page: Page, what: { files?: ReturnType<typeof file>[]; text?: string }) {
  const data = await page.evaluateHandle(
    ({ files, text }) => {
      const transfer = new DataTransfer();
      for (const { name, content } of files) transfer.items.add(new File([content], name));
      if (text !== null) transfer.setData('text/plain', text);
      return transfer;
    },
    {
      files: (what.files ?? []).map(({ name, buffer }) => ({ name, content: buffer.toString() })),
      text: what.text ?? null,
    },
  );
  const main = page.getByRole('main');
  await main.dispatchEvent('dragenter', { dataTransfer: data });
  await main.dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('Drop to open')).toBeVisible();
  await main.dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('Drop to open')).toBeHidden();
}

const menu = async (page: Page): Promise<Locator> => {
  const corpora = page.getByRole('list', { name: 'Corpora' });
  if (!(await corpora.isVisible())) await page.getByRole('button', { name: /^Corpus/ }).click();
  await expect(corpora).toBeVisible();
  return corpora;
};

test('the button opens the chooser, and files of any name can be chosen', async ({
  page,
  lectern,
}) => {
  await lectern.open();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open files' }).click();
  expect((await chooser).isMultiple()).toBe(true);
  expect(await input(page).getAttribute('accept')).toBeNull();
});

test('files of three formats become one corpus, each work once', async ({ page, lectern }) => {
  await lectern.open();
  await input(page).setInputFiles([RIS, NBIB, CSL]);
  const report = dialog(page);
  await expect(report.getByText('4 articles from 3 files')).toBeFocused();
  await expect(report.getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveText([
    /votes\.ris.*RIS.*2 read/s,
    /post\.nbib.*1 read/s,
    /more\.json.*2 read/s,
  ]);
  const duplicates = report.getByRole('list', { name: 'Duplicates' });
  await expect(duplicates).toContainText('Open ballots in Ruritania');
  await expect(duplicates).toContainText('same DOI');
  await report.getByLabel('Name of the corpus').fill('Ruritania');
  await report.getByRole('button', { name: 'Open 4 articles' }).click();
  await expect(lectern.articles).toHaveCount(4);
  await expect(page).toHaveURL(/corpus=kept:/);
  const merged = lectern.articles.filter({ hasText: 'Open ballots in Ruritania' });
  await expect(merged).toContainText('vol. 7');
  await expect(merged).toContainText(/Merged from.*votes\.ris, line 1; more\.json, line/s);
  await expect(lectern.status.filter({ hasText: '4 articles' })).toHaveCount(1);

  await page.reload();
  await expect(lectern.articles).toHaveCount(4);
  await lectern.search.fill('post');
  await expect(lectern.articles).toHaveCount(1);
  await expect(lectern.articles).toHaveAccessibleName('Voting by post in two towns');
});

test('files and text can be dropped anywhere', async ({ page, lectern }) => {
  await lectern.open();
  await drop(page, { files: [RIS] });
  await dialog(page).getByRole('button', { name: 'Open 2 articles' }).click();
  await expect(lectern.articles).toHaveCount(2);
  await drop(page, { text: BROKEN.buffer.toString() });
  await expect(dialog(page).getByText('2 articles from 1 file')).toBeVisible();
  await expect(dialog(page).getByLabel('Name of the corpus')).toHaveValue('Pasted text');
});

test('a dropped folder gives its files', async ({ page, lectern }) => {
  await lectern.open();
  const data = await page.evaluateHandle(
    (files) => {
      const entryOf = (name: string, content: string) => ({
        name,
        isFile: true,
        isDirectory: false,
        file: (done: (file: File) => void) => done(new File([content], name)),
      });
      let entries = files.map(({ name, content }) => entryOf(name, content));
      const folder = {
        name: 'exports',
        isFile: false,
        isDirectory: true,
        createReader: () => ({
          readEntries: (done: (some: typeof entries) => void) => {
            done(entries);
            entries = [];
          },
        }),
      };
      return {
        types: ['Files'],
        dropEffect: 'none',
        items: [{ kind: 'file', webkitGetAsEntry: () => folder, getAsFile: () => null }],
        getData: () => '',
      };
    },
    [RIS, NBIB, file('.hidden', 'x')].map(({ name, buffer }) => ({
      name,
      content: buffer.toString(),
    })),
  );
  await data.evaluate((dataTransfer) => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer });
    document.body.dispatchEvent(event);
  });
  await expect(dialog(page).getByText('3 articles from 2 files')).toBeVisible();
});

test('text is pasted, by the keys or in the menu', async ({ page, lectern, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lectern.open();
  await page.evaluate((text) => navigator.clipboard.writeText(text), RIS.buffer.toString());
  await lectern.articles.first().focus();
  await page.keyboard.press('Control+V');
  await expect(dialog(page).getByText('2 articles from 1 file')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  await lectern.search.focus();
  await page.keyboard.press('Control+V');
  await expect(lectern.search).toHaveValue(/^TY/);
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('Escape');

  await menu(page);
  await page.getByRole('button', { name: 'Paste text…' }).click();
  const paste = dialog(page, 'Paste text');
  await expect(paste.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+V');
  await paste.getByRole('button', { name: 'Read the text' }).click();
  await expect(dialog(page).getByText('2 articles from 1 file')).toBeVisible();
});

test('what was rejected is shown, listed with the corpus, or left out', async ({
  page,
  lectern,
}) => {
  await lectern.open();
  await input(page).setInputFiles([BROKEN]);
  const rejected = dialog(page).getByRole('list', { name: 'Records that could not be read' });
  await expect(rejected).toContainText('broken.ris, line 8:');
  await expect(rejected).toContainText('VL  - 3');
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download as text' }).click();
  expect((await download).suggestedFilename()).toBe('rejected-records.txt');
  await dialog(page).getByRole('button', { name: 'Open 2 articles' }).click();
  await expect(page.getByText('1 of 3 records could not be read')).toBeVisible();

  await input(page).setInputFiles([BROKEN]);
  await dialog(page).getByRole('button', { name: 'Leave out the rejected' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('could not be read')).toBeHidden();
  await expect(lectern.articles).toHaveCount(2);
});

test('an import is taken back whole, to where the reader was', async ({ page, lectern }) => {
  await lectern.open('?q=estonia');
  await openFiles(page, [RIS], '2 articles');
  await expect(lectern.articles).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lectern.articles).toHaveCount(1);
  await expect(lectern.search).toHaveValue('estonia');
  const corpora = await menu(page);
  await expect(corpora.getByRole('listitem')).toHaveCount(1);
});

test('duplicates are kept apart, also afterwards', async ({ page, lectern }) => {
  await lectern.open();
  await openFiles(page, [RIS, CSL], '3 articles');
  await expect(lectern.articles).toHaveCount(3);
  await menu(page);
  await page.getByRole('button', { name: 'What was read of votes and more' }).click();
  const report = dialog(page, 'What was read');
  await report.getByRole('button', { name: 'Keep apart' }).click();
  await expect(report.getByText('4 articles from 2 files')).toBeVisible();
  await report.getByRole('button', { name: 'Save' }).click();
  await expect(lectern.articles).toHaveCount(4);
  await page.reload();
  await expect(lectern.articles).toHaveCount(4);
});

test('corpora are switched, renamed, merged and deleted', async ({ page, lectern }) => {
  await lectern.open();
  await openFiles(page, [RIS], '2 articles');
  await openFiles(page, [CSL], '2 articles');
  let corpora = await menu(page);
  await expect(corpora.getByRole('button', { name: /^more/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await corpora.getByRole('button', { name: /^votes/ }).click();
  await expect(lectern.articles.filter({ hasText: 'Votes that were lost' })).toBeVisible();
  await expect(corpora).toBeHidden();

  corpora = await menu(page);
  await corpora.getByRole('button', { name: 'Rename votes' }).click();
  await page.keyboard.type('Ballots');
  await page.keyboard.press('Enter');
  await expect(corpora.getByRole('button', { name: /^Ballots/ })).toBeVisible();

  await page.getByRole('button', { name: 'Merge…' }).click();
  await page.getByRole('checkbox', { name: /^Ballots/ }).check();
  await page.getByRole('checkbox', { name: /^more/ }).check();
  await page.getByRole('button', { name: 'Merge 2 corpora' }).click();
  const merge = dialog(page, 'Merge corpora');
  await merge.getByRole('button', { name: 'Open 3 articles' }).click();
  await expect(lectern.articles).toHaveCount(3);

  corpora = await menu(page);
  await corpora.getByRole('button', { name: 'Delete more and Ballots' }).click();
  await expect(lectern.articles).toHaveCount(5); // the first corpus
  await page
    .getByRole('dialog', { name: /Deleted/ })
    .or(page.getByRole('alertdialog', { name: /Deleted/ }))
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(lectern.articles).toHaveCount(3);
});

test('reading a large file shows how far it is, and is cancelled', async ({ page, lectern }) => {
  await lectern.open();
  const record = ris({ title: 'A long report on ballots', abstract: 'It is long. '.repeat(40) });
  await page.evaluate((one) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([one.repeat(40_000)], 'large.ris')); // the wire would take seconds
    const field = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (field === null) throw new Error('no field for files');
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, record);
  await expect(dialog(page).getByRole('progressbar')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toBeHidden();
  await lectern.search.fill('estonia'); // the worker is free at once
  await expect(lectern.articles).toHaveCount(1);
});

test('keys alone: choose, judge, name, open', async ({ page, lectern }) => {
  const chooser = page.waitForEvent('filechooser');
  await lectern.open();
  await page.getByRole('button', { name: 'Open files' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([RIS, CSL]);
  await expect(dialog(page).getByText('3 articles from 2 files')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByLabel('Name of the corpus')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('list', { name: 'Duplicates' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(dialog(page).getByText('4 articles from 2 files')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(lectern.articles).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Open files' })).toBeFocused();
});

test('Escape leaves everything as it was, and the focus where it came from', async ({
  page,
  lectern,
}) => {
  await lectern.open();
  await page.getByRole('button', { name: 'Open files' }).focus();
  await input(page).setInputFiles([RIS]);
  await expect(dialog(page).getByText('2 articles from 1 file')).toBeFocused();
  await page.mouse.click(5, 400); // a press beside it loses nothing
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Open files' })).toBeFocused();
  await expect(lectern.articles).toHaveCount(5);
});

test('recovered sections are told, undone and used again', async ({ page, lectern }) => {
  await lectern.open();
  await openFiles(page, [NBIB], '1 article');
  await lectern.articles.getByRole('link', { name: 'Voting by post in two towns' }).click();
  const article = lectern.articles.first();
  await expect(article.getByText('Sections recovered from running text')).toBeVisible();
  await article.getByRole('button', { name: 'Show original' }).click();
  await expect(article.getByText(/^BACKGROUND: Few people vote by post/)).toBeVisible();
  await article.getByRole('button', { name: 'Undo for this article' }).click();
  await expect(article.getByRole('button', { name: 'Abstract' })).toBeVisible();
  await page.reload();
  await expect(article.getByRole('button', { name: 'Abstract' })).toBeVisible();
  await article.getByRole('button', { name: 'Use sections again' }).click();
  await expect(article.getByRole('button', { name: 'RESULTS' })).toBeVisible();
});

test('markup in a file is text on the page', async ({ page, lectern }) => {
  await lectern.open();
  const evil = '<img src=x onerror=alert(1)>';
  const hostile = file(
    `${evil}.ris`,
    ris({ title: evil, abstract: evil }) + `TY  - JOUR\nVL  - ${evil}\nER  - \n`,
  );
  page.on('dialog', () => expect('a dialog').toBe('never shown'));
  await input(page).setInputFiles([hostile]);
  await expect(dialog(page).getByLabel('Name of the corpus')).toHaveValue(evil);
  await expect(page.locator('img')).toHaveCount(0);
});

interface State {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
  readonly shows: string;
}

const STATES: readonly State[] = [
  {
    name: 'the report',
    reach: (page) => input(page).setInputFiles([RIS, CSL, BROKEN]),
    shows: '5 articles from 3 files',
  },
  {
    name: 'nothing read',
    reach: (page) => input(page).setInputFiles([file('x.bin', '\u0000\u0001\u0002')]),
    shows: 'No articles were found',
  },
  {
    name: 'pasting',
    reach: async (page) => {
      await menu(page);
      await page.getByRole('button', { name: 'Paste text…' }).click();
    },
    shows: 'Records in any format',
  },
  {
    name: 'a toast with undo',
    reach: (page) => openFiles(page, [RIS], '2 articles'),
    shows: 'Opened 2 articles: votes',
  },
  {
    name: 'the corpora',
    reach: async (page) => {
      await openFiles(page, [RIS], '2 articles');
      await openFiles(page, [BROKEN], '2 articles');
      await menu(page);
    },
    shows: 'in 2 corpora',
  },
  {
    name: 'corpora to be merged',
    reach: async (page) => {
      await openFiles(page, [RIS], '2 articles');
      await openFiles(page, [CSL], '2 articles');
      await menu(page);
      await page.getByRole('button', { name: 'Merge…' }).click();
    },
    shows: 'Cancel',
  },
  {
    name: 'a corpus that is not here',
    reach: async (page) => {
      await page.goto('/?corpus=kept:nobody');
    },
    shows: 'This corpus is not kept in this browser',
  },
  {
    name: 'recovered sections',
    reach: async (page) => {
      await openFiles(page, [NBIB], '1 article');
      await page.getByRole('button', { name: 'Show original' }).click();
    },
    shows: 'Sections recovered from running text',
  },
];

test.describe('every state of opening, wide and narrow, light and dark', () => {
  test.use({ reducedMotion: 'reduce' });

  for (const { name, reach, shows } of STATES) {
    test(`${name}: no violation, no sideways scroll`, async ({ page, lectern }) => {
      await lectern.open();
      await reach(page);
      await expect(page.getByText(shows).first()).toBeVisible();
      await expectAccessible(page);
    });
  }
});
