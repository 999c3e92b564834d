import type { SearchClient } from '@/browser/search/search-client';
import type { Article } from '@/domain/article';
import type { ExportedItem } from '@/domain/exports/export-format';
import type { ReadingListItem } from '@/domain/reading-list/item';
import type { SearchQuery } from '@/domain/search/search';

/** Something that can be exported. */
export interface ExportSource {
  /** What it is, as it is offered: "The whole list", "The selection". */
  readonly name: string;
  /** What the file is called: "Reading list", "blockchain". */
  readonly title: string;
  readonly count: number;
  /**
   * @param onProgress Called with articles that are there, where they come one after the other.
   * @throws What the worker throws, or the signal's reason.
   */
  items(signal: AbortSignal, onProgress: (done: number) => void): Promise<readonly ExportedItem[]>;
}

/** Items of a reading list, with what the reader says of them. */
export function listSource(
  name: string,
  title: string,
  items: readonly ReadingListItem[],
): ExportSource {
  const exported = items.map(({ article, addedAt, ...annotations }) => ({
    article,
    annotations,
    addedAt,
  }));
  return { name, title, count: items.length, items: () => Promise.resolve(exported) };
}

/** One article, as it is in the corpus. */
export function articleSource(article: Article): ExportSource {
  const items = [plain(article)];
  const title = article.title ?? article.id;
  return { name: 'This article', title, count: 1, items: () => Promise.resolve(items) };
}

/** Articles that are asked for at a time: some megabytes. */
const PAGE = 1000;

/** All pages of an answer. */
export function answerSource(
  client: Pick<SearchClient, 'articles'>,
  query: SearchQuery,
  total: number,
): ExportSource {
  return {
    name: 'All results',
    title: query.text.trim() || 'Articles',
    count: total,
    async items(signal, onProgress) {
      const items: ExportedItem[] = [];
      for (let page = 1; items.length < total; page += 1) {
        const articles = await client.articles({ ...query, page, pageLength: PAGE }, signal);
        if (articles.length === 0) break;
        items.push(...articles.map(plain));
        onProgress(items.length);
      }
      return items;
    },
  };
}

const plain = (article: Article): ExportedItem => ({ article, annotations: null, addedAt: null });
