import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formatName, type Article, type Name } from '@/domain/article';
import { BIBTEX_EXPORT } from '@/domain/exports/bibtex';
import { CSL_JSON_EXPORT } from '@/domain/exports/csl-json';
import { CSV_EXPORT } from '@/domain/exports/csv';
import type { ExportFormat } from '@/domain/exports/export-format';
import { RIS_EXPORT } from '@/domain/exports/ris';
import { BIBTEX } from '@/domain/formats/bibtex';
import { CROSSREF } from '@/domain/formats/crossref';
import type { Format } from '@/domain/formats/format';
import { makeArticle } from '../../fixtures/article';
import { CONTEXT } from '../../fixtures/exported-items';
import { parseArticles } from '../../fixtures/parse-records';
import { readSeed } from '../../fixtures/seed';
import { isShared, readShared } from '../../fixtures/shared-data';

/** What an article is known by, in a form that every program's items can be brought into. */
interface Known {
  readonly title: string;
  /** The words of each name, in the order of the alphabet: programs part them otherwise. */
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly DOI: string;
}

const wordsOf = (name: string): string =>
  name
    .split(/[\s,]+/u)
    .sort()
    .join(' ');

function toKnown({ title, author, issued, DOI }: Article): Known {
  return {
    title: title ?? '',
    authors: author.map((name) => wordsOf(formatName(name))),
    year: issued?.year ?? null,
    DOI: DOI ?? '',
  };
}

/** An item of CSL-JSON, as another program gives it. */
interface CslItem {
  readonly title?: string;
  readonly author?: readonly (Name & Record<string, string>)[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly DOI?: string;
}

function knownOfCsl({ title = '', author = [], issued, DOI = '' }: CslItem): Known {
  return {
    title: title.replace(/<\/?(?:i|sub|sup)>/gu, ''), // CSL's own markup
    authors: author.map((name) => wordsOf(Object.values(name).join(' '))),
    year: issued?.['date-parts'][0]?.[0] ?? null,
    DOI,
  };
}

const readWithCitationJs = (text: string): readonly Known[] => new Cite(text).data.map(knownOfCsl);

function readWithPapaParse(text: string): readonly Known[] {
  const { data, errors } = Papa.parse<Readonly<Record<string, string>>>(
    text.replace(/^\uFEFF/u, ''), // as programs do that read UTF-8
    { header: true, skipEmptyLines: true },
  );
  expect(errors).toEqual([]);
  return data.map(({ Title = '', Authors = '', Year = '', DOI = '' }) => ({
    title: Title,
    authors: Authors.split('; ').filter(Boolean).map(wordsOf),
    year: Year === '' ? null : Number(Year),
    DOI,
  }));
}

const REAL: readonly { readonly file: string; readonly format: Format; readonly count: number }[] =
  [
    { file: 'data/formats/bibtex/pybibx-scopus.bib', format: BIBTEX, count: 30 },
    { file: 'data/formats/crossref-json/habanero-peerj-works.json', format: CROSSREF, count: 20 },
  ];

describe.each<{ format: ExportFormat; program: string; read: (text: string) => readonly Known[] }>([
  { format: RIS_EXPORT, program: 'citation-js', read: readWithCitationJs },
  { format: BIBTEX_EXPORT, program: 'citation-js', read: readWithCitationJs },
  { format: CSL_JSON_EXPORT, program: 'citation-js', read: readWithCitationJs },
  { format: CSV_EXPORT, program: 'Papa Parse', read: readWithPapaParse },
])('$format.name as $program reads it', ({ format, read }) => {
  function expectKnown(articles: readonly Article[]): void {
    const items = articles.map((article) => ({ article, annotations: null, addedAt: null }));
    expect(read(format.format(items, CONTEXT))).toEqual(articles.map(toKnown));
  }

  it('has the articles that come with the page', () => {
    expectKnown(readSeed().articles);
  });

  it.skipIf(!REAL.every(({ file }) => isShared(file)))('has 50 real articles', () => {
    const articles = REAL.flatMap(({ file, format: source, count }) =>
      parseArticles(source, readShared(file)).articles.slice(0, count),
    );
    expect(articles).toHaveLength(50);
    expectKnown(articles);
  });
});

it.each([
  '100 % of $x_1 & #2 ~ ^',
  'a } b { c } @article{d, title = {e}}',
  'a \\textbf{b} \\ c',
  "-- --- '' `` ?` !`",
  '“Größe” – 漢字 ∞ H₂O',
  'a", title = "b',
])('the LaTeX of %s is the same text to citation-js', (title) => {
  const item = { article: makeArticle({ title }), annotations: null, addedAt: null };
  const [known, ...others] = readWithCitationJs(BIBTEX_EXPORT.format([item], CONTEXT));
  expect(others).toEqual([]);
  expect(known?.title).toBe(title);
});
