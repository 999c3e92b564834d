/**
 * Lectern beside other search packages: time to build, memory, time for a query, and whether the
 * sought article is found, in one run on the same articles and queries.
 * `npm run bench -- [--corpus FILE] [--queries FILE] [--articles N] [--engines a,b] [--json FILE]`
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import {
  compareWithBudgets,
  formatMegabytes,
  formatMs,
  formatSeconds,
  formatShare,
  type BudgetLine,
} from './budgets';
import {
  chooseSource,
  describeSource,
  REAL_CORPUS,
  USUAL_SIZE,
  type CorpusSource,
} from './corpus-source';
import type { BenchEngine } from './engines/engine';
import { lectern } from './engines/lectern';
import { miniSearch } from './engines/minisearch';
import { ENGINES } from './engines/registry';
import { formatTable } from './format-table';
import { readKnownItemQueries, type KnownItemQuery } from './known-item';
import { describeMachine } from './machine';
import { messageOf } from './message-of';
import type { Both, Job, Measurement, Times } from './measure-engine';
import { readCount, readEngines } from './options';

export { measureEngine } from './measure-engine'; // for the process that measures

const USAGE = `Usage: npm run bench -- [options]

  --corpus FILE     articles: a corpus (.json), or one article a line (.jsonl); .gz too;
                    "generated": made-up ones. Left out: ${REAL_CORPUS}
                    where it is there, else made-up ones
  --queries FILE    lines of id<TAB>query; else three words from the title of each sought article
  --known-items N   how many articles are sought (100)
  --articles N      take the first N articles, or make so many (${USUAL_SIZE})
  --engines a,b     some of: ${[...ENGINES.keys()].join(', ')}
  --no-limits       every engine with all articles, however long that takes
  --json FILE       write the figures there too`;

/** What came of measuring an engine. */
type Outcome =
  | { readonly ok: true; readonly measurement: Measurement }
  | { readonly ok: false; readonly reason: string };

interface Options {
  readonly source: CorpusSource;
  readonly queries: Job['queries'];
  readonly articles: number;
  readonly engines: readonly BenchEngine[];
  readonly limited: boolean;
  readonly json: string | undefined;
}

/**
 * @param measure Measures in a process of its own; rejects with a reason.
 * @returns The exit code: 2 where the arguments are none.
 */
export async function main(
  args: readonly string[],
  measure: (job: Job) => Promise<Measurement>,
): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${USAGE}`);
    return 2;
  }
  const { source, engines } = options;
  const machine = describeMachine();
  console.log(`${machine}\nArticles: ${describeSource(source)}\n`);

  const outcomes = new Map<BenchEngine, Outcome>();
  for (const engine of engines) {
    process.stderr.write(`${engine.name} …\n`);
    outcomes.set(engine, await attempt(measure, toJob(engine, options)));
  }
  const budgets = compare(outcomes.get(lectern), outcomes.get(miniSearch));
  console.log(report(outcomes, options));
  if (budgets !== null) {
    console.log(`\n${reportBudgets(budgets)}`);
    if (isSmall(outcomes.get(lectern))) {
      console.log(`\nThe budgets are about ${USUAL_SIZE} articles; with fewer they only hint.`);
    }
  }
  if (options.json !== undefined) {
    const figures = Object.fromEntries([...outcomes].map(([{ id }, outcome]) => [id, outcome]));
    const everything = { machine, corpus: describeSource(source), figures, budgets };
    await writeFile(options.json, `${JSON.stringify(everything, null, 2)}\n`);
  }
  return [...outcomes.values()].some(({ ok }) => !ok) ? 1 : 0;
}

function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      queries: { type: 'string' },
      'known-items': { type: 'string', default: '100' },
      articles: { type: 'string' },
      engines: { type: 'string' },
      'no-limits': { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const source = chooseSource(values.corpus);
  const everything = source.kind === 'file' ? Infinity : USUAL_SIZE;
  return {
    source,
    queries:
      values.queries === undefined
        ? readCount('--known-items', values['known-items'])
        : readQueriesFile(values.queries),
    articles: values.articles === undefined ? everything : readCount('--articles', values.articles),
    engines: values.engines === undefined ? usualEngines() : readEngines(values.engines),
    limited: !values['no-limits'],
    json: values.json,
  };
}

/** All but the one that is of interest for its ranking alone. */
function usualEngines(): BenchEngine[] {
  return [...ENGINES.values()].filter(({ id }) => id !== 'minisearch-exact');
}

function readQueriesFile(path: string): KnownItemQuery[] {
  try {
    return readKnownItemQueries(readFileSync(path, 'utf8'), 'queries file');
  } catch (error) {
    throw new Error(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

function toJob(engine: BenchEngine, options: Options): Job {
  const { source, queries, articles, limited } = options;
  const limit = limited ? (engine.sizeLimit?.articles ?? Infinity) : Infinity;
  return { engine: engine.id, source, articles: Math.min(articles, limit), queries };
}

async function attempt(measure: (job: Job) => Promise<Measurement>, job: Job): Promise<Outcome> {
  try {
    return { ok: true, measurement: await measure(job) };
  } catch (error) {
    return { ok: false, reason: messageOf(error) };
  }
}

const HEAD = [
  '',
  'articles',
  'build',
  'memory',
  'clean: p50 / p95 / max',
  'typo: p50 / p95 / max',
  'hit@10',
  'typo',
  'MRR',
  'typo',
];

function report(outcomes: ReadonlyMap<BenchEngine, Outcome>, options: Options): string {
  const rows = [...outcomes].flatMap(([engine, outcome]) =>
    outcome.ok
      ? rowsOf(engine, outcome.measurement)
      : [[engine.name, ...HEAD.slice(1).map(() => '-')]],
  );
  const notes = [...outcomes].map(([engine, outcome]) => noteOn(engine, outcome, options));
  return `${formatTable([HEAD, ...rows])}\n\n${notes.join('\n')}`;
}

/** An engine that makes whole pages has two rows: that of its pages, and that of ids alone. */
function rowsOf(engine: BenchEngine, measurement: Measurement): string[][] {
  const { articles, buildMs, memoryBytes, page, rank, found } = measurement;
  const row = (name: string, times: Both<Times>): string[] => [
    name,
    articles.toLocaleString('en'),
    formatSeconds(buildMs),
    formatMegabytes(memoryBytes),
    formatTimes(times.clean),
    formatTimes(times.typo),
    formatShare(found.clean.hitAt10),
    formatShare(found.typo.hitAt10),
    formatShare(found.clean.mrr),
    formatShare(found.typo.mrr),
  ];
  if (page === null) return [row(engine.name, rank)];
  return [row(`${engine.name}, a page of 25`, page), row(`${engine.name}, ids alone`, rank)];
}

function formatTimes({ p50Ms, p95Ms, maxMs }: Times): string {
  return [p50Ms, p95Ms, maxMs].map((ms) => formatMs(ms).replace(' ms', '')).join(' / ') + ' ms';
}

function noteOn(engine: BenchEngine, outcome: Outcome, { articles, limited }: Options): string {
  const { name, settings, sizeLimit } = engine;
  if (!outcome.ok) return `${name}: ${settings}. Not measured: ${outcome.reason}`;
  const { indexBytes } = outcome.measurement;
  const index = indexBytes === null ? '' : ` Its index says ${formatMegabytes(indexBytes)}.`;
  const isCut = limited && sizeLimit !== undefined && sizeLimit.articles < articles;
  const cut = isCut
    ? ` The first ${sizeLimit.articles.toLocaleString('en')} only: ${sizeLimit.reason}.`
    : '';
  return `${name}: ${settings}.${index}${cut}`;
}

function compare(ours: Outcome | undefined, theirs: Outcome | undefined): BudgetLine[] | null {
  if (ours?.ok !== true || theirs?.ok !== true) return null;
  return compareWithBudgets(ours.measurement, theirs.measurement);
}

function isSmall(outcome: Outcome | undefined): boolean {
  return outcome?.ok === true && outcome.measurement.articles < USUAL_SIZE;
}

function reportBudgets(lines: readonly BudgetLine[]): string {
  return formatTable([
    ['Lectern : MiniSearch', lectern.name, miniSearch.name, 'ratio', 'budget', ''],
    ...lines.map((line) => [
      line.what,
      line.ours,
      line.theirs,
      line.ratio,
      line.budget,
      line.ok ? 'ok' : 'over',
    ]),
  ]);
}
