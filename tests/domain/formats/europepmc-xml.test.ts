import { describe, expect, it } from 'vitest';

import { EUROPEPMC_XML } from '@/domain/formats/europepmc-xml';

import {
  DAMAGES,
  expectSamePieces,
  parse,
  parseArticles,
  readFixture,
  unreadable,
} from './read-xml';

const FILE = readFixture('europepmc-xml.xml');
const [ARTICLE, PREPRINT] = parseArticles(EUROPEPMC_XML, FILE);

it('reads a result of the core', () => {
  expect(ARTICLE).toMatchObject({
    type: 'article-journal',
    genre: 'Review',
    title: 'Beds & E. coli',
    titleStyles: [{ style: 'italic', start: 7, end: 14 }],
    author: [{ family: 'Okafor', given: 'Chidi' }, { literal: 'Ward Study Group' }],
    containerTitle: 'The Invented Journal of Wards',
    issued: { year: 2024, month: 3 },
    volume: '12',
    issue: '3',
    page: '213-24',
    DOI: '10.5555/wards.2024.1',
    ISSN: '0028-4793, 1533-4406',
    PMID: '39000001',
    PMCID: 'PMC9000001',
    language: 'eng',
    keyword: ['Beds', 'Chairs'],
  });
  expect(ARTICLE?.abstract.map(({ label, text }) => [label, text])).toEqual([
    ['Background', 'Beds < chairs.'],
    ['Results', 'CO2.'],
  ]);
});

it('reads a preprint, and tags that are not escaped', () => {
  expect(PREPRINT).toMatchObject({ type: 'article', title: 'A preprint', issued: { year: 2020 } });
  expect(PREPRINT?.abstract[0]?.text).toBe('With real tags & all.');
});

it.each([
  ['a reply', FILE, 1],
  ['a reply in JSON', '{"resultList": {"result": []}}', 0],
  ['PubMed XML', '<PubmedArticleSet><PubmedArticle>', 0],
])('knows %s', (_, text, sure) => {
  expect(EUROPEPMC_XML.sniff(text.slice(0, 65536))).toBe(sure);
});

it('does not depend on how the text is cut', () => {
  expectSamePieces(EUROPEPMC_XML, FILE);
});

describe('a damaged file', () => {
  const record = (number: number): string =>
    `<result><id>${number}</id><source>MED</source><title>Title ${number}</title><authorString>Sato Y.</authorString><pubYear>2020</pubYear></result>`;

  it.each(DAMAGES)('loses one record of three where $damage', ({ harm }) => {
    const records = [1, 2, 3].map(record);
    const harmed = records.with(1, harm(records[1] ?? '', 'result')).join('\n');
    const parsed = parse(
      EUROPEPMC_XML,
      `<responseWrapper><resultList>\n${harmed}\n</resultList></responseWrapper>`,
    );
    expect(unreadable(parsed)).toHaveLength(1);
    expect(unreadable(parsed)[0]?.line).toBe(3);
    expect(parsed).toHaveLength(3);
  });
});
