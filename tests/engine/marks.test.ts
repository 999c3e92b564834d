import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import type { Hit, Part } from '@/domain/search/search';
import { buildEngine } from '@/engine/build-engine';
import { partTexts } from '@/engine/parts';
import type { SearchEngine } from '@/engine/search-engine';
import { makeQuery } from '../fixtures/query';
import { readSeed, recordNumber } from '../fixtures/seed';
import { anyArticles, anyWords } from './any-article';
import { anyCorpus, anyLeaf, anyQuestion, showQuestion } from './naive-search';

async function build(articles: readonly Article[]): Promise<SearchEngine> {
  return buildEngine({ title: null, source: null, articles });
}

const seed = await build(readSeed().articles);

/** Each text of a hit that has marks: "findings: trust, trusted". */
function marksOf({ article, highlights }: Hit): string[] {
  return [...partTexts(article)].flatMap(({ part, index, text }) => {
    const ranges = rangesOf(highlights, part, index);
    if (ranges.length === 0) return [];
    const slices = ranges.map(({ start, end }) => text.slice(start, end));
    const name = typeof part === 'number' ? article.abstract[part]?.kind : part;
    return [`${name}: ${slices.join(', ')}`];
  });
}

function rangesOf(highlights: Hit['highlights'], part: Part, index: number) {
  if (typeof part === 'number') return highlights.abstract[part] ?? [];
  if (part === 'DOI') return [];
  const ranges = highlights[part];
  return part === 'title' || part === 'containerTitle'
    ? highlights[part]
    : (ranges[index] as readonly { start: number; end: number }[]);
}

function hitOf(engine: SearchEngine, id: string, text: string): Hit {
  const hit = engine.find(id, `${text} `);
  if (hit === null) throw new Error(`no article has the id ${id}`);
  return hit;
}

describe('marked in the seed corpus', () => {
  it.each([
    {
      text: 'blockchain',
      record: 3,
      marks: ['design: blockchain', 'findings: blockchain', 'practical: blockchain'],
    },
    { text: 'findings:blockchain', record: 3, marks: ['findings: blockchain'] },
    { text: 'design:blokchain', record: 3, marks: ['design: blockchain'] },
    { text: 'title:kazakhstan', record: 3, marks: ['title: Kazakhstan'] },
    { text: 'keyword:kazakhstan', record: 3, marks: ['keyword: kazakhstan'] },
    { text: 'author:kassen', record: 3, marks: ['author: Kassen'] },
    { text: 'journal:aslib', record: 5, marks: ['containerTitle: Aslib'] },
    {
      text: 'design:(estonia OR finland) -purpose:peer',
      record: 5,
      marks: ['design: Estonia, Finland'],
    },
    { text: 'limitations:"single case"', record: 2, marks: ['limitations: single case'] },
    { text: 'estonia -kazakhstan -"open data"', record: 5, marks: ['design: Estonia'] },
    { text: 'estonia -(open OR data)', record: 5, marks: ['design: Estonia'] },
    { text: 'year:2020 has:findings', record: 5, marks: [] },
    { text: 'doi:10.1108', record: 3, marks: [] },
  ])('by $text: $marks', ({ text, record, marks }) => {
    const { id } = readSeed().articles[record - 1] ?? { id: '' };
    expect(recordNumber({ id })).toBe(record);
    expect(marksOf(hitOf(seed, id, text))).toEqual(marks);
  });
});

describe('where it matched', () => {
  it('is as often as the words stand there, counted in the plain text', () => {
    const words = ['data', 'kazakhstan', 'estonia', 'blockchain', 'stakeholder', 'platform'];
    const asked = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(asked, (some) => {
        // The corpus prints no other form of these words.
        const forms = new RegExp(`\\b(?:${some.join('|')})s?\\b`, 'giu');
        const { hits } = seed.search(makeQuery({ text: `${some.join(' ')} ` }));
        for (const { article, matches } of hits) {
          const counted = [...partTexts(article)].map(({ part, text }) => ({
            part,
            count: text.match(forms)?.length ?? 0,
          }));
          const total = new Map<Part, number>();
          for (const { part, count } of counted) total.set(part, (total.get(part) ?? 0) + count);
          expect(new Map(matches.map(({ part, count }) => [part, count]))).toEqual(
            new Map([...total].filter(([, count]) => count > 0)),
          );
        }
      }),
    );
  });

  it('counts the marks of each part, most first', async () => {
    await fc.assert(
      fc.asyncProperty(anyCorpus, anyQuestion, async (corpus, question) => {
        const engine = await build(corpus);
        for (const { id } of corpus) {
          const hit = hitOf(engine, id, showQuestion(question));
          const counts = new Map<Part, number>();
          for (const { part, index } of partTexts(hit.article)) {
            const { length } = rangesOf(hit.highlights, part, index);
            if (length > 0) counts.set(part, (counts.get(part) ?? 0) + length);
          }
          const told = hit.matches.map(({ count }) => count);
          expect(new Map(hit.matches.map(({ part, count }) => [part, count]))).toEqual(counts);
          expect(told).toEqual([...told].sort((a, b) => b - a));
        }
      }),
      { numRuns: 200 },
    );
  });
});

it('what is left out changes no mark, no correction and nothing that is missing', async () => {
  await fc.assert(
    fc.asyncProperty(anyCorpus, anyQuestion, anyQuestion, async (corpus, question, other) => {
      const engine = await build(corpus);
      const text = showQuestion({ kind: 'all', of: [question] });
      const less = showQuestion({ kind: 'all', of: [question, { kind: 'not', of: other }] });
      for (const { id } of corpus) {
        expect(marksOf(hitOf(engine, id, less)), less).toEqual(marksOf(hitOf(engine, id, text)));
      }
      const [a, b] = [text, less].map((each) =>
        engine.search(makeQuery({ text: each, typing: false, tier: 'together' })),
      );
      expect(b?.missing, less).toEqual(a?.missing);
      expect(b?.corrections).toEqual(a?.corrections);
    }),
    { numRuns: 300 },
  );
});

it('a word of a field is marked in that field as it is anywhere, and nowhere else', async () => {
  const fields = ['title', 'keyword', 'author', 'journal', 'purpose', 'findings'] as const;
  await fc.assert(
    fc.asyncProperty(anyCorpus, fc.constantFrom(...fields), anyLeaf, async (corpus, name, of) => {
      const engine = await build(corpus);
      const place = name === 'journal' ? 'containerTitle' : name;
      for (const { id } of corpus) {
        const anywhere = marksOf(hitOf(engine, id, showQuestion(of)));
        const scoped = marksOf(hitOf(engine, id, showQuestion({ kind: 'field', name, of })));
        expect(scoped).toEqual(anywhere.filter((each) => each.startsWith(`${place}:`)));
      }
    }),
    { numRuns: 300 },
  );
});

it('every article that is found by a word has a mark, and every mark is in its text', async () => {
  await fc.assert(
    fc.asyncProperty(anyArticles, anyWords, async (articles, text) => {
      const engine = await build(articles);
      for (const typing of [false, true]) {
        const { hits, tier } = engine.search(makeQuery({ text, typing }));
        for (const hit of hits) {
          let isMarked = false;
          for (const { part, index, text: source } of partTexts(hit.article)) {
            let last = 0;
            for (const { start, end } of rangesOf(hit.highlights, part, index)) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(source.length);
              last = end;
              isMarked = true;
            }
          }
          const isInDoi = hit.matches.some(({ part }) => part === 'DOI');
          const isAsked = hit.score > 0;
          expect({ text, tier, isMarked: isMarked || isInDoi }).toEqual({
            text,
            tier,
            isMarked: isAsked,
          });
        }
      }
    }),
    { numRuns: 500 },
  );
});
