import { describe, expect, it } from 'vitest';
import type { Hit } from '@/domain/search/search';
import { buildEngine } from '@/engine/build-engine';
import { makeArticle } from '../fixtures/article';
import { makeQuery } from '../fixtures/query';

/** So many articles that one of them is few. "serf" may be a slip for "self", or not. */
const titles = [
  'the serf',
  'the serf and his self',
  ...Array.from({ length: 100 }, (_, n) => `the self ${n}`),
  ...Array.from({ length: 10 }, (_, n) => `estonia ${n} on its self`),
  ...Array.from({ length: 6000 }, (_, n) => `estonia ${n}`),
];
const engine = await buildEngine({
  title: null,
  source: null,
  articles: titles.map((title, at) => makeArticle({ id: String(at), title, keyword: [] })),
});

const marked = ({ article, highlights }: Hit): string[] =>
  highlights.title.map(({ start, end }) => article.title?.slice(start, end) ?? '');

describe('a word that is rare, and near to a frequent one', () => {
  it('finds what has it, and says nothing of what it may have been meant for', () => {
    const { total, tier, corrections, hits } = engine.search(makeQuery({ text: 'serf' }));
    expect({ total, tier, corrections }).toEqual({ total: 2, tier: 'together', corrections: [] });
    expect(hits.map(marked)).toEqual([['serf'], ['serf']]);
  });

  it('lifts what has the other where nothing has all words, and says so', () => {
    const { tier, corrections, hits } = engine.search(
      makeQuery({ text: 'estonia serf', pageLength: 14 }),
    );
    expect(tier).toBe('some');
    expect(corrections).toEqual([{ typed: 'serf', searched: ['self'], missing: false }]);
    expect(hits.map((hit) => marked(hit).join())).toEqual([
      ...Array<string>(2).fill('serf'),
      ...Array<string>(10).fill('estonia,self'),
      ...Array<string>(2).fill('estonia'),
    ]);
  });

  it('says nothing of it where it is left out', () => {
    const { total, corrections, hits } = engine.search(makeQuery({ text: 'self -serf' }));
    expect({ total, corrections }).toEqual({ total: 110, corrections: [] });
    expect(new Set(hits.flatMap(marked))).toEqual(new Set(['self']));
  });
});
