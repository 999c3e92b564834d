import type { SearchEngine } from '@/engine/search-engine';
import { parseArguments, readLimit } from './arguments';
import { buildEngine } from './build-engine';
import { describeAnswer } from './describe-answer';
import { formatFallingScores } from './falling-scores';
import { formatHit, formatHitJson } from './format-hit';
import { readQueries, type BatchQuery } from './read-queries';
import { readText } from './read-text';
import { CannotDo, EXIT, type ExitCode, type Terminal } from './terminal';
import { formatRun } from './trec-run';

/** Articles that are listed where nobody says how many. */
const LIMIT = 20;
/** As deep as TREC's runs go. */
const RUN_LIMIT = 1000;

/** `search CORPUS QUERY` or `search CORPUS --queries FILE.tsv`: ranked articles, best first. */
export async function search(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, {
    limit: { type: 'string' },
    json: { type: 'boolean' },
    queries: { type: 'string' },
  });
  const [path, ...words] = positionals;
  const isRun = values.queries !== undefined;
  if (path === undefined || isRun === words.length > 0) {
    throw new CannotDo(
      'Name a corpus and a query, or a file of queries: lectern search CORPUS QUERY',
    );
  }
  if (isRun && values.json === true) {
    throw new CannotDo('--queries writes the lines of a TREC run: leave out --json.');
  }
  const limit = readLimit(values.limit, isRun ? RUN_LIMIT : LIMIT);
  // Before the corpus: a slip in the small file should not show after a minute's work.
  const queries =
    values.queries === undefined
      ? null
      : readQueries(await readText(values.queries, terminal), values.queries);

  const { engine, rejected } = await buildEngine(path, terminal);
  if (queries !== null) await writeRun(engine, queries, limit, terminal);
  else writeAnswer(engine, words.join(' '), { limit, json: values.json === true }, terminal);

  if (rejected === 0) return EXIT.done;
  const records = rejected + engine.summary().total;
  terminal.stderr.write(
    `${rejected} of ${records} records could not be read: “lectern check” tells why.\n`,
  );
  return EXIT.withProblems;
}

async function writeRun(
  engine: SearchEngine,
  queries: readonly BatchQuery[],
  limit: number,
  { stdout }: Terminal,
): Promise<void> {
  for (const { id, text } of queries) {
    stdout.write(formatRun(id, engine.rank(text, limit)));
    await stdout.ready();
  }
}

interface AnswerOptions {
  readonly limit: number;
  readonly json: boolean;
}

function writeAnswer(
  engine: SearchEngine,
  text: string,
  { limit, json }: AnswerOptions,
  { stdout, stderr }: Terminal,
): void {
  const ranked = engine.rank(text, limit);
  const scores = formatFallingScores(ranked.map(({ score }) => score));
  for (const [at, { index }] of ranked.entries()) {
    const hit = { rank: at + 1, score: scores[at] ?? '', article: engine.article(index) };
    stdout.write(`${json ? formatHitJson(hit) : formatHit(hit)}\n`);
  }
  const result = engine.search({
    text,
    selection: {},
    sort: 'relevance',
    page: 1,
    pageLength: 1,
    tier: null,
    typing: false,
  });
  for (const sentence of describeAnswer(result, ranked)) stderr.write(`${sentence}\n`);
}
