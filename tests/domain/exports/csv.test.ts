import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CSV_EXPORT } from '@/domain/exports/csv';
import type { ExportedItem } from '@/domain/exports/export-format';
import { toDraftAnnotations } from '@/domain/exports/parts/draft-annotations';
import { formatAbstract } from '@/domain/formats/parts/abstract-lines';
import { makeArticle, makeSection } from '../../fixtures/article';
import { CONTEXT, itemOf } from '../../fixtures/exported-items';
import { itComesBackExactly, readFileOf } from '../../fixtures/export-laws';
import { isShared, readShared } from '../../fixtures/shared-data';

type Row = Readonly<Record<string, string>>;

/** The rows as another program's reader has them. */
function rowsOf(text: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(text.replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const KASSEN: ExportedItem = {
  article: makeArticle({
    id: 'kassen-2017',
    title: 'Open data in Kazakhstan',
    author: [
      { family: 'Kassen', given: 'Maxat' },
      { family: 'Gogh', given: 'Vincent', nonDroppingParticle: 'van' },
      { literal: 'World Health Organization' },
    ],
    containerTitle: 'Information Technology & People',
    issued: { year: 2017, month: 6, day: 5 },
    issue: '1-2',
    page: '3-9',
    DOI: '10.1108/ITP-10-2015-0256',
    keyword: ['open data', 'e-voting'],
    abstract: [
      makeSection('Purpose', 'To ask.'),
      makeSection('Findings', 'Few know.'),
      makeSection('Results of the survey', 'Half said no.'),
    ],
  }),
  annotations: {
    status: 'reading',
    decision: { verdict: 'exclude', reason: 'wrong population' },
    rating: 4,
    tags: ['method', 'to cite'],
    note: { text: '# Read\n\nagain', past: [], copies: [] },
    quotes: [
      {
        id: 'q',
        anchor: {
          label: 'Findings',
          section: 1,
          start: 0,
          end: 3,
          exact: 'Few',
          prefix: '',
          suffix: ' know.',
        },
        comment: { text: 'How few?', past: [], copies: [] },
        addedAt: '2026-11-01T08:00:00.000Z',
        removedAt: null,
      },
    ],
  },
  addedAt: '2026-11-01T08:00:00.000Z',
};

const KASSEN_FILE = CSV_EXPORT.format([KASSEN], CONTEXT);

describe('CSV', () => {
  it('begins with a byte order mark and ends its rows with CR LF', () => {
    expect(KASSEN_FILE).toMatch(/^\uFEFF"Title","Authors","Year","Journal",/u);
    expect(KASSEN_FILE.split('\r\n')).toHaveLength(3);
    expect(KASSEN_FILE).toMatch(/\r\n$/u);
  });

  it('has a column for each variable, each kind of section, and the reader’s own', () => {
    expect(rowsOf(KASSEN_FILE)).toMatchObject([
      {
        Title: 'Open data in Kazakhstan',
        Authors: 'Kassen, Maxat; van Gogh, Vincent; World Health Organization',
        Year: '2017',
        Issued: '2017-06-05',
        Journal: 'Information Technology & People',
        DOI: '10.1108/ITP-10-2015-0256',
        Keywords: 'open data; e-voting',
        Abstract: 'Purpose: To ask.\nFindings: Few know.\nResults of the survey: Half said no.',
        Purpose: 'To ask.',
        Findings: 'Findings: Few know.\n\nResults of the survey: Half said no.',
        Limitations: '',
        Status: 'Reading',
        Decision: 'Excluded',
        Reason: 'wrong population',
        Rating: '4',
        Tags: 'method; to cite',
        Note: '# Read\n\nagain',
        Quotes: 'Findings: “Few”\nHow few?',
        Added: '2026-11-01',
      },
    ]);
  });

  it('has no pages and issues that a spreadsheet would take for a day of the year', () => {
    expect(rowsOf(KASSEN_FILE)).toMatchObject([{ Issue: '1–2', Pages: '3–9' }]);
  });

  itComesBackExactly(CSV_EXPORT);
});

/** A table as a spreadsheet saves it after somebody changed some cells. */
function changed(cells: Row, { delimiter = ',' } = {}): string {
  const rows = rowsOf(KASSEN_FILE).map((row) => ({ ...row, ...cells }));
  return Papa.unparse(rows, { delimiter, newline: '\r\n' });
}

describe('a table that was changed in a spreadsheet', () => {
  const { article } = KASSEN;
  const annotations = toDraftAnnotations(KASSEN.annotations);

  it.each([
    { what: 'nothing', cells: {}, article: {}, own: {} },
    { what: 'the title', cells: { Title: 'Open data' }, article: { title: 'Open data' }, own: {} },
    {
      what: 'the year alone',
      cells: { Year: '2018' },
      article: { issued: { year: 2018 } },
      own: {},
    },
    { what: 'how a date is written', cells: { Issued: '05.06.2017' }, article: {}, own: {} },
    {
      what: 'the authors',
      cells: { Authors: 'Kassen, Maxat' },
      article: { author: [{ family: 'Kassen', given: 'Maxat' }] },
      own: {},
    },
    {
      what: 'the text of a section',
      cells: { Purpose: 'To ask again.' },
      article: {
        abstract: [makeSection('Purpose', 'To ask again.'), ...article.abstract.slice(1)],
      },
      own: {},
    },
    {
      what: 'a section that was not there',
      cells: { Limitations: 'One town.' },
      article: { abstract: [...article.abstract, makeSection('Limitations', 'One town.')] },
      own: {},
    },
    {
      what: 'a section that is gone',
      cells: { Findings: '' },
      article: { abstract: article.abstract.slice(0, 1) },
      own: {},
    },
    {
      what: 'the whole abstract',
      cells: { Abstract: 'We ask.' },
      article: { abstract: [makeSection(null, 'We ask.')] },
      own: {},
    },
    {
      what: 'status, decision, rating, tags and note',
      cells: { Status: 'read', Decision: '', Rating: '5', Tags: 'one;two ', Note: 'Read.' },
      article: {},
      own: { status: 'read', decision: null, rating: 5, tags: ['one', 'two'], note: 'Read.' },
    },
    { what: 'a rating that is none', cells: { Rating: '9' }, article: {}, own: { rating: 4 } },
  ])('is read as it says now: $what', async ({ cells, article: changes, own }) => {
    expect(await readFileOf(CSV_EXPORT, changed(cells))).toEqual([
      { article: { ...article, ...changes }, annotations: { ...annotations, ...own } },
    ]);
  });

  it('is read with semicolons between the cells', async () => {
    expect(await readFileOf(CSV_EXPORT, changed({}, { delimiter: ';' }))).toEqual([
      { article, annotations },
    ]);
  });

  it('is read by its cells where the record is damaged', async () => {
    const [found] = await readFileOf(CSV_EXPORT, changed({ Lectern: '{"id": "kassen-2017", "ti' }));
    const text = formatAbstract(article.abstract);
    expect(found?.article).toEqual({
      ...article,
      abstractSource: { text, recovered: true, rights: null },
    });
    expect(found?.annotations).toEqual({ ...annotations, quotes: undefined });
  });
});

const FORMULAS = 'data/hostile/csv-formula/payloads.json';

/** What a spreadsheet takes for a formula, or may where it passes over blanks. */
const ACTIVE = /^(?:[\t\r\n\0]|[\s\p{C}]*[=+\-@＝＋－＠])/u;

const OWN_FORMULAS = ['=1+1', '\t=1', '\u200B=1', '\u00A0+1', '＝1+1', "'=1", '-3.5 mmHg'];

describe('formulas', () => {
  const itIsSafeWith = (formula: string): void => {
    const text = CSV_EXPORT.format([itemOf(formula)], { ...CONTEXT, title: formula });
    const cells = rowsOf(text).flatMap((row) => Object.entries(row));
    expect(cells.length).toBeGreaterThan(40);
    expect(cells.filter(([, cell]) => ACTIVE.test(cell))).toEqual([]);
  };

  it.each(OWN_FORMULAS.map((formula) => ({ formula })))(
    'are none in any cell: $formula',
    ({ formula }) => {
      itIsSafeWith(formula);
    },
  );

  it.skipIf(!isShared(FORMULAS))('are none in any cell: 37 that are known', () => {
    const formulas = JSON.parse(readShared(FORMULAS)) as string[];
    expect(formulas).toHaveLength(37);
    for (const formula of formulas) itIsSafeWith(formula);
  });

  it.each(['-3.5 mmHg (95% CI -4.1 to -2.9)', '+ve culture', '@home study', '=β-lactam'])(
    'stay readable where they are words: %s',
    async (words) => {
      const item = itemOf(words);
      const text = CSV_EXPORT.format([item], CONTEXT);
      expect(rowsOf(text)).toMatchObject([{ Title: `'${words}`, Note: `'${words}` }]);
      // Without the record it is the apostrophe alone that is taken off.
      const cells = rowsOf(text).map((row) => ({ ...row, Lectern: '' }));
      const [found] = await readFileOf(CSV_EXPORT, Papa.unparse(cells));
      expect(found).toMatchObject({
        article: { title: words },
        annotations: { note: words, tags: [words] },
      });
    },
  );
});
