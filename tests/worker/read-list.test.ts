import { expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { articleKey } from '@/domain/reading-list/article-key';
import { createSearchService } from '@/worker/search-service';
import { formatArticle } from '@/domain/corpus/format-article';
import { makeArticle } from '../fixtures/article';
import { BROKEN_RIS, risFile, TWICE } from '../fixtures/opened-files';
import { corpusFile, manyArticles, query, SEED } from './corpora';

const CONTEXT = { signal: new AbortController().signal, onProgress: () => undefined };

const named = (files: readonly File[]) => files.map((file) => ({ name: file.name, content: file }));

const service = createSearchService();

it('tells which works of the files are on the list, by their key or by what they say', async () => {
  const title = 'Open data in Ruritania and its many neighbours';
  const file = risFile('a.ris', [title, 'Voting in Ruritania, a reconsideration']);
  const first = await service.readList([named([file]), []], CONTEXT);
  expect(first.joining).toMatchObject([{ sameAs: null }, { sameAs: null }]);
  const listed = first.joining.slice(0, 1).map(({ article }) => ({
    id: 'item',
    article: { ...article, id: 'other', DOI: null, title: `${title}.` },
  }));
  const second = await service.readList([named([file]), listed], CONTEXT);
  expect(second.joining).toMatchObject([{ article: { title }, sameAs: 'item' }, { sameAs: null }]);
});

it('has each work once, with what every record says of it', async () => {
  const { joining } = await service.readList([named(TWICE()), []], CONTEXT);
  expect(joining).toHaveLength(2);
  const article = makeArticle({ id: 'a', title: 'Open data', DOI: '10.1/a' });
  const files = ['one', 'two'].map(
    (tag) => new File([`[${formatArticle(article, { tags: [tag] })}]`], `${tag}.json`),
  );
  const said = await service.readList([named(files), []], CONTEXT);
  expect(said.joining).toMatchObject([{ annotations: [{ tags: ['one'] }, { tags: ['two'] }] }]);
});

it('tells of what could not be read', async () => {
  const reading = await service.readList([named([new File([BROKEN_RIS], 'b.ris')]), []], CONTEXT);
  expect(reading.rejected).toMatchObject([{ file: 'b.ris', line: 6 }]);
  expect(await reading.rejectedText.text()).toContain('b.ris, line 6');
});

it('gives the articles of an answer page by page, as they are found', async () => {
  await service.build([corpusFile(manyArticles(60)), null], CONTEXT);
  for (const text of ['', 'open data 7', 'part']) {
    const all: Article[] = [];
    for (const page of [1, 2, 3]) {
      all.push(...(await service.articles([query({ text, page, pageLength: 20 })], CONTEXT)));
    }
    const { hits } = await service.search([query({ text, pageLength: 100 })], CONTEXT);
    expect(all).toEqual(hits.map(({ article }) => article));
  }
  expect(await service.articles([query({ page: 9 })], CONTEXT)).toEqual([]);
});

it('finds works of the corpus by their keys', async () => {
  await service.build([corpusFile(SEED), null], CONTEXT);
  const [article] = await service.articles([query({ text: 'blockchain' })], CONTEXT);
  if (article === undefined) throw new Error('nothing found');
  const known = { ...article, id: 'another', DOI: article.DOI?.toLowerCase() ?? null };
  const found = await service.findWorks([['doi:10.1/none', articleKey(known)]], CONTEXT);
  expect(found).toEqual([null, article]);
});
