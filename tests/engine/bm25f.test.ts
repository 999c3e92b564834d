import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bm25f, fieldFrequency } from '@/engine/bm25f';

const term = { frequency: 2, documentFrequency: 5, corpusSize: 100 };
const field = { termFrequency: 2, fieldLength: 100, meanFieldLength: 150, fieldWeight: 1 };

function weigh({ frequency, documentFrequency, corpusSize }: typeof term): number {
  return bm25f(frequency, documentFrequency, corpusSize);
}

function share({ termFrequency, fieldLength, meanFieldLength, fieldWeight }: typeof field): number {
  return fieldFrequency(termFrequency, fieldLength, meanFieldLength, fieldWeight);
}

it.each([
  { better: 'the rarer term', a: term, b: { ...term, documentFrequency: 50 } },
  { better: 'the term that comes more often', a: { ...term, frequency: 3 }, b: term },
])('prefers $better', ({ a, b }) => {
  expect(weigh(a)).toBeGreaterThan(weigh(b));
});

it.each([
  { better: 'the shorter field', a: field, b: { ...field, fieldLength: 200 } },
  { better: 'the field that counts more', a: { ...field, fieldWeight: 2 }, b: field },
])('prefers $better', ({ a, b }) => {
  expect(share(a)).toBeGreaterThan(share(b));
});

describe('any term', () => {
  const corpus = fc
    .tuple(fc.integer({ min: 1, max: 100_000 }), fc.nat())
    .map(([corpusSize, n]) => ({ corpusSize, documentFrequency: 1 + (n % corpusSize) }));

  it('weighs 0 where it is absent, and more the more often it comes', () => {
    fc.assert(
      fc.property(corpus, fc.nat({ max: 500 }), (counts, frequency) => {
        expect(weigh({ ...counts, frequency: 0 })).toBe(0);
        expect(weigh({ ...counts, frequency: frequency + 1 })).toBeGreaterThan(
          weigh({ ...counts, frequency }),
        );
      }),
    );
  });

  it('is saturated: however often it comes, it weighs less than 2.2 times as much as once', () => {
    fc.assert(
      fc.property(corpus, fc.integer({ min: 1, max: 1e6 }), (counts, frequency) => {
        const saturated = (1.2 + 1) * weigh({ ...counts, frequency: 1 });
        expect(weigh({ ...counts, frequency })).toBeLessThan(saturated);
      }),
    );
  });

  it('has a share of the field that grows with its count', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 5000 }), (termFrequency, fieldLength) => {
        const once = share({ ...field, termFrequency, fieldLength });
        const more = share({ ...field, termFrequency: termFrequency + 1, fieldLength });
        expect(once).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThan(once);
      }),
    );
  });
});
