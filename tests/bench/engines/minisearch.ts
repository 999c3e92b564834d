import MiniSearch, { type SearchOptions } from 'minisearch';

import type { BenchEngine } from './engine';
import { FIELDS, flatten, TITLE_BOOST } from './flat-article';

/** Articles with any of the words, as is its default. */
function build(options: SearchOptions): BenchEngine['build'] {
  return (articles) => {
    const index = new MiniSearch({
      fields: [...FIELDS],
      searchOptions: { boost: { title: TITLE_BOOST }, ...options },
    });
    index.addAll(articles.map(flatten));
    return Promise.resolve({
      rank: (text, limit) =>
        index
          .search(text)
          .slice(0, limit)
          .map((hit) => String(hit.id)),
    });
  };
}

/** As its makers show it for search as you type. */
export const miniSearch: BenchEngine = {
  id: 'minisearch',
  name: 'MiniSearch',
  settings: 'fuzzy 0.2, prefix, any word',
  build: build({ fuzzy: 0.2, prefix: true }),
};

/** Exact words: its ranking at its best. */
export const miniSearchExact: BenchEngine = {
  id: 'minisearch-exact',
  name: 'MiniSearch exact',
  settings: 'its defaults, any word',
  build: build({}),
};
