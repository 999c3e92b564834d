/** One record of several of the same work, with the fuller value of each field. */
import { formatName, type Article, type Name, type Section } from '../article';
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
  const issued = mergeDates(placed);
  return {
    id: first.id,
    type: best(articles, (each) => each.type, typeFullness) ?? first.type,
    genre: best(
      articles,
      (each) => each.genre,
      () => 0,
    ),
    title: best(articles, (each) => each.title, titleFullness),
    author: mergeAuthors(articles.map((each) => each.author)),
    containerTitle: best(articles, (each) => each.containerTitle, containerFullness),
    issued,
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
    abstract: mergeAbstracts(articles),
  };
}

/** The fullest of the values that are stated; of equals the first. */
function best<Value>(
  articles: readonly Article[],
  read: (article: Article) => Value | null,
  fullness: (value: Value) => number,
): Value | null {
  let found: { value: Value; full: number } | null = null;
  for (const article of articles) {
    const value = read(article);
    if (value === null) continue;
    const full = fullness(value);
    if (found === null || full > found.full) found = { value, full };
  }
  return found?.value ?? null;
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

/** The year of the record that knows the place, as exactly as any states it for that year. */
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

/** The list with the most names, each as fully as any list writes it. */
function mergeAuthors(lists: readonly (readonly Name[])[]): readonly Name[] {
  const [fullest = []] = [...lists].sort(
    (a, b) => b.length - a.length || listFullness(b) - listFullness(a),
  );
  return fullest.map((name) => {
    const [form] = readNames([name]);
    if (form === undefined) return name;
    let chosen = name;
    for (const list of lists) {
      if (list === fullest) continue;
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

/** The longer abstract; one in labelled sections before one in a piece, unless much is missing. */
function mergeAbstracts(articles: readonly Article[]): readonly Section[] {
  const longest = Math.max(...articles.map(({ abstract }) => lengthOf(abstract)));
  return (
    best(
      articles,
      ({ abstract }) => (abstract.length === 0 ? null : abstract),
      (abstract) => {
        const length = lengthOf(abstract);
        const labelled = abstract.filter(({ label }) => label !== null).length;
        return length + (labelled >= 2 && length >= 0.7 * longest ? longest + 1 : 0);
      },
    ) ?? []
  );
}

function lengthOf(abstract: readonly Section[]): number {
  return abstract.reduce((sum, { text, label }) => sum + text.length + (label?.length ?? 0), 0);
}
