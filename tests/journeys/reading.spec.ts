import { expect, SEED, test } from './support/page';

test('a newcomer finds, reads, filters, saves and prints', async ({ lectern, page }) => {
  await lectern.open();
  await expect(lectern.articles).toHaveCount(5);
  await expect(lectern.status).toHaveText('5 articles');

  await test.step('search with a typo', async () => {
    await lectern.search.fill('blokchain');
    await expect(lectern.articles).toHaveCount(1);
    await expect(lectern.articles).toHaveAccessibleName(SEED[2]);
    await expect(page.getByText('Also searched: blockchain')).toBeVisible();
    await expect(lectern.status).toHaveText('1 article for blokchain');
  });

  const first = lectern.articles.first();
  const findings = lectern.section(first, 'Findings');

  await test.step('open Findings of the first hit', async () => {
    await expect(findings).toHaveAttribute('aria-expanded', 'false');
    await findings.click();
    await expect(findings).toHaveAttribute('aria-expanded', 'true');
    await expect(first.locator('mark:visible', { hasText: 'blockchain' }).first()).toBeVisible();
    await expect(first.getByText('Analyzing the lessons from Kazakhstan')).toBeVisible();
  });

  await test.step('filter by a keyword', async () => {
    await lectern.search.fill('');
    await lectern.facet('Keyword').getByRole('checkbox', { name: 'open data (3)' }).check();
    await expect(lectern.articles).toHaveCount(3);
    await expect(page).toHaveURL(/[?&]kw=open[+]data/);
    await expect(page.getByRole('list', { name: 'Active filters' })).toContainText(
      'Keyword: open data',
    );
  });

  await test.step('lens to Findings and Limitations', async () => {
    await lectern.lens('Findings').click();
    await lectern.lens('Limitations').click();
    await expect(page).toHaveURL(/show=findings,limitations/);
    for (const article of await lectern.articles.all()) {
      await expect(lectern.section(article, 'Findings')).toHaveAttribute('aria-expanded', 'true');
      await expect(lectern.section(article, 'Research limitations/implications')).toHaveAttribute(
        'aria-expanded',
        'true',
      );
      await expect(lectern.section(article, 'Purpose')).toBeHidden();
    }
  });

  await test.step('save two', async () => {
    for (const index of [0, 1]) {
      const save = lectern.articles.nth(index).getByRole('button', { name: 'Save', exact: true });
      await save.click();
      await expect(save).toHaveAttribute('aria-pressed', 'true');
    }
    await expect(lectern.readingListLink).toHaveText('Reading list (2)');
  });

  await test.step('reload: both there', async () => {
    await page.reload();
    await expect(lectern.articles).toHaveCount(3);
    await expect(lectern.readingListLink).toHaveText('Reading list (2)');
    await lectern.readingListLink.click();
    const list = page.getByRole('region', { name: 'Reading list' });
    await expect(list.getByRole('article')).toHaveCount(2);
    await expect(list.getByRole('article', { name: SEED[0] })).toBeVisible();
  });

  await test.step('print: every section is on the paper', async () => {
    await page.emulateMedia({ media: 'print' });
    const list = page.getByRole('region', { name: 'Reading list' });
    for (const text of [
      'The purpose of this paper is to analyze the promising potential',
      'Open data provides new opportunities to promote civic engagement',
      'In scientific works, the open data phenomenon is usually analyzed',
    ]) {
      await expect(list.getByText(text).last()).toBeVisible();
    }
    await expect(list.getByRole('button', { name: 'Remove' }).first()).toBeHidden();
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});

test('back and forward restore each step', async ({ lectern, page }) => {
  await lectern.open();
  await lectern.search.pressSequentially('kazakhstan', { delay: 20 });
  await expect(lectern.articles).toHaveCount(3);
  await lectern.facet('Year').getByRole('checkbox', { name: /^2018/ }).check();
  await expect(lectern.articles).toHaveCount(1);
  await lectern.lens('Findings').click();
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Newest');
  await page.getByRole('link', { name: SEED[3] }).click();
  await expect(page.getByRole('button', { name: 'Collapse all sections' })).toBeVisible();

  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('newest');
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('relevance');
  await expect(lectern.lens('Findings')).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(lectern.lens('All')).toHaveAttribute('aria-pressed', 'true');
  await expect(lectern.articles).toHaveCount(1);
  await page.goBack();
  await expect(lectern.articles).toHaveCount(3);
  await page.goBack(); // ten letters are one step
  await expect(lectern.search).toHaveValue('');
  await expect(lectern.articles).toHaveCount(5);

  for (let step = 0; step < 5; step += 1) await page.goForward();
  await expect(page).toHaveURL(/id=kassen-2018-oir/);
  await expect(page.getByRole('button', { name: 'Collapse all sections' })).toBeVisible();
});

test('an article opened by itself gives its card back', async ({ lectern, page }) => {
  await lectern.open();
  const last = page.getByRole('link', { name: SEED[4] });
  await last.click();
  await expect(lectern.articles).toHaveCount(1);
  await expect(lectern.articles).toBeFocused();
  await page.goBack();
  await expect(lectern.articles).toHaveCount(5);
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
});

test('the browser’s own find opens a folded section', async ({ lectern, page }) => {
  await lectern.open();
  const estonia = page.getByText('particularly in Estonia, Finland and Sweden');
  await expect(estonia).toBeHidden();
  // What the browser's find does with a match in hidden=until-found.
  await estonia.evaluate((element) => {
    element.closest('[hidden]')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
  });
  await expect(estonia).toBeVisible();
  await expect(
    lectern.section(lectern.articles.nth(4), 'Design/methodology/approach'),
  ).toHaveAttribute('aria-expanded', 'true');
});

test('where it matched leads into the section', async ({ lectern }) => {
  await lectern.open('?q=blockchain');
  const article = lectern.articles.first();
  await article.getByRole('link', { name: 'Practical implications ×1' }).click();
  const section = lectern.section(article, 'Practical implications');
  await expect(section).toBeFocused();
  await expect(section).toHaveAttribute('aria-expanded', 'true');
  await expect(article.locator('mark').last()).toBeInViewport();
});
