import Fuse from 'fuse.js';

import type { BenchEngine } from './engine';
import { flatten, TITLE_BOOST } from './flat-article';

export const fuse: BenchEngine = {
  id: 'fuse',
  name: 'fuse.js',
  settings: 'token search over the whole text',
  sizeLimit: {
    articles: 1_000,
    reason: 'it weighs every text letter by letter, a third of a second for a query among 1,000',
  },
  build(articles) {
    const index = new Fuse(articles.map(flatten), {
      useTokenSearch: true,
      ignoreLocation: true,
      keys: [{ name: 'title', weight: TITLE_BOOST }, 'abstract', 'author', 'keyword'],
    });
    return Promise.resolve({
      rank: (text, limit) => index.search(text, { limit }).map(({ item }) => item.id),
    });
  },
};
