import { describe, expect, it } from 'vitest';

import { PUBMED_XML } from '@/domain/formats/pubmed-xml';

import {
  DAMAGES,
  expectSamePieces,
  parse,
  parseArticles,
  readFixture,
  unreadable,
} from './read-xml';

const FILE = readFixture('pubmed-xml.xml');
const [ARTICLE, FOREIGN, CHAPTER, BARE] = parseArticles(PUBMED_XML, FILE);

/** A file of as many articles. */
function fileOf(records: readonly string[]): string {
  return `<?xml version="1.0"?>\n<PubmedArticleSet>\n${records.join('\n')}\n</PubmedArticleSet>\n`;
}

function record(number: number, inside = ''): string {
  return (
    `<PubmedArticle><MedlineCitation><PMID>${number}</PMID><Article>` +
    `<ArticleTitle>Title ${number}</ArticleTitle><Abstract><AbstractText>Text ${number}</AbstractText></Abstract>${inside}` +
    `</Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">${number}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>`
  );
}

function articleWith(inside: string): ReturnType<typeof parseArticles>[number] {
  const [article] = parseArticles(
    PUBMED_XML,
    `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article>${inside}</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  );
  if (article === undefined) throw new Error('no article');
  return article;
}

describe('an article of a journal', () => {
  it('has the brackets of a formula as they are printed', () => {
    const { title } = articleWith(
      '<ArticleTitle>On <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>f</mml:mi><mml:mfenced open="[" close="]"><mml:mn>0</mml:mn><mml:mn>1</mml:mn></mml:mfenced></mml:math></ArticleTitle>',
    );
    expect(title).toBe('On f[0,1]');
  });

  it('has its fields, and none of what it cites', () => {
    expect(ARTICLE).toMatchObject({
      type: 'article-journal',
      genre: 'Randomized Controlled Trial',
      containerTitle: 'The invented journal of wards',
      issued: { year: 2024, month: 3, day: 7 },
      volume: '12',
      issue: '3',
      page: '213-24',
      DOI: '10.5555/wards.2024.1',
      ISSN: '1533-4406, 0028-4793',
      PMID: '39000001',
      PMCID: 'PMC9000001',
      language: 'eng',
      others: { 'container-title-short': 'Invent J Wards' },
    });
  });

  it('has a title in its styles, without the full stop', () => {
    expect(ARTICLE?.title).toBe('Uptake of CO2 by Escherichia coli at p < 10-3');
    expect(ARTICLE?.titleStyles).toEqual([
      { style: 'sub', start: 12, end: 13 },
      { style: 'italic', start: 17, end: 33 },
      { style: 'sup', start: 43, end: 45 },
    ]);
  });

  it('has its authors, but not the name that was printed wrong', () => {
    expect(ARTICLE?.author).toEqual([
      { family: 'Berg', given: 'Anna M', nonDroppingParticle: 'van den', suffix: 'Jr' },
      { family: 'Okafor', given: 'Chidi' },
      { family: 'Lindqvist', given: 'P' },
      { literal: 'Ward Study Group' },
    ]);
  });

  it('has the sections of its abstract as NLM sorts them, and no copyright', () => {
    expect(ARTICLE?.abstract.map(({ label, category, text }) => [label, category, text])).toEqual([
      ['IMPORTANCE', 'UNASSIGNED', 'Wards are crowded.'],
      ['AIMS', 'OBJECTIVE', 'To count beds & chairs.'],
      [null, 'UNASSIGNED', 'We say more.'],
      ['RESULTS', 'RESULTS', 'The mean was x2.'],
    ]);
  });

  it('has the keywords of its authors, not those of the indexers', () => {
    expect(ARTICLE?.keyword).toEqual(['bed, hospital', 'CO2']);
  });
});

describe('an article in another language', () => {
  it('has its own title where NLM made none, with a name of HTML read', () => {
    expect(FOREIGN?.title).toBe('Betten und Stühle...');
    expect(FOREIGN?.author).toEqual([{ family: 'Müller', given: 'Karl Otto' }]);
    expect(FOREIGN?.issued).toEqual({ year: 1998, month: 12 });
    expect(FOREIGN?.PMCID).toBe('PMC9000002');
  });

  it('has the English one of two other abstracts, taken apart', () => {
    expect(FOREIGN?.abstract.map(({ label }) => label)).toEqual([
      'Background',
      'Methods',
      'Results',
    ]);
  });
});

it('reads a chapter of a book', () => {
  expect(CHAPTER).toMatchObject({
    type: 'chapter',
    genre: 'Review',
    title: 'Counting them',
    containerTitle: 'Beds: A Handbook',
    author: [{ family: 'Sato', given: 'Yuki' }],
    editor: [{ family: 'Haddad', given: 'Lina' }],
    issued: { year: 2019 },
    publisher: 'Invented Press',
    ISBN: '9781860163593',
    PMID: '39000003',
    others: { edition: '2nd', 'collection-title': 'Furniture', 'publisher-place': 'Springfield' },
  });
});

it('reads a citation without the newer element around it, of a set put behind another', () => {
  expect(BARE).toMatchObject({
    title: '[Counting chairs, 12...]',
    containerTitle: 'Ann Chairs',
    issued: { year: 1976 },
    PMID: '39000004',
  });
});

it.each([
  [
    '<PubDate><Year>2015</Year><Month>12</Month><Day>1</Day></PubDate>',
    { year: 2015, month: 12, day: 1 },
  ],
  ['<PubDate><Year>2015</Year><Month>Sep</Month></PubDate>', { year: 2015, month: 9 }],
  ['<PubDate><Year>2015</Year><Season>Fall</Season></PubDate>', { year: 2015 }],
  ['<PubDate><MedlineDate>2000 Spring</MedlineDate></PubDate>', { year: 2000 }],
  ['<PubDate><MedlineDate>1998 1st Quart</MedlineDate></PubDate>', { year: 1998 }],
  ['<PubDate><MedlineDate>1976-1977</MedlineDate></PubDate>', { year: 1976 }],
  [
    '<PubDate><MedlineDate>2011 Nov 15-21</MedlineDate></PubDate>',
    { year: 2011, month: 11, day: 15 },
  ],
  ['<PubDate><MedlineDate>Spring 1999</MedlineDate></PubDate>', { year: 1999 }],
])('reads the date %s', (date, issued) => {
  const article = articleWith(
    `<Journal><JournalIssue>${date}</JournalIssue></Journal><ArticleTitle>T</ArticleTitle>`,
  );
  expect(article.issued).toEqual(issued);
});

it.each([
  ['Beds.', 'Beds'],
  ['Beds?', 'Beds?'],
  ['[Beds].', '[Beds]'],
  ['[Beds.]', '[Beds.]'],
  ['Beds and so on...', 'Beds and so on...'],
  [
    'AT&T in wards &nbsp;and&thinsp;beds &bogus; &#8211; &#150;',
    'AT&T in wards and beds &bogus; – –',
  ],
  ['n < 30, a &lt;i&gt;few&lt;/i&gt;', 'n < 30, a few'],
  ['<![CDATA[Beds & <i>chairs</i>]]>', 'Beds & chairs'],
  ['Beds <i>in situ', 'Beds in situ'],
])('reads the title %s', (written, title) => {
  expect(articleWith(`<ArticleTitle>${written}</ArticleTitle>`).title).toBe(title);
});

it.each([
  ['PubmedArticleSet', FILE, 1],
  ['an old set', '<?xml version="1.0"?><MedlineCitationSet><MedlineCitation>', 1],
  ['one article', '<PubmedArticle><MedlineCitation>', 1],
  ['a wrapper', '<results><PubmedArticle><MedlineCitation>', 0.9],
  ['JATS', '<article><front><article-meta>', 0],
  ['EndNote', '<xml><records><record>', 0],
  ['a text about it', 'TI  - The <PubmedArticle> element', 0],
  ['nothing', '', 0],
])('knows %s', (_, text, sure) => {
  expect(PUBMED_XML.sniff(text.slice(0, 65536))).toBe(sure);
});

it('does not depend on how the text is cut', () => {
  expectSamePieces(PUBMED_XML, FILE);
});

it('says on which line a record begins, and what it is', () => {
  const [first, second] = parse(PUBMED_XML, FILE);
  expect([first?.line, second?.line]).toEqual([4, 5]);
  expect(second?.raw).toMatch(/^<PubmedArticle>\n {2}<MedlineCitation/u);
});

describe('a damaged file', () => {
  it.each(DAMAGES)('loses one record of three where $damage', ({ harm }) => {
    const records = [1, 2, 3].map((number) => record(number));
    const file = fileOf(records.with(1, harm(records[1] ?? '', 'PubmedArticle')));
    const parsed = parse(PUBMED_XML, file);
    const read = parsed.flatMap((each) => (each.ok ? [each.draft.PMID] : []));
    expect(read).toEqual(['1', '3']);
    expect(unreadable(parsed)).toHaveLength(1);
    expect(unreadable(parsed)[0]?.line).toBe(4);
    expect(unreadable(parsed)[0]?.reason).toMatch(/^the (?:record|beginning)/u);
  });

  it.each([
    '\u0000\uFFFD\uD800<>&;',
    '<a b="',
    '"',
    ']]>',
    '</x>',
    '<!-- never closed',
    '<![CDATA[',
    '<!DOCTYPE',
  ])('loses no record by %j between two', (garbage) => {
    const parsed = parse(PUBMED_XML, fileOf([record(1), garbage, record(2)]));
    expect(parsed.map((each) => each.ok && each.draft.PMID)).toEqual(['1', '2']);
  });

  it('keeps what stands before the place where it breaks off, wherever that is', () => {
    const file = fileOf([record(1), record(2)]);
    const firstEnd = file.indexOf('</PubmedArticle>') + '</PubmedArticle>'.length;
    const secondStart = file.indexOf('<PubmedArticle>', firstEnd);
    const secondEnd = file.lastIndexOf('</PubmedArticle>');
    for (let cut = secondStart + 15; cut < secondEnd; cut += 7) {
      const parsed = parse(PUBMED_XML, file.slice(0, cut));
      expect(parsed).toHaveLength(2);
      expect(parsed[0]?.ok).toBe(true);
      expect(parsed[1]).toMatchObject({
        ok: false,
        line: 4,
        reason: 'the record is not complete: the file ends in the middle of it',
      });
    }
  });

  it('passes over a record in a comment', () => {
    expect(parse(PUBMED_XML, fileOf([record(1), `<!-- ${record(2)} -->`]))).toHaveLength(1);
  });
});

describe('a hostile file', () => {
  it('never has its own entities expanded', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "dos"><!ENTITY b "&a;&a;&a;">]>';
    const inside = '<VernacularTitle>&b;</VernacularTitle>';
    const parsed = parse(PUBMED_XML, bomb + fileOf([record(1, inside), record(2)]));
    expect(parsed.map(({ ok }) => ok)).toEqual([false, true]);
    expect(unreadable(parsed)[0]?.reason).toMatch(/entities that the file defines itself/u);
  });

  it('is refused where it is nested deep, and read where the depth is not in a record', () => {
    const deep = '<a>'.repeat(100_000);
    const parsed = parse(PUBMED_XML, deep + fileOf([record(1, deep), record(2)]));
    expect(parsed.map(({ ok }) => ok)).toEqual([false, true]);
    expect(unreadable(parsed)[0]?.reason).toMatch(/nested more than \d+ deep/u);
  });
});
