import fc from 'fast-check';
import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import { formatName } from '@/domain/article';
import { readCorpus } from '@/domain/corpus/read-corpus';
import { TIERS, type Hit, type SearchResult, type Tier } from '@/domain/search/search';
import { SORT_IDS } from '@/domain/search/sort';
import { STOP_WORDS } from '@/domain/text/stop-words';
import { tokenise, type TextRange } from '@/domain/text/tokens';
import { buildEngine } from '@/engine/build-engine';
import { anyText } from '../fixtures/any-text';
import { makeQuery } from '../fixtures/query';
import { readSeed } from '../fixtures/seed';
import { isShared, readShared } from '../fixtures/shared-data';

const corpus = readSeed();
const engine = await buildEngine(corpus);

/** What the words find once the last is typed out. */
function searchWords(words: readonly string[], tier: Tier | null = null): SearchResult {
  return engine.search(makeQuery({ text: `${words.join(' ')} `, tier }));
}

const ids = ({ hits }: SearchResult): string[] => hits.map(({ article }) => article.id).sort();

/** The words of the corpus that carry a subject, as printed. */
const PRINTED = [
  ...new Set(
    corpus.articles
      .flatMap(({ title, abstract }) => [title ?? '', ...abstract.map(({ text }) => text)])
      .flatMap((text) => tokenise(text).map(({ start, end }) => text.slice(start, end)))
      .filter((word) => tokenise(word).every(({ term }) => !STOP_WORDS.has(term))),
  ),
];

const printed = fc.constantFrom(...PRINTED);
/** One letter is lost. */
const misspelt = fc
  .tuple(printed, fc.nat())
  .map(([word, seed]) => word.slice(0, seed % word.length) + word.slice((seed % word.length) + 1))
  .filter((word) => tokenise(word).length === 1 && !STOP_WORDS.has(word.toLowerCase()));
const word = fc.oneof({ weight: 4, arbitrary: printed }, misspelt, fc.constant('xyzzy'));
const words = fc.array(word, { minLength: 1, maxLength: 4 });

it('a word more never adds to the articles that have all of them', () => {
  fc.assert(
    fc.property(words, word, (some, one) => {
      const having = (all: readonly string[]): string[] => [
        ...ids(searchWords(all, 'together')),
        ...ids(searchWords(all, 'apart')),
      ];
      expect(having(some)).toEqual(expect.arrayContaining(having([...some, one])));
    }),
    { numRuns: 200 },
  );
});

it('the order of the words makes no difference to what is found, nor to its order', () => {
  const twoOrders = words.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  );
  fc.assert(
    fc.property(twoOrders, ([one, other]) => {
      const [a, b] = [searchWords(one), searchWords(other)];
      expect(b.hits.map(({ article, score }) => [article.id, score])).toEqual(
        a.hits.map(({ article, score }) => [article.id, score]),
      );
      expect({ tier: b.tier, rest: b.rest }).toEqual({ tier: a.tier, rest: a.rest });
      expect(new Set(b.missing)).toEqual(new Set(a.missing));
    }),
    { numRuns: 200 },
  );
});

describe('the marks of a hit', () => {
  /** Every text of a hit that can be marked, with its marks. */
  function markedTexts({ article, highlights }: Hit): [string, readonly TextRange[]][] {
    const { title, containerTitle, author, keyword, abstract } = article;
    const pair = (texts: readonly string[], marks: readonly (readonly TextRange[])[]) => {
      expect(marks).toHaveLength(texts.length);
      return texts.map((text, at): [string, readonly TextRange[]] => [text, marks[at] ?? []]);
    };
    return [
      [title ?? '', highlights.title],
      [containerTitle ?? '', highlights.containerTitle],
      ...pair(author.map(formatName), highlights.author),
      ...pair(keyword ?? [], highlights.keyword),
      ...pair(
        abstract.map(({ text }) => text),
        highlights.abstract,
      ),
    ];
  }

  it('are the words that were searched, in order, without overlap', () => {
    fc.assert(
      fc.property(words, (some) => {
        const { hits, corrections } = searchWords(some);
        const searched = new Set(
          [
            ...some.flatMap((each) => tokenise(each).map(({ term }) => term)),
            ...corrections.flatMap((each) => each.searched),
          ].map(stemmer),
        );
        for (const [text, ranges] of hits.flatMap(markedTexts)) {
          let last = 0;
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThanOrEqual(last);
            last = end;
            const slice = text.slice(start, end);
            const whole = tokenise(slice).find((token) => token.end - token.start === slice.length);
            expect(searched).toContain(stemmer(whole?.term ?? ''));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are as many as it says, and a snippet holds one whole', () => {
    fc.assert(
      fc.property(words, (some) => {
        for (const { article, highlights, matches, snippet } of searchWords(some).hits) {
          const sections = matches.flatMap(({ part, count }) =>
            typeof part === 'number' ? [[part, count]] : [],
          );
          expect(Object.fromEntries(sections)).toEqual(
            Object.fromEntries(
              highlights.abstract.flatMap(({ length }, at) => (length > 0 ? [[at, length]] : [])),
            ),
          );
          expect(snippet === null).toBe(sections.length === 0);
          if (snippet === null) continue;
          const { section, start, end } = snippet;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(article.abstract[section]?.text.length ?? 0);
          const isInside = (range: TextRange): boolean => range.start >= start && range.end <= end;
          expect(highlights.abstract[section]?.some(isInside)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a title', () => {
  it.each(corpus.articles.flatMap(({ id, title }) => (title === null ? [] : [{ id, title }])))(
    'finds its article first: $title',
    ({ id, title }) => {
      const { hits, tier } = engine.search(makeQuery({ text: title }));
      expect(tier).toBe('together');
      expect(hits[0]?.article.id).toBe(id);
    },
  );

  const UNICODE = 'data/hostile/generated/unicode-titles.json';

  it.skipIf(!isShared(UNICODE))('finds its article first in any script', async () => {
    const reading = readCorpus(readShared(UNICODE));
    if (!reading.ok) throw new Error(reading.fault.message);
    const scripts = await buildEngine(reading.corpus);
    const lost = reading.corpus.articles.filter(({ id, title }) => {
      const { hits } = scripts.search(makeQuery({ text: title ?? '' }));
      return hits[0]?.article.id !== id;
    });
    // One title is a lone control character: it has no word.
    expect(lost.map(({ title }) => title)).toEqual(['\u202E']);
  });
});

describe('any text', () => {
  const NAUGHTY = 'data/hostile/naughty-strings.json';

  function expectAnswer(text: string): void {
    const { total, hits, page } = engine.search(makeQuery({ text }));
    expect(hits).toHaveLength(total);
    expect(page).toBe(1);
  }

  it('is answered', () => {
    const any = fc.record({
      text: fc.oneof(
        anyText,
        words.map((some) => some.join(' "')),
      ),
      selection: fc.dictionary(
        fc.constantFrom('kw', 'year', 'sections', '__proto__', 'constructor'),
        fc.array(fc.string(), { maxLength: 2 }),
      ),
      sort: fc.constantFrom(...SORT_IDS),
      tier: fc.option(fc.constantFrom(...TIERS)),
      page: fc.nat(),
    });
    fc.assert(
      fc.property(any, (overrides) => {
        const { total, hits } = engine.search(makeQuery(overrides));
        expect(hits).toHaveLength(total);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    { what: 'half a pair', text: 'open \uD800 data \uDC00' },
    { what: '10,000 letters', text: 'x'.repeat(10_000) },
    { what: '10,000 words', text: 'data '.repeat(10_000) },
    { what: 'many words of the corpus', text: PRINTED.join(' ') },
    { what: '10,000 quotation marks', text: '"a" '.repeat(2500) },
    { what: '10,000 hyphens', text: 'a-'.repeat(5000) },
    { what: '10,000 combining marks', text: `a${'\u0301'.repeat(10_000)}` },
  ])('is answered: $what', ({ text }) => {
    expectAnswer(text);
  });

  it.skipIf(!isShared(NAUGHTY))('is answered: naughty strings', () => {
    const strings = JSON.parse(readShared(NAUGHTY)) as string[];
    expect(strings.length).toBeGreaterThan(100);
    for (const text of strings) expectAnswer(text);
  });
});
