import type { BenchEngine } from './engine';
import { toLine } from './flat-article';

/** The floor without an index: every text, lower-cased once, is looked through for every word. */
export const substring: BenchEngine = {
  id: 'substring',
  name: 'Substring scan',
  settings: 'all words, in the order of the corpus',
  build(articles) {
    const lines = articles.map((article) => toLine(article).toLowerCase());
    return Promise.resolve({
      rank(text, limit) {
        const words = text.toLowerCase().split(/\s+/u);
        // Looked through to the end: a page says how many there are.
        return articles
          .filter((_, at) => words.every((word) => lines[at]?.includes(word)))
          .slice(0, limit)
          .map(({ id }) => id);
      },
    });
  },
};
