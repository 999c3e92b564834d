import * as v from 'valibot';
import {
  OTHER_VARIABLES,
  type AbstractSource,
  type Article,
  type Name,
  type OtherVariable,
  type Section,
  type TextStyle,
} from '../article';
import type { PartialDate } from '../partial-date';
import { SECTION_CATEGORIES, SECTION_KINDS } from '../section-kind';

function nameType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

/** "expected text, got number" */
export const expected = (what: string) => (issue: { input: unknown }) =>
  `expected ${what}, got ${nameType(issue.input)}`;

export const text = v.string(expected('text'));
const textOrNull = v.nullable(text);

const whole = (min: number, max: number) =>
  v.pipe(
    v.number(expected('a whole number')),
    v.integer('must be a whole number'),
    v.minValue(min, `must be ${min} or more`),
    v.maxValue(max, `must be ${max} or less`),
  );

const name: v.GenericSchema<unknown, Name> = v.object(
  {
    family: v.exactOptional(text),
    given: v.exactOptional(text),
    literal: v.exactOptional(text),
    nonDroppingParticle: v.exactOptional(text),
    droppingParticle: v.exactOptional(text),
    suffix: v.exactOptional(text),
  },
  expected('an author'),
);

const date: v.GenericSchema<unknown, PartialDate> = v.object(
  {
    year: whole(-9999, 9999),
    month: v.exactOptional(whole(1, 12)),
    day: v.exactOptional(whole(1, 31)),
  },
  expected('a date'),
);

const styles: v.GenericSchema<unknown, TextStyle[]> = v.array(
  v.object(
    {
      start: whole(0, Number.MAX_SAFE_INTEGER),
      end: whole(0, Number.MAX_SAFE_INTEGER),
      style: v.picklist(['italic', 'sub', 'sup'], 'is not one of the styles'),
    },
    expected('a style'),
  ),
  expected('a list of styles'),
);

const section: v.GenericSchema<unknown, Section> = v.object(
  {
    label: textOrNull,
    kind: v.picklist(SECTION_KINDS, 'is not one of the kinds of section'),
    category: v.picklist(SECTION_CATEGORIES, 'is not one of NLM’s categories'),
    text,
    styles: v.exactOptional(styles),
  },
  expected('a section'),
);

const abstractSource: v.GenericSchema<unknown, AbstractSource> = v.object(
  { text, recovered: v.boolean(expected('true or false')), rights: textOrNull },
  expected('the source of the abstract'),
);

const others: v.GenericSchema<unknown, Partial<Record<OtherVariable, string>>> = v.record(
  v.picklist(OTHER_VARIABLES, 'is not one of the variables'),
  text,
  expected('variables by name'),
);

/**
 * An article in its own shape, as the reading list keeps it. Nothing is filled in or mended, unlike
 * in a corpus file (corpus/read-article.ts), whose writers are many.
 */
export const articleSchema: v.GenericSchema<unknown, Article> = v.object(
  {
    id: text,
    type: text,
    genre: textOrNull,
    title: textOrNull,
    author: v.array(name, expected('a list of authors')),
    containerTitle: textOrNull,
    issued: v.nullable(date),
    volume: textOrNull,
    issue: textOrNull,
    page: textOrNull,
    publisher: textOrNull,
    DOI: textOrNull,
    ISSN: textOrNull,
    ISBN: textOrNull,
    PMID: textOrNull,
    PMCID: textOrNull,
    URL: v.nullable(v.pipe(text, v.regex(/^https?:\/\//iu, 'must begin with http:// or https://'))),
    language: textOrNull,
    keyword: v.nullable(v.array(text, expected('a list of keywords'))),
    usageCount: v.nullable(
      v.pipe(v.number(expected('a number')), v.finite('must be a finite number')),
    ),
    abstract: v.array(section, expected('a list of sections')),
    titleStyles: v.exactOptional(styles),
    editor: v.exactOptional(v.array(name, expected('a list of editors'))),
    abstractSource: v.exactOptional(abstractSource),
    sources: v.exactOptional(v.array(text, expected('a list of sources'))),
    others: v.exactOptional(others),
  },
  expected('an article'),
);
