import type { Page } from '@playwright/test';
import { expectAccessible } from './support/audit';
import { expect, test, type Lectern } from './support/page';

/** A corpus of so many articles, all of them on the reading list. */
async function saveAll(lectern: Lectern, count: number): Promise<void> {
  const { page } = lectern;
  await page.route('**/corpus.json', (route) =>
    route.fulfill({ json: { version: 1, articles: Array.from({ length: count }, articleNo) } }),
  );
  await lectern.open();
  await expect(lectern.articles).toHaveCount(count); // they are drawn in pieces
  for (const button of await page.getByRole('button', { name: 'Save', exact: true }).all()) {
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(lectern.readingListLink).toHaveText(`Reading list (${count})`);
}

const titleOf = (n: number): string => `Article number ${String(n).padStart(2, '0')}`;

function articleNo(_: unknown, index: number) {
  return {
    id: `a${index + 1}`,
    title: titleOf(index + 1),
    author: [{ family: 'Kassen', given: 'Maxat' }],
    issued: { 'date-parts': [[2020 - index]] },
    abstract: [
      { label: 'Purpose', text: `To see what number ${index + 1} is about.` },
      { label: 'Findings', text: 'Open data helps.' },
    ],
  };
}

const heading = (page: Page) => page.getByRole('article').getByRole('heading', { level: 3 });
const progress = (page: Page) => page.getByText(/ included · /u);

test('twenty articles are screened by keys alone, two of them undone', async ({
  lectern,
  page,
}) => {
  await saveAll(lectern, 20);
  await page.goto('/?view=list');
  await page.getByRole('button', { name: 'Screen', exact: true }).click();
  await expect(page.getByText('1 of 20')).toBeVisible();
  await expect(page.getByRole('article')).toBeFocused();
  await expect(page.getByText('Open data helps.')).toBeVisible();
  await expectAccessible(page);

  const first = await heading(page).textContent();
  await page.keyboard.press('i');
  await expect(progress(page)).toContainText('2 of 20 · 1 included · 0 maybe · 0 excluded');
  await page.keyboard.press('m');
  await expect(progress(page)).toContainText('3 of 20 · 1 included · 1 maybe · 0 excluded');

  await page.keyboard.press('e');
  const reason = page.getByRole('textbox', { name: 'Reason' });
  await expect(reason).toBeFocused();
  await expectAccessible(page);
  await reason.fill('wrong population');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeFocused();

  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await expect(progress(page)).toContainText('2 of 20 · 1 included · 0 maybe · 0 excluded');
  await page.keyboard.press('u');
  await expect(heading(page)).toHaveText(first ?? '');
  await expect(page.getByRole('button', { name: /^Undo/u })).toBeDisabled();

  // A reason that was given stays on offer, and is taken by its digit.
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: /wrong population/u })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('n');
  await page.keyboard.type('Ask Maxat: include?');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Ask Maxat: include?')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(progress(page)).toContainText('3 of 20');
  await page.keyboard.press('k');
  await expect(progress(page)).toContainText('2 of 20');
  for (let n = 2; n <= 20; n += 1) {
    await expect(progress(page)).toContainText(`${n - 2} included`);
    await page.keyboard.press('i');
  }
  await expect(page.getByText('Done: every article of this run is decided')).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByText('Every article is decided already')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the list' }).first().click();
  const filter = page.getByRole('group', { name: 'Decision' });
  await expect(filter.getByRole('button', { name: 'Included 19' })).toBeVisible();
  await filter.getByRole('button', { name: 'Excluded 1' }).click();
  const saved = page.getByRole('region', { name: 'Reading list' }).getByRole('article');
  await expect(saved).toHaveCount(1);
  await expect(saved.getByRole('combobox', { name: 'Reason' })).toHaveValue('wrong population');
});

test('a run can be left and gone on with; the switch of single keys holds', async ({
  lectern,
  page,
}) => {
  await saveAll(lectern, 3);
  await page.goto('/?view=screen');
  await page.getByRole('button', { name: /^Include/u }).click();
  await expect(progress(page)).toContainText('2 of 3');
  await page.goBack();
  await page.goto('/?view=screen');
  await expect(progress(page)).toContainText('1 of 2');

  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Single keys are commands' }).uncheck();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('i');
  await page.keyboard.press('ArrowRight');
  await expect(progress(page)).toContainText('2 of 2 · 0 included');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('every button of the screening is 44 pixels high', async ({ lectern, page }) => {
    await saveAll(lectern, 2);
    await page.goto('/?view=screen');
    const buttons = page.getByRole('group', { name: 'Decision' }).getByRole('button');
    await expect(buttons).toHaveCount(6);
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
    }
    await buttons.filter({ hasText: 'Maybe' }).tap();
    await expect(progress(page)).toContainText('2 of 2 · 0 included · 1 maybe');
  });
});
