/**
 * An article that one of our own exports holds whole, beside the fields that others read and may
 * have changed.
 */
import type { Article } from '../../article';
import { toRecord } from '../../corpus/format-article';
import { readArticle } from '../../corpus/read-article';
import type { Draft } from '../draft';
import { finishDraft } from '../finish-draft';

/** What belongs to a variable and changes with it. */
const BOUND: Readonly<Record<string, string>> = {
  title: 'titleStyles',
  abstract: 'abstractSource',
};

/**
 * @param kept As it was exported.
 * @param draft What the fields say by themselves now.
 * @param changed The variables of CSL whose fields no longer say what was written, by their names
 *   there.
 * @returns The article with what was changed since; undefined where that leaves none.
 */
export function takeChanges(
  kept: Article,
  draft: Draft,
  changed: readonly string[],
): Article | undefined {
  if (changed.length === 0) return kept;
  const now = finishDraft(draft);
  const record = { ...toRecord(kept) };
  const other = now.ok ? toRecord(now.article) : {};
  for (const variable of changed) {
    record[variable] = other[variable];
    const bound = BOUND[variable];
    if (bound !== undefined) record[bound] = other[bound];
  }
  const reading = readArticle(record);
  return reading.ok ? reading.article : undefined;
}
