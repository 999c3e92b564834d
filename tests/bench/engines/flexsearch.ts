import { Document, type DocumentData } from 'flexsearch';

import type { BenchEngine } from './engine';
import { FIELDS, flatten } from './flat-article';

/**
 * It answers field by field, unscored: an article that more fields name comes first, and among
 * equals the one that the earlier field ranks higher.
 */
export const flexSearch: BenchEngine = {
  id: 'flexsearch',
  name: 'FlexSearch',
  settings: 'Document of 4 fields, tokenize forward, suggest',
  sizeLimit: {
    articles: 10_000,
    reason: 'its index takes some 20 kB for each article, 2 GB for 100,000',
  },
  build(articles) {
    const index = new Document<DocumentData>({
      document: { id: 'id', index: [...FIELDS] },
      tokenize: 'forward',
    });
    for (const article of articles) index.add({ ...flatten(article) });
    return Promise.resolve({
      rank(text, limit) {
        const fields = new Map<string, number>();
        for (const { result } of index.search(text, { limit, suggest: true })) {
          for (const id of result) fields.set(String(id), (fields.get(String(id)) ?? 0) + 1);
        }
        // Sorting keeps the order of equals, which is that of the fields and of their ranks.
        return [...fields]
          .sort(([, a], [, b]) => b - a)
          .slice(0, limit)
          .map(([id]) => id);
      },
    });
  },
};
