import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatName, type Article } from '@/domain/article';
import { formatIsoDate } from '@/domain/partial-date';
import { RIS } from '@/domain/formats/ris';
import { anyTaggedLines, itKeepsTheLaws } from '../../fixtures/format-laws';
import { compareWithTruth, readTruth } from '../../fixtures/formats-truth';
import { parseArticles, parseRecords } from '../../fixtures/parse-records';
import { isShared, listShared, readShared } from '../../fixtures/shared-data';

const FILE = readFileSync('tests/fixtures/formats/ris-dialects.ris', 'utf8');
const FOLDER = 'data/formats/ris';

function readOne(...lines: readonly string[]): Article {
  const { articles, rejected } = parseArticles(
    RIS,
    ['TY  - JOUR', 'TI  - A title', ...lines, 'ER  - ', ''].join('\n'),
  );
  expect(rejected).toEqual([]);
  const [article] = articles;
  if (article === undefined) throw new Error('no article was read');
  return article;
}

describe('a file of many dialects', () => {
  const { articles, rejected } = parseArticles(RIS, FILE);

  it('gives every record', () => {
    expect(rejected).toEqual([]);
    expect(articles.map(({ title, type }) => ({ title, type }))).toEqual([
      { title: 'Who reads the tables? H2O & other matters', type: 'article-journal' },
      { title: 'A title that is wrapped without an indent', type: 'article-journal' },
      { title: 'Chapters without blanks', type: 'chapter' },
      { title: 'Lower case, indented', type: 'thesis' },
      { title: 'Only a short title', type: 'report' },
      { title: 'The record before has no end', type: 'article-journal' },
    ]);
  });

  it('says on which line each begins', () => {
    expect(parseRecords(RIS, FILE).map(({ line }) => line)).toEqual([5, 35, 53, 64, 70, 74]);
  });

  it('reads all that a record states', () => {
    expect(articles[0]).toMatchObject({
      titleStyles: [
        { start: 14, end: 20, style: 'italic' },
        { start: 23, end: 24, style: 'sub' },
      ],
      author: [
        { family: 'Okonkwo', given: 'Ada' },
        { family: 'Velde', given: 'Jan P.', nonDroppingParticle: 'van der' },
        { literal: 'Reading Research Group' },
      ],
      containerTitle: 'Journal of Reading Tables',
      issued: { year: 2017, month: 6, day: 5 },
      volume: '30',
      issue: '2',
      page: '123-134',
      publisher: 'Invented Press',
      DOI: '10.5555/jrt.2017.11',
      ISSN: '0028-0836',
      ISBN: null,
      PMID: '1234567',
      URL: 'https://example.org/11',
      language: 'en',
      keyword: ['tables', 'readers, watched'],
      usageCount: null,
      others: {
        'container-title-short': 'J Read Tab',
        note: 'Read to the end.',
        'publisher-place': 'Bergen',
        source: 'MEDLINE',
      },
    });
  });

  it('keeps the lines of an abstract that begin with a label', () => {
    const abstract = articles[1]?.abstractSource?.text;
    expect(abstract).toBe(
      'BACKGROUND: The first line.\nMETHODS: The second line, which El-Sayed wrote.\nRESULTS: T1- and T2-weighted images.',
    );
  });

  it('reads careless records as they were meant', () => {
    expect(articles[1]).toMatchObject({
      author: [
        { family: 'Liu', given: 'R.' },
        { family: 'Author-Two', given: 'C.' },
      ],
      containerTitle: 'Annals of Wrapping',
      issued: { year: 2018 },
      page: '12-34',
      DOI: '10.5555/wrap.2',
      URL: 'https://example.org/2',
      keyword: ['one', 'two', 'three'],
    });
    expect(articles[2]).toMatchObject({
      author: [{ family: 'Brandt', given: 'Nils' }],
      editor: [{ family: 'Sørlie', given: 'Kari' }],
      containerTitle: 'A Book of Odd Files',
      page: '7',
      ISSN: null,
      ISBN: '978-0-306-40615-7',
    });
    expect(articles[4]?.author).toEqual([{ literal: 'World Health Organization' }]);
    expect(articles[5]).toMatchObject({
      author: [
        { family: 'Smith', given: 'J.' },
        { family: 'Doe', given: 'A.' },
      ],
      issued: { year: 2018, month: 9 },
    });
  });
});

describe('a field', () => {
  it.each([
    { lines: ['PY  - 2017/06/05/'], date: '2017-06-05' },
    { lines: ['PY  - 2017///'], date: '2017' },
    { lines: ['Y1  - 2017/06//'], date: '2017-06' },
    { lines: ['PY  - 2017', 'DA  - 2017/06/05'], date: '2017-06-05' },
    { lines: ['PY  - 2017', 'DA  - 2019/01/02'], date: '2017' },
    { lines: ['Y1  - 1998/01/01', 'DA  - 1999/03/02'], date: '1999-03-02' },
    { lines: ['DA  - 2016/01//undefined'], date: '2016-01' },
    { lines: ['PY  - 2018', 'DA  - JUN 14'], date: '2018-06-14' },
    { lines: ['PY  - 2020', 'Y1  - 4-8 Aug. 2020'], date: '2020-08-04' },
    { lines: ['PY  - 2015/october'], date: '2015-10' },
    { lines: ['PY  - 10 15'], date: undefined },
    { lines: ['PY  - 2001/00/00/'], date: '2001' },
  ])('$lines is issued $date', ({ lines, date }) => {
    const { issued } = readOne(...lines);
    expect(issued === null ? undefined : formatIsoDate(issued)).toBe(date);
  });

  it.each([
    { lines: ['DO  - doi:10.5555/a(1)2'], DOI: '10.5555/a(1)2' },
    { lines: ['DI  - 10.5555/B'], DOI: '10.5555/B' },
    { lines: ['UR  - http://dx.doi.org/10.5555/c'], DOI: '10.5555/c' },
    {
      lines: ['UR  - https://www.emerald.com/insight/content/doi/10.5555/D-1/full/html'],
      DOI: '10.5555/D-1',
    },
    { lines: ['UR  - https://example.org/?eid=2&doi=10.5555%2fe&partner=40'], DOI: '10.5555/e' },
    { lines: ['L3  - http://dx.doi.org/10.5555/f'], DOI: '10.5555/f' },
    { lines: ['N1  - 10.5555/g'], DOI: '10.5555/g' },
    { lines: ['N1  - References: Doe, A title, doi: 10.5555/not.mine'], DOI: null },
    { lines: ['M3  - Article'], DOI: null },
  ])('$lines has the DOI $DOI', ({ lines, DOI }) => {
    expect(readOne(...lines).DOI).toBe(DOI);
  });

  it.each([
    { lines: ['SP  - 125', 'EP  - 30'], page: '125-30' },
    { lines: ['SP  - 12-34'], page: '12-34' },
    { lines: ['SP  - 12-34', 'EP  - 34'], page: '12-34' },
    { lines: ['SP  - e0815'], page: 'e0815' },
    { lines: ['C7  - 104501'], page: '104501' },
    { lines: ['SP  - No', 'EP  - Specified'], page: null },
  ])('$lines is page $page', ({ lines, page }) => {
    expect(readOne(...lines).page).toBe(page);
  });

  it.each(['NA', 'N/A', 'null', '[No abstract available]'])('%s is no abstract', (text) => {
    expect(readOne(`AB  - ${text}`).abstract).toEqual([]);
  });

  it.each([
    { lines: ['A2  - Doe, Jane'], families: ['Doe'] },
    { lines: ['A2  - Andres, Bucchianeri, Buote, Byrne, Cash'], families: [] },
  ])('$lines has the editors $families', ({ lines, families }) => {
    expect((readOne(...lines).editor ?? []).map(({ family }) => family)).toEqual(families);
  });

  it.each([
    { type: 'JFULL', lines: ['JF  - Journal of Tables', 'N2  - Its aims.'] },
    { type: 'JOUR', lines: ['T2  - Journal of Tables', 'PY  - 0000', 'N1  - Cited By :1'] },
  ])('of the container is the title of a $type that has nothing else', ({ type, lines }) => {
    const { articles, rejected } = parseArticles(
      RIS,
      [`TY  - ${type}`, ...lines, 'ER  - '].join('\n'),
    );
    expect(rejected).toEqual([]);
    expect(articles).toMatchObject([{ title: 'Journal of Tables', containerTitle: null }]);
  });

  it('of the container is no title where an article has lost its own', () => {
    const text = 'TY  - JOUR\nTI  - \nT2  - Journal of Tables\nAU  - Doe, Jane\nER  - \n';
    const { articles } = parseArticles(RIS, text);
    expect(articles).toMatchObject([{ title: null, containerTitle: 'Journal of Tables' }]);
  });

  it.each([
    { type: 'PAT', lines: ['A2  - Invented Devices, I.'], editors: undefined },
    { type: 'PCOMM', lines: ['A2  - Doe, J.', 'ED  - Roe, R.'], editors: [{ family: 'Roe' }] },
    { type: 'CHAP', lines: ['A2  - Doe, J.'], editors: [{ family: 'Doe' }] },
  ])('of second names has the editors of a $type only where it has some', (each) => {
    const text = [`TY  - ${each.type}`, 'TI  - A title', ...each.lines, 'ER  - '].join('\n');
    const { editor } = parseArticles(RIS, text).articles[0] ?? {};
    if (each.editors === undefined) expect(editor).toBeUndefined();
    else expect(editor).toMatchObject(each.editors);
  });

  it.each([
    { lines: ['KW  - rail, night'], keyword: ['rail', 'night'] },
    { lines: ['KW  - Education, Higher', 'KW  - rail'], keyword: ['Education, Higher', 'rail'] },
    {
      lines: ['KW  - Economics of Minorities, Races, and Immigrants (J15)'],
      keyword: ['Economics of Minorities, Races, and Immigrants (J15)'],
    },
    { lines: ['KW  - *Body Image', 'KW  - body image', 'KW  - *'], keyword: ['Body Image', '*'] },
  ])('$lines has the keywords $keyword', ({ lines, keyword }) => {
    expect(readOne(...lines).keyword).toEqual(keyword);
  });

  it.each([
    { lines: ['SN  - 1895-5770 1895-5770'], ISSN: '1895-5770', ISBN: null },
    { lines: ['SN  - 0894-9867, 0894-9867'], ISSN: '0894-9867', ISBN: null },
    { lines: ['SN  - 03064530 (ISSN)'], ISSN: '0306-4530', ISBN: null },
    { lines: ['SN  - 0028-0836', 'SN  - 1476-4687'], ISSN: '0028-0836, 1476-4687', ISBN: null },
    { lines: ['SN  - 978-0-306-40615-7'], ISSN: null, ISBN: '978-0-306-40615-7' },
    {
      lines: ['SN  - 9780306406157 (ISBN); 0028-0836 (ISSN)'],
      ISSN: '0028-0836',
      ISBN: '9780306406157',
    },
  ])('$lines is ISSN $ISSN, ISBN $ISBN', ({ lines, ISSN, ISBN }) => {
    expect(readOne(...lines)).toMatchObject({ ISSN, ISBN });
  });

  it.each([
    {
      lines: ['U1  - 26957754[pmid]', 'U2  - PMC4756000[pmcid]'],
      PMID: '26957754',
      PMCID: 'PMC4756000',
    },
    { lines: ['UR  - PM:26957754'], PMID: '26957754', PMCID: null },
    { lines: ['AN  - 26957754', 'DB  - PubMed'], PMID: '26957754', PMCID: null },
    { lines: ['AN  - 26957754', 'DP  - Ovid Technologies'], PMID: null, PMCID: null },
    { lines: ['ID  - 26957754', 'DB  - Ovid MEDLINE(R) ALL'], PMID: '26957754', PMCID: null },
    {
      lines: ['ID  - 26957754', 'L2  - http://ovidsp.ovid.com/ovidweb.cgi?T=JS&D=medp&AN=26957754'],
      PMID: '26957754',
      PMCID: null,
    },
    { lines: ['C5  - 15368318', 'DB  - Embase'], PMID: '15368318', PMCID: null },
    { lines: ['C3  - PubMed 31234567'], PMID: '31234567', PMCID: null },
    { lines: ['ID  - 26957754', 'C5  - 15368318'], PMID: null, PMCID: null },
    { lines: ['UR  - https://pubmed.ncbi.nlm.nih.gov/26957754/'], PMID: '26957754', PMCID: null },
    { lines: ['C2  - PMC4756000'], PMID: null, PMCID: 'PMC4756000' },
  ])('$lines has the PMID $PMID and the PMCID $PMCID', ({ lines, PMID, PMCID }) => {
    expect(readOne(...lines)).toMatchObject({ PMID, PMCID });
  });

  it.each([
    { lines: ['AB  - Whole.', 'N2  - Whole.'], text: 'Whole.' },
    {
      lines: ['AB  - The beginning...', 'N2  - The beginning and the end.'],
      text: 'The beginning and the end.',
    },
    { lines: ['AB  - An abstract.', 'N2  - A note.'], text: 'An abstract.' },
    {
      lines: ['N2  - first line,', 'ER then second', '      the last line'],
      text: 'first line, ER then second the last line',
    },
  ])('$lines is an abstract', ({ lines, text }) => {
    expect(readOne(...lines).abstract).toMatchObject([{ text }]);
  });

  it('of keywords may go on in lines without a tag', () => {
    expect(readOne('KW  - Adolescence', 'Complex trauma', 'Mental health').keyword).toEqual([
      'Adolescence',
      'Complex trauma',
      'Mental health',
    ]);
  });

  it.each([
    { lines: ['AU  - Doe J, Smith KL'], families: ['Doe', 'Smith'] },
    { lines: ['AU  - Doe, J.; Smith, K. L.'], families: ['Doe', 'Smith'] },
    { lines: ['AU  - Doe, J.', 'Smith, K.'], families: ['Doe', 'Smith'] },
    { lines: ['AU  - Doe, Jane', 'Mary'], families: ['Doe'] },
    { lines: ['A1  - Doe, J', 'AU  - Roe, K'], families: ['Doe', 'Roe'] },
  ])('$lines names $families', ({ lines, families }) => {
    expect(readOne(...lines).author.map(({ family }) => family)).toEqual(families);
  });

  it('of authors may name thousands', () => {
    const names = Array.from({ length: 7456 }, (_, at) => `AU  - Family${at}, G.`);
    expect(readOne(...names).author).toHaveLength(7456);
  });

  it('is kept out where its tag is unknown, and does not run into the one before', () => {
    expect(readOne('JF  - A journal', 'Q9  - unknown').containerTitle).toBe('A journal');
  });
});

describe('a damaged record', () => {
  const good = (number: number): string =>
    [`TY  - JOUR`, `TI  - Title ${number}`, `AU  - Family${number}, G.`, 'ER  - ', '', ''].join(
      '\n',
    );

  it.each([
    {
      damage: 'its start is mangled',
      bad: 'T#Y - JOUR\nTI  - Lost\nAU  - Lost, A.\nER  - \n\n',
      rejected: ['line 7: the record does not begin with “TY  - ”'],
    },
    {
      damage: 'it states nothing',
      bad: 'TY  - JOUR\nUR  - https://example.org\nER  - \n\n',
      rejected: ['line 6: has no title, no author and no abstract'],
    },
  ])('is told of where $damage, and the others are kept', ({ bad, rejected }) => {
    const reading = parseArticles(RIS, good(1) + bad + good(2));
    expect(reading.rejected).toEqual(rejected);
    expect(reading.articles.map(({ title }) => title)).toEqual(['Title 1', 'Title 2']);
  });

  it('at the end of a file that was cut is told of', () => {
    const { articles, rejected } = parseArticles(RIS, `${good(1)}TY  - JOUR\nTI  - Only the begi`);
    expect(articles.map(({ title }) => title)).toEqual(['Title 1']);
    expect(rejected).toEqual(['line 6: the file ends in the middle of this record']);
  });

  it('does not come of text between records', () => {
    const noise = 'Database: Invented\nSearch Strategy:\n1  tables.mp. (99)\n--------\n<2>\n';
    const { articles, rejected } = parseArticles(RIS, noise + good(1) + noise + good(2) + noise);
    expect(articles).toHaveLength(2);
    expect(rejected).toEqual([]);
  });

  it('wherever the file is cut, leaves those before it', () => {
    const whole = [1, 2, 3].map(good).join('');
    const all = parseArticles(RIS, whole).articles;
    fc.assert(
      fc.property(fc.nat({ max: whole.length }), (end) => {
        const text = whole.slice(0, end);
        const ended = text.split('ER  -').length - 1;
        const { articles } = parseArticles(RIS, text);
        expect(articles.slice(0, ended)).toEqual(all.slice(0, ended));
      }),
    );
  });
});

describe('laws', () => {
  itKeepsTheLaws(RIS, {
    file: FILE,
    nearly: anyTaggedLines(['TY', 'ER', 'AU', 'PY', 'AB', 'SN', 'N1', 'zz', ''], '  - '),
  });
});

describe('recognising', () => {
  it.each([
    { text: FILE, certainty: 1 },
    { text: 'TY  - JOUR\nTI  - x\n', certainty: 1 },
    { text: '1.\nTY - JOUR\nT1 - x\nER -', certainty: 1 },
    { text: '', certainty: 0 },
    { text: 'PMID- 1\nOWN - NLM\nTI  - A title\nAB  - Text\nAU  - Doe J\n', certainty: 0 },
    {
      text: 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTY CONF\nAU Doe, J\nER\nEF\n',
      certainty: 0,
    },
    { text: '%0 Journal Article\n%T A title\n', certainty: 0 },
    { text: '@article{a, title = {TY  - JOUR}}', certainty: 0 },
    { text: 'title,author\nTY,AU\n', certainty: 0 },
  ])('$text is RIS with certainty $certainty', ({ text, certainty }) => {
    expect(RIS.sniff(text)).toBe(certainty);
  });
});

describe('files from elsewhere', () => {
  /** JabRef's own test of everything at once, and second authors of a book, which are its editors. */
  const JUSTIFIED: Readonly<Record<string, number>> = {
    'jabref-RisImporterTest1.ris': 3,
    'jabref-RisImporterTest7.ris': 1,
  };

  it('are read as Zotero and JabRef read them (skipped where they are not beside the project)', (ctx) => {
    if (!isShared(FOLDER)) ctx.skip('the files are not beside the project');
    const names = listShared(FOLDER).filter((name) => /^(?:zotero|jabref).*\.ris$/u.test(name));
    let compared = 0;
    for (const name of names) {
      const path = `${FOLDER}/${name}`;
      const comparison = compareWithTruth(
        parseArticles(RIS, readShared(path)).articles,
        readTruth(path),
      );
      compared += comparison.compared;
      expect(comparison.differences, name).toHaveLength(JUSTIFIED[name] ?? 0);
    }
    expect(compared).toBeGreaterThan(150);
  });

  it.for([
    { name: 'asreview-embase.ris', records: 6 },
    { name: 'asreview-proquest.ris', records: 6 },
    { name: 'asreview-pubmed_zotero.ris', records: 6 },
    { name: 'asreview-scopus.ris', records: 6 },
    { name: 'asysd-scopus.ris', records: 10 },
    { name: 'colrev-ieee_ris.ris', records: 2 },
    { name: 'ptsd-included-1-endnote.ris', records: 363 },
    { name: 'revtools-avian_ecology_bibliography.ris', records: 20 },
    { name: 'wilson-included-zotero.ris', records: 26 },
  ])('$name has $records records', ({ name, records }, ctx) => {
    const path = `${FOLDER}/${name}`;
    if (!isShared(path)) ctx.skip('the file is not beside the project');
    const text = readShared(path);
    const { articles, rejected } = parseArticles(RIS, text);
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(records);
    // Counted without the reader: what the file has is what came out.
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    expect(articles.flatMap(({ author }) => author).length).toBe(count(/^(?:AU|A1) {2}- \S/gmu));
    expect(articles.filter(({ title }) => title !== null)).toHaveLength(records);
    expect(articles.every(({ author }) => author.every((name) => formatName(name) !== ''))).toBe(
      true,
    );
  });

  it.for([
    { name: 'ris-cr-only.ris', records: 1 },
    { name: 'ris-no-er.ris', records: 2 },
    { name: 'ris-spaces-50k.ris', records: 1 },
    { name: 'ris-latin1.ris', records: 1 },
    { name: 'binary.ris', records: 0 },
  ])('hostile $name has $records records', ({ name, records }, ctx) => {
    const path = `data/hostile/generated/${name}`;
    if (!isShared(path)) ctx.skip('the file is not beside the project');
    const text = readShared(path).replace(/\r\n?/gu, '\n'); // as the driver hands it over
    expect(parseArticles(RIS, text).articles).toHaveLength(records);
    expect(RIS.sniff(text)).toBe(records === 0 ? 0 : 1);
  });
});
