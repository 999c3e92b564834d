import { describe, expect, it } from 'vitest';

import type { Article } from '@/domain/article';
import { CROSSREF } from '@/domain/formats/crossref';
import { parseArticles } from '../../fixtures/parse-records';
import { isShared, listShared, readShared } from '../../fixtures/shared-data';

const FOLDER = 'data/formats/crossref-json';

function readOne(work: object): Article {
  const { articles, rejected } = parseArticles(
    CROSSREF,
    JSON.stringify({ DOI: '10.5555/x', ...work }),
  );
  expect(rejected).toEqual([]);
  const [article] = articles;
  if (article === undefined) throw new Error('no article was read');
  return article;
}

/** A paper that was never written, as the service would reply it. */
const WORK = {
  DOI: '10.5555/tables.2017.06',
  type: 'journal-article',
  title: ['Who reads the <i>tables</i>?'],
  subtitle: ['A survey of H<sub>2</sub>O readers'],
  author: [
    { given: 'Ada', family: 'Okonkwo', sequence: 'first', affiliation: [] },
    { given: 'Jan P.', family: 'van der Velde', suffix: 'Jr.', sequence: 'additional' },
    { name: 'Reading Research Group', sequence: 'additional' },
  ],
  editor: [{ given: 'Ed', family: 'Itor' }],
  'container-title': ['Journal of Reading &amp; Tables', 'J. Read.'],
  'short-container-title': ['J Read Tab'],
  issued: { 'date-parts': [[2016, 11, 5]] },
  'published-print': { 'date-parts': [[2017, 6]] },
  'published-online': { 'date-parts': [[2016, 11, 5]] },
  volume: '30',
  issue: '2',
  page: '123-134',
  publisher: 'Emerald',
  ISSN: ['1750-6166', '1750-6174'],
  language: 'en',
  URL: 'https://doi.org/10.5555/tables.2017.06',
  subject: ['Library and Information Sciences'],
  source: 'Crossref',
  abstract:
    '<jats:sec><jats:title content-type="abstract-heading">Purpose</jats:title><jats:p>– To see.</jats:p></jats:sec>' +
    '<jats:sec><jats:title content-type="abstract-heading">Findings</jats:title><jats:p>– We saw p&lt;0.05.</jats:p></jats:sec>',
};

describe('a work of Crossref', () => {
  it('is read with all that it states', () => {
    expect(readOne(WORK)).toMatchObject({
      id: 'doi:10.5555/tables.2017.06',
      type: 'article-journal',
      title: 'Who reads the tables? A survey of H2O readers',
      titleStyles: [
        { start: 14, end: 20, style: 'italic' },
        { start: 35, end: 36, style: 'sub' },
      ],
      author: [
        { given: 'Ada', family: 'Okonkwo' },
        { given: 'Jan P.', family: 'Velde', nonDroppingParticle: 'van der', suffix: 'Jr.' },
        { literal: 'Reading Research Group' },
      ],
      editor: [{ given: 'Ed', family: 'Itor' }],
      containerTitle: 'Journal of Reading & Tables',
      issued: { year: 2017, month: 6 },
      volume: '30',
      issue: '2',
      page: '123-134',
      publisher: 'Emerald',
      DOI: '10.5555/tables.2017.06',
      ISSN: '1750-6166, 1750-6174',
      URL: 'https://doi.org/10.5555/tables.2017.06',
      language: 'en',
      keyword: null,
      abstract: [
        { label: 'Purpose', kind: 'purpose', text: 'To see.' },
        { label: 'Findings', kind: 'findings', text: 'We saw p<0.05.' },
      ],
      others: { 'container-title-short': 'J Read Tab', source: 'Crossref' },
    });
  });

  it.each([
    { field: 'issued', work: { issued: { 'date-parts': [[null]] } }, value: null },
    {
      field: 'issued',
      work: { issued: { 'date-parts': [['2014', null]] } },
      value: { year: 2014 },
    },
    {
      field: 'issued',
      work: {
        issued: { 'date-parts': [[null]] },
        'published-online': { 'date-parts': [[2013, 2, 1]] },
      },
      value: { year: 2013, month: 2, day: 1 },
    },
    { field: 'page', work: { 'article-number': 'e42' }, value: 'e42' },
    { field: 'issue', work: { 'journal-issue': { issue: '7' } }, value: '7' },
    { field: 'title', work: { title: 'One text' }, value: 'One text' },
    { field: 'title', work: { title: ['Same: again'], subtitle: ['Again'] }, value: 'Same: again' },
    { field: 'title', work: { title: ['Same'], subtitle: ['Same: again'] }, value: 'Same: again' },
    { field: 'title', work: { title: [], 'original-title': ['Заголовок'] }, value: 'Заголовок' },
    {
      field: 'title',
      work: { title: ['&lt;i&gt;E. coli&lt;/i&gt; &amp;amp; co'] },
      value: 'E. coli & co',
    },
    { field: 'type', work: { type: 'posted-content' }, value: 'article' },
    { field: 'type', work: { type: 'proceedings-article' }, value: 'paper-conference' },
    { field: 'type', work: { type: 'book-chapter' }, value: 'chapter' },
    {
      field: 'containerTitle',
      work: { type: 'book-chapter', 'container-title': ['A Series', 'The Volume'] },
      value: 'The Volume',
    },
    {
      field: 'author',
      work: { author: [{ family: 'Suharto' }, { given: 'Plato' }, {}, null] },
      value: [{ family: 'Suharto' }, { literal: 'Plato' }],
    },
    { field: 'keyword', work: { subject: ['General Medicine'] }, value: null },
  ] as const)('has $field $value of $work', ({ field, work, value }) => {
    expect(readOne({ title: ['T'], ...work })[field]).toEqual(value);
  });

  it('keeps its abstract in another language as a section, whose kind is not known', () => {
    const abstract =
      '<jats:title>Abstract</jats:title><jats:p>Background: Much. Methods: A survey. Results: Few.</jats:p>' +
      '<jats:title>Zusammenfassung</jats:title><jats:p>Deutscher Teil.</jats:p>';
    expect(readOne({ title: ['T'], abstract }).abstract).toMatchObject([
      { label: 'Background', kind: 'background', text: 'Much.' },
      { label: 'Methods', kind: 'design', text: 'A survey.' },
      { label: 'Results', kind: 'findings', text: 'Few.' },
      { label: 'Zusammenfassung', kind: 'other', text: 'Deutscher Teil.' },
    ]);
  });

  it.each([
    { layout: 'a work', text: JSON.stringify(WORK) },
    {
      layout: 'a reply',
      text: JSON.stringify({ status: 'ok', 'message-type': 'work', message: WORK }),
    },
    {
      layout: 'a list in a reply',
      text: JSON.stringify(
        { status: 'ok', message: { 'total-results': 1, items: [WORK], facets: {} } },
        null,
        2,
      ),
    },
    { layout: 'a bare list', text: JSON.stringify([WORK]) },
    { layout: 'lines', text: `${JSON.stringify(WORK)}\n` },
  ])('is found in $layout', ({ text }) => {
    const { articles } = parseArticles(CROSSREF, text);
    expect(articles).toEqual([readOne(WORK)]);
    expect(CROSSREF.sniff(text)).toBeGreaterThan(0.9);
  });
});

describe('files of Crossref (skipped where they are not beside the project)', () => {
  interface Work {
    readonly DOI: string;
    readonly title: readonly string[];
    readonly abstract?: string;
    readonly author?: readonly unknown[];
    readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  }

  /** The works of a file, found without our own code. */
  function worksOf(text: string): readonly Work[] {
    const all = JSON.parse(text) as { message: Work & { items?: Work[] } };
    return all.message.items ?? [all.message];
  }

  it.for(isShared(FOLDER) ? listShared(FOLDER) : ['none'])('%s', (file, ctx) => {
    if (file === 'none') ctx.skip('the data is not beside the project');
    const text = readShared(`${FOLDER}/${file}`);
    const works = worksOf(text);
    const { articles, rejected } = parseArticles(CROSSREF, text);
    expect(CROSSREF.sniff(text.slice(0, 65_536))).toBeGreaterThan(0.9);
    expect(rejected).toEqual([]);
    expect(articles.map(({ DOI }) => DOI?.toLowerCase())).toEqual(
      works.map(({ DOI }) => DOI.toLowerCase()),
    );
    expect(articles.map(({ author }) => author.length)).toEqual(
      works.map(({ author = [] }) => author.length),
    );
    const letters = (text: string | null | undefined): string =>
      (text ?? '').replace(/<[^>]*>|&amp;|[^\p{L}\p{N}]/gu, '');
    for (const [at, { title, abstract }] of articles.entries()) {
      const work = works[at];
      expect(letters(title)).toContain(letters(work?.title[0]));
      expect(abstract.length > 0).toBe(work?.abstract !== undefined);
      expect(JSON.stringify([title, abstract])).not.toMatch(/<\/?(?:jats|mml)|&lt;|&amp;/u);
    }
  });

  it('the sections that Emerald gives', (ctx) => {
    const path = 'data/formats/emerald/DERIVED-arxiv-emerald';
    if (!isShared(`${path}.crossref.json`)) ctx.skip('the data is not beside the project');
    const { articles } = parseArticles(CROSSREF, readShared(`${path}.crossref.json`));
    const truth = readShared('data/formats/emerald/arxiv-emerald-18.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { sections: { label: string; text: string }[] });
    const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();
    expect(
      articles.map(({ abstract }) => abstract.map(({ label, text }) => ({ label, text }))),
    ).toEqual(
      truth.map(({ sections }) => sections.map(({ label, text }) => ({ label, text: tidy(text) }))),
    );
  });
});
