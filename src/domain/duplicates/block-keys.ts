/**
 * Blocking: only articles that share a key are compared, so that time grows with the number of
 * articles and not with its square.
 * Source: Christen (2012), "A Survey of Indexing Techniques for Scalable Record Linkage".
 */
import type { Article } from '../article';
import { fold } from '../text/fold';
import type { ArticleForm } from './article-form';
import { textHash } from './text-hash';
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

export function setKeys(keys: BlockKeys, at: number, form: ArticleForm, article: Article): void {
  const texts = [
    form.DOI,
    form.PMID,
    ...titleKeys(form),
    placeKey(form),
    openingKey(form, article),
  ];
  for (const [kind, text] of texts.entries()) {
    const column = keys.kinds[kind];
    if (column !== undefined && text !== null) column[at] = textHash(text);
  }
  const author = form.names[0]?.families[0];
  if (author !== undefined) keys.byAuthor[at] = textHash(`${author} ${form.year ?? ''}`);
  const place = placeKey(form);
  if (place !== null) keys.byPlace[at] = textHash(place);
}

type TitleKeys = readonly [string | null, string | null, string | null, string | null];

/** The whole title or its translation, its beginning, its end, its longest words. */
function titleKeys({ title }: ArticleForm): TitleKeys {
  if (title === null) return [null, null, null, null];
  const words = title.words.filter((word) => !HARMLESS.has(word));
  const told = runTogether(words);
  const isShort = told.length < ENDS;
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return [
    title.translation ?? title.compact,
    isShort ? null : told.slice(0, ENDS),
    isShort ? null : told.slice(-ENDS),
    words.length < LONGEST_WORDS + 1 ? null : longest.slice(0, LONGEST_WORDS).sort().join(' '),
  ];
}

function placeKey({ volume, pages }: ArticleForm): string | null {
  return volume === null || pages === null ? null : `${volume} ${pages.start}`;
}

/** Untitled articles are known by the beginning of their abstract. */
function openingKey({ title }: ArticleForm, article: Article): string | null {
  const text = article.abstract[0]?.text;
  if (title !== null || text === undefined || text.length < 80) return null;
  return fold(text.slice(0, 120))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 60);
}
