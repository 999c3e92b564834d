/** One record of several of the same work, with the fuller value of each field. */
import {
  formatName,
  OTHER_VARIABLES,
  type Article,
  type Name,
  type OtherVariable,
  type Section,
} from '../article';
import type { PartialDate } from '../partial-date';
import { fold } from '../text/fold';
import { plainDOI } from './identifier';
import { readPages, readVolume } from './locator-form';
import { isSameName, readNames } from './name-form';

/**
 * @param articles Of one work, at least one; where two values are as full, the earlier article's
 *   stands.
 * @returns A record with the id of the first. No field is null or empty that one of them states.
 */
export function mergeArticles(articles: readonly [Article, ...Article[]]): Article {
  const [first] = articles;
  /** From the record that knows best where the work stands, to the one that knows least. */
  const placed = sortByFullness(articles, countPlace);
  const titled = fullest(articles, ({ title }) => title, titleFullness);
  const abstracted = findAbstract(articles);
  const editor = mergeAuthors(articles.map((each) => each.editor ?? []));
  const others = mergeOthers(articles);
  const sources = [...new Set(articles.flatMap((each) => each.sources ?? []))];
  return {
    id: first.id,
    type: best(articles, (each) => each.type, typeFullness) ?? first.type,
    genre: best(
      articles,
      (each) => each.genre,
      () => 0,
    ),
    title: titled?.title ?? null,
    // What belongs to a text comes with it: its styles, and what it was before.
    ...(titled?.titleStyles !== undefined && { titleStyles: titled.titleStyles }),
    author: mergeAuthors(articles.map((each) => each.author)),
    ...(editor.length > 0 && { editor }),
    containerTitle: best(articles, (each) => each.containerTitle, containerFullness),
    issued: mergeDates(placed),
    volume: best(
      placed,
      (each) => each.volume,
      (volume) => (readVolume(volume) === volume ? 1 : 0),
    ),
    issue: best(
      placed,
      (each) => each.issue,
      () => 0,
    ),
    page: best(placed, (each) => each.page, pageFullness),
    publisher: best(
      articles,
      (each) => each.publisher,
      (text) => text.length,
    ),
    DOI: best(
      placed,
      (each) => each.DOI,
      (DOI) => (plainDOI(DOI) === DOI.toLowerCase() ? 1 : 0),
    ),
    ISSN: mergeNumbers(articles.map((each) => each.ISSN)),
    ISBN: mergeNumbers(articles.map((each) => each.ISBN)),
    PMID: best(
      articles,
      (each) => each.PMID,
      () => 0,
    ),
    PMCID: best(
      articles,
      (each) => each.PMCID,
      () => 0,
    ),
    URL: best(
      articles,
      (each) => each.URL,
      (URL) => (URL.includes('doi.org/') ? 0 : 1),
    ),
    language: best(
      articles,
      (each) => each.language,
      () => 0,
    ),
    keyword: best(
      articles,
      (each) => each.keyword,
      (words) => words.length,
    ),
    usageCount: best(
      articles,
      (each) => each.usageCount,
      (count) => count,
    ),
    abstract: abstracted?.abstract ?? [],
    ...(abstracted?.abstractSource !== undefined && {
      abstractSource: abstracted.abstractSource,
    }),
    ...(others !== undefined && { others }),
    ...(sources.length > 0 && { sources }),
  };
}

/** The fullest of the values that are stated; of equals the first. */
function best<Value>(
  articles: readonly Article[],
  read: (article: Article) => Value | null,
  fullness: (value: Value) => number,
): Value | null {
  const found = fullest(articles, read, fullness);
  return found === undefined ? null : read(found);
}

/** The article that has it. */
function fullest<Value>(
  articles: readonly Article[],
  read: (article: Article) => Value | null,
  fullness: (value: Value) => number,
): Article | undefined {
  let found: Article | undefined;
  let most = -Infinity;
  for (const article of articles) {
    const value = read(article);
    if (value === null) continue;
    const full = fullness(value);
    if (full > most) [found, most] = [article, full];
  }
  return found;
}

function sortByFullness(
  articles: readonly Article[],
  fullness: (article: Article) => number,
): readonly Article[] {
  return articles
    .map((article) => [article, fullness(article)] as const)
    .sort(([, a], [, b]) => b - a)
    .map(([article]) => article);
}

/** How much a record says of where the work stands; more where it is in an issue already. */
function countPlace({ volume, issue, page, DOI }: Article): number {
  const pages = readPages(page);
  return (
    (readVolume(volume) === null ? 0 : 2) +
    (issue === null ? 0 : 1) +
    (pages === null ? 0 : pages.start === '1' ? 1 : 2) +
    (DOI === null ? 0 : 1)
  );
}

/**
 * The year comes from the record that knows volume and pages: others have the year in which the
 * work was first online. Month and day from whichever record states them for that year.
 */
function mergeDates(placed: readonly Article[]): PartialDate | null {
  const year = placed.find(({ issued }) => issued !== null)?.issued?.year;
  return best(
    placed.filter(({ issued }) => issued?.year === year),
    ({ issued }) => issued,
    ({ month, day }) => (month === undefined ? 0 : day === undefined ? 1 : 2),
  );
}

function typeFullness(type: string): number {
  if (type === '' || type === 'article' || type === 'document') return 0;
  return type === 'article-journal' || type === 'paper-conference' ? 2 : 1;
}

/** Whole before cut, mixed case before capitals, plain before brackets and tags. */
function titleFullness(title: string): number {
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  const isShouted = letters > 0 && title === title.toUpperCase() && title !== title.toLowerCase();
  const isDressed = /<[a-z/][^<>]{0,100}>|&[a-z#0-9]{2,8};|^\[|\]\.?$/iu.test(title);
  return letters - (isShouted ? 12 : 0) - (isDressed ? 12 : 0);
}

/** The name in full before its abbreviation; a conference behind it is no part of it. */
function containerFullness(name: string): number {
  const plain = name.replace(/[.:]\s*conference\b.*$/iu, '');
  return plain.length - (plain === name ? 0 : 0.5);
}

/** "123-128" before "123-8" before "123"; "21-Aug" last. */
function pageFullness(page: string): number {
  if (/[a-z]{3}/iu.test(page)) return readPages(page) === null ? 0 : 1;
  const pages = readPages(page);
  if (pages === null) return 0;
  if (pages.end === null) return 2;
  return page.endsWith(pages.end) || page.toLowerCase().endsWith(pages.end) ? 4 : 3;
}

/** ISSN and ISBN: a work may have one on paper and one online. */
function mergeNumbers(texts: readonly (string | null)[]): string | null {
  const stated = texts.filter((text) => text !== null);
  const numbers = new Map<string, string>();
  for (const text of stated) {
    for (const number of text.split(/[,;\n\r]/u).map((each) => each.trim())) {
      const key = number.replace(/[^\dx]/giu, '').toUpperCase() || fold(number);
      if (number !== '' && !numbers.has(key)) numbers.set(key, number);
    }
  }
  return numbers.size === 0 ? (stated[0] ?? null) : [...numbers.values()].join(', ');
}

/** The longest list, since others were cut ("et al."), with each name as fully as any list has it. */
function mergeAuthors(lists: readonly (readonly Name[])[]): readonly Name[] {
  const [longest = []] = [...lists].sort(
    (a, b) => b.length - a.length || listFullness(b) - listFullness(a),
  );
  return longest.map((name) => {
    const [form] = readNames([name]);
    if (form === undefined) return name;
    let chosen = name;
    for (const list of lists) {
      if (list === longest) continue;
      const alike = list.filter((other) =>
        readNames([other]).some((each) => isSameName(form, each)),
      );
      const [only, second] = alike;
      if (only === undefined || second !== undefined) continue; // two of a family: no guessing
      if (nameFullness(only) > nameFullness(chosen)) chosen = only;
    }
    return chosen;
  });
}

function listFullness(names: readonly Name[]): number {
  return names.reduce((sum, name) => sum + nameFullness(name), 0);
}

/** A name in its parts before one in a piece; then the longer, without points. */
function nameFullness(name: Name): number {
  const letters = formatName(name).match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  return letters + (name.family !== undefined ? 3 : 0);
}

/**
 * The longer abstract; one in labelled sections before one in a piece, unless much is missing, and
 * sections that the source gives before those that were found in its text.
 */
function findAbstract(articles: readonly Article[]): Article | undefined {
  const longest = Math.max(...articles.map(({ abstract }) => lengthOf(abstract)));
  return fullest(
    articles,
    (article) => (article.abstract.length === 0 ? null : article),
    ({ abstract, abstractSource }) => {
      const length = lengthOf(abstract);
      const labelled = abstract.filter(({ label }) => label !== null).length;
      if (labelled < 2 || length < 0.7 * longest) return length;
      return length + (abstractSource?.recovered === true ? 1 : 2) * (longest + 1);
    },
  );
}

function mergeOthers(articles: readonly Article[]): Article['others'] {
  const others: Partial<Record<OtherVariable, string>> = {};
  for (const variable of OTHER_VARIABLES) {
    const value = best(
      articles,
      (each) => each.others?.[variable] ?? null,
      (text) => text.length,
    );
    if (value !== null) others[variable] = value;
  }
  return Object.keys(others).length === 0 ? undefined : others;
}

function lengthOf(abstract: readonly Section[]): number {
  return abstract.reduce((sum, { text, label }) => sum + text.length + (label?.length ?? 0), 0);
}
