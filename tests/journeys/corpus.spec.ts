import { readFileSync } from 'node:fs';
import { expect, SEED, test } from './support/page';

const seed = readFileSync('public/corpus.json', 'utf8');

const small = (title: string): string =>
  JSON.stringify({
    version: 1,
    title,
    articles: [{ id: 'a', title: `An article of ${title}`, abstract: 'It has one text.' }],
  });

test('?corpus= opens another corpus of our own', async ({ lectern, page }) => {
  await page.route('**/other.json', (route) => route.fulfill({ body: small('Other') }));
  await lectern.open('?corpus=other.json');
  await expect(lectern.articles).toHaveAccessibleName('An article of Other');
  await page.getByRole('button', { name: 'Corpus' }).click();
  await page.getByRole('button', { name: 'Back to the first corpus' }).click();
  await expect(lectern.articles).toHaveCount(5);
  await page.goBack();
  await expect(lectern.articles).toHaveAccessibleName('An article of Other');
});

test('a foreign corpus waits for the reader, and gets no credentials', async ({
  page,
  lectern,
}) => {
  const requests: Record<string, string>[] = [];
  await page
    .context()
    .addCookies([{ name: 'session', value: 'secret', url: 'https://library.test' }]);
  await page.route('https://library.test/**', async (route) => {
    requests.push(await route.request().allHeaders());
    await route.fulfill({
      body: small('Library'),
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  await page.goto('/?corpus=https://library.test/corpus.json');
  await expect(
    page.getByRole('heading', { name: 'Open articles from another site?' }),
  ).toBeVisible();
  await expect(page.getByText('https://library.test/corpus.json')).toBeVisible();
  expect(requests).toEqual([]);
  await page.getByRole('button', { name: 'Fetch from library.test' }).click();
  await expect(lectern.articles).toHaveAccessibleName('An article of Library');
  expect(requests).toHaveLength(1);
  expect(requests[0]).not.toHaveProperty('cookie');
  expect(requests[0]).not.toHaveProperty('referer');
});

for (const address of [
  'javascript:alert(1)',
  'data:application/json,[]',
  'file:///etc/passwd',
  'https://reader:secret@library.test/',
]) {
  test(`?corpus=${address.slice(0, 12)}… is refused`, async ({ page, lectern }) => {
    page.on('dialog', () => expect('a dialog').toBe('never shown'));
    await page.goto(`/?corpus=${encodeURIComponent(address)}`);
    await expect(page.getByRole('alert')).toContainText('This address cannot be opened');
    await page.getByRole('button', { name: 'Open the first corpus' }).click();
    await expect(lectern.articles).toHaveCount(5);
  });
}

const FAILURES = [
  { name: 'missing', status: 404, body: '', says: 'There is no file at this address' },
  { name: 'broken', status: 500, body: '', says: 'could not give the file (500)' },
  { name: 'busy', status: 429, body: '', says: 'The server is busy (429)' },
  { name: 'a web page', status: 200, body: '<!doctype html><p>Log in', says: 'a web page' },
  { name: 'cut', status: 200, body: seed.slice(0, 9000), says: 'breaks off after 9000 characters' },
  { name: 'empty', status: 200, body: '', says: 'The file is empty' },
  { name: 'no corpus', status: 200, body: '{"a": 1}', says: 'it has no “articles”' },
];

for (const { name, status, body, says } of FAILURES) {
  test(`a corpus that is ${name} says so, and is tried again`, async ({ page, lectern }) => {
    let failing = true;
    await page.route('**/corpus.json', (route) =>
      failing ? route.fulfill({ status, body }) : route.continue(),
    );
    await page.goto('/');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(says);
    failing = false;
    await alert.getByRole('button', { name: 'Retry' }).click();
    await expect(lectern.articles).toHaveCount(5);
  });
}

test('a corpus that hangs can be cancelled and loaded again', async ({ page, lectern }) => {
  let hanging = true;
  await page.route('**/corpus.json', async (route) => {
    if (!hanging) await route.continue();
  });
  await page.goto('/');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Loading was cancelled' })).toBeVisible();
  hanging = false;
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(lectern.articles).toHaveCount(5);
});

test('one bad record among good ones is shown beside them', async ({ page, lectern }) => {
  const corpus = JSON.parse(seed) as { articles: Record<string, unknown>[] };
  corpus.articles.splice(3, 0, { id: 'bad', title: 'A bad one', issued: 'x', abstract: 7 });
  await page.route('**/corpus.json', (route) => route.fulfill({ body: JSON.stringify(corpus) }));
  await lectern.open();
  await expect(lectern.articles).toHaveCount(5);
  await page.getByText('1 of 6 records could not be read').click();
  await expect(page.getByText('articles[3].abstract')).toBeVisible();
  await expect(page.getByText('expected text or a list of sections, got a number')).toBeVisible();
});

test('a worker that dies is replaced', async ({ page, lectern }) => {
  await lectern.open();
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('dying');
    });
  });
  await lectern.search.fill('estonia');
  await expect(lectern.articles).toHaveCount(1);
  await expect(lectern.articles).toHaveAccessibleName(SEED[4]);
});

test('nothing found says what to try', async ({ page, lectern }) => {
  await page.goto('/?q=xylophone&kw=open+data');
  await expect(page.getByText('No article has “xylophone”.')).toBeVisible();
  await expect(lectern.status).toHaveText('0 articles for xylophone');
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(lectern.articles).toHaveCount(3);
});

test('words that stand apart are offered below a line', async ({ page, lectern }) => {
  await lectern.open('?q=single+case');
  await expect(lectern.articles).toHaveCount(2);
  await expect(
    page.getByText('1 more with all of the words, but not in one section'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const more = page.getByRole('list', { name: 'More results' });
  await expect(more.getByRole('article')).toHaveAccessibleName(SEED[0]);
});
