import type { Article } from '../article';
import { textHash } from './text-hash';

/** What an article says, without its id: equal for exact copies. */
function contentOf(article: Article): string {
  const content = Object.entries(article).filter(([field]) => field !== 'id');
  return JSON.stringify(content.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As much of the content as tells most articles apart; abstracts are long. */
function summaryOf(article: Article): string {
  const { title, author, containerTitle, issued, volume, page, DOI, PMID, URL, abstract } = article;
  const texts = abstract.map(({ text }) => [text.length, text.slice(0, 60), text.slice(-20)]);
  return JSON.stringify([
    title,
    author,
    containerTitle,
    issued,
    volume,
    page,
    DOI,
    PMID,
    URL,
    texts,
  ]);
}

export interface Copies {
  /** One position of each content, sorted by content: wherever the articles stand, it is the same order. */
  readonly order: Uint32Array;
  /** The other positions with the same content, ascending; none for most. */
  readonly others: ReadonlyMap<number, readonly number[]>;
}

/**
 * Exact copies are found first, so that a thousand of them cost no more than one.
 *
 * @param mayMerge Says of an article whether a copy of it is the same work.
 */
export function* findCopies(
  articles: readonly Article[],
  mayMerge: (position: number) => boolean,
): Generator<number, Copies> {
  const hashes = new Float64Array(articles.length);
  for (const [position, article] of articles.entries()) {
    hashes[position] = textHash(summaryOf(article));
    yield position;
  }
  const sorted = Uint32Array.from(hashes.keys()).sort(
    (a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b,
  );
  const order: number[] = [];
  const others = new Map<number, number[]>();
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const hash = hashes[sorted[start] ?? 0];
    while (end < sorted.length && hashes[sorted[end] ?? 0] === hash) end += 1;
    if (end - start === 1) {
      order.push(sorted[start] ?? 0);
      continue;
    }
    const firsts = new Map<string, number>();
    const alike: (readonly [content: string, position: number])[] = [];
    for (const position of sorted.subarray(start, end)) {
      const article = articles[position];
      if (article === undefined) continue;
      const content = contentOf(article);
      const first = firsts.get(content);
      if (first !== undefined && mayMerge(position)) {
        const copies = others.get(first);
        if (copies === undefined) others.set(first, [position]);
        else copies.push(position);
      } else {
        firsts.set(content, position);
        alike.push([content, position]);
      }
    }
    alike.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    for (const [, position] of alike) order.push(position);
  }
  return { order: Uint32Array.from(order), others };
}
