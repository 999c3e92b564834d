import { describe, expect, it } from 'vitest';
import { teaser } from '@/domain/teaser';
import { isShared, readShared } from '../../fixtures/shared-data';
import { readSeed, recordNumber } from '../../fixtures/seed';

const SOURCE = 'seed/search-results.txt';

/** The paragraphs of the abstracts on the page that the corpus comes from, each with its label. */
function printedSections(): { label: string; text: string }[] {
  const lines = readShared(SOURCE)
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
  return lines.flatMap((text, index) =>
    text.length > 100 && !text.endsWith('…') ? [{ label: lines[index - 1] ?? '', text }] : [],
  );
}

const { articles } = readSeed();
const sections = articles.flatMap(({ abstract }) => abstract);

describe('the corpus that ships with the page', () => {
  it('has five articles with 34 sections', () => {
    expect(articles.map(recordNumber)).toEqual([1, 2, 3, 4, 5]);
    expect(articles.map(({ abstract }) => abstract.length)).toEqual([7, 7, 7, 6, 7]);
  });

  it.skipIf(!isShared(SOURCE))('has every word of every section, in order', () => {
    const printed = printedSections();
    expect(printed).toHaveLength(34);
    expect(sections.map(({ label, text }) => ({ label, text }))).toEqual(printed);
  });

  it('has as many words in the sections of record 5 as the page', () => {
    expect(articles[4]?.abstract.map(({ text }) => text.split(/\s+/u).length)).toEqual([
      100, 100, 101, 100, 92, 97, 99,
    ]);
  });

  it('knows the kind of every section; only record 4 has no social implications', () => {
    const kinds = 'purpose design findings limitations practical social originality'.split(' ');
    for (const article of articles) {
      expect(article.abstract.map(({ kind }) => kind)).toEqual(
        recordNumber(article) === 4 ? kinds.filter((kind) => kind !== 'social') : kinds,
      );
    }
  });

  it('leaves null what nobody states', () => {
    const known = articles.map(({ title, DOI, page, keyword, usageCount }) => ({
      title: title !== null,
      DOI,
      page,
      keywords: keyword?.length ?? null,
      usageCount,
    }));
    expect(known).toEqual([
      { title: false, DOI: null, page: null, keywords: null, usageCount: 1178 },
      {
        title: true,
        DOI: '10.1108/AJIM-11-2017-0250',
        page: '518-537',
        keywords: null,
        usageCount: 2344,
      },
      {
        title: true,
        DOI: '10.1108/TG-11-2019-0106',
        page: '305-330',
        keywords: 14,
        usageCount: null,
      },
      {
        title: true,
        DOI: '10.1108/OIR-03-2018-0100',
        page: '301-323',
        keywords: null,
        usageCount: null,
      },
      { title: true, DOI: null, page: null, keywords: 14, usageCount: null },
    ]);
  });

  it('states who, where and when', () => {
    for (const { author } of articles)
      expect(author).toEqual([{ family: 'Kassen', given: 'Maxat' }]);
    expect(articles.map(({ issued }) => issued)).toEqual([
      { year: 2017, month: 6, day: 5 },
      { year: 2018, month: 9, day: 12 },
      { year: 2020, month: 5, day: 5 },
      { year: 2018, month: 9, day: 6 },
      { year: 2020, month: 6, day: 10 },
    ]);
    expect(
      articles.map(({ containerTitle, volume, issue, ISSN }) => [
        containerTitle,
        volume,
        issue,
        ISSN,
      ]),
    ).toEqual([
      ['Information Technology & People', '30', '2', '0959-3845'],
      ['Aslib Journal of Information Management', '70', '5', '2050-3806'],
      ['Transforming Government: People, Process and Policy', '14', '2', '1750-6166'],
      ['Online Information Review', '43', '2', '1468-4527'],
      ['Aslib Journal of Information Management', '72', '5', '2050-3806'],
    ]);
  });

  it.each([
    { record: 1, ending: 'the emergence of the related civic…' },
    { record: 2, ending: 'provide a collaborative platform to meet the…' },
    { record: 3, ending: 'are beginning one by one to denounce its…' },
    { record: 4, ending: 'in such a typical transitional society as Kazakhstan…' },
    { record: 5, ending: 'data-driven innovations and related startups are often developed…' },
  ])('is teased as on the page: record $record', ({ record, ending }) => {
    const article = articles[record - 1];
    if (article === undefined) throw new Error(`no record ${record}`);
    const line = teaser(article);
    expect(line.endsWith(ending)).toBe(true);
    expect(article.abstract[0]?.text.startsWith(line.slice(0, -1))).toBe(true);
    if (isShared(SOURCE)) expect(readShared(SOURCE).split(/\r?\n/u)).toContain(line);
  });
});
