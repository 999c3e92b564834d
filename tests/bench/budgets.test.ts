import { describe, expect, it } from 'vitest';
import { compareWithBudgets, type BudgetLine } from './budgets';
import type { Measurement, Times } from './measure-engine';

const times = (p95Ms: number): Times => ({ p50Ms: p95Ms / 2, p95Ms, maxMs: 2 * p95Ms });
const both = (p95Ms: number) => ({ clean: times(p95Ms), typo: times(p95Ms) });

/** An engine that answers in 200 ms; a page of it takes as long as is said. */
function measured(overrides: Partial<Measurement> = {}): Measurement {
  return {
    articles: 100_000,
    buildMs: 60_000,
    memoryBytes: 800e6,
    indexBytes: null,
    rank: both(200),
    page: null,
    found: { clean: { hitAt10: 1, mrr: 0.9 }, typo: { hitAt10: 1, mrr: 0.9 } },
    queries: [],
    ...overrides,
  };
}

const THEIRS = measured();
/** Everything exactly as the budget has it. */
const WITHIN: Partial<Measurement> = { buildMs: 10_000, memoryBytes: 100e6, rank: both(10) };

function over(ours: Partial<Measurement>): string[] {
  const lines = compareWithBudgets(measured({ ...WITHIN, ...ours }), THEIRS);
  return lines.filter(({ ok }) => !ok).map(({ what }) => what);
}

function line(what: string, ours: Partial<Measurement>): BudgetLine | undefined {
  const lines = compareWithBudgets(measured({ ...WITHIN, ...ours }), THEIRS);
  return lines.find((each) => each.what === what);
}

describe('compareWithBudgets', () => {
  it('takes what is exactly the budget', () => {
    expect(over({})).toEqual([]);
  });

  it.each([
    { ours: { buildMs: 10_001 }, is: ['build'] },
    { ours: { memoryBytes: 100e6 + 1 }, is: ['memory'] },
    {
      ours: { rank: { clean: times(10.1), typo: times(10) } },
      is: ['query p95, clean'],
    },
    {
      ours: { rank: { clean: times(10), typo: times(10.1) } },
      is: ['query p95, typo'],
    },
    {
      ours: { found: { ...THEIRS.found, clean: { hitAt10: 0.99, mrr: 0.9 } } },
      is: ['hit@10, clean'],
    },
    {
      ours: { found: { ...THEIRS.found, typo: { hitAt10: 1, mrr: 0.89 } } },
      is: ['MRR, typo'],
    },
    // A reader gets pages: where there are any, ids alone do not count.
    { ours: { page: both(10) }, is: [] },
    { ours: { rank: both(1), page: both(11) }, is: ['query p95, clean', 'query p95, typo'] },
    { ours: { rank: both(100), page: both(9) }, is: [] },
  ])('says that $is is over for $ours', ({ ours, is }) => {
    expect(over(ours)).toEqual(is);
  });

  it('prints how many times less, and how much more', () => {
    expect(line('build', { buildMs: 5000 })).toMatchObject({
      ours: '5.00 s',
      theirs: '60.00 s',
      ratio: '1/12.0',
    });
    expect(line('memory', { memoryBytes: 50e6 })).toMatchObject({
      ours: '50 MB',
      theirs: '800 MB',
      ratio: '1/16.0',
    });
    const found = { ...THEIRS.found, typo: { hitAt10: 1, mrr: 0.85 } };
    expect(line('MRR, typo', { found })).toMatchObject({ ratio: '−0.050' });
    expect(line('MRR, clean', { found })).toMatchObject({ ratio: '+0.000' });
  });
});
