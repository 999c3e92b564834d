import { expectAccessible } from './support/audit';
import { save } from './support/keeping';
import { expect, SEED, test } from './support/page';

test('removing is undone, from card and list', async ({ lectern, page }) => {
  await lectern.open();
  await save(page, SEED[0]);
  await save(page, SEED[1]);
  const first = lectern.articles.first().getByRole('button', { name: 'Save', exact: true });
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');

  await lectern.readingListLink.click();
  const list = page.getByRole('region', { name: 'Reading list' });
  const saved = list.getByRole('article');
  await saved.first().getByRole('button', { name: 'Remove' }).click();
  await expect(saved).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(saved).toHaveCount(2);
  await expect(saved.first()).toHaveAccessibleName(SEED[0]);

  await saved.first().getByRole('button', { name: 'Remove' }).click();
  await expect(saved).toHaveCount(1);
  await page.reload();
  await page.getByText('Recently removed (1)').click();
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(saved.first()).toHaveAccessibleName(SEED[0]);
});

test('order by date added, and by hand', async ({ lectern, page }) => {
  await lectern.open();
  for (const title of [SEED[0], SEED[1], SEED[2]]) await save(page, title);
  await lectern.readingListLink.click();
  const saved = page.getByRole('region', { name: 'Reading list' }).getByRole('article');
  const order = page.getByRole('combobox', { name: 'Order by' });

  await saved.nth(2).getByRole('button', { name: 'Move up' }).click();
  await expect(saved.nth(1)).toHaveAccessibleName(SEED[2]);
  await expect(saved.nth(1).getByRole('button', { name: 'Move up' })).toBeFocused();
  await order.selectOption('Date added');
  await expect(saved.nth(0)).toHaveAccessibleName(SEED[2]);
  await expect(saved.nth(2)).toHaveAccessibleName(SEED[0]);
  await order.selectOption('My order');
  await page.reload();
  await expect(saved.nth(1)).toHaveAccessibleName(SEED[2]);
});

test('a saved article outlives its corpus', async ({ lectern, page }) => {
  await lectern.open();
  await save(page, SEED[2]);
  await page.route('**/corpus.json', (route) => route.fulfill({ status: 404 }));
  await page.goto('/?view=list');
  const saved = page.getByRole('article', { name: SEED[2] });
  await saved.getByRole('button', { name: 'Expand all sections' }).click();
  await expect(saved.getByText('blockchain technologies')).toBeVisible();
});

test('storage that is forbidden is told, and the page works', async ({ lectern, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await lectern.open();
  await save(page, SEED[2]);
  await lectern.readingListLink.click();
  await expect(page.getByRole('article', { name: SEED[2] })).toBeVisible();
  await expect(page.getByText('the list lasts until this page is closed')).toBeVisible();
});

test('an article is marked, tagged and noted; the list is filtered by it', async ({
  lectern,
  page,
}) => {
  await lectern.open();
  for (const title of [SEED[0], SEED[1], SEED[2]]) await save(page, title);
  await lectern.readingListLink.click();
  const saved = page.getByRole('region', { name: 'Reading list' }).getByRole('article');
  const card = page.getByRole('article', { name: SEED[2] });

  await card.getByRole('combobox', { name: 'Status' }).selectOption('Reading');
  await card.getByRole('combobox', { name: 'Decision' }).selectOption('Excluded');
  await card.getByRole('combobox', { name: 'Reason' }).fill('no intervention');
  await card.getByRole('combobox', { name: 'Reason' }).press('Enter');
  await card.getByRole('radio', { name: '4 stars' }).click({ force: true });
  await expect(card.getByRole('radio', { name: '4 stars' })).toBeChecked();
  await card.focus();
  await page.keyboard.press('t');
  await page.keyboard.type('e-voting,Kazakhstan');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await card.focus();
  await page.keyboard.press('n');
  await page.keyboard.type('See **chapter 2** and [this](https://example.test/x)');
  await expect(card.getByText('Saved', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();
  await expect(card.locator('strong')).toHaveText('chapter 2');
  await expect(card.getByRole('link', { name: 'this' })).toHaveAttribute(
    'rel',
    'noopener noreferrer',
  );

  await page.reload();
  await expect(card.getByRole('combobox', { name: 'Status' })).toHaveValue('reading');
  await expect(card.getByRole('combobox', { name: 'Reason' })).toHaveValue('no intervention');
  await expect(card.getByRole('radio', { name: '4 stars' })).toBeChecked();
  await expect(card.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText([
    'e-voting',
    'Kazakhstan',
  ]);
  await expect(card.locator('strong')).toHaveText('chapter 2');
  await expectAccessible(page);

  await page
    .getByRole('group', { name: 'Status' })
    .getByRole('button', { name: 'Reading 1' })
    .click();
  await expect(saved).toHaveCount(1);
  await expect(page.getByText('1 article of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('Kazakhstan (1)');
  await expect(saved).toHaveCount(1);
});

test('several lists: what is saved goes to the current one', async ({ lectern, page }) => {
  await lectern.open();
  await save(page, SEED[0]);
  await save(page, SEED[1]);
  await lectern.readingListLink.click();
  await page.getByRole('button', { name: 'Lists' }).click();
  await page.getByRole('menuitem', { name: 'New list…' }).click();
  await page.keyboard.type('Thesis');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thesis' })).toBeVisible();
  await expect(lectern.readingListLink).toHaveText('Reading list (0)');
  await page.getByRole('button', { name: 'Find articles' }).click();
  await save(page, SEED[1]);
  await expect(lectern.readingListLink).toHaveText('Reading list (1)');

  // One moves over; the other is on that list already, and stays.
  await lectern.readingListLink.click();
  await page.getByRole('button', { name: 'Lists' }).click();
  await page.getByRole('menuitemradio', { name: 'Reading list' }).click();
  const saved = page.getByRole('region', { name: 'Reading list' }).getByRole('article');
  await expect(saved).toHaveCount(2);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Select all 2' }).check();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Move to' }).click();
  await page.getByRole('menuitem', { name: 'Thesis' }).click();
  await expect(saved).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved).toHaveCount(2);
  await expect(saved.first()).toHaveAccessibleName(SEED[0]);

  await page.getByRole('button', { name: 'Lists' }).click();
  await page.getByRole('menuitemradio', { name: 'Thesis' }).click();
  await page.getByRole('button', { name: 'Lists' }).click();
  await page.getByRole('menuitem', { name: 'Remove this list' }).click();
  await expect(lectern.readingListLink).toHaveText('Reading list (2)');
  await page.reload();
  await page.getByText('Recently removed (1)').click();
  await page.getByRole('button', { name: 'Put back' }).click();
  await page.getByRole('button', { name: 'Lists' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Thesis' })).toBeVisible();
});

test('many articles are changed at once, and back by one Undo', async ({ lectern, page }) => {
  await lectern.open();
  for (const title of SEED) await save(page, title);
  await lectern.readingListLink.click();
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  const boxes = page.getByRole('checkbox', { name: /^Select: /u });
  await boxes.nth(1).check();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 selected')).toBeVisible();
  const status = page.getByRole('group', { name: 'Status' });
  await page
    .getByRole('group', { name: 'Selected articles' })
    .getByRole('button', { name: 'Status' })
    .click();
  await page.getByRole('menuitem', { name: 'Read', exact: true }).click();
  await expect(status.getByRole('button', { name: 'Read 3', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(status.getByRole('button', { name: 'To read 5' })).toBeVisible();

  await page.getByRole('button', { name: 'Remove selected' }).click();
  await expect(lectern.readingListLink).toHaveText('Reading list (2)');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(lectern.readingListLink).toHaveText('Reading list (5)');
});

test('an article is dragged to another place', async ({ lectern, page }) => {
  await lectern.open();
  for (const title of [SEED[0], SEED[1], SEED[2]]) await save(page, title);
  await page.reload();
  await lectern.readingListLink.click();
  const saved = page.getByRole('region', { name: 'Reading list' }).getByRole('article');
  await expect(saved).toHaveCount(3);
  await saved.first().getByTitle('Drag to another place').hover();
  await page.mouse.down();
  const second = await saved.nth(1).boundingBox();
  if (second === null) throw new Error('the second article is not shown');
  await page.mouse.move(second.x + 200, second.y + second.height - 10, { steps: 5 });
  await page.mouse.up();
  await expect(saved.nth(0)).toHaveAccessibleName(SEED[1]);
  await expect(saved.nth(1)).toHaveAccessibleName(SEED[0]);
  await page.reload();
  await expect(saved.nth(1)).toHaveAccessibleName(SEED[0]);
});
