/**
 * The field of our own in a record that Lectern wrote for other programs: `U5` in RIS, `lectern` in
 * BibTeX. It holds what the fields that everybody reads cannot hold, so that the record comes back
 * exactly as it was.
 *
 *     lectern1 sections=7/1,27/2/RESULTS data=eyJzYWlkIjp7…
 *
 * `sections`: for each section of the abstract the length of its label in UTF-16 code units, 0 where
 * it has none, and how many lines it has; then its category, where the label does not tell that.
 * `data`: an `OwnData` as JSON in base64url. Either may be missing. What somebody changed in another
 * program since is left as it was changed.
 */
import * as v from 'valibot';
import type { Article } from '../../article';
import { toRecord } from '../../corpus/format-article';
import { readAnnotations } from '../../corpus/read-annotations';
import { readArticle } from '../../corpus/read-article';
import { SECTION_CATEGORIES, type SectionCategory } from '../../section-kind';
import { fromBase64url } from '../../text/base64url';
import { hash } from '../../text/hash';
import type { Draft, DraftAnnotations, DraftSection } from '../draft';
import { finishDraft } from '../finish-draft';
import { formatAbstract } from './abstract-lines';
import { parseJson } from './json-text';

export const OWN_FIELD_START = 'lectern1';

export interface SectionLines {
  readonly labelLength: number;
  readonly lines: number;
  /** Null: as the label says. */
  readonly category: SectionCategory | null;
}

export interface OwnData {
  /**
   * Fields of the corpus format whose value is another than what is read from the record: the
   * field, `hashRead` of what was read, and the value; null where it has none.
   */
  readonly exact: readonly (readonly [field: string, read: string, value: unknown])[];
  readonly annotations: DraftAnnotations | undefined;
  /** Tags that stand among the keywords, and are none of the authors'. */
  readonly tags: readonly string[];
  /** `hash` of the annotations as they stand in the record for everybody; null where they do not. */
  readonly shown: string | null;
}

export interface OwnField extends OwnData {
  /** Null where the abstract is one running text. */
  readonly sections: readonly SectionLines[] | null;
}

const schema = v.object({
  exact: v.fallback(v.array(v.tuple([v.string(), v.string(), v.unknown()])), []),
  annotations: v.optional(v.unknown()),
  tags: v.fallback(v.array(v.string()), []),
  shown: v.fallback(v.nullable(v.string()), null),
});

/** @returns Undefined where the text is not of such a field. */
export function readOwnField(text: string): OwnField | undefined {
  const [start, ...parts] = text.trim().split(/\s+/u);
  if (start !== OWN_FIELD_START) return undefined;
  const data = v.safeParse(schema, parseJson(fromBase64url(valueOf(parts, 'data=')) ?? ''));
  const { exact, annotations, tags, shown } = data.success ? data.output : NOTHING;
  return {
    sections: readSectionLines(valueOf(parts, 'sections=')),
    exact,
    annotations: readAnnotations(annotations),
    tags,
    shown,
  };
}

const NOTHING: OwnData = { exact: [], annotations: undefined, tags: [], shown: null };

function valueOf(parts: readonly string[], name: string): string {
  return parts.find((part) => part.startsWith(name))?.slice(name.length) ?? '';
}

function readSectionLines(text: string): readonly SectionLines[] | null {
  const sections = text
    .split(',')
    .map((piece) => /^(\d{1,9})\/(\d{1,9})(?:\/([A-Z]+))?$/u.exec(piece))
    .filter((found) => found !== null)
    .map(([, labelLength, lines, category]) => ({
      labelLength: Number(labelLength),
      lines: Number(lines),
      category: SECTION_CATEGORIES.find((each) => each === category) ?? null,
    }));
  return sections.length === 0 ? null : sections;
}

/**
 * Takes the lines of an abstract apart as they were put together.
 *
 * @param lines Trimmed.
 * @returns Undefined where they are not the lines that were written.
 */
export function cutSections(
  lines: readonly string[],
  sections: readonly SectionLines[],
): readonly DraftSection[] | undefined {
  const filled = lines.filter((line) => line !== '');
  const found: DraftSection[] = [];
  let at = 0;
  for (const { labelLength, lines: count, category } of sections) {
    const own = filled.slice(at, at + count);
    at += count;
    const text = own.join('\n');
    const [label, rest] = [text.slice(0, labelLength), text.slice(labelLength)];
    if (own.length < count || (labelLength > 0 && !/^:(?:\s|$)/u.test(rest))) return undefined;
    found.push(
      labelLength === 0
        ? { label: null, text, category }
        : { label, text: rest.slice(1).trimStart(), category },
    );
  }
  return at === filled.length ? found : undefined;
}

/** The keywords without the tags. */
export function withoutTags(keywords: readonly string[], own: OwnField | undefined): string[] {
  const tags = new Set(own?.tags.map((tag) => tag.toLowerCase()));
  return keywords.filter((word) => !tags.has(word.toLowerCase()));
}

/** Whether a note is the annotations as they were written for everybody. */
export function isShownAnnotations(note: string, own: OwnField | undefined): boolean {
  return own !== undefined && own.shown !== null && hashShown(note) === own.shown;
}

/** The same for a text whose lines were broken elsewhere. */
export function hashShown(text: string): string {
  return hash(text.replace(/\s+/gu, ' ').trim());
}

/** Of what was read for a field; styles are of no use to another title. */
export function hashRead(fields: ReadonlyMap<string, unknown>, field: string): string {
  const title = field === 'titleStyles' ? fields.get('title') : undefined;
  return hash(JSON.stringify([fields.get(field) ?? null, title ?? null]));
}

/** Fields of an article that come back: not where it stood, nor what it was called there. */
const LEFT_OUT: ReadonlySet<string> = new Set(['id', 'sources', 'lectern']);

/** What a draft says, by the fields of the corpus format; nothing where it makes no article. */
export function readFields(draft: Draft): ReadonlyMap<string, unknown> {
  const reading = finishDraft(draft);
  return reading.ok ? fieldsOf(reading.article) : new Map<string, unknown>();
}

export function fieldsOf(article: Article): ReadonlyMap<string, unknown> {
  const { abstractSource: source } = article;
  const record = {
    ...toRecord(article),
    // The text is that of the file.
    abstractSource:
      source === undefined ? undefined : { recovered: source.recovered, rights: source.rights },
  };
  const fields = Object.entries(record).filter(
    ([field, value]) => value !== undefined && !LEFT_OUT.has(field),
  );
  // As JSON has them.
  return new Map(Object.entries(JSON.parse(JSON.stringify(Object.fromEntries(fields))) as object));
}

/**
 * Adds what our own field says.
 *
 * @param draft What the other fields say.
 */
export function takeOwnField(draft: Draft, own: OwnField | undefined): Draft {
  if (own === undefined) return draft;
  return { ...draft, annotations: own.annotations, exact: restore(draft, own.exact) };
}

function restore(draft: Draft, exact: OwnData['exact']): Article | undefined {
  if (exact.length === 0) return undefined;
  const fields = readFields(draft);
  const restored = new Map(fields);
  for (const [field, read, value] of exact) {
    if (!LEFT_OUT.has(field) && hashRead(fields, field) === read) restored.set(field, value);
  }
  const reading = readArticle(Object.fromEntries(restored));
  if (!reading.ok) return undefined;
  const source = v.safeParse(sourceSchema, restored.get('abstractSource'));
  if (!source.success) return reading.article;
  const text = formatAbstract(reading.article.abstract);
  return { ...reading.article, abstractSource: { text, ...source.output } };
}

const sourceSchema = v.object({ recovered: v.boolean(), rights: v.nullable(v.string()) });
