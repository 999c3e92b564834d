/**
 * The built page in Chromium with a large corpus: how long it takes to open, to answer a keystroke
 * and to recover, and what it holds. `npm run bench:page -- [--corpus FILE] [--articles N]`
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';

import { formatMegabytes } from './budgets';
import {
  chooseSource,
  describeSource,
  readArticles,
  REAL_CORPUS,
  USUAL_SIZE,
  type CorpusSource,
} from './corpus-source';
import { formatTable } from './format-table';
import { heapOfPage, heapOfWorker } from './heap';
import { makeKnownItemQueries } from './known-item';
import { describeMachine } from './machine';
import { messageOf } from './message-of';
import { readCount } from './options';
import { installProbe, type PageProbe } from './page-probe';
import { percentile } from './statistics';
import { writeCorpusFile } from './write-corpus-file';

const USAGE = `Usage: npm run bench:page -- [options]

  --corpus FILE     articles: a corpus (.json), or one article a line (.jsonl); .gz too;
                    "generated": made-up ones. Left out: ${REAL_CORPUS}
                    where it is there, else made-up ones
  --articles N      take the first N articles, or make so many (${USUAL_SIZE})`;

/** A browser with an empty profile, and the page's address with the corpus as its question. */
export interface OpenedBrowser {
  readonly context: BrowserContext;
  readonly address: string;
  /** "Chromium 140.0.7339.16". */
  readonly name: string;
  close(): Promise<void>;
}

const QUERIES = 6;
/** The titles that queries are made of stand among so many first articles. */
const TITLES = 2000;
/** Nothing on the page changed for so long: the answer to the last key is there. */
const QUIET_MS = 600;
/** Between two keys of a quick typist: 120 words a minute. */
const QUICK_MS = 100;
/** The largest corpora take a while; what takes longer is broken. */
const TIMEOUT_MS = 10 * 60_000;

/**
 * @param openBrowser Builds and serves the page with this corpus file, and starts a browser.
 * @returns The exit code: 2 where the arguments are none.
 */
export async function main(
  args: readonly string[],
  openBrowser: (corpusFile: string) => Promise<OpenedBrowser>,
): Promise<number> {
  let options: { source: CorpusSource; articles: number };
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${USAGE}`);
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  try {
    const { source, articles } = options;
    const corpusFile = join(folder, 'corpus.json');
    await writeCorpusFile(source, articles, corpusFile);
    const titles = await readArticles(source, Math.min(articles, TITLES));
    const queries = makeKnownItemQueries(titles, QUERIES, 'page').map(({ clean }) => clean);
    const browser = await openBrowser(corpusFile);
    try {
      const { size } = await stat(corpusFile);
      console.log(`${describeMachine()}, ${browser.name}`);
      console.log(`Articles: ${describeSource(source)}, as a file of ${formatMegabytes(size)}\n`);
      console.log(format(await measurePage(browser, queries)));
    } catch (error) {
      console.error(`The page could not be measured. ${messageOf(error)}`);
      return 1;
    } finally {
      await browser.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      articles: { type: 'string', default: String(USUAL_SIZE) },
    },
  });
  const articles = readCount('--articles', values.articles);
  return { source: chooseSource(values.corpus), articles };
}

interface Opening {
  readonly page: Page;
  /** From navigation to the first articles, painted. */
  readonly openedMs: number;
  readonly longestTaskMs: number;
}

interface Typing {
  /** From each key that changed the results to those results, painted. */
  readonly answeredMs: readonly number[];
  /** The same to the last card of the page. */
  readonly completedMs: readonly number[];
  /** Keys that left the results as they were. */
  readonly unchanged: number;
  readonly longestTaskMs: number;
}

interface PageFigures {
  readonly total: string;
  readonly cold: Omit<Opening, 'page'>;
  readonly second: Omit<Opening, 'page'>;
  readonly typing: Typing;
  /** Bytes, garbage collected. */
  readonly pageHeap: number;
  readonly workerHeap: number;
  /** From a key while the worker hangs to its results, painted. */
  readonly recoveredMs: number;
}

async function measurePage(
  { context, address }: OpenedBrowser,
  queries: readonly string[],
): Promise<PageFigures> {
  context.setDefaultTimeout(TIMEOUT_MS);
  const cold = await open(context, address);
  const total = await cold.page.getByRole('status').first().innerText();
  const typing = await typeAll(cold.page, queries);
  const pageHeap = await heapOfPage(cold.page);
  const workerHeap = await heapOfWorker(cold.page);
  await cold.page.close();

  const second = await open(context, address);
  const recoveredMs = await hangAndAsk(second.page, queries[0] ?? '');
  return { total, cold, second, typing, pageHeap, workerHeap, recoveredMs };
}

async function open(context: BrowserContext, address: string): Promise<Opening> {
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  await page.goto(address);
  const fault = page.getByRole('alert').filter({ visible: true });
  await page.getByRole('article').or(fault).first().waitFor();
  if (await fault.isVisible()) throw new Error(`The page says: ${await fault.innerText()}`);
  await settle(page);
  const { firstArticlesAt, longTasks } = await readProbe(page);
  return { page, openedMs: firstArticlesAt ?? NaN, longestTaskMs: longest(longTasks, 0) };
}

function searchField(page: Page) {
  const name = 'Search articles';
  return page.getByRole('searchbox', { name }).or(page.getByRole('combobox', { name }));
}

/** Each query letter by letter, waiting for each answer; then once more, quickly. */
async function typeAll(page: Page, queries: readonly string[]): Promise<Typing> {
  const startedAt = await page.evaluate(() => performance.now());
  const answeredMs: number[] = [];
  const completedMs: number[] = [];
  let unchanged = 0;
  for (const query of queries) {
    await emptyField(page);
    for (const letter of query) {
      await page.keyboard.type(letter);
      await settle(page);
      const { keyDownAt, resultsPaintedAt, allPaintedAt } = await readProbe(page);
      if (resultsPaintedAt === null || allPaintedAt === null) {
        unchanged += 1;
      } else {
        answeredMs.push(resultsPaintedAt - keyDownAt);
        completedMs.push(allPaintedAt - keyDownAt);
      }
    }
    await emptyField(page);
    await page.keyboard.type(query, { delay: QUICK_MS });
    await settle(page);
  }
  const { longTasks } = await readProbe(page);
  return { answeredMs, completedMs, unchanged, longestTaskMs: longest(longTasks, startedAt) };
}

/** What a worker does that a corpus or a query of the reader's drove into an endless loop. */
async function hangAndAsk(page: Page, query: string): Promise<number> {
  const worker = page.workers().find((each) => each.url().includes('search-worker'));
  if (worker === undefined) throw new Error('The page has no search worker.');
  await emptyField(page);
  // Never answered: the worker is ended.
  worker
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await page.keyboard.type(query);
  for (;;) {
    const { keyDownAt, resultsPaintedAt } = await readProbe(page);
    if (resultsPaintedAt !== null) return resultsPaintedAt - keyDownAt;
    await page.waitForTimeout(50);
  }
}

async function emptyField(page: Page): Promise<void> {
  await searchField(page).fill('');
  await settle(page);
}

/** Waits until nothing of the results has changed for a while. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async (quietMs) => {
    const calledAt = performance.now();
    for (;;) {
      const { allPaintedAt } = window.lecternProbe;
      const lastChange = Math.max(calledAt, allPaintedAt ?? 0);
      const left = lastChange + quietMs - performance.now();
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }, QUIET_MS);
}

function readProbe(page: Page): Promise<PageProbe> {
  return page.evaluate(() => window.lecternProbe);
}

/** Of the tasks that began since; 0 where none took over 50 ms. */
function longest(tasks: PageProbe['longTasks'], sinceMs: number): number {
  const durations = tasks.filter(({ startedAt }) => startedAt >= sinceMs);
  return Math.max(0, ...durations.map(({ durationMs }) => durationMs));
}

function format(figures: PageFigures): string {
  const { total, cold, second, typing, pageHeap, workerHeap, recoveredMs } = figures;
  const p50Ms = percentile(typing.answeredMs, 50);
  const p95Ms = percentile(typing.answeredMs, 95);
  const maxMs = percentile(typing.answeredMs, 100);
  const keys = typing.answeredMs.length + typing.unchanged;
  return [
    formatTable([
      [total, '', 'budget', ''],
      ['cold open: navigation → first articles', seconds(cold.openedMs), '', ''],
      ['second open', seconds(second.openedMs), '', ''],
      ['longest main-thread task, cold open', task(cold.longestTaskMs), '', ''],
      ['longest main-thread task, second open', task(second.longestTaskMs), '', ''],
      ['key → results painted, p50', ms(p50Ms), '', ''],
      ['key → results painted, p95', ms(p95Ms), ...budget(p95Ms, 100, ms)],
      ['key → results painted, slowest', ms(maxMs), '', ''],
      ['key → all 25 articles painted, p95', ms(percentile(typing.completedMs, 95)), '', ''],
      [
        'longest main-thread task, typing',
        task(typing.longestTaskMs),
        ...budget(typing.longestTaskMs, 50, ms),
      ],
      ['heap of the page', formatMegabytes(pageHeap), '', ''],
      ['heap of the worker', formatMegabytes(workerHeap), '', ''],
      ['hung worker: key → results', seconds(recoveredMs), ...budget(recoveredMs, 3000, seconds)],
    ]),
    '',
    `${keys} keys, of which ${typing.unchanged} left the results as they were.`,
  ].join('\n');
}

function budget(value: number, most: number, print: (value: number) => string): [string, string] {
  return [`${print(most)} at most`, value <= most ? 'ok' : 'over'];
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(1)} s`;
}

/** The browser tells only of tasks over 50 ms. */
function task(value: number): string {
  return value === 0 ? 'none over 50 ms' : ms(value);
}
