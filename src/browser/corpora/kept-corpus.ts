/** A corpus that the reader opened from files: what is listed of it, and what it holds. */
import * as v from 'valibot';
import type { ImportOutcome } from '@/worker/protocol';

const count = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const text = (fallback: string) => v.fallback(v.string(), fallback);

/** As stored; a field that cannot be read does not hide the corpus. */
const schema = v.object({
  id: v.string(),
  name: text('Unnamed corpus'),
  /** Articles. */
  count,
  /** ISO 8601 in UTC. */
  added: text(''),
  /** "scopus.ris (RIS), wos.txt (Web of Science)" */
  source: text(''),
  bytes: count,
  /** Records that could not be read and are listed with it. */
  rejected: count,
  /** Works that stood in the files more than once. */
  merged: count,
  /** Ids of merged articles whose records the reader keeps apart. */
  apart: v.fallback(v.pipe(v.array(v.string()), v.readonly()), []),
});

export type CorpusRecord = Readonly<v.InferOutput<typeof schema>>;

export interface KeptCorpus extends CorpusRecord {
  /** False where the browser did not let it be kept: it is there for this visit. */
  readonly lasting: boolean;
}

/** What a corpus holds: all that came of opening its files, and what the reader made of that. */
export interface CorpusContent {
  readonly outcome: ImportOutcome;
  /** Ids of merged articles whose records the reader keeps apart. */
  readonly apart: readonly string[];
}

/** Undefined where it has no id, so that nothing could be done with it. */
export function readCorpusRecord(raw: unknown): CorpusRecord | undefined {
  const result = v.safeParse(schema, raw);
  return result.success ? result.output : undefined;
}

/** What is listed of a corpus, but for what it is called. */
export function describeContent(
  content: CorpusContent,
): Pick<CorpusRecord, 'count' | 'merged' | 'rejected' | 'apart'> {
  const { outcome, apart } = content;
  return {
    count: countArticles(content),
    merged: outcome.merged.length - apart.length,
    rejected: outcome.rejected.length,
    apart,
  };
}

/** Articles of the corpus: records that are kept apart count each. */
export function countArticles({ outcome, apart }: CorpusContent): number {
  const kept = new Set(apart);
  return outcome.merged
    .filter(({ id }) => kept.has(id))
    .reduce((sum, { members }) => sum + members.length - 1, outcome.total);
}

/** Bytes of the files that are kept of it. */
export function countBytes({ articles, members, rejectedText }: ImportOutcome): number {
  return articles.size + members.size + rejectedText.size;
}
