import type { RejectedRecord } from '@/domain/corpus/corpus';

/**
 * "corpus.json:57: articles[3].issued: the month must be 1 to 12, got 13"; of JSON lines, where the
 * line is the record, "articles.jsonl:17: issued: the month must be 1 to 12, got 13".
 */
export function formatRejected(file: string, line: number, record: RejectedRecord): string {
  const path = record.path.replace(OF_LINE, '');
  return [`${file}:${line}`, ...(path === '' ? [] : [path]), record.reason].join(': ');
}

/** "articles[3].issued: the month must be 1 to 12, got 13 (line 57)" */
export function formatProblem({ path, reason }: RejectedRecord, line: number): string {
  return `${path}: ${reason}${OF_LINE.test(path) ? '' : ` (line ${line})`}`;
}

/** How the path of a record in JSON lines begins. */
const OF_LINE = /^line \d+\.?/u;
