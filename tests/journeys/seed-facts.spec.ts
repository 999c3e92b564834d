import { expect, SEED, test } from './support/page';

const FACTS = [
  { query: 'blockchain', articles: [SEED[2]] },
  { query: 'blokchain', articles: [SEED[2]] },
  { query: 'estonia', articles: [SEED[4]] },
  { query: 'single case', articles: [SEED[1], SEED[2]] },
  { query: '"single case"', articles: [SEED[1], SEED[2]] },
  { query: 'kazakhstan', articles: [SEED[0], SEED[2], SEED[3]] },
  { query: 'e-voting Kazakhstan', articles: [SEED[2]] },
];

test('each question finds the articles that hold its words', async ({ lectern }) => {
  await lectern.open();
  for (const { query, articles } of FACTS) {
    await test.step(`“${query}” finds ${articles.length} of the five`, async () => {
      await lectern.search.fill(query);
      await expect(lectern.articles).toHaveCount(articles.length);
      await expect
        .poll(async () => (await lectern.headings()).toSorted())
        .toEqual(articles.toSorted());
      await expect(lectern.status).toContainText(
        articles.length === 1 ? '1 article' : `${articles.length} articles`,
      );
    });
  }
});

test('“blockchain” is where a substring search finds it', async ({ lectern }) => {
  await lectern.open('?q=blockchain');
  const found = lectern.articles.first().getByRole('link', { name: /×/ });
  await expect(found).toHaveText([
    'Design/methodology/approach ×1',
    'Findings ×1',
    'Practical implications ×1',
  ]);
});

test('every word of every section is there, 34 sections in all', async ({ lectern }) => {
  await lectern.open();
  for (const article of await lectern.articles.all()) {
    await article.getByRole('button', { name: 'Expand all sections' }).click();
  }
  await expect(lectern.results.getByRole('heading', { level: 3 })).toHaveCount(34);
  const texts = await lectern.articles.nth(4).locator('section p').allTextContents();
  expect(texts.map((text) => text.split(/\s+/u).length)).toEqual([100, 100, 101, 100, 92, 97, 99]);
});

test('counts, titles and keywords that the source lacks are no errors', async ({ lectern }) => {
  await lectern.open();
  await expect(lectern.articles.nth(0)).toContainText('used 1,178 times');
  await expect(lectern.articles.nth(1)).toContainText('used 2,344 times');
  await expect(lectern.articles.nth(2)).not.toContainText(/used [\d,]+ times/);
  await expect(lectern.articles.nth(0)).toHaveAccessibleName(SEED[0]);
  const suggested = lectern.articles.nth(0).getByRole('group', { name: 'Suggested keywords' });
  await expect(suggested.getByRole('button', { name: 'open data', exact: true })).toBeVisible();
  await expect(suggested.getByRole('button', { name: 'Kazakhstan', exact: true })).toBeVisible();
});

test('facets count, filter, and are taken back', async ({ lectern, page }) => {
  await lectern.open();
  await expect(lectern.facet('Type').getByRole('checkbox', { name: 'Article (5)' })).toBeVisible();
  await lectern
    .facet('Sections')
    .getByRole('checkbox', { name: 'without Social implications (1)' })
    .check();
  await expect(lectern.articles).toHaveCount(1);
  await expect(lectern.articles).toHaveAccessibleName(SEED[3]);
  await page.getByRole('button', { name: 'Remove filter Sections: without Social' }).click();
  await expect(lectern.articles).toHaveCount(5);

  await lectern.open('?year=2017-2018');
  await expect(lectern.articles).toHaveCount(3);
  await expect(lectern.facet('Year').getByRole('checkbox', { name: '2018 (2)' })).toBeChecked();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(lectern.articles).toHaveCount(5);

  const keyword = lectern.articles
    .nth(2)
    .getByRole('button', { name: 'e-government', exact: true });
  await keyword.click();
  await expect(lectern.articles).toHaveCount(4);
  await expect(page).toHaveURL(/kw=e-government/);
});

test('sorts by date, title and use', async ({ lectern, page }) => {
  await lectern.open();
  const sort = page.getByRole('combobox', { name: 'Sort by' });
  const first = lectern.articles.first();
  await sort.selectOption('Newest');
  await expect(first).toHaveAccessibleName(SEED[4]);
  await sort.selectOption('Oldest');
  await expect(first).toHaveAccessibleName(SEED[0]);
  await sort.selectOption('Title');
  await expect(first).toHaveAccessibleName(SEED[1]);
  await sort.selectOption('Most used');
  await expect(first).toHaveAccessibleName(SEED[1]);
  await expect(page).toHaveURL(/sort=used/);
});
