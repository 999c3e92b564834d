import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { NBIB } from '@/domain/formats/nbib';
import { anyTaggedLines, itKeepsTheLaws } from '../../fixtures/format-laws';
import { compareWithTruth, readTruth } from '../../fixtures/formats-truth';
import { parseArticles, parseRecords } from '../../fixtures/parse-records';
import { isShared, listShared, readShared } from '../../fixtures/shared-data';

const FILE = readFileSync('tests/fixtures/formats/nbib-pubmed.nbib', 'utf8');
const FOLDER = 'data/formats/nbib';

function readOne(...lines: readonly string[]): Article {
  const { articles } = parseArticles(NBIB, ['PMID- 1', 'TI  - T', ...lines, ''].join('\n'));
  const [article] = articles;
  if (article === undefined) throw new Error('no article was read');
  return article;
}

describe('a file of PubMed', () => {
  const { articles, rejected } = parseArticles(NBIB, FILE);

  it('gives each record, with the line on which it begins', () => {
    expect(rejected).toEqual([]);
    expect(parseRecords(NBIB, FILE).map(({ line }) => line)).toEqual([2, 49, 63]);
  });

  it('reads all that a record states', () => {
    expect(articles[0]).toMatchObject({
      type: 'article-journal',
      genre: 'Randomized Controlled Trial',
      title: 'Who reads the tables, and what reading them for a whole year does.',
      author: [
        { family: 'Okonkwo', given: 'Ada' },
        { family: 'Velde', given: 'Jan P', nonDroppingParticle: 'van der' },
        { literal: 'Reading Research Group' },
      ],
      containerTitle: 'Journal of reading tables',
      issued: { year: 2017, month: 6, day: 5 },
      volume: '12',
      issue: '3',
      page: '123-34',
      DOI: '10.5555/jrt.2017.11',
      ISSN: '1476-4687, 0028-0836',
      PMID: '90000001',
      PMCID: 'PMC9000001',
      language: 'eng',
      keyword: ['tables', 'readers, watched'],
      usageCount: null,
      others: { 'container-title-short': 'J Read Tab' },
    });
  });

  it('finds the sections of an abstract that was wrapped', () => {
    expect(articles[0]?.abstract).toMatchObject([
      { label: 'OBJECTIVE', text: 'To see who reads tables of H2O.', styles: [{ style: 'sub' }] },
      { label: 'METHODS', text: 'Forty readers were watched for a year.' },
      { label: 'RESULTS', text: 'Few read them.' },
      { label: 'CONCLUSIONS', text: 'Tables are for those who write them.' },
    ]);
  });

  it('reads a chapter', () => {
    expect(articles[1]).toMatchObject({
      type: 'chapter',
      title: 'The chapter',
      containerTitle: 'Handbook of Invented Tables',
      author: [{ family: 'Brandt', given: 'N' }],
      editor: [{ family: 'Sørlie', given: 'Kari' }],
      issued: { year: 1999, month: 1 },
      ISBN: '978-0-306-40615-7',
      abstract: [{ text: 'Ein anderes Abstract.' }],
    });
  });

  it('reads a record of ERIC, in which a blank line stands', () => {
    expect(articles[2]).toMatchObject({
      title: 'Tables at School',
      author: [{ family: 'Moreau', given: 'Élise' }],
      containerTitle: 'Schools',
      issued: { year: 2019, month: 4 },
      DOI: '10.5555/school.7',
      ISSN: '2375-5636',
    });
  });
});

describe('a record of Ovid', () => {
  it('is read, without a PMID line', () => {
    const { articles } = parseArticles(
      NBIB,
      [
        '<1>',
        'VN  - Ovid Technologies',
        'DB  - Ovid MEDLINE(R)',
        'UI  - 90000003',
        'TI  - Tables by Ovid.',
        'AU  - Doe J',
        'JN  - Journal of Ovid',
        'YR  - 2011',
        '',
        '<2>',
        'VN  - Ovid Technologies',
        'UI  - 90000004',
        'TI  - More tables.',
        '',
      ].join('\n'),
    );
    expect(articles).toMatchObject([
      { title: 'Tables by Ovid.', PMID: '90000003', issued: { year: 2011 } },
      { title: 'More tables.', PMID: '90000004' },
    ]);
  });
});

describe('a field', () => {
  it.each([
    { line: 'DP  - 1998 Dec-1999 Jan', issued: { year: 1998, month: 12 } },
    { line: 'DP  - 2009 Winter', issued: { year: 2009 } },
    { line: 'DP  - Article 10 2019', issued: { year: 2019 } },
    { line: 'DEP - 20170501', issued: { year: 2017, month: 5, day: 1 } },
  ])('$line is a date', ({ line, issued }) => {
    expect(readOne(line).issued).toEqual(issued);
  });

  it.each([
    { line: 'AID - 10.5555/a [doi]', DOI: '10.5555/a' },
    { line: 'SO  - Eur J. 2018;22(1):1-9. doi: 10.5555/b. Epub 2018.', DOI: '10.5555/b' },
    { line: 'AID - doi:10.5555/c', DOI: '10.5555/c' },
    { line: 'AID - S1080-6032(22)00139-9 [pii]', DOI: null },
  ])('$line has the DOI $DOI', ({ line, DOI }) => {
    expect(readOne(line).DOI).toBe(DOI);
  });

  it.each([
    {
      lines: ['FAU - King, Martin L Jr'],
      author: { family: 'King', given: 'Martin L', suffix: 'Jr' },
    },
    { lines: ['AU  - King ML Jr'], author: { family: 'King', given: 'ML', suffix: 'Jr' } },
    {
      lines: ['AU  - de la Cruz J'],
      author: { family: 'Cruz', given: 'J', nonDroppingParticle: 'de la' },
    },
    { lines: ['CN  - Tables, Inc'], author: { literal: 'Tables, Inc' } },
  ])('$lines is an author', ({ lines, author }) => {
    expect(readOne(...lines).author).toEqual([author]);
  });

  it.each([
    { lines: ['PT  - Books', 'ISBN - ISBN-978-0-306-40615-7'], type: 'book' },
    { lines: ['PT  - Dissertations/Theses - Doctoral Dissertations'], type: 'thesis' },
    { lines: ['PT  - Journal Articles', 'PT  - Reports - Research'], type: 'article-journal' },
  ])('of ERIC in $lines says that it is a $type', ({ lines, type }) => {
    const article = readOne('OWN - ERIC', ...lines);
    expect(article).toMatchObject({ type, ISBN: type === 'book' ? '978-0-306-40615-7' : null });
  });

  it('of the title may have its tag before each line', () => {
    const { articles } = parseArticles(NBIB, 'PMID- 1\nTI  - Who reads\nTI  - the tables?\n');
    expect(articles.map(({ title }) => title)).toEqual(['Who reads the tables?']);
  });

  it('that was wrapped without an indent goes on', () => {
    expect(readOne('AB  - of CD4-', 'HLA-B27 and DNA - positive cells').abstract).toMatchObject([
      { text: 'of CD4- HLA-B27 and DNA - positive cells' },
    ]);
  });
});

describe('a damaged record', () => {
  const good = (number: number): string =>
    `PMID- ${number}\nOWN - NLM\nTI  - Title ${number}\nJT  - J\nSO  - J. 2001.\n\n`;

  it('whose start is mangled is told of, and the others are kept', () => {
    const bad = 'PMXD- 2\nOWN - NLM\nTI  - Title 2\nSO  - J. 2001.\n\n';
    const { articles, rejected } = parseArticles(NBIB, good(1) + bad + good(3));
    expect(articles.map(({ title }) => title)).toEqual(['Title 1', 'Title 3']);
    expect(rejected).toEqual([
      'line 7: the record does not begin with “PMID- ” or another tag of MEDLINE',
    ]);
  });

  it('whose start is lost is read all the same', () => {
    const text = `${good(1)}OWN - NLM\nTI  - Title 2\nSO  - J. 2001.\n\n${good(3)}`;
    expect(parseArticles(NBIB, text).articles.map(({ title }) => title)).toEqual([
      'Title 1',
      'Title 2',
      'Title 3',
    ]);
  });

  it('at the end of a file that was cut is told of', () => {
    const { articles, rejected } = parseArticles(NBIB, `${good(1)}PMID- 2\nTI  - Tit`);
    expect(articles.map(({ title }) => title)).toEqual(['Title 1']);
    expect(rejected).toEqual(['line 7: the file ends in the middle of this record']);
  });

  it('is none at the end of a file where it is a book', () => {
    const book = 'PMID- 2\nTI  - A chapter\nBTI - A book\nAID - NBK1 [bookaccession]';
    const { articles, rejected } = parseArticles(NBIB, good(1) + book);
    expect(articles.map(({ title }) => title)).toEqual(['Title 1', 'A chapter']);
    expect(rejected).toEqual([]);
  });

  it('does not come of text between records', () => {
    const noise = '[Garbage, which nobody asked for]\n12345\n\n';
    const { articles, rejected } = parseArticles(NBIB, noise + good(1) + noise + good(2));
    expect(articles.map(({ title }) => title)).toEqual(['Title 1', 'Title 2']);
    expect(rejected).toEqual([]);
  });
});

describe('laws', () => {
  itKeepsTheLaws(NBIB, {
    file: FILE,
    nearly: anyTaggedLines(['PMID', 'FAU ', 'DP  ', 'AB  ', 'LID ', ''], '- '),
  });
});

describe('recognising', () => {
  it.each([
    { text: FILE, certainty: 1 },
    { text: '', certainty: 0 },
    { text: 'TY  - JOUR\nTI  - A title\nAB  - Text\nER  - \n', certainty: 0 },
    { text: 'FN Clarivate\nVR 1.0\nPT J\nAU Doe, J\nER\nEF\n', certainty: 0 },
    { text: '<PubmedArticle><PMID>1</PMID>', certainty: 0 },
    { text: 'PMID,Title\n1,A\n', certainty: 0 },
  ])('$text is of PubMed with certainty $certainty', ({ text, certainty }) => {
    expect(NBIB.sniff(text)).toBe(certainty);
  });
});

describe('files from elsewhere', () => {
  /** JabRef leaves out the body among the authors and the rights; Zotero puts dots behind initials. */
  const JUSTIFIED: Readonly<Record<string, number>> = {
    'jabref-NbibImporterTest.nbib': 2,
    'zotero-nbib-02.nbib': 1,
  };

  it('are read as Zotero and JabRef read them (skipped where they are not beside the project)', (ctx) => {
    if (!isShared(FOLDER)) ctx.skip('the files are not beside the project');
    const names = listShared(FOLDER).filter((name) => /^(?:zotero|jabref).*\.nbib$/u.test(name));
    let compared = 0;
    for (const name of names) {
      const path = `${FOLDER}/${name}`;
      const { articles, rejected } = parseArticles(NBIB, readShared(path));
      const comparison = compareWithTruth(articles, readTruth(path));
      compared += comparison.compared;
      expect(rejected, name).toEqual([]);
      expect(comparison.differences, name).toHaveLength(JUSTIFIED[name] ?? 0);
    }
    expect(compared).toBeGreaterThan(40);
  });

  it.for([
    { name: 'pybibx-mcda_pubmed.nbib', records: 10 },
    { name: 'revtools-restoration_pubmed.nbib', records: 104 },
  ])('$name has $records records', ({ name, records }, ctx) => {
    const path = `${FOLDER}/${name}`;
    if (!isShared(path)) ctx.skip('the file is not beside the project');
    const text = readShared(path);
    const { articles, rejected } = parseArticles(NBIB, text);
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(records);
    expect(articles.flatMap(({ author }) => author).length).toBe(count(/^(?:FAU|CN ) ?- /gmu));
    expect(articles.flatMap(({ keyword }) => keyword ?? []).length).toBe(count(/^OT {2}- /gmu));
    expect(articles.filter(({ abstract }) => abstract.length > 0)).toHaveLength(
      count(/^AB {2}- /gmu),
    );
    expect(articles.every(({ DOI, issued }) => DOI !== null && issued !== null)).toBe(true);
  });
});
