/**
 * What a reader says of an article, as Lectern's own exports write it beside the article: the field
 * `lectern` of a record. It only adds: a part that is not as docs/corpus-format.md says is passed
 * over, and the others are read.
 */
import * as v from 'valibot';
import type { DraftAnnotations } from '../formats/draft';
import { STATUSES, VERDICTS } from '../reading-list/item';

const quote = v.object({
  label: v.optional(v.nullable(v.string()), null),
  exact: v.pipe(v.string(), v.nonEmpty()),
  comment: v.optional(v.string(), ''),
});

const decision = v.object({
  verdict: v.picklist(VERDICTS),
  reason: v.optional(v.nullable(v.string()), null),
});

const listOf = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((values): readonly v.InferOutput<Item>[] =>
      values.flatMap((value) => {
        const reading = v.safeParse(item, value);
        return reading.success ? [reading.output] : [];
      }),
    ),
    v.check((items) => items.length > 0),
  );

/** What cannot be read is as if it were not there. */
const part = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);

const annotationsSchema = v.object({
  status: part(v.picklist(STATUSES)),
  decision: part(v.nullable(decision)),
  rating: part(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)))),
  tags: part(listOf(v.pipe(v.string(), v.regex(/\S/u)))),
  note: part(v.pipe(v.string(), v.nonEmpty())),
  quotes: part(listOf(quote)),
});

/**
 * @param value As JSON.parse gave it.
 * @returns Undefined where nothing of it can be read.
 */
export function readAnnotations(value: unknown): DraftAnnotations | undefined {
  const reading = v.safeParse(annotationsSchema, value);
  if (!reading.success) return undefined;
  const { status, decision: decided, rating, tags, note, quotes } = reading.output;
  const annotations: DraftAnnotations = {
    ...(status !== undefined && { status }),
    ...(decided !== undefined && { decision: decided }),
    ...(rating !== undefined && { rating }),
    ...(tags !== undefined && { tags: [...new Set(tags)] }),
    ...(note !== undefined && { note }),
    ...(quotes !== undefined && { quotes }),
  };
  return Object.keys(annotations).length === 0 ? undefined : annotations;
}
