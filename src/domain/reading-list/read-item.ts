import * as v from 'valibot';
import type { RecordProblem } from '../corpus/read-article';
import { articleSchema, expected, text } from './article-schema';
import type { ReadingListItem, TrashedItem } from './item';
import { isPosition } from './position';

export type ItemReading =
  | { readonly ok: true; readonly item: ReadingListItem }
  | { readonly ok: false; readonly problem: RecordProblem };

export type TrashedItemReading =
  | { readonly ok: true; readonly trashed: TrashedItem }
  | { readonly ok: false; readonly problem: RecordProblem };

const timestamp = v.pipe(
  text,
  v.isoTimestamp('must be a time such as 2026-08-01T09:30:00.000Z'),
  v.endsWith('Z', 'must be a time in UTC'),
  v.check((written) => !Number.isNaN(Date.parse(written)), 'is not a time of any calendar'),
);

const itemSchema: v.GenericSchema<unknown, ReadingListItem> = v.object(
  {
    id: v.pipe(text, v.nonEmpty('must not be empty')),
    article: articleSchema,
    corpusTitle: v.nullable(text),
    addedAt: timestamp,
    position: v.pipe(text, v.check(isPosition, 'is not a place in an order')),
    rev: v.pipe(
      v.number(expected('a whole number')),
      v.safeInteger('must be a whole number'),
      v.minValue(1, 'must be 1 or more'),
    ),
  },
  expected('an item'),
);

const trashedItemSchema: v.GenericSchema<unknown, TrashedItem> = v.object(
  { item: itemSchema, removedAt: timestamp },
  expected('a removed item'),
);

function problemOf(issue: v.BaseIssue<unknown>): RecordProblem {
  return { path: v.getDotPath(issue) ?? '', reason: issue.message };
}

const STRICT = { abortEarly: true, abortPipeEarly: true };

/**
 * @param value A stored record. Fields that are not named here are left out of the item; whoever
 * rewrites the record keeps them, because a later version may have written them.
 * @returns The item, or the first problem: `{ path: 'article.author.0.family', reason }`.
 */
export function readItem(value: unknown): ItemReading {
  const reading = v.safeParse(itemSchema, value, STRICT);
  return reading.success
    ? { ok: true, item: reading.output }
    : { ok: false, problem: problemOf(reading.issues[0]) };
}

/** As `readItem`, for what is in the trash. */
export function readTrashedItem(value: unknown): TrashedItemReading {
  const reading = v.safeParse(trashedItemSchema, value, STRICT);
  return reading.success
    ? { ok: true, trashed: reading.output }
    : { ok: false, problem: problemOf(reading.issues[0]) };
}

/** "article.title: expected text, got number" */
export function formatProblem({ path, reason }: RecordProblem): string {
  return path === '' ? reason : `${path}: ${reason}`;
}
