import { describe, expect, it } from 'vitest';

import { JATS } from '@/domain/formats/jats';

import {
  DAMAGES,
  expectSamePieces,
  parse,
  parseArticles,
  readFixture,
  unreadable,
} from './read-xml';

const FILE = readFixture('jats.xml');
const [TRIAL, REVIEW] = parseArticles(JATS, FILE);

function articleWith(meta: string, attributes = ''): ReturnType<typeof parseArticles>[number] {
  const [article] = parseArticles(
    JATS,
    `<article ${attributes}><front><article-meta><title-group><article-title>T</article-title></title-group>${meta}</article-meta></front></article>`,
  );
  if (article === undefined) throw new Error('no article');
  return article;
}

const sectionsOf = (meta: string): unknown[] =>
  articleWith(meta).abstract.map(({ label, text }) => [label, text]);

describe('an article', () => {
  it('has the fields of its front matter, and none of what it cites or is answered by', () => {
    expect(TRIAL).toMatchObject({
      type: 'article-journal',
      genre: 'Original Article',
      containerTitle: 'The Invented Journal of Wards',
      issued: { year: 2023, month: 12, day: 7 },
      volume: '12',
      issue: '3',
      page: '213-224',
      publisher: 'Invented Press',
      DOI: '10.5555/wards.2024.1',
      ISSN: '0028-4793, 1533-4406',
      PMID: '39000001',
      PMCID: 'PMC9000001',
      URL: 'https://wards.example/1',
      language: 'en',
      keyword: ['bed, hospital', 'E. coli'],
      others: { 'container-title-short': 'Invent J Wards', 'publisher-place': 'Springfield' },
    });
  });

  it('has a title with its subtitle in their styles, without the mark of a note', () => {
    expect(TRIAL?.title).toBe('Uptake of CO2 by Escherichia coli: A trial in wards');
    expect(TRIAL?.titleStyles).toEqual([
      { style: 'sub', start: 12, end: 13 },
      { style: 'italic', start: 17, end: 33 },
      { style: 'italic', start: 46, end: 51 },
    ]);
    expect(REVIEW?.title).toBe('Why count chairs? Twice');
  });

  it('has who wrote and who edited it, not who is a member of a group', () => {
    expect(TRIAL?.author).toEqual([
      { family: 'Berg', given: 'Anna M.', nonDroppingParticle: 'van den', suffix: 'Jr.' },
      { family: 'Sato', given: 'Yuki' },
      { literal: 'The Ward Study Group' },
      { family: 'Okafor', given: 'Chidi' },
    ]);
    expect(TRIAL?.editor).toEqual([{ family: 'Haddad', given: 'Lina' }]);
  });

  it('has the sections of its abstract, also those in another', () => {
    expect(TRIAL?.abstract.map(({ label, text }) => [label, text])).toEqual([
      ['Purpose', 'To count beds & chairs.'],
      ['Methods', ''],
      ['Setting', 'Ten wards.'],
      ['Patients', 'All of them.\nAnd more.'],
      ['Results', 'At x2, P<0.05 [1].\nBeds: ten.'],
    ]);
  });
});

it('reads a book review of the newer kind', () => {
  expect(REVIEW).toMatchObject({
    type: 'review-book',
    genre: 'book-review',
    containerTitle: 'Annals of Chairs',
    author: [{ family: 'Lindqvist', given: 'P' }],
    issued: { year: 2019 },
    page: 'e12',
    ISSN: '0028-4793',
    PMCID: 'PMC9000002',
    keyword: ['CH: chairs'],
  });
  expect(REVIEW?.abstract.map(({ label }) => label)).toEqual(['Background', 'Methods', 'Results']);
});

describe('the abstract', () => {
  it.each([
    [
      'with prefixes that nobody declared',
      '<jats:abstract><jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>To explore.</jats:p></jats:sec><jats:sec><jats:title>Methods</jats:title><jats:p>p&lt;0.05</jats:p></jats:sec></jats:abstract>',
      [
        ['Aim', 'To explore.'],
        ['Methods', 'p<0.05'],
      ],
    ],
    ['that runs', '<abstract><p>Beds &#x2013; many.</p></abstract>', [[null, 'Beds – many.']]],
    [
      'of the labels in italics',
      '<abstract><p><italic>Aim</italic>: Beds.</p><p><italic>Results</italic>: Ten.</p></abstract>',
      [
        ['Aim', 'Beds.'],
        ['Results', 'Ten.'],
      ],
    ],
    ['that is only a blurb', '<abstract abstract-type="teaser"><p>Beds!</p></abstract>', []],
    [
      'behind a blurb',
      '<abstract abstract-type="key-points"><p>Beds!</p></abstract><abstract abstract-type="summary"><p>Beds.</p></abstract>',
      [[null, 'Beds.']],
    ],
    [
      'in another language alone',
      '<trans-abstract xml:lang="fr"><p>Des lits.</p></trans-abstract>',
      [[null, 'Des lits.']],
    ],
    ['that is empty', '<abstract><p/></abstract>', []],
    [
      'with titles but no sections',
      '<abstract><title>Background</title><p>Beds.</p><title>Results</title><p>Ten.</p></abstract>',
      [
        ['Background', 'Beds.'],
        ['Results', 'Ten.'],
      ],
    ],
    [
      'links to a registration in a section',
      '<abstract><sec><title>Results</title><p>Ten.</p></sec><sec><title>Trial number:</title><related-object>NCT01</related-object></sec></abstract>',
      [
        ['Results', 'Ten.'],
        ['Trial number', 'NCT01'],
      ],
    ],
  ])('%s', (_, written, sections) => {
    expect(sectionsOf(written)).toEqual(sections);
  });

  it('is in the language of the article', () => {
    const article = articleWith(
      '<abstract xml:lang="en"><p>Beds.</p></abstract><abstract xml:lang="de"><p>Betten.</p></abstract>',
      'xml:lang="de"',
    );
    expect(article.abstract[0]?.text).toBe('Betten.');
  });
});

it.each([
  [
    '<pub-date pub-type="ppub"><month>3</month><year>2017</year></pub-date><pub-date pub-type="epub"><year>2016</year></pub-date>',
    { year: 2017, month: 3 },
  ],
  [
    '<pub-date date-type="publication" publication-format="electronic"><day>25</day><month>04</month><year>2016</year></pub-date><pub-date pub-type="collection"><year>2016</year></pub-date>',
    { year: 2016, month: 4, day: 25 },
  ],
  [
    '<pub-date pub-type="collection"><year>2017</year></pub-date><pub-date pub-type="ppub"><month>Mar</month><year>2017</year></pub-date>',
    { year: 2017, month: 3 },
  ],
  [
    '<pub-date pub-type="pmc-release"><year>2018</year></pub-date><pub-date pub-type="collection"><year>2017</year></pub-date>',
    { year: 2017 },
  ],
  [
    '<pub-date><day>5</day><month>6</month><year>2017</year></pub-date>',
    { year: 2017, month: 6, day: 5 },
  ],
  ['<pub-date iso-8601-date="2017-06-05"/>', { year: 2017, month: 6, day: 5 }],
  [
    '<pub-date><string-date>June 5, 2017</string-date></pub-date>',
    { year: 2017, month: 6, day: 5 },
  ],
  [
    '<pub-date date-type="corrected"><year>2019</year></pub-date><pub-date date-type="collection"><year>2017</year></pub-date>',
    { year: 2017 },
  ],
  ['', null],
])('reads the date of %s', (dates, issued) => {
  expect(articleWith(dates).issued).toEqual(issued);
});

it.each([
  ['<fpage>1</fpage><lpage>9</lpage>', '1-9'],
  ['<fpage>R18</fpage><lpage>R18</lpage>', 'R18'],
  ['<fpage>7</fpage>', '7'],
  ['<elocation-id>e0165750</elocation-id>', 'e0165750'],
])('reads the pages of %s', (pages, page) => {
  expect(articleWith(pages).page).toBe(page);
});

it.each([
  ['<contrib><name><surname>Kim</surname></name></contrib>', [{ family: 'Kim' }]],
  [
    '<contrib contrib-type="author"><collab><institution>Ward Office</institution>, <email>a@b.c</email></collab></contrib>',
    [{ literal: 'Ward Office' }],
  ],
  ['<collab>Ward Office</collab>', [{ literal: 'Ward Office' }]],
  [
    '<contrib contrib-type="author"><string-name>Lina Haddad</string-name></contrib>',
    [{ family: 'Haddad', given: 'Lina' }],
  ],
  ['<contrib contrib-type="author"><anonymous/></contrib>', []],
  [
    '<contrib contrib-type="compiler"><name><surname>Kim</surname></name></contrib>',
    [{ family: 'Kim' }],
  ],
])('reads the author of %s', (contrib, author) => {
  expect(articleWith(`<contrib-group>${contrib}</contrib-group>`).author).toEqual(author);
});

it.each([
  ['a set', FILE, 1],
  ['one article', '<!DOCTYPE article><article><front><journal-meta>', 1],
  ['an answer of OAI-PMH', '<OAI-PMH><ListRecords><record><header/><metadata><article><front>', 1],
  ['a web page', '<!DOCTYPE html><html><body><article><h1>', 0],
  ['PubMed XML', '<PubmedArticleSet><PubmedArticle>', 0],
  ['an abstract of Crossref', '<jats:title>Abstract</jats:title><jats:sec>', 0],
])('knows %s', (_, text, sure) => {
  expect(JATS.sniff(text.slice(0, 65536))).toBe(sure);
});

it('reads the title of an article that has nothing else of JATS', () => {
  const text = '<article><title>a&nbsp;b &alpha;-blocker</title></article>';
  expect(JATS.sniff(text)).toBe(0.4);
  expect(parseArticles(JATS, text).map(({ title }) => title)).toEqual(['a b α-blocker']);
});

it('does not depend on how the text is cut', () => {
  expectSamePieces(JATS, FILE);
});

describe('a damaged file', () => {
  const record = (number: number): string =>
    `<article><front><article-meta><article-id pub-id-type="pmid">${number}</article-id><title-group><article-title>Title ${number}</article-title></title-group><abstract><p>Text</p></abstract></article-meta></front></article>`;

  it.each(DAMAGES)('loses one record of three where $damage', ({ harm }) => {
    const records = [1, 2, 3].map(record);
    const file = records.with(1, harm(records[1] ?? '', 'article')).join('\n');
    const parsed = parse(JATS, file);
    expect(parsed.flatMap((each) => (each.ok ? [each.draft.PMID] : []))).toEqual(['1', '3']);
    expect(unreadable(parsed)).toHaveLength(1);
    expect(unreadable(parsed)[0]?.line).toBe(2);
  });

  it('is read where only its body is damaged', () => {
    const body = `<body>${'<sec>'.repeat(50_000)}</body>`;
    const parsed = parse(JATS, record(1).replace('</article>', `${body}</article>`));
    expect(parsed.map(({ ok }) => ok)).toEqual([true]);
  });
});
