import { CannotDo } from './terminal';

/** One of many queries. */
export interface BatchQuery {
  /** Unique in its file. */
  readonly id: string;
  readonly text: string;
}

/**
 * Reads queries for a run: `id<TAB>query` on each line; blank lines are passed over.
 *
 * @param file Named in what is wrong.
 * @throws CannotDo with the line that is no query. A run that lacks one would be evaluated all the
 *   same, and look worse than it is.
 */
export function readQueries(text: string, file: string): BatchQuery[] {
  const queries: BatchQuery[] = [];
  const lineOfId = new Map<string, number>();
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const place = `${file}:${index + 1}`;
    const [, id, query] = /^([^\t]*)\t(.*)$/u.exec(line)?.map((part) => part.trim()) ?? [];
    if (id === undefined || query === undefined || id === '' || query === '') {
      throw new CannotDo(`${place}: a line of queries is an id, a tab and the query.`);
    }
    const earlier = lineOfId.get(id);
    if (earlier !== undefined) {
      throw new CannotDo(`${place}: “${id}” is already the id of the query on line ${earlier}.`);
    }
    lineOfId.set(id, index + 1);
    queries.push({ id, text: query });
  }
  if (queries.length === 0) throw new CannotDo(`${file}: there is no query in it.`);
  return queries;
}
