import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoViolation } from './support/audit';
import { expect, SEED, test, type Lectern } from './support/page';

const QUESTION = '?q=blockchain&id=kassen-2020-tg';
/** Of the section "Findings"; "blockchain" is a match of the search. */
const PASSAGE = 'more reliable solutions based on blockchain technologies';

/** Selects a passage of an abstract, as whoever selects it by keyboard or touch has it then. */
async function select(page: Page, passage: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const text of document.querySelectorAll('[data-section]')) {
      const start = text.textContent.indexOf(wanted);
      if (start === -1) continue;
      const place = (at: number): [Node, number] => {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        let left = at;
        while (walker.nextNode() !== null) {
          const length = walker.currentNode.textContent?.length ?? 0;
          if (left <= length) return [walker.currentNode, left];
          left -= length;
        }
        return [text, 0];
      };
      getSelection()?.setBaseAndExtent(...place(start), ...place(start + wanted.length));
      text.scrollIntoView({ block: 'center' });
      return;
    }
  }, passage);
}

const tools = (page: Page): Locator => page.getByRole('group', { name: 'Selected text' });
const quotes = (page: Page, count: number): Locator =>
  page.getByRole('region', { name: `Quotes (${count})` });

async function quote(lectern: Lectern, passage: string): Promise<void> {
  await select(lectern.page, passage);
  await tools(lectern.page).getByRole('button', { name: 'Quote', exact: true }).click();
}

/** The shipped corpus with another text in place of one of its own. */
async function changeCorpus(page: Page, change: (text: string) => string): Promise<void> {
  const body = change(readFileSync('public/corpus.json', 'utf8'));
  await page.route('**/corpus.json', (route) => route.fulfill({ body }));
}

test('by mouse: a passage is quoted, the article saved, and the quote is there again', async ({
  lectern,
  page,
}) => {
  await lectern.open(QUESTION);
  const text = page.locator('[data-section]').first();
  await text.scrollIntoViewIfNeeded();
  const box = await text.boundingBox();
  if (box === null) throw new Error('the first section is not seen');
  await page.mouse.move(box.x + 2, box.y + 24);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 60, { steps: 5 });
  await page.mouse.up();
  const selected = await page.evaluate(() => getSelection()?.toString().trim() ?? '');
  expect(selected.length).toBeGreaterThan(20);

  await tools(page).getByRole('button', { name: 'Quote', exact: true }).click();
  await expect(page.getByText(/^Saved: .* Quote kept$/u)).toBeVisible();
  await expect(lectern.readingListLink).toHaveText('Reading list (1)');
  const entry = quotes(page, 1).getByRole('listitem');
  await expect(entry.locator('blockquote')).toHaveText(selected);
  await expect(tools(page)).toHaveCount(0);

  await page.reload();
  await expect(entry.locator('blockquote')).toHaveText(selected);
  await page.locator('.quoted').first().click();
  await expect(entry).toBeFocused();

  await lectern.readingListLink.click();
  await expect(quotes(page, 1)).toBeVisible();
  await page.getByRole('button', { name: 'Remove quote 1' }).click();
  await expect(quotes(page, 1)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(quotes(page, 1)).toBeVisible();
});

test('by keyboard: q, Shift q, and Tab to the buttons', async ({ lectern, page }) => {
  await lectern.open(QUESTION);
  await select(page, PASSAGE);
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press('q');
  await expect(quotes(page, 1).locator('blockquote')).toHaveText(PASSAGE);
  await expect(
    page.locator('[data-section] mark').filter({ hasText: 'blockchain' }),
  ).not.toHaveCount(0);

  await select(page, 'political, organizational');
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press('Shift+Q');
  const field = page.getByRole('textbox', { name: 'Comment on quote 1' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Cite this.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listitem', { name: 'Quote 1' })).toBeFocused();
  await expect(page.getByRole('listitem', { name: 'Quote 1' })).toContainText('Cite this.');

  await select(page, 'policy analysis');
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tools(page).getByRole('button', { name: 'Quote', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tools(page)).toHaveCount(0);
  await expect(page.getByRole('article').first()).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('a passage is quoted', async ({ lectern, page }) => {
    await lectern.open(QUESTION);
    await select(page, PASSAGE);
    await tools(page).getByRole('button', { name: 'Quote', exact: true }).tap();
    await expect(quotes(page, 1).locator('blockquote')).toHaveText(PASSAGE);
  });
});

test('a quote is found where the corpus changed its white space', async ({ lectern, page }) => {
  await lectern.open(QUESTION);
  await quote(lectern, PASSAGE);
  await expect(quotes(page, 1)).toBeVisible();
  await changeCorpus(page, (text) =>
    text.replaceAll(PASSAGE, `Even   ${PASSAGE.replaceAll(' ', '  ')}`),
  );
  await lectern.open(QUESTION);
  await expect(page.getByRole('link', { name: 'Quote 1' })).toBeVisible();
  await expect(quotes(page, 1)).not.toContainText('no longer found');
});

test('a quote whose text is gone is kept', async ({ lectern, page }) => {
  await lectern.open(QUESTION);
  await quote(lectern, PASSAGE);
  await expect(quotes(page, 1)).toBeVisible();
  await changeCorpus(page, (text) => text.replaceAll(PASSAGE, 'blockchain'));
  await lectern.open(QUESTION);
  await expect(quotes(page, 1)).toContainText(PASSAGE);
  await expect(quotes(page, 1)).toContainText('no longer found in the abstract');
  await lectern.readingListLink.click(); // the copy that is saved has it
  await expect(quotes(page, 1)).not.toContainText('no longer found');
});

test('a quote of several sections is one of each', async ({ lectern, page }) => {
  await lectern.open('?id=kassen-2020-tg');
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('[data-section]');
    if (first !== undefined && second !== undefined) {
      getSelection()?.setBaseAndExtent(first, 0, second, second.childNodes.length);
    }
  });
  await tools(page).getByRole('button', { name: 'Quote', exact: true }).click();
  await expect(quotes(page, 2)).toBeVisible();
  await expect(page.getByText(/2 quotes kept$/u)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(quotes(page, 2)).toHaveCount(0);
  await expect(lectern.readingListLink).toHaveText('Reading list (0)');
});

test.describe('highlight terms', () => {
  async function addList(page: Page, terms: string): Promise<void> {
    await page.getByRole('button', { name: 'Theme and text' }).click();
    await page.getByRole('button', { name: 'Highlight terms' }).click();
    const dialog = page.getByRole('dialog', { name: 'Highlight terms' });
    await dialog.getByRole('button', { name: 'Add a list' }).click();
    await dialog.getByRole('textbox', { name: 'Terms' }).fill(terms);
    await expect(dialog.getByText('Saved')).toBeVisible();
  }

  test('are marked in results and on the reading list, until they are off', async ({
    lectern,
    page,
  }) => {
    await lectern.open('?show=findings');
    const save = lectern.articles.first().getByRole('button', { name: 'Save', exact: true });
    await save.click();
    await expect(save).toHaveAttribute('aria-pressed', 'true');
    await addList(page, 'e-voting\nopen data*');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    const marked = page.locator('[data-section] [data-mark="amber"]');
    const seen = marked.filter({ hasText: /^open data$/iu, visible: true });
    await expect(seen).not.toHaveCount(0);
    await lectern.readingListLink.click();
    await page.getByRole('button', { name: 'Expand all sections' }).click();
    await expect(marked.first()).toBeVisible();

    await page.reload();
    await expect(marked).not.toHaveCount(0);
    await page.getByRole('button', { name: 'Theme and text' }).click();
    await page.getByRole('button', { name: 'Highlight terms' }).click();
    await page.getByRole('switch', { name: 'Marked in abstracts' }).click();
    await expect(marked).toHaveCount(0);
  });

  test('are told apart without colours', async ({ lectern, page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await lectern.open('?id=kassen-2020-tg');
    await addList(page, 'e-voting');
    const samples = page.getByRole('dialog').locator('[data-mark]');
    const lines = await samples.evaluateAll((all) =>
      all.map((each) => getComputedStyle(each).textDecorationStyle),
    );
    expect(new Set(lines).size).toBe(5);
    await expectNoViolation(page);
  });
});

test.describe('no violation, no sideways scroll, targets to hit', () => {
  test.use({ reducedMotion: 'reduce' });

  test('beside a selection', async ({ lectern, page }) => {
    await lectern.open(QUESTION);
    await select(page, 'political, organizational');
    await expect(tools(page)).toBeVisible();
    await page.evaluate(() => scrollTo(0, 0)); // no link half under the bar of the page
    await expectNoViolation(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await select(page, PASSAGE);
    await expect(tools(page)).toBeInViewport({ ratio: 1 });
  });

  test('with quotes, a comment that is written, and terms', async ({ lectern, page }) => {
    await lectern.open('?id=kassen-2020-tg');
    await quote(lectern, 'political, organizational');
    await expect(quotes(page, 1)).toBeVisible();
    await select(page, PASSAGE);
    await tools(page).getByRole('button', { name: 'Quote with comment' }).click();
    await expect(page.getByRole('textbox', { name: 'Comment on quote 2' })).toBeFocused();
    await page.getByRole('button', { name: 'Theme and text' }).click();
    await page.getByRole('button', { name: 'Highlight terms' }).click();
    const dialog = page.getByRole('dialog', { name: 'Highlight terms' });
    await dialog.getByRole('button', { name: 'Add a list' }).click();
    await dialog.getByRole('textbox', { name: 'Terms' }).fill('political\nblockchain');
    await expect(dialog.getByText('Saved')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(page.locator('[data-section] [data-mark]').first()).toBeVisible();
    await expectAccessible(page);
    await expect(lectern.articles.first()).toHaveAccessibleName(SEED[2]);
  });
});
