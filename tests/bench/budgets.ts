/** What Lectern must reach beside MiniSearch, on the same work in the same run. */
import type { Measurement, Times } from './measure-engine';

export interface BudgetLine {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  /** "1/23.4" of theirs where less is better; "+0.04" where more is. */
  readonly ratio: string;
  readonly budget: string;
  readonly ok: boolean;
}

/** The budgets are about a hundred thousand articles: at another size they only hint. */
export function compareWithBudgets(ours: Measurement, theirs: Measurement): BudgetLine[] {
  const oursTimes = ours.page ?? ours.rank;
  return [
    atMost('query p95, clean', p95(oursTimes.clean), p95(theirs.rank.clean), 20, formatMs),
    atMost('query p95, typo', p95(oursTimes.typo), p95(theirs.rank.typo), 20, formatMs),
    atLeast('hit@10, clean', ours.found.clean.hitAt10, theirs.found.clean.hitAt10),
    atLeast('hit@10, typo', ours.found.typo.hitAt10, theirs.found.typo.hitAt10),
    atLeast('MRR, clean', ours.found.clean.mrr, theirs.found.clean.mrr),
    atLeast('MRR, typo', ours.found.typo.mrr, theirs.found.typo.mrr),
    atMost('build', ours.buildMs, theirs.buildMs, 6, formatSeconds),
    atMost('memory', ours.memoryBytes, theirs.memoryBytes, 8, formatMegabytes),
  ];
}

function p95({ p95Ms }: Times): number {
  return p95Ms;
}

/** @param part Ours may be one `part`-th of theirs. */
function atMost(
  what: string,
  ours: number,
  theirs: number,
  part: number,
  format: (value: number) => string,
): BudgetLine {
  return {
    what,
    ours: format(ours),
    theirs: format(theirs),
    ratio: `1/${(theirs / ours).toFixed(1)}`,
    budget: `1/${part} at most`,
    ok: ours * part <= theirs,
  };
}

function atLeast(what: string, ours: number, theirs: number): BudgetLine {
  const difference = ours - theirs;
  return {
    what,
    ours: formatShare(ours),
    theirs: formatShare(theirs),
    ratio: `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(3)}`,
    budget: 'as much at least',
    ok: ours >= theirs,
  };
}

export function formatMs(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`;
}

export function formatSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)} MB`;
}

export function formatShare(share: number): string {
  return share.toFixed(3);
}
