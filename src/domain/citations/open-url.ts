/**
 * An article as an OpenURL ContextObject, which Zotero's button and others find on a page (COinS).
 *
 * Sources: ANSI/NISO Z39.88-2004, "The OpenURL Framework", key/encoded-value formats "journal",
 * "book", "dissertation" and "dc"; COinS, https://web.archive.org/web/2016/http://ocoins.info
 */
import { formatName, type Article } from '../article';
import { formatDoiUrl } from '../citation';
import { formatIsoDate } from '../partial-date';

type Matrix = 'journal' | 'book' | 'dissertation' | 'dc';

interface Shape {
  readonly matrix: Matrix;
  /** `rft.genre` */
  readonly genre: string;
  /** Key of the title: of an article, a part of a book, a book. */
  readonly title: string;
  /** Key of what it is in. */
  readonly container: string;
}

const ARTICLE: Shape = {
  matrix: 'journal',
  genre: 'article',
  title: 'atitle',
  container: 'jtitle',
};

const SHAPES: Readonly<Record<string, Shape>> = {
  'article-journal': ARTICLE,
  'article-magazine': ARTICLE,
  'article-newspaper': ARTICLE,
  review: ARTICLE,
  'review-book': ARTICLE,
  article: { ...ARTICLE, genre: 'preprint' },
  'paper-conference': { ...ARTICLE, matrix: 'book', genre: 'proceeding', container: 'btitle' },
  chapter: { ...ARTICLE, matrix: 'book', genre: 'bookitem', container: 'btitle' },
  'entry-encyclopedia': { ...ARTICLE, matrix: 'book', genre: 'bookitem', container: 'btitle' },
  book: { matrix: 'book', genre: 'book', title: 'btitle', container: 'series' },
  report: { matrix: 'book', genre: 'report', title: 'btitle', container: 'series' },
  thesis: { matrix: 'dissertation', genre: 'dissertation', title: 'title', container: 'series' },
};

/** @returns Keys and values as in a query: "ctx_ver=Z39.88-2004&rft_val_fmt=…". */
export function formatContextObject(article: Article): string {
  const shape = Object.hasOwn(SHAPES, article.type) ? SHAPES[article.type] : undefined;
  const pairs = shape === undefined ? describeAnything(article) : describeWork(article, shape);
  const known = [...pairs, ...identifiers(article)].filter(
    (pair): pair is readonly [string, string] => pair[1] !== null && pair[1] !== '',
  );
  return known
    .map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');
}

type Pair = readonly [key: string, value: string | null];

function describeWork(article: Article, { matrix, genre, title, container }: Shape): Pair[] {
  const [first] = article.author;
  const { start, end } = splitPages(article.page);
  return [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${matrix}`],
    ['rft.genre', genre],
    [`rft.${title}`, article.title],
    [`rft.${container}`, article.containerTitle],
    ['rft.date', article.issued === null ? null : formatIsoDate(article.issued)],
    ['rft.volume', article.volume],
    ['rft.issue', article.issue],
    ['rft.pages', article.page],
    ['rft.spage', start],
    ['rft.epage', end],
    ['rft.issn', article.ISSN],
    ['rft.isbn', article.ISBN],
    [matrix === 'dissertation' ? 'rft.inst' : 'rft.pub', article.publisher],
    ['rft.place', article.others?.['publisher-place'] ?? null],
    ['rft.edition', article.others?.edition ?? null],
    ['rft.aulast', first?.family ?? null],
    ['rft.aufirst', first?.family === undefined ? null : (first.given ?? null)],
    ...article.author.map((name): Pair => ['rft.au', formatName(name)]),
    ['rft.language', article.language],
  ];
}

/** Dublin Core: for what has no matrix of its own, such as a data set. */
function describeAnything(article: Article): Pair[] {
  return [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', article.type],
    ['rft.title', article.title],
    ['rft.source', article.containerTitle],
    ['rft.date', article.issued === null ? null : formatIsoDate(article.issued)],
    ['rft.publisher', article.publisher],
    ...article.author.map((name): Pair => ['rft.creator', formatName(name)]),
    ['rft.language', article.language],
  ];
}

function identifiers({ DOI, PMID, URL }: Article): Pair[] {
  return [
    ['rft_id', DOI !== null && formatDoiUrl(DOI) !== null ? `info:doi/${DOI}` : null],
    ['rft_id', PMID === null ? null : `info:pmid/${PMID}`],
    ['rft_id', URL],
  ];
}

/** "305-330" → 305 and 330; "e1002" has no end. */
export function splitPages(page: string | null): {
  readonly start: string | null;
  readonly end: string | null;
} {
  const [, start = null, end = null] =
    /^\s*([\p{L}\d]+)\s*(?:[-\u2010-\u2015\u2212]+\s*([\p{L}\d]+)\s*)?$/u.exec(page ?? '') ?? [];
  return { start, end };
}
