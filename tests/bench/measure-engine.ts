/**
 * Measures one engine, in a process of its own, so that no engine inherits another's garbage or
 * compiled code.
 */
import { setImmediate } from 'node:timers/promises';

import type { Article } from '@/domain/article';
import { readArticles, type CorpusSource } from './corpus-source';
import type { BenchEngine, BuiltEngine } from './engines/engine';
import { ENGINES } from './engines/registry';
import { makeKnownItemQueries, type KnownItemQuery } from './known-item';
import { rankOf, reciprocalRank } from './ranking-metrics';
import { mean, percentile } from './statistics';

/** What is to be measured. Plain data: it comes from another process. */
export interface Job {
  readonly engine: string;
  readonly source: CorpusSource;
  /** Articles at the most. */
  readonly articles: number;
  /** Or how many to make from the titles. */
  readonly queries: readonly KnownItemQuery[] | number;
}

export interface Times {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

/** How the sought articles were ranked: means over the queries, from 0 to 1. */
export interface Finding {
  readonly hitAt10: number;
  readonly mrr: number;
}

/** One figure for the queries as they are, one for those with a typo. */
export interface Both<T> {
  readonly clean: T;
  readonly typo: T;
}

/** A query with the ranks of the sought article, from 1; null where it is not in the top 10. */
export interface AnsweredQuery extends KnownItemQuery {
  readonly rank: Both<number | null>;
}

export interface Measurement {
  readonly articles: number;
  readonly buildMs: number;
  /** What the engine holds once it has answered, beside the articles. */
  readonly memoryBytes: number;
  /** What the engine says its index takes; null where it does not say. */
  readonly indexBytes: number | null;
  /** Ranked ids alone. */
  readonly rank: Both<Times>;
  /** A whole page, with marks and counts; null where the engine makes none. */
  readonly page: Both<Times> | null;
  readonly found: Both<Finding>;
  readonly queries: readonly AnsweredQuery[];
}

const DEPTH = 10;
const SEED = 'known items';
/** Queries before any is timed, so that what is slow at first only does not count. */
const WARM_UPS = 50;
/** A slow engine warms up with fewer. */
const WARM_UP_MS = 5000;

/** @throws Error with a sentence for the reader where there are no articles or no queries. */
export async function measureEngine(job: Job): Promise<Measurement> {
  const engine = findEngine(job.engine);
  const articles = await readArticles(job.source, job.articles);
  const queries = chooseQueries(job, articles);
  const warmUps = makeKnownItemQueries(articles, WARM_UPS, `${SEED}, warm-up`);

  const bytesBefore = await settledBytes();
  const start = performance.now();
  const built = await engine.build(articles);
  const buildMs = performance.now() - start;
  await warmUp(built, warmUps);
  const memoryBytes = (await settledBytes()) - bytesBefore;

  const { rank, page } = built;
  const ask = async (form: keyof Both<unknown>) => {
    const texts = queries.map((query) => query[form]);
    const pages = page === undefined ? null : await time(page, texts);
    const ranked = await time((text) => rank(text, DEPTH), texts);
    const ranks = ranked.answers.map((ids, at) => rankOf(queries[at]?.id ?? '', ids));
    return { page: pages?.times ?? null, rank: ranked.times, found: summarise(ranks), ranks };
  };
  const clean = await ask('clean');
  const typo = await ask('typo');
  return {
    articles: articles.length,
    buildMs,
    memoryBytes,
    indexBytes: built.byteLength ?? null,
    rank: { clean: clean.rank, typo: typo.rank },
    page: clean.page && typo.page && { clean: clean.page, typo: typo.page },
    found: { clean: clean.found, typo: typo.found },
    queries: queries.map((query, at) => ({
      ...query,
      rank: { clean: clean.ranks[at] ?? null, typo: typo.ranks[at] ?? null },
    })),
  };
}

function findEngine(id: string): BenchEngine {
  const engine = ENGINES.get(id);
  if (engine === undefined) throw new RangeError(`there is no engine “${id}”`);
  return engine;
}

/** The same for every engine that holds the same articles. */
function chooseQueries({ queries }: Job, articles: readonly Article[]): readonly KnownItemQuery[] {
  const ids = new Set(articles.map(({ id }) => id));
  const chosen =
    typeof queries === 'number'
      ? makeKnownItemQueries(articles, queries, SEED)
      : queries.filter(({ id }) => ids.has(id));
  if (chosen.length === 0) throw new Error('No query asks for one of the articles.');
  return chosen;
}

/** Bytes in use after all garbage is gone. */
async function settledBytes(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('Memory is measured with node --expose-gc.');
  // Array buffers are given back a little later than what pointed to them.
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external; // array buffers are part of `external`
}

async function warmUp({ rank, page }: BuiltEngine, queries: readonly KnownItemQuery[]) {
  const start = performance.now();
  for (const { clean, typo } of queries) {
    for (const text of [clean, typo]) {
      await rank(text, DEPTH);
      await page?.(text);
    }
    if (performance.now() - start > WARM_UP_MS) return;
  }
}

async function time<Answer>(
  answer: (text: string) => Answer | Promise<Answer>,
  texts: readonly string[],
): Promise<{ times: Times; answers: Answer[] }> {
  const times: number[] = [];
  const answers: Answer[] = [];
  for (const text of texts) {
    const start = performance.now();
    answers.push(await answer(text));
    times.push(performance.now() - start);
  }
  const at = (percent: number) => percentile(times, percent);
  return { times: { p50Ms: at(50), p95Ms: at(95), maxMs: at(100) }, answers };
}

function summarise(ranks: readonly (number | null)[]): Finding {
  return {
    hitAt10: mean(ranks.map((rank) => (rank === null ? 0 : 1))),
    mrr: mean(ranks.map(reciprocalRank)),
  };
}
