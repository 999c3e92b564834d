import type { RejectedRecord } from '@/domain/corpus/corpus';
import type { RejectedImport } from '@/domain/files/import';

/** "corpus.json:57: articles[3].issued: the month must be 1 to 12, got 13" */
export function formatRejected({ file, line, reason }: RejectedImport): string {
  return `${file}:${line}: ${reason}`;
}

/** "articles[3].issued: the month must be 1 to 12, got 13 (line 57)" */
export function formatProblem({ path, reason }: RejectedRecord, line: number): string {
  return `${path}: ${reason}${OF_LINE.test(path) ? '' : ` (line ${line})`}`;
}

/** How the path of a record in JSON lines begins. */
const OF_LINE = /^line \d+\.?/u;
