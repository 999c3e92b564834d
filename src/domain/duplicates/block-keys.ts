/**
 * Blocking: only articles that share a key are compared, so that time grows with the number of
 * articles and not with its square.
 * Source: Christen (2012), "A Survey of Indexing Techniques for Scalable Record Linkage and
 * Deduplication".
 */
import type { Article } from '../article';
import { fold } from '../text/fold';
import { plainDOI, plainPMID } from './identifier';
import { readPages, readVolume } from './locator-form';
import { readNames } from './name-form';
import { textHash } from './text-hash';
import { readTitle, type TitleForm } from './title-form';
import { HARMLESS, runTogether } from './word-form';

/** A hash for each article and kind of key; 0 where the article has none. */
export interface BlockKeys {
  /** From the most telling kind to the least. */
  readonly kinds: readonly Float64Array[];
  /** What parts a block that is too large: by first author and year, by volume and page. */
  readonly byAuthor: Float64Array;
  readonly byPlace: Float64Array;
}

const KINDS = 8;
const ENDS = 18; // letters of a title's beginning and end
const LONGEST_WORDS = 4;

export function emptyKeys(size: number): BlockKeys {
  return {
    kinds: Array.from({ length: KINDS }, () => new Float64Array(size)),
    byAuthor: new Float64Array(size),
    byPlace: new Float64Array(size),
  };
}

export function setKeys(keys: BlockKeys, at: number, article: Article): void {
  const title = readTitle(article.title, null);
  const place = placeKey(article);
  const texts = [
    plainDOI(article.DOI),
    plainPMID(article.PMID),
    ...titleKeys(title),
    place,
    title === null ? openingKey(article) : null,
  ];
  for (const [kind, text] of texts.entries()) {
    const column = keys.kinds[kind];
    if (column !== undefined && text !== null) column[at] = textHash(text);
  }
  const author = readNames(article.author.slice(0, 1))[0]?.families.at(-1);
  if (author !== undefined) keys.byAuthor[at] = textHash(`${author} ${article.issued?.year ?? ''}`);
  if (place !== null) keys.byPlace[at] = textHash(place);
}

type TitleKeys = readonly [string | null, string | null, string | null, string | null];

/** The whole title or its translation, its beginning, its end, its longest words. */
function titleKeys(title: TitleForm | null): TitleKeys {
  if (title === null) return [null, null, null, null];
  const words = title.words.filter((word) => !HARMLESS.has(word));
  const told = runTogether(words);
  const isShort = told.length < ENDS;
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return [
    title.translation ?? title.compact,
    isShort ? null : told.slice(0, ENDS),
    isShort ? null : told.slice(-ENDS),
    words.length <= LONGEST_WORDS ? null : longest.slice(0, LONGEST_WORDS).sort().join(' '),
  ];
}

function placeKey({ volume, page }: Article): string | null {
  const [number, pages] = [readVolume(volume), readPages(page)];
  return number === null || pages === null ? null : `${number} ${pages.start}`;
}

/** Untitled articles are known by the beginning of their abstract. */
function openingKey({ abstract }: Article): string | null {
  const text = abstract[0]?.text;
  if (text === undefined || text.length < 80) return null;
  return fold(text.slice(0, 120))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 60);
}
