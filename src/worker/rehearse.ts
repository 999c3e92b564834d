import type { SearchQuery } from '@/domain/search/search';
import { tokenise } from '@/domain/text/tokens';
import type { SearchEngine } from '@/engine/search-engine';

/** Fewer articles are searched in no time anyway. */
const LEAST_ARTICLES = 5_000;
const TITLES = 8;
const WORDS = 2;

const QUERY: Omit<SearchQuery, 'text'> = {
  selection: {},
  sort: 'relevance',
  page: 1,
  pageLength: 25,
  tier: null,
  typing: true,
};

/**
 * Types words of a few titles, letter by letter, for nobody: the first searches of a large corpus
 * take five times as long as the later ones, until the browser has compiled the code for them.
 *
 * @param pause Waits until the reader asks nothing; called before each question.
 * @param isWanted Whether the engine is still the one that is searched.
 */
export async function rehearse(
  engine: SearchEngine,
  pause: () => Promise<void>,
  isWanted: () => boolean,
): Promise<void> {
  const { total } = engine.summary();
  if (total < LEAST_ARTICLES) return;
  for (let nth = 0; nth < TITLES; nth += 1) {
    const { title } = engine.article(Math.floor((nth * total) / TITLES));
    const words = tokenise(title ?? '').map(({ term }) => term);
    const typed = words.slice(0, WORDS).join(' ');
    for (let length = 1; length <= typed.length; length += 1) {
      const text = typed.slice(0, length);
      for (const ask of [() => engine.search({ ...QUERY, text }), () => engine.complete(text)]) {
        await pause();
        if (!isWanted()) return;
        ask();
      }
    }
  }
}
