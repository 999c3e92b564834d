import { describe, expect, it } from 'vitest';

import type { Article } from '@/domain/article';
import { OPENALEX } from '@/domain/formats/openalex';
import { compareWithTruth, readTruth } from '../../fixtures/formats-truth';
import { parseArticles } from '../../fixtures/parse-records';
import { isShared, listShared, readShared } from '../../fixtures/shared-data';

const FOLDER = 'data/formats/openalex-json';

function readOne(work: object): Article {
  const { articles, rejected } = parseArticles(
    OPENALEX,
    JSON.stringify({ authorships: [], ...work }),
  );
  expect(rejected).toEqual([]);
  const [article] = articles;
  if (article === undefined) throw new Error('no article was read');
  return article;
}

/** The index of a text, as OpenAlex has it: words in an order of their own. */
function invert(text: string): Record<string, number[]> {
  const index: Record<string, number[]> = {};
  for (const [place, word] of text.split(' ').entries()) (index[word] ??= []).push(place);
  return Object.fromEntries(Object.entries(index).reverse());
}

const WORK = {
  id: 'https://openalex.org/W1',
  doi: 'https://doi.org/10.5555/tables',
  title: 'Who reads the <i>tables</i> &amp; why?',
  display_name: 'Who reads the tables & why?',
  publication_year: 2017,
  publication_date: '2017-06-05',
  ids: {
    pmid: 'https://pubmed.ncbi.nlm.nih.gov/12734659',
    pmcid: 'https://www.ncbi.nlm.nih.gov/pmc/articles/4655245',
  },
  language: 'en',
  primary_location: {
    landing_page_url: 'https://doi.org/10.5555/tables',
    source: {
      display_name: 'Journal of Reading',
      issn: ['1750-6166', '1750-6174'],
      issn_l: '1750-6166',
      host_organization_name: 'Emerald',
      type: 'journal',
    },
  },
  type: 'review',
  type_crossref: 'journal-article',
  authorships: [
    { author: { display_name: 'Ada Okonkwo' }, raw_author_name: 'Okonkwo, Ada' },
    { author: { display_name: null }, raw_author_name: 'Jan van der Velde' },
    { author: { display_name: 'Reading Research Group' } },
  ],
  biblio: { volume: '30', issue: '2', first_page: '123', last_page: '134' },
  keywords: [{ display_name: 'Found by machine', score: 0.9 }],
  concepts: [{ display_name: 'Computer science', level: 0 }],
  cited_by_count: 12,
  abstract_inverted_index: invert('We ask who reads the tables and we find that we do.'),
};

describe('a work of OpenAlex', () => {
  it('is read with all that it states', () => {
    expect(readOne(WORK)).toMatchObject({
      type: 'article-journal',
      genre: 'review',
      title: 'Who reads the tables & why?',
      titleStyles: [{ start: 14, end: 20, style: 'italic' }],
      author: [
        { given: 'Ada', family: 'Okonkwo' },
        { given: 'Jan', family: 'Velde', nonDroppingParticle: 'van der' },
        { literal: 'Reading Research Group' },
      ],
      containerTitle: 'Journal of Reading',
      issued: { year: 2017, month: 6, day: 5 },
      volume: '30',
      issue: '2',
      page: '123-134',
      publisher: 'Emerald',
      DOI: '10.5555/tables',
      ISSN: '1750-6166, 1750-6174',
      PMID: '12734659',
      PMCID: 'PMC4655245',
      URL: 'https://doi.org/10.5555/tables',
      language: 'en',
      keyword: null,
      usageCount: null,
      abstract: [{ label: null, text: 'We ask who reads the tables and we find that we do.' }],
    });
  });

  it.each([
    { field: 'issued', work: { publication_date: '2017-01-01' }, value: { year: 2017 } },
    { field: 'issued', work: { publication_date: '1982-11-01' }, value: { year: 1982, month: 11 } },
    { field: 'issued', work: { publication_year: 1999 }, value: { year: 1999 } },
    { field: 'page', work: { biblio: { first_page: '543', last_page: '543' } }, value: '543' },
    {
      field: 'containerTitle',
      work: { host_venue: { display_name: 'Old Venue' } },
      value: 'Old Venue',
    },
    {
      field: 'containerTitle',
      work: {
        primary_location: null,
        locations: [{ source: null }, { source: { display_name: 'Journal of Reading' } }],
      },
      value: 'Journal of Reading',
    },
    {
      field: 'containerTitle',
      work: { primary_location: { source: null, raw_source_name: 'As Printed' } },
      value: 'As Printed',
    },
    {
      field: 'publisher',
      work: {
        primary_location: {
          source: {
            display_name: 'arXiv',
            type: 'repository',
            host_organization_name: 'Cornell University',
          },
        },
      },
      value: null,
    },
    {
      field: 'type',
      work: { type: 'preprint', type_crossref: 'posted-content' },
      value: 'article',
    },
    { field: 'type', work: { type: 'dissertation' }, value: 'thesis' },
    {
      field: 'type',
      work: {
        type: 'article',
        primary_location: { source: { display_name: 'C', type: 'conference' } },
      },
      value: 'paper-conference',
    },
  ] as const)('has $field $value of $work', ({ field, work, value }) => {
    expect(readOne({ title: 'T', ...work })[field]).toEqual(value);
  });

  it.each<{ index: object; text: string }>([
    { index: { b: [9], a: [2], c: [40] }, text: 'a b c' },
    { index: { InvertedIndex: { one: [0], two: [1] }, IndexLength: 2 }, text: 'one two' },
    { index: { '<p>H<sub>2</sub>O</p>': [0] }, text: 'H2O' },
    { index: { constructor: [1], a: [0], bad: null, worse: 'x' }, text: 'a constructor' },
  ])('has the abstract of $index', ({ index, text }) => {
    expect(readOne({ abstract_inverted_index: index }).abstract).toMatchObject([{ text }]);
  });

  it('has sections where the words have headings', () => {
    const index = invert('<h3>Purpose</h3> <p>To see.</p> <h3>Findings</h3> <p>We saw.</p>');
    expect(readOne({ abstract_inverted_index: index }).abstract).toMatchObject([
      { label: 'Purpose', text: 'To see.' },
      { label: 'Findings', text: 'We saw.' },
    ]);
  });

  it.each([
    { layout: 'a work', text: JSON.stringify(WORK) },
    {
      layout: 'a reply',
      text: JSON.stringify({ meta: { count: 1 }, results: [WORK], group_by: [] }),
    },
    { layout: 'a list', text: JSON.stringify([WORK], null, 1) },
    { layout: 'lines', text: `${JSON.stringify(WORK)}\n` },
  ])('is found in $layout', ({ text }) => {
    expect(parseArticles(OPENALEX, text).articles).toEqual([readOne(WORK)]);
    expect(OPENALEX.sniff(text)).toBe(1);
  });
});

describe('files of OpenAlex (skipped where they are not beside the project)', () => {
  const files = isShared(FOLDER)
    ? listShared(FOLDER).filter((file) => !file.includes('.expected'))
    : ['none'];

  interface Work {
    readonly title: string | null;
    readonly publication_year: number;
    readonly authorships: readonly unknown[];
    readonly abstract_inverted_index?: Readonly<Record<string, readonly number[]>> | null;
  }

  it.for(files)('%s', (file, ctx) => {
    if (file === 'none') ctx.skip('the data is not beside the project');
    const text = readShared(`${FOLDER}/${file}`);
    const all = JSON.parse(text) as Work[] | { results: Work[] } | Work;
    const works = Array.isArray(all) ? all : 'results' in all ? all.results : [all];
    const { articles, rejected } = parseArticles(OPENALEX, text);
    expect(OPENALEX.sniff(text.slice(0, 65_536))).toBe(1);
    expect(rejected).toEqual([]);
    const words = (index: Work['abstract_inverted_index']): number =>
      Object.values(index ?? {}).reduce((sum, places) => sum + places.length, 0);
    const counted = articles.map(({ issued, author, abstractSource, abstract }) => ({
      year: issued?.year,
      authors: author.length,
      words: (abstractSource?.text ?? abstract.map((section) => section.text).join(' ')).split(' ')
        .length,
    }));
    for (const [at, { year, authors, words: found }] of counted.entries()) {
      const work = works[at];
      expect({ at, year, authors }).toEqual({
        at,
        year: work?.publication_year,
        authors: work?.authorships.length,
      });
      // Some words have blanks inside, some abstracts none at all.
      if (words(work?.abstract_inverted_index) > 0) {
        expect(found / words(work?.abstract_inverted_index)).toBeGreaterThan(0.9);
      }
    }
    expect(counted).toHaveLength(works.length);
  });

  it.for(files.filter((file) => file.startsWith('zotero')))('%s as Zotero reads it', (file) => {
    const path = `${FOLDER}/${file}`;
    const { articles } = parseArticles(OPENALEX, readShared(path));
    expect(compareWithTruth(articles, readTruth(path)).differences).toEqual([]);
  });
});
