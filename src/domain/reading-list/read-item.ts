import * as v from 'valibot';
import type { RecordProblem } from '../corpus/read-article';
import { articleSchema, expected, text } from './article-schema';
import { STATUSES, VERDICTS, type Decision, type ReadingListItem, type TrashedItem } from './item';
import { isPosition } from './position';
import type { Quote, QuoteAnchor } from './quote';
import type { ReadingList } from './reading-list';
import { TERM_MARKS, type TermList } from './term-list';
import type { Written } from './written';

/** A stored record as read, or the first problem of it. */
export type RecordReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: RecordProblem };

const timestamp = v.pipe(
  text,
  v.isoTimestamp('must be a time such as 2026-08-01T09:30:00.000Z'),
  v.endsWith('Z', 'must be a time in UTC'),
  v.check((written) => !Number.isNaN(Date.parse(written)), 'is not a time of any calendar'),
);

const id = v.pipe(text, v.nonEmpty('must not be empty'));

const wholeFrom = (min: number) =>
  v.pipe(
    v.number(expected('a whole number')),
    v.safeInteger('must be a whole number'),
    v.minValue(min, `must be ${min} or more`),
  );

const rev = wholeFrom(1);

const written: v.GenericSchema<unknown, Written> = v.object(
  {
    text,
    past: v.array(text, expected('a list of hashes')),
    copies: v.array(
      v.object({ text, keptAt: timestamp }, expected('a copy')),
      expected('a list of copies'),
    ),
  },
  expected('a text with its past'),
);

const anchor: v.GenericSchema<unknown, QuoteAnchor> = v.object(
  {
    label: v.nullable(text),
    section: wholeFrom(0),
    start: wholeFrom(0),
    end: wholeFrom(0),
    exact: v.pipe(text, v.nonEmpty('must not be empty')),
    prefix: text,
    suffix: text,
  },
  expected('a place in the abstract'),
);

const quote: v.GenericSchema<unknown, Quote> = v.object(
  { id, anchor, comment: written, addedAt: timestamp, removedAt: v.nullable(timestamp) },
  expected('a quote'),
);

const decision: v.GenericSchema<unknown, Decision> = v.object(
  { verdict: v.picklist(VERDICTS, 'is not one of the verdicts'), reason: v.nullable(text) },
  expected('a decision'),
);

const itemSchema: v.GenericSchema<unknown, ReadingListItem> = v.object(
  {
    id,
    listId: id,
    article: articleSchema,
    corpusTitle: v.nullable(text),
    addedAt: timestamp,
    position: v.pipe(text, v.check(isPosition, 'is not a place in an order')),
    rev,
    status: v.picklist(STATUSES, 'is not one of the statuses'),
    decision: v.nullable(decision),
    rating: v.nullable(v.pipe(wholeFrom(1), v.maxValue(5, 'must be 5 or less'))),
    tags: v.array(text, expected('a list of tags')),
    note: written,
    quotes: v.array(quote, expected('a list of quotes')),
  },
  expected('an item'),
);

const listSchema: v.GenericSchema<unknown, ReadingList> = v.object(
  {
    id,
    name: text,
    createdAt: timestamp,
    reasons: v.array(text, expected('a list of reasons')),
    removedAt: v.nullable(timestamp),
    rev,
  },
  expected('a list'),
);

const termListSchema: v.GenericSchema<unknown, TermList> = v.object(
  {
    id,
    name: text,
    mark: v.picklist(TERM_MARKS, 'is not one of the marks'),
    terms: v.array(text, expected('a list of terms')),
    on: v.boolean(expected('true or false')),
    rev,
  },
  expected('a list of terms'),
);

const trashedItemSchema: v.GenericSchema<unknown, TrashedItem> = v.object(
  { item: itemSchema, removedAt: timestamp },
  expected('a removed item'),
);

function problemOf(issue: v.BaseIssue<unknown>): RecordProblem {
  return { path: v.getDotPath(issue) ?? '', reason: issue.message };
}

const STRICT = { abortEarly: true, abortPipeEarly: true };

function readAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown): RecordReading<T> {
  const reading = v.safeParse(schema, value, STRICT);
  return reading.success
    ? { ok: true, value: reading.output }
    : { ok: false, problem: problemOf(reading.issues[0]) };
}

/**
 * @param value A stored record. Fields that are not named here are left out of the item; whoever
 * rewrites the record keeps them, because a later version may have written them.
 * @returns The item, or the first problem: `{ path: 'article.author.0.family', reason }`.
 */
export const readItem = (value: unknown): RecordReading<ReadingListItem> =>
  readAs(itemSchema, value);

/** As `readItem`, for what is in the trash. */
export const readTrashedItem = (value: unknown): RecordReading<TrashedItem> =>
  readAs(trashedItemSchema, value);

/** As `readItem`, for a list by itself. */
export const readList = (value: unknown): RecordReading<ReadingList> => readAs(listSchema, value);

/** As `readItem`, for a list of terms. */
export const readTermList = (value: unknown): RecordReading<TermList> =>
  readAs(termListSchema, value);

/** "article.title: expected text, got number" */
export function formatProblem({ path, reason }: RecordProblem): string {
  return path === '' ? reason : `${path}: ${reason}`;
}
