/**
 * The fields of a record that few records have. They only add to an article: one that is not as
 * docs/corpus-format.md says is passed over, and the article stands without it.
 */
import * as v from 'valibot';
import {
  OTHER_VARIABLES,
  type AbstractSource,
  type Article,
  type OtherVariable,
  type TextStyle,
} from '../article';

const styleSchema = v.object({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer()),
  style: v.picklist(['italic', 'sub', 'sup']),
});

/** @returns Those that fit the text; absent where there are none. */
export function readStyles(value: unknown, text: string | null): readonly TextStyle[] | undefined {
  if (value === undefined || text === null || !Array.isArray(value)) return undefined;
  const styles = value
    .filter((style) => v.is(styleSchema, style))
    .filter(({ start, end }) => start < end && end <= text.length)
    .map(({ start, end, style }) => ({ start, end, style }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return styles.length === 0 ? undefined : styles;
}

const sourceSchema = v.object({
  text: v.string(),
  recovered: v.boolean(),
  rights: v.nullable(v.string()),
});

export function readAbstractSource(value: unknown): AbstractSource | undefined {
  const reading = v.safeParse(sourceSchema, value);
  return reading.success ? reading.output : undefined;
}

export function readSources(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const sources = value.filter((each): each is string => typeof each === 'string' && each !== '');
  return sources.length === 0 ? undefined : sources;
}

/** @param record As JSON.parse gave it. */
export function readOthers(record: object): Article['others'] {
  const others: Partial<Record<OtherVariable, string>> = {};
  let isEmpty = true;
  for (const variable of OTHER_VARIABLES) {
    if (!Object.hasOwn(record, variable)) continue;
    const value: unknown = (record as Record<string, unknown>)[variable];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const words = String(value).trim();
    if (words === '') continue;
    others[variable] = words;
    isEmpty = false;
  }
  return isEmpty ? undefined : others;
}
