import { buildEngine } from '@/engine/build-engine';
import type { BenchEngine } from './engine';

/** As many as the page shows at once. */
const PAGE_LENGTH = 25;

/**
 * Our engine. `rank` gives ids alone, as the others do; `page` is what the page asks for: the hits
 * of one page with marks, snippets and facet counts.
 */
export const lectern: BenchEngine = {
  id: 'lectern',
  name: 'Lectern',
  settings: 'as on the page',
  async build(articles) {
    const engine = await buildEngine({ title: null, source: null, articles });
    return {
      byteLength: engine.byteLength,
      rank: (text, limit) => engine.rank(text, limit).map(({ id }) => id),
      page: (text) =>
        engine.search({
          text,
          selection: {},
          sort: 'relevance',
          page: 1,
          pageLength: PAGE_LENGTH,
          tier: null,
          typing: false,
        }),
    };
  },
};
