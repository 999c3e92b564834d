import { formatFamily, type Article } from '../article';
import { fold } from '../text/fold';
import type { ReadingListItem } from './item';

/**
 * Which work an article is: two articles with the same key are one entry of the reading list.
 *
 * The DOI in lower case (DOIs do not tell case apart), else the PMID, whichever corpus the article
 * is from. Else its content: id, title, first author's family name and year, folded. Ids alone
 * will not do, because each corpus numbers its own articles, often from 1; nor titles alone,
 * because there are untitled articles and many an "Editorial".
 * Source: DOI Handbook, chapter "Numbering", "Case sensitivity", https://www.doi.org/
 */
export function articleKey(article: Article): string {
  const known = knownKeys.get(article);
  if (known !== undefined) return known;
  const key = makeKey(article);
  knownKeys.set(article, key);
  return key;
}

/** A list of ten thousand articles is asked for theirs again and again. */
const knownKeys = new WeakMap<Article, string>();

function makeKey(article: Article): string {
  const DOI = article.DOI?.trim().toLowerCase();
  if (DOI) return `doi:${DOI}`;
  const PMID = article.PMID?.trim();
  if (PMID) return `pmid:${PMID}`;
  const [first] = article.author;
  const content = [
    article.id,
    comparable(article.title ?? ''),
    first === undefined ? '' : comparable(formatFamily(first)),
    article.issued?.year ?? null,
  ];
  return `content:${JSON.stringify(content)}`;
}

const comparable = (text: string): string => fold(text).replace(/\s+/gu, ' ').trim();

/** The items by the key of their article: "is this article saved, and as which item?" */
export function itemsByArticle(
  items: readonly ReadingListItem[],
): ReadonlyMap<string, ReadingListItem> {
  return new Map(items.map((item) => [articleKey(item.article), item]));
}
