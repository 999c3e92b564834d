import type { Page } from '@playwright/test';
import { expectAccessible, expectNoViolation, sidewaysScroll } from './support/audit';
import { expect, SEED, test } from './support/page';

const savedTwo = async (page: Page): Promise<void> => {
  for (const title of [SEED[0], SEED[2]]) {
    const save = page
      .getByRole('article', { name: title })
      .getByRole('button', { name: 'Save', exact: true });
    await save.click();
    await expect(save).toHaveAttribute('aria-pressed', 'true');
  }
};

interface State {
  readonly name: string;
  readonly question?: string;
  /** Answer for the corpus instead of the shipped one; null: none ever. */
  readonly corpus?: { readonly status: number; readonly body: string } | null;
  readonly reach?: (page: Page) => Promise<void>;
  /** What is seen once the state is reached. */
  readonly shows: string;
}

const broken = JSON.stringify({ articles: [{ title: 'Good' }, { title: 5 }] });

const STATES: readonly State[] = [
  { name: 'all articles', shows: '5 articles' },
  { name: 'a search', question: '?q=blokchain+trust', shows: 'Also searched' },
  { name: 'a lens', question: '?show=findings,social', shows: 'No section on Social' },
  { name: 'filters', question: '?kw=open+data&year=2018-2020', shows: 'Clear all filters' },
  { name: 'words apart', question: '?q=single+case', shows: 'not in one section' },
  { name: 'nothing found', question: '?q=xylophone', shows: 'Nothing found' },
  {
    name: 'every section open',
    shows: 'Collapse all sections',
    reach: async (page) => {
      await expect(page.getByRole('article')).toHaveCount(5);
      for (const article of await page.getByRole('article').all()) {
        await article.getByRole('button', { name: 'Expand all sections' }).click();
      }
    },
  },
  { name: 'one article', question: '?id=kassen-2020-tg', shows: 'All articles' },
  { name: 'an unknown article', question: '?id=nobody', shows: 'not in the open corpus' },
  { name: 'loading', corpus: null, shows: 'Fetching the articles' },
  { name: 'failed', corpus: { status: 404, body: '' }, shows: 'could not be opened' },
  {
    name: 'partial',
    corpus: { status: 200, body: broken },
    shows: 'expected text, got a number',
    reach: (page) => page.getByText('1 of 2 records could not be read').click(),
  },
  { name: 'consent', question: '?corpus=https://library.test/c.json', shows: 'another site?' },
  { name: 'refused address', question: '?corpus=javascript:1', shows: 'cannot be opened' },
  { name: 'empty reading list', question: '?view=list', shows: 'Nothing saved yet' },
  {
    name: 'reading list',
    shows: 'Recently removed (1)',
    reach: async (page) => {
      await savedTwo(page);
      await page.getByRole('link', { name: /^Reading list/ }).click();
      await page.getByRole('button', { name: 'Remove' }).first().click();
      await page.getByText('Recently removed (1)').click();
    },
  },
  {
    name: 'help',
    shows: 'Finding articles',
    reach: (page) => page.getByRole('button', { name: 'Help and keyboard shortcuts' }).click(),
  },
  {
    name: 'theme and text',
    shows: 'Articles on a page',
    reach: (page) => page.getByRole('button', { name: 'Theme and text' }).click(),
  },
  {
    name: 'corpus menu',
    shows: 'Open a corpus by its address',
    reach: (page) => page.getByRole('button', { name: 'Corpus' }).click(),
  },
];

test.describe('every state, wide and narrow, light and dark', () => {
  test.use({ reducedMotion: 'reduce' });

  for (const { name, question = '', corpus, reach, shows } of STATES) {
    test(`${name}: no violation, no sideways scroll, targets to hit`, async ({ page }) => {
      if (corpus !== undefined) {
        await page.route('**/corpus.json', (route) =>
          corpus === null ? undefined : route.fulfill(corpus),
        );
      }
      await page.goto(`/${question}`);
      await reach?.(page);
      await expect(page.getByText(shows).first()).toBeVisible();

      await expectAccessible(page);
    });
  }
});

test('filters in a sheet on a phone', async ({ page, lectern }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await lectern.open();
  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  const openData = sheet.getByRole('checkbox', { name: 'open data (3)' });
  await openData.click();
  await expect(openData).toBeChecked();
  await expectNoViolation(page);
  await sheet.getByRole('button', { name: 'Show 3 articles' }).click();
  await expect(lectern.articles).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeFocused();
});

test('one announcement for each settled query', async ({ page, lectern }) => {
  await lectern.open();
  await expect(lectern.status).toHaveText('5 articles');
  await lectern.status.evaluate((status) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const said = (): Promise<string[]> =>
    page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

  await lectern.search.pressSequentially('blockchain', { delay: 60 });
  await expect(lectern.status).toHaveText('1 article for blockchain');
  expect(await said()).toEqual(['1 article for blockchain']);

  await lectern.search.fill('estonia');
  await expect(lectern.status).toHaveText('1 article for estonia');
  expect(await said()).toHaveLength(2);
});

test('nothing moves where motion is reduced', async ({ page, lectern }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lectern.open();
  await lectern.section(lectern.articles.first(), 'Findings').click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('forced colours keep focus, marks and pressed buttons apart', async ({ page, lectern }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await lectern.open('?q=blockchain&show=findings');
  const outline = (element: Element) => getComputedStyle(element).outlineStyle;
  const background = (element: Element) => getComputedStyle(element).backgroundColor;
  expect(await lectern.lens('Findings').evaluate(outline)).not.toBe('none');
  const mark = lectern.articles.locator('mark').first();
  expect(await mark.evaluate(background)).not.toBe(await lectern.articles.evaluate(background));
  await lectern.lens('All').focus();
  expect(await lectern.lens('All').evaluate(outline)).not.toBe('none');
  await expectNoViolation(page);
});

test('text spacing of WCAG 1.4.12 clips nothing', async ({ page, lectern }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await lectern.open('?show=findings');
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  });
  expect(await sidewaysScroll(page)).toBe(0);
});
