import type { Article } from '../../article';
import type { Format } from '../../formats/format';
import type { DraftAnnotations } from '../../formats/draft';
import {
  fieldsOf,
  hashRead,
  hashShown,
  OWN_FIELD_START,
  readFields,
  type OwnData,
  type OwnField,
} from '../../formats/parts/own-field';
import { toBase64url } from '../../text/base64url';
import type { ExportedItem } from '../export-format';
import { formatAbstractLines } from './abstract-lines';
import { toDraftAnnotations } from './draft-annotations';
import { toLines } from './plain-lines';
import { formatShownAnnotations } from './shown-annotations';

/** What of an item is written as text for everybody. */
export interface RecordTexts {
  readonly article: Article;
  /** The lines of the abstract. */
  readonly abstract: readonly string[];
  /** Keywords and then tags. */
  readonly keyword: readonly string[];
  /** Lines of the reader's note, quotes, status, decision and rating. */
  readonly annotations: readonly string[];
}

interface RecordSyntax {
  /** The import format that reads the record. */
  readonly format: Format;
  /** Whether a line of a text must not begin so. */
  readonly isRisky: (line: string) => boolean;
  /** @param own What stands in the field of our own; empty: no such field. */
  readonly write: (texts: RecordTexts, own: string) => string;
}

/**
 * Writes a record so that it comes back exactly: it is read as it stands, and what is read otherwise
 * than it is goes into our own field, see formats/parts/own-field.
 *
 * An article that other programs read as it is has no such field. What never comes back: the id, where
 * a merged article was from, and the wording of an abstract in which Lectern found the sections.
 */
export function formatRecord(item: ExportedItem, syntax: RecordSyntax): string {
  const { article } = item;
  const { lines, sections } = formatAbstractLines(article.abstract, syntax.isRisky);
  const annotations = stated(toDraftAnnotations(item.annotations));
  const shown = toLines(formatShownAnnotations(annotations), syntax.isRisky);
  const known = new Set(article.keyword?.map((word) => word.toLowerCase()));
  const tags = (annotations?.tags ?? []).filter((tag) => !known.has(tag.toLowerCase()));
  const texts: RecordTexts = {
    article,
    abstract: lines,
    keyword: [...(article.keyword ?? []), ...tags],
    annotations: shown,
  };
  const own: OwnField = {
    sections,
    exact: [],
    annotations,
    tags,
    shown: shown.length === 0 ? null : hashShown(shown.join(' ')),
  };
  const record = syntax.write(texts, formatOwnField(own));
  const exact = findOthers(article, readBack(syntax.format, record));
  return exact.length === 0 ? record : syntax.write(texts, formatOwnField({ ...own, exact }));
}

/** An item of which the reader has said nothing yet is to read. */
function stated(annotations: DraftAnnotations | undefined): DraftAnnotations | undefined {
  const isBare = annotations?.status === 'to-read' && Object.keys(annotations).length === 1;
  return isBare ? undefined : annotations;
}

function readBack(format: Format, record: string): ReadonlyMap<string, unknown> {
  const parser = format.createParser();
  const [only] = [...parser.push(record), ...parser.end()];
  return only?.ok === true ? readFields(only.draft) : new Map<string, unknown>();
}

/** The fields that were read otherwise than they are. */
function findOthers(article: Article, read: ReadonlyMap<string, unknown>): OwnData['exact'] {
  const fields = fieldsOf(article);
  const names = new Set([...fields.keys(), ...read.keys()]);
  return [...names]
    .filter((name) => JSON.stringify(fields.get(name)) !== JSON.stringify(read.get(name)))
    .map((name) => [name, hashRead(read, name), fields.get(name) ?? null]);
}

function formatOwnField({ sections, exact, annotations, tags, shown }: OwnField): string {
  const parts: string[] = [];
  if (sections !== null) {
    const lines = sections.map(({ labelLength, lines: count, category }) =>
      [labelLength, count, ...(category === null ? [] : [category])].join('/'),
    );
    parts.push(`sections=${lines.join(',')}`);
  }
  if (exact.length > 0 || annotations !== undefined) {
    const data: OwnData = { exact, annotations, tags, shown };
    parts.push(`data=${toBase64url(JSON.stringify(data))}`);
  }
  return parts.length === 0 ? '' : [OWN_FIELD_START, ...parts].join(' ');
}
