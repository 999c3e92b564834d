import { expectAccessible } from './support/audit';
import { expect, SEED, test } from './support/page';
import { openList, saveAll } from './support/seed-list';

const TITLE = 'Politicization of e-voting rejection: reflections from Kazakhstan';
const IEEE =
  /^M\. Kassen, “Politicization of e-voting rejection.*doi: 10\.1108\/TG-11-2019-0106\.$/u;

test('an article is cited in a style that is chosen once', async ({ lectern, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lectern.open();
  const article = lectern.articles.filter({ hasText: TITLE });
  await article.getByRole('button', { name: 'Cite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite this article' });
  await expect(dialog.getByText('(Kassen, 2020)')).toBeVisible();
  await expectAccessible(page);

  await dialog.getByRole('combobox', { name: 'Citation style' }).selectOption('IEEE');
  await expect(dialog.getByText(IEEE)).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = await item?.getType('text/plain').then((blob) => blob.text());
    const html = await item?.getType('text/html').then((blob) => blob.text());
    return { text, html };
  });
  expect(copied.text).toMatch(IEEE);
  expect(copied.html).toContain('<i>Transforming Government: People, Process and Policy</i>');

  await page.reload();
  await article.getByRole('button', { name: 'Cite' }).click();
  await expect(dialog.getByText(IEEE)).toBeVisible();
});

test('an article is cited by keys alone', async ({ lectern, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lectern.open();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Cite this article' });
  const copy = dialog.getByRole('button', { name: 'Copy', exact: true });
  await expect(copy).toBeVisible();
  while (!(await copy.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Copied')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const within = page.locator('article:focus-within');
  await expect(within).toHaveCount(1);
});

test('Zotero finds the articles on the page, and the one that is open', async ({
  lectern,
  page,
}) => {
  await lectern.open();
  const spans = page.locator('span.Z3988');
  await expect(spans).toHaveCount(5);
  await expect(spans.nth(1)).toHaveAttribute('title', /rft_id=info%3Adoi%2F10\.1108%2FAJIM/u);

  await page.getByRole('link', { name: TITLE }).click();
  const tag = (name: string) => page.locator(`head > meta[name="citation_${name}"]`);
  await expect(tag('title')).toHaveAttribute('content', TITLE);
  await expect(tag('doi')).toHaveAttribute('content', '10.1108/TG-11-2019-0106');
  await expect(spans).toHaveCount(0);

  await page.goBack();
  await expect(spans).toHaveCount(5);
  await expect(tag('title')).toHaveCount(0);
});

test('a list is cited, or what is selected of it', async ({ lectern, page }) => {
  await saveAll(lectern, [SEED[2], SEED[4], SEED[1]]);
  await openList(lectern);
  const cite = page
    .getByRole('region', { name: 'Reading list' })
    .getByRole('button', { name: 'Cite', exact: true })
    .first();
  await cite.click();
  const whole = page.getByRole('dialog', { name: 'Cite 3 articles' });
  await expect(whole.getByRole('list', { name: 'References' }).getByRole('listitem')).toHaveCount(
    3,
  );
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
  await expect(cite).toBeFocused();

  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('checkbox', { name: `Select: ${SEED[4]}` }).check();
  await cite.click();
  await expect(page.getByRole('dialog', { name: 'Cite this article' })).toContainText('peers');
});
