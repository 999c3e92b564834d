import UFuzzy from '@leeoniya/ufuzzy';

import type { BenchEngine } from './engine';
import { toLine } from './flat-article';

/** Up to so many words are tried in every order. */
const OUT_OF_ORDER = 5;

export const uFuzzy: BenchEngine = {
  id: 'ufuzzy',
  name: 'uFuzzy',
  settings: 'intraMode 1, words in any order',
  sizeLimit: {
    articles: 10_000,
    reason:
      'it looks through every text, a query that takes a second among 2,000 takes most of a minute among 100,000',
  },
  build(articles) {
    const lines = articles.map(toLine);
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- an enum of types only
    const fuzzy = new UFuzzy({ intraMode: 1 });
    return Promise.resolve({
      rank(text, limit) {
        const [found, info, order] = fuzzy.search(lines, text, OUT_OF_ORDER);
        // It ranks a thousand matches at the most; more come as they stand.
        const ranked = order === null ? (found ?? []) : order.map((at) => info.idx[at]);
        return ranked.slice(0, limit).flatMap((at) => articles[at ?? -1]?.id ?? []);
      },
    });
  },
};
