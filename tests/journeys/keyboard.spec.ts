import { expect, SEED, test } from './support/page';

test('the whole journey by keyboard', async ({ lectern, page }) => {
  await lectern.open();

  await page.keyboard.press('/');
  await expect(lectern.search).toBeFocused();
  await page.keyboard.type('blokchain');
  await expect(lectern.articles).toHaveCount(1);
  await expect(lectern.search).toHaveAttribute('aria-expanded', 'false'); // else Escape closes that
  await page.keyboard.press('Escape');
  await expect(lectern.search).toHaveValue('');
  await expect(lectern.search).toBeFocused();
  await expect(lectern.articles).toHaveCount(5);
  await page.keyboard.type('open data');
  await page.keyboard.press('Enter');
  await expect(lectern.search).not.toBeFocused();
  await expect(page.getByText('3 articles', { exact: true })).toBeVisible(); // else "j" is at one that goes

  await page.keyboard.press('j');
  await expect(lectern.articles.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(lectern.articles.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(lectern.articles.nth(0)).toBeFocused();

  await page.keyboard.press('o');
  const expanded = lectern.articles.nth(0).getByRole('button', { expanded: true });
  await expect(expanded).toHaveCount(7);
  await page.keyboard.press('o');
  await expect(expanded).toHaveCount(0);

  await page.keyboard.press('3');
  await expect(lectern.lens('Findings')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('4');
  await expect(page).toHaveURL(/show=findings,limitations/);
  await page.keyboard.press('0');
  await expect(lectern.lens('All')).toHaveAttribute('aria-pressed', 'true');

  await page.keyboard.press('s');
  await expect(lectern.readingListLink).toHaveText('Reading list (1)');
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(lectern.readingListLink).toHaveText('Reading list (2)');

  await page.reload();
  await expect(lectern.articles.first()).toBeVisible();
  await lectern.readingListLink.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: 'Reading list' });
  await expect(list.getByRole('heading', { name: 'Reading list' })).toBeFocused();
  const titles = list.getByRole('article').getByRole('heading', { level: 3 });
  await expect(titles).toHaveCount(2);
  const before = await titles.allTextContents();
  await page.keyboard.press('j');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(titles).toHaveText([...before].reverse());
  await expect(list.getByRole('article').nth(1)).toContainText(before[0] ?? '');
  await expect(list.getByRole('article').nth(1)).toBeFocused();

  await page.keyboard.press('s');
  await expect(list.getByRole('article')).toHaveCount(1);
  await expect(list.getByRole('article')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('article')).toHaveCount(2);
});

test('sections and filters by Tab, Enter and Space', async ({ lectern, page }) => {
  await lectern.open();
  const purpose = lectern.section(lectern.articles.nth(2), 'Purpose');
  await purpose.focus();
  await page.keyboard.press('Enter');
  await expect(purpose).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Space');
  await expect(purpose).toHaveAttribute('aria-expanded', 'false');
  const kazakhstan = lectern.facet('Keyword').getByRole('checkbox', { name: /^Kazakhstan/i });
  await kazakhstan.focus();
  await page.keyboard.press('Space');
  await expect(lectern.articles).toHaveCount(3);
  await expect(kazakhstan).toBeFocused();
  await expect(kazakhstan).toBeChecked();
});

test('keys do nothing while typing, and nothing when switched off', async ({ lectern, page }) => {
  await lectern.open();
  await lectern.search.fill('');
  await lectern.search.focus();
  await page.keyboard.type('josk3?/');
  await expect(lectern.search).toHaveValue('josk3?/');
  await lectern.search.fill('');
  await lectern.search.blur();

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await help.getByRole('checkbox', { name: 'Single keys are commands' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  const address = page.url();
  for (const key of '/?josn0123456789abcdefghiklmpqrtuvwxyz') await page.keyboard.press(key);
  expect(page.url()).toBe(address);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { expanded: true })).toHaveCount(0);
  await expect(lectern.readingListLink).toHaveText('Reading list (0)');
  await expect(lectern.search).not.toBeFocused();
  await expect(page.locator('article:focus-within')).toHaveCount(0);
});

test('focus returns from dialogs to their buttons, and is always seen', async ({
  lectern,
  page,
}) => {
  await lectern.open();
  for (const name of ['Help and keyboard shortcuts', 'Theme and text', 'Corpus']) {
    const opener = page.getByRole('button', { name });
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(opener).toBeFocused();
  }
  await page.locator('body').press('Home');
  const hidden = await page.evaluate(async () => {
    const faults: string[] = [];
    const focusable = document.querySelectorAll<HTMLElement>('a[href], button, input, select');
    for (const element of focusable) {
      if (!element.checkVisibility() || element.className.includes('sr-only')) continue;
      element.focus();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const { left, top, width, height } = element.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      if (!element.contains(seen) && !seen?.contains(element))
        faults.push(`${element.textContent || element.id} is covered`);
    }
    return faults;
  });
  expect(hidden).toEqual([]);
  await expect(lectern.articles.first()).toHaveAccessibleName(SEED[0]);
});
