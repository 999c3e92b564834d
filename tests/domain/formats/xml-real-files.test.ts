/** The real files beside the repository, against what other programs read from them. */
import { describe, expect, it } from 'vitest';

import { ENDNOTE_XML } from '@/domain/formats/endnote-xml';
import { EUROPEPMC_XML } from '@/domain/formats/europepmc-xml';
import type { Format } from '@/domain/formats/format';
import { JATS } from '@/domain/formats/jats';
import { PUBMED_XML } from '@/domain/formats/pubmed-xml';

import { compareWithTruth, readTruth } from '../../fixtures/formats-truth';
import { parseArticles } from '../../fixtures/parse-records';
import { isShared, listShared, readShared } from '../../fixtures/shared-data';

interface TruthCase {
  readonly format: Format;
  readonly folder: string;
  /** Fields that the truth states. */
  readonly compared: number;
  /** File, number and field of what is different on purpose, and why. */
  readonly known: Readonly<Record<string, string>>;
}

const NLM_STOP = 'NLM ends every title with a full stop, which JabRef keeps';

const CASES: readonly TruthCase[] = [
  {
    format: PUBMED_XML,
    folder: 'data/formats/pubmed-xml',
    compared: 60,
    known: {
      'jabref-MedlineImporterTestArticleID.xml 1 title': NLM_STOP,
      'jabref-MedlineImporterTestBookArticleSet.xml 1 title':
        'a chapter has its own title; JabRef takes that of the book',
      'jabref-MedlineImporterTestKeywordSingleEntry.xml 1 title': NLM_STOP,
      'jabref-MedlineImporterTestKeywordSingleEntry.xml 1 author':
        'the subject of an obituary is not its author',
      'jabref-MedlineImporterTestNbib.xml 1 title': NLM_STOP,
      'jabref-MedlineImporterTestNbib.xml 1 author': 'JabRef loses the "Jr"',
      'jabref-MedlineImporterTestNbib.xml 1 abstract': 'a label is shown without its colon',
    },
  },
  {
    format: ENDNOTE_XML,
    folder: 'data/formats/endnote-xml',
    compared: 39,
    known: {},
  },
];

const ALL: readonly Format[] = [ENDNOTE_XML, EUROPEPMC_XML, JATS, PUBMED_XML];

/** Zotero puts stops behind initials, where the files have none. */
const withoutStops = (difference: string): string => difference.replaceAll('.', '');

const isOnlyOfStops = (difference: string): boolean => {
  const [found = '', expected = ''] = difference.split('” is not “');
  return (
    / author: “/u.test(found) &&
    withoutStops(found.replace(/^.*?“/u, '')) === withoutStops(expected.slice(0, -1))
  );
};

describe.each(CASES)('$folder', ({ format, folder, compared, known }) => {
  const names = isShared(folder) ? listShared(folder) : [];
  const files = names.filter((name) => /^(?!.*\.expected\.).*\.xml$/u.test(name));
  const told = files.filter((name) =>
    names.some((other) => other.startsWith(name.replace('.xml', '.expected.'))),
  );

  it.skipIf(told.length === 0)('says what Zotero and JabRef say', () => {
    let fields = 0;
    const differences: string[] = [];
    for (const name of told) {
      const { articles } = parseArticles(format, readShared(`${folder}/${name}`));
      const comparison = compareWithTruth(articles, readTruth(`${folder}/${name}`));
      fields += comparison.compared;
      differences.push(
        ...comparison.differences
          .filter((difference) => !isOnlyOfStops(difference))
          .map((difference) => `${name} ${difference}`),
      );
    }
    expect(fields).toBe(compared);
    const isKnown = (difference: string): boolean =>
      Object.keys(known).some((start) => difference.startsWith(start));
    expect(differences.filter((difference) => !isKnown(difference))).toEqual([]);
    expect(differences).toHaveLength(Object.keys(known).length);
  });

  it.skipIf(files.length === 0).each(files)('knows %s', (name) => {
    expect(format.sniff(readShared(`${folder}/${name}`).slice(0, 65536))).toBe(1);
  });
});

const MEDLINE = 'data/formats/pubmed-xml/medline16n0902-first200.xml';

describe.skipIf(!isShared(MEDLINE))('the sample of MEDLINE', () => {
  const text = isShared(MEDLINE) ? readShared(MEDLINE) : '';
  const { articles, rejected } = parseArticles(PUBMED_XML, text);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const countOf = (isSo: (article: (typeof articles)[number]) => boolean): number =>
    articles.filter(isSo).length;

  it('has every record', () => {
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(count(/<MedlineCitation /gu));
  });

  it('has every field that is counted otherwise', () => {
    expect(countOf(({ title }) => title !== null)).toBe(count(/<ArticleTitle>/gu));
    expect(countOf(({ abstract }) => abstract.length > 0)).toBe(count(/<Abstract>/gu));
    expect(countOf(({ DOI }) => DOI !== null)).toBe(count(/EIdType="doi"/gu));
    expect(countOf(({ keyword }) => keyword !== null)).toBe(count(/<KeywordList Owner="NOTNLM"/gu));
    expect(countOf(({ issued }) => issued !== null)).toBe(articles.length);
    expect(articles.flatMap(({ author }) => author)).toHaveLength(count(/<Author ValidYN="Y"/gu));
  });

  it('has every section that NLM labelled', () => {
    const labels = articles
      .filter(({ abstractSource }) => abstractSource === undefined)
      .flatMap(({ abstract }) => abstract.filter(({ label }) => label !== null));
    expect(labels).toHaveLength(count(/<AbstractText Label="(?!UNLABELLED)/gu));
  });
});

describe.each([
  { name: 'Mendeley', path: 'data/formats/endnote-xml/asysd-mendeley_export-first400.xml' },
  { name: 'EndNote', path: 'data/dedup/sra-tafenoquine.xml' },
])('the library of $name', ({ path }) => {
  it.skipIf(!isShared(path))('has every record, and every field that is counted otherwise', () => {
    const text = readShared(path);
    const { articles, rejected } = parseArticles(ENDNOTE_XML, text);
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(count(/<record>/gu));
    expect(articles.filter(({ title }) => title !== null)).toHaveLength(count(/<title>/gu));
    expect(articles.flatMap(({ author }) => author)).toHaveLength(count(/<author>/gu));
    expect(articles.filter(({ issued }) => issued !== null)).toHaveLength(count(/<year>/gu));
    expect(articles.filter(({ abstract }) => abstract.length > 0)).toHaveLength(
      count(/<abstract>/gu),
    );
    const dois = count(/<electronic-resource-num>(?:<[^>]+>)?10\./gu);
    expect(articles.filter(({ DOI }) => DOI !== null).length).toBeGreaterThanOrEqual(dois);
  });
});

const EUROPEPMC = 'data/formats/europepmc-json/pubmedeurope-test.xml';

it.skipIf(!isShared(EUROPEPMC))('reads the reply of Europe PMC', () => {
  const text = readShared(EUROPEPMC);
  expect(EUROPEPMC_XML.sniff(text)).toBe(1);
  const { articles, rejected } = parseArticles(EUROPEPMC_XML, text);
  expect(rejected).toEqual([]);
  expect(articles).toHaveLength(text.match(/<result>/gu)?.length ?? 0);
  expect(articles.filter(({ DOI }) => DOI !== null)).toHaveLength(
    text.match(/<doi>/gu)?.length ?? 0,
  );
  expect(articles.map(({ author }) => author.length)).toEqual(
    text
      .split('<result>')
      .slice(1)
      .map((result) => result.match(/<fullName>/gu)?.length ?? 0),
  );
});

const HOSTILE = 'data/hostile/generated';

describe.skipIf(!isShared(HOSTILE))('hostile files', () => {
  it('keeps the whole record of a file that breaks off', () => {
    const { articles, rejected } = parseArticles(
      PUBMED_XML,
      readShared(`${HOSTILE}/xml-truncated-pubmed.xml`),
    );
    expect(articles.map(({ title }) => title)).toEqual(['Whole']);
    expect(rejected).toHaveLength(1);
  });

  const files = isShared(HOSTILE)
    ? listShared(HOSTILE).filter((name) => name.startsWith('xml-'))
    : [];
  it.each(files)('takes nothing from %s but what is in it', (name) => {
    for (const format of ALL) {
      const { articles } = parseArticles(format, readShared(`${HOSTILE}/${name}`));
      expect(articles.length).toBeLessThanOrEqual(1);
    }
  });
});
