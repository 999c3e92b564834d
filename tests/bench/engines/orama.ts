import { create, insertMultiple, search } from '@orama/orama';

import type { BenchEngine } from './engine';
import { flatten, TITLE_BOOST } from './flat-article';

/** Articles inserted between two of its pauses. */
const BATCH = 1000;

export const orama: BenchEngine = {
  id: 'orama',
  name: 'Orama',
  settings: 'tolerance 1',
  sizeLimit: {
    articles: 10_000,
    reason: 'its index takes some 20 kB for each article, 2 GB for 100,000',
  },
  async build(articles) {
    const index = create({
      schema: {
        id: 'string',
        title: 'string',
        abstract: 'string',
        author: 'string',
        keyword: 'string',
      },
    });
    await insertMultiple(
      index,
      articles.map((article) => ({ ...flatten(article) })),
      BATCH,
    );
    return {
      async rank(term, limit) {
        const { hits } = await search(index, {
          term,
          limit,
          tolerance: 1,
          boost: { title: TITLE_BOOST },
          properties: ['title', 'abstract', 'author', 'keyword'],
        });
        return hits.map(({ id }) => id);
      },
    };
  },
};
