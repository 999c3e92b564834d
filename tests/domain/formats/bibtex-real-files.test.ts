import { describe, expect, it } from 'vitest';
import type { Article, Name } from '@/domain/article';
import { BIBTEX } from '@/domain/formats/bibtex';
import { compareWithTruth, readTruth, type ComparedFields } from '../../fixtures/formats-truth';
import { parseArticles, parseRecords } from '../../fixtures/parse-records';
import { isShared, listShared, readShared } from '../../fixtures/shared-data';

const FOLDER = 'data/formats/bibtex';
const EXTRA = 'data/formats-extra/citation-js-bibtex';
const HOSTILE = 'data/hostile/generated';

/**
 * What two programs may write in two ways: "₂" and a styled 2, "--" and "–", "&lt;" and "<", one
 * blank and another.
 */
function plainForm(text: string): string {
  return text
    .replaceAll(/<\/?(?:i|b|sub|sup|span)\b[^<>]*>/gu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .normalize('NFKC')
    .replaceAll(/-{2,3}|[\u2010-\u2015\u2212\u2061]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

describe('files of Zotero', () => {
  /** Entries doubly escaped, which Zotero shows as they are. */
  const JUSTIFIED: Readonly<Record<string, readonly string[]>> = {
    'zotero-bibtex-18.bib': ['author'],
  };

  const plain = (fields: ComparedFields): ComparedFields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, text]) => [
        name,
        typeof text === 'string' ? plainForm(text) : undefined,
      ]),
    );

  it('are read as Zotero reads them (skipped where they are not beside the project)', (ctx) => {
    if (!isShared(FOLDER)) ctx.skip('the files are not beside the project');
    let compared = 0;
    for (const name of listShared(FOLDER).filter((each) => /^zotero.*\.bib$/u.test(each))) {
      const { articles } = parseArticles(BIBTEX, readShared(`${FOLDER}/${name}`));
      const truth = readTruth(`${FOLDER}/${name}`).map(plain);
      const own = articles.map((article) => ({
        ...article,
        title: plainForm(article.title ?? ''),
      }));
      const comparison = compareWithTruth(own, truth);
      compared += comparison.compared;
      const fields = comparison.differences.map((line) => /^\d+ (\w+)/u.exec(line)?.[1]);
      expect(fields, comparison.differences.join('\n')).toEqual(JUSTIFIED[name] ?? []);
    }
    expect(compared).toBeGreaterThan(40);
  });
});

interface ZoteroItem {
  readonly title?: string;
  readonly creators?: readonly {
    readonly creatorType: string;
    readonly firstName?: string;
    readonly lastName?: string;
    readonly name?: string;
  }[];
  readonly date?: string;
  readonly DOI?: string;
  readonly abstractNote?: string;
  readonly volume?: string;
  readonly pages?: string;
  readonly extra?: readonly string[];
}

describe('a library of 911 entries, 476 of them with an abstract', () => {
  const PATH = `${FOLDER}/bbt-jabref-groups-97`;

  /** Fields in which Better BibTeX for Zotero is wrong or of another opinion, by kind. */
  const JUSTIFIED = {
    // ⟨ and 〈; "Cyrillic" letters.
    title: 1,
    // "\v{z}" read as if it stood on the letter before; "and others" is no name; patents.
    author: 40,
    // Books have none in its items; one that is none, and one behind "doi:".
    DOI: 19,
    // Stray dollars, entities of SGML, "<100>" taken for a tag.
    abstract: 17,
    year: 0,
    volume: 0,
    // "C3-32--C3-35".
    pages: 12,
  };

  it('is read as Better BibTeX reads it, at least 98 of 100 fields', (ctx) => {
    if (!isShared(`${PATH}.bib`)) ctx.skip('the file is not beside the project');
    const { items } = JSON.parse(readShared(`${PATH}.expected.json`)) as { items: ZoteroItem[] };
    const { articles, rejected } = parseArticles(BIBTEX, readShared(`${PATH}.bib`));
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(911);
    expect(articles.filter(({ abstract }) => abstract.length > 0)).toHaveLength(476);

    const articleOf = new Map(articles.map((each) => [each.others?.['citation-key'], each]));
    const differences: Record<string, string[]> = {};
    let compared = 0;
    for (const item of items) {
      const key = extra(item, 'Citation Key');
      const article = articleOf.get(key);
      if (article === undefined) throw new Error(`no article of key ${String(key)}`);
      const own = fieldsOfArticle(article);
      for (const [field, expected] of Object.entries(fieldsOfItem(item))) {
        compared += 1;
        const found = own[field as keyof Fields];
        if (found !== expected) {
          (differences[field] ??= []).push(`${String(key)}: “${found}” is not “${expected}”`);
        }
      }
    }
    expect(compared).toBe(911 * 7);
    for (const [field, count] of Object.entries(JUSTIFIED)) {
      const found = differences[field] ?? [];
      expect(found.length, `${field}\n${found.join('\n')}`).toBeLessThanOrEqual(count);
    }
    const count = Object.values(differences).flat().length;
    expect(1 - count / compared).toBeGreaterThan(0.98);
  });
});

/** Of a variable for which Zotero has no field: "DOI: 10.5555/x". */
function extra(item: ZoteroItem, name: string): string | undefined {
  return item.extra?.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
}

interface Fields {
  readonly title: string;
  readonly author: string;
  readonly year: string;
  readonly DOI: string;
  readonly abstract: string;
  readonly volume: string;
  readonly pages: string;
}

function fieldsOfArticle(article: Article): Fields {
  const sections = article.abstract.map(({ label, text }) => `${label ?? ''} ${text}`).join('\n');
  return {
    title: plainForm(article.title ?? '').toLowerCase(),
    author: article.author.map(nameLine).join('; '),
    year: String(article.issued?.year ?? ''),
    DOI: article.DOI?.toLowerCase() ?? '',
    abstract: plainForm(article.abstractSource?.text ?? sections),
    volume: plainForm(article.volume ?? ''),
    pages: plainForm(article.page ?? ''),
  };
}

/** Better BibTeX writes titles in the case of a sentence. */
function fieldsOfItem(item: ZoteroItem): Fields {
  const authors = (item.creators ?? []).filter(({ creatorType }) => creatorType === 'author');
  return {
    title: plainForm(item.title ?? '').toLowerCase(),
    author: authors
      .map(({ name, lastName, firstName }) => name ?? `${lastName ?? ''}, ${firstName ?? ''}`)
      .join('; '),
    year: /\d{4}/u.exec(item.date ?? '')?.[0] ?? '',
    DOI: item.DOI?.toLowerCase() ?? '',
    abstract: plainForm(item.abstractNote ?? ''),
    volume: plainForm(item.volume ?? ''),
    pages: plainForm(item.pages ?? ''),
  };
}

function nameLine({ literal, family, given, ...more }: Name): string {
  if (literal !== undefined) return literal;
  const whole = [more.droppingParticle, more.nonDroppingParticle, family].filter(Boolean).join(' ');
  return `${whole}, ${[given, more.suffix].filter(Boolean).join(', ')}`;
}

describe('files of other programs', () => {
  it.for([
    { path: `${FOLDER}/pybibx-scopus.bib`, records: 263 },
    // 15 entries try out one field, and have neither title nor author.
    { path: `${FOLDER}/biber-examples.bib`, records: 129, withoutContent: 15 },
    { path: `${FOLDER}/colrev-acm_bib.bib`, records: 2 },
    { path: `${FOLDER}/colrev-ebsco_bib.bib`, records: 2 },
    { path: `${FOLDER}/colrev-europe_pmc_bib.bib`, records: 2 },
    { path: `${FOLDER}/colrev-scopus_bib.bib`, records: 11 },
    { path: `${FOLDER}/colrev-taylor_and_francis_bib.bib`, records: 2 },
    { path: `${FOLDER}/colrev-web_of_science_bib.bib`, records: 2 },
    { path: `${FOLDER}/colrev-wiley_bib.bib`, records: 2 },
    { path: `${FOLDER}/jabref-bibWithUserComments.bib`, records: 2 },
    { path: `${FOLDER}/jabref-complex.bib`, records: 20 },
    { path: `${FOLDER}/jabref-crossref.bib`, records: 4 },
    { path: `${EXTRA}/mapping/bibtex-input.bib`, records: 16 },
    { path: `${EXTRA}/mapping/biblatex-input.bib`, records: 28 },
    { path: 'data/formats/emerald/DERIVED-arxiv-emerald.bib', records: 18 },
  ])('$path has $records records', ({ path, records, withoutContent = 0 }, ctx) => {
    if (!isShared(path)) ctx.skip('the file is not beside the project');
    const text = readShared(path);
    const { articles, rejected } = parseArticles(BIBTEX, text);
    expect(articles.length + rejected.length).toBe(records);
    expect(rejected).toHaveLength(withoutContent);
    expect(BIBTEX.sniff(text.slice(0, 65_536))).toBe(1);
  });

  it('of Scopus lose no field', (ctx) => {
    const path = `${FOLDER}/pybibx-scopus.bib`;
    if (!isShared(path)) ctx.skip('the file is not beside the project');
    const text = readShared(path);
    const { articles } = parseArticles(BIBTEX, text);
    // Counted without the reader: what the file has is what came out.
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    const stated = (has: (article: Article) => boolean): number => articles.filter(has).length;
    expect(stated(({ title }) => title !== null)).toBe(count(/^title=\{/gmu));
    expect(stated(({ abstract }) => abstract.length > 0)).toBe(count(/^abstract=\{/gmu));
    expect(stated(({ DOI }) => DOI !== null)).toBe(count(/^doi=\{/gmu));
    expect(stated(({ issued }) => issued !== null)).toBe(count(/^year=\{\d{4}\}/gmu));
    expect(stated(({ containerTitle }) => containerTitle !== null)).toBe(count(/^journal=\{/gmu));
    expect(stated(({ volume }) => volume !== null)).toBe(count(/^volume=\{/gmu));
    const authors = text.match(/^author=\{.*\},$/gmu) ?? [];
    expect(articles.flatMap(({ author }) => author)).toHaveLength(
      authors.join('').split(/ and |\},/u).length - 1,
    );
  });

  it('that want to do harm do none', (ctx) => {
    if (!isShared(HOSTILE)) ctx.skip('the files are not beside the project');
    const read = (name: string): string[] => {
      const { articles, rejected } = parseArticles(BIBTEX, readShared(`${HOSTILE}/${name}`));
      return [...articles.map(({ title }) => title ?? ''), ...rejected];
    };
    expect(read('bib-string-bomb.bib')).toEqual([
      'line 31: a value grows too long by what “@string” defines',
    ]);
    expect(read('bib-unclosed.bib')).toEqual(['Fine', 'line 1: the entry is not closed']);
    expect(read('bib-brace-depth-30000.bib')).toHaveLength(1);
  });

  it('are read alike in pieces of 1 and of 1000 letters', (ctx) => {
    const path = `${FOLDER}/biber-examples.bib`;
    if (!isShared(path)) ctx.skip('the file is not beside the project');
    const text = readShared(path);
    expect(parseRecords(BIBTEX, text, 1)).toEqual(parseRecords(BIBTEX, text, 1000));
  });
});
