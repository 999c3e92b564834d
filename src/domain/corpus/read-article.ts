/**
 * Reads one record of a corpus file: strict in what it takes, kind in how it may be written.
 *
 * The fields are CSL-JSON's, hyphenated as there, with `abstract` as labelled sections; see
 * docs/corpus-format.md. Only the fields named here get in, and `usual-names.ts` those that other
 * programs call otherwise.
 * Source: CSL-JSON schema 1.0.2, https://github.com/citation-style-language/schema
 */
import * as v from 'valibot';
import { isNamed, type AbstractSource, type Article, type Name, type Section } from '../article';
import { plain } from '../text/rich-text';
import type { PartialDate } from '../partial-date';
import { CATEGORY_OF_KIND, SECTION_CATEGORIES, SECTION_KINDS } from '../section-kind';
import { readSectionLabel } from '../section-label';
import { recoverAbstract, type AbstractReading } from '../sections/recover-abstract';
import { describeType } from './describe-type';
import { makeId } from './make-id';
import { readDate } from './read-date';
import { readAbstractSource, readOthers, readSources, readStyles } from './read-extras';
import { withOurNames } from './usual-names';

/** What is wrong with a record, and where in it: `path` is "" for the record itself. */
export interface RecordProblem {
  readonly path: string;
  readonly reason: string;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export type ArticleReading =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly problem: RecordProblem };

const expected = (what: string) => (issue: { input: unknown }) =>
  `expected ${what}, got ${describeType(issue.input)}`;

/** An object; a list, which JavaScript takes for one too, is none. */
function fieldsOf<const Entries extends v.ObjectEntries>(entries: Entries, what: string) {
  return v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), expected(what)),
    // JSON has no undefined: where it is the input, one of the fields is meant.
    v.object(entries, (issue) =>
      issue.input === undefined ? 'is missing' : expected(what)(issue),
    ),
  );
}

/** Text that is blank says as little as null. */
const blankToNull = (text: string): string | null => text.trim() || null;

const text = v.nullish(v.pipe(v.string(expected('text')), v.transform(blankToNull)), null);

/** Text that many exports write as a number: a volume, an id. */
const textOrNumber = v.nullish(
  v.pipe(
    v.union([v.string(), v.number()], expected('text or a number')),
    v.transform((value) => blankToNull(String(value))),
  ),
  null,
);

const listedText = v.pipe(
  v.array(v.string(expected('text'))),
  v.transform((texts) => blankToNull(texts.join(', '))),
);

/** Text that the makers of DOI records write as a list: an article has an ISSN on paper and one online. */
const textOrList = v.nullish(
  v.lazy((input) => (Array.isArray(input) ? listedText : text)),
  null,
);

const httpUrl = v.pipe(
  text,
  v.transform((url) => (url !== null && /^https?:\/\/[^\s]+$/iu.test(url) ? url : null)),
);

const nameFields = v.pipe(
  fieldsOf(
    {
      family: text,
      given: text,
      literal: text,
      suffix: text,
      'dropping-particle': text,
      'non-dropping-particle': text,
    },
    'an author as an object or text',
  ),
  v.transform((fields): Name => {
    const name: { -readonly [Part in keyof Name]: Name[Part] } = {};
    if (fields.family !== null) name.family = fields.family;
    if (fields.given !== null) name.given = fields.given;
    if (fields.literal !== null) name.literal = fields.literal;
    if (fields.suffix !== null) name.suffix = fields.suffix;
    const { 'dropping-particle': dropping, 'non-dropping-particle': nonDropping } = fields;
    if (dropping !== null) name.droppingParticle = dropping;
    if (nonDropping !== null) name.nonDroppingParticle = nonDropping;
    return name;
  }),
);

const literalName = v.pipe(
  v.string(),
  v.transform((literal): Name => ({ literal: literal.trim() })),
);

const name = v.lazy((input) => (typeof input === 'string' ? literalName : nameFields));

const author = v.nullish(
  v.pipe(
    v.array(name, expected('a list of authors')),
    v.transform((names) => names.filter(isNamed)),
  ),
  () => [],
);

const date = v.nullish(
  v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }): PartialDate | null => {
      const reading = readDate(dataset.value);
      if (typeof reading !== 'string') return reading;
      addIssue({ message: reading });
      return NEVER;
    }),
  ),
  null,
);

const isFilled = (word: string): boolean => word !== '';

/** CSL's own form is one text; a list with semicolons may have commas inside its keywords. */
const keywordLine = v.pipe(
  v.string(),
  v.transform((line) => line.split(line.includes(';') ? ';' : ',')),
);

const keywordList = v.array(
  v.string(expected('a keyword as text')),
  expected('keywords as a list of texts'),
);

const keyword = v.nullish(
  v.pipe(
    v.lazy((input) => (typeof input === 'string' ? keywordLine : keywordList)),
    v.transform((words) => words.map((word) => word.trim()).filter(isFilled)),
    v.transform((words) => (words.length === 0 ? null : words)),
  ),
  null,
);

const section = v.pipe(
  fieldsOf(
    {
      label: text,
      text: v.pipe(
        v.string(expected('the section’s text')),
        v.transform((words) => words.trim()),
      ),
      kind: v.optional(v.picklist(SECTION_KINDS, 'is not one of the kinds of section')),
      category: v.optional(v.picklist(SECTION_CATEGORIES, 'is not one of NLM’s categories')),
      styles: v.optional(v.unknown()),
    },
    'a section as an object with label and text',
  ),
  v.transform((fields): Section => {
    const meaning =
      fields.label === null
        ? ({ kind: 'other', category: 'UNASSIGNED' } as const)
        : readSectionLabel(fields.label);
    const kind = fields.kind ?? meaning.kind;
    const styles = readStyles(fields.styles, fields.text);
    return {
      label: fields.label,
      kind,
      category:
        fields.category ?? (kind === meaning.kind ? meaning.category : CATEGORY_OF_KIND[kind]),
      text: fields.text,
      ...(styles !== undefined && { styles }),
    };
  }),
);

/** What is in one piece may have its sections inside; a list is taken as it is. */
const runningAbstract = v.pipe(
  v.string(),
  v.transform((words): AbstractReading => recoverAbstract(plain(words.trim()))),
);
const sections = v.pipe(
  v.array(section, expected('text or a list of sections')),
  v.transform((list): AbstractReading => ({ sections: list, source: null })),
);

const abstract = v.nullish(
  v.lazy((input) => (typeof input === 'string' ? runningAbstract : sections)),
  () => [],
);

const record = fieldsOf(
  {
    id: textOrNumber,
    type: text,
    genre: text,
    title: text,
    author,
    editor: author,
    'container-title': text,
    issued: date,
    volume: textOrNumber,
    issue: textOrNumber,
    page: textOrNumber,
    publisher: text,
    DOI: text,
    ISSN: textOrList,
    ISBN: textOrList,
    PMID: textOrNumber,
    PMCID: textOrNumber,
    URL: httpUrl,
    language: text,
    keyword,
    usageCount: v.nullish(
      v.pipe(
        v.number(expected('a whole number')),
        v.integer('must be a whole number'),
        v.minValue(0, 'must be 0 or more'),
      ),
      null,
    ),
    abstract,
  },
  'a record as an object',
);

export const DOI_PREFIX = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu;

/**
 * @param value One element of the file's `articles`, as JSON.parse gave it.
 * @returns The article, or the first problem that keeps it from being read.
 */
export function readArticle(value: unknown): ArticleReading {
  const named = withOurNames(value);
  const reading = v.safeParse(record, named, { abortPipeEarly: true, abortEarly: true });
  if (!reading.success) {
    const issue = reading.issues[0];
    return { ok: false, problem: { path: formatPath(issue), reason: issue.message } };
  }
  const { output } = reading;
  // Named one by one: a spread of so many takes as long as all the checks.
  const fields: Writable<Omit<Article, 'id'>> = {
    type: output.type ?? 'article',
    genre: output.genre,
    title: output.title,
    author: output.author,
    containerTitle: output['container-title'],
    issued: output.issued,
    volume: output.volume,
    issue: output.issue,
    page: output.page,
    publisher: output.publisher,
    DOI: output.DOI === null ? null : blankToNull(output.DOI.replace(DOI_PREFIX, '')),
    ISSN: output.ISSN,
    ISBN: output.ISBN,
    PMID: output.PMID,
    PMCID: output.PMCID,
    URL: output.URL,
    language: output.language,
    keyword: output.keyword,
    usageCount: output.usageCount,
    abstract: output.abstract.sections,
  };
  addExtras(fields, value as object, output.abstract.source);
  if (output.editor.length > 0) fields.editor = output.editor;
  if (fields.title === null && fields.author.length === 0 && fields.abstract.length === 0) {
    return { ok: false, problem: { path: '', reason: 'has no title, no author and no abstract' } };
  }
  return { ok: true, article: { id: output.id ?? makeId(fields), ...fields } };
}

/** @param record As JSON.parse gave it: an object, as it was read already. */
function addExtras(
  fields: Writable<Omit<Article, 'id'>>,
  record: object,
  recovered: AbstractSource | null,
): void {
  const others = readOthers(record);
  if (others !== undefined) fields.others = others;
  const { titleStyles, abstractSource, sources } = record as Record<string, unknown>;
  const styles = readStyles(titleStyles, fields.title);
  if (styles !== undefined) fields.titleStyles = styles;
  const source = recovered ?? readAbstractSource(abstractSource);
  if (source !== undefined) fields.abstractSource = source;
  const places = readSources(sources);
  if (places !== undefined) fields.sources = places;
}

/** ".abstract[2].text" */
function formatPath(issue: { path?: readonly { key: unknown }[] | undefined }): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
}
