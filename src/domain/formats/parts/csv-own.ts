/**
 * Reads a row of the table that Lectern writes, see ./csv-own-columns.
 *
 * The record that stands in its last column makes it come back exactly: two sections of one kind, a
 * semicolon in a keyword. Where a cell no longer says what was written into it, somebody changed it
 * since, and the cell counts.
 */
import type { Article, Section } from '../../article';
import { readAnnotations } from '../../corpus/read-annotations';
import { readArticle } from '../../corpus/read-article';
import { STATUSES, VERDICTS } from '../../reading-list/item';
import { readStanding } from '../../reading-list/standing';
import { CATEGORY_OF_KIND, SECTION_KIND_NAMES } from '../../section-kind';
import type { Draft, DraftAnnotations } from '../draft';
import { formatAbstract } from './abstract-lines';
import { unguardCell } from './csv-cell';
import {
  ARTICLE_COLUMNS,
  formatSectionCell,
  OWN_COLUMNS,
  type OwnPart,
  RECORD_COLUMN,
  SECTION_COLUMNS,
} from './csv-own-columns';
import { parseJson } from './json-text';
import { at, isObject } from './json-values';
import { takeChanges } from './own-article';

/** A row of ours by the names of its columns. */
class OwnRow {
  readonly #cells: readonly string[];
  readonly #header: readonly string[];

  constructor(cells: readonly string[], header: readonly string[]) {
    this.#cells = cells;
    this.#header = header;
  }

  /** Undefined where somebody took the column out. */
  cell(name: string): string | undefined {
    const index = this.#header.indexOf(name);
    return index === -1 ? undefined : unguardCell(this.#cells[index] ?? '');
  }

  isChanged(name: string, written: string): boolean {
    const cell = this.cell(name);
    return cell !== undefined && comparable(cell) !== comparable(written);
  }
}

/** What a file keeps of a text. */
const comparable = (text: string): string => text.toWellFormed().replace(/\r\n?/gu, '\n').trim();

/**
 * A row of our own export, exactly as it was written, but for the cells that were changed since.
 *
 * @param draft What the row says without our own columns.
 */
export function readOwnRow(
  cells: readonly string[],
  header: readonly string[],
  draft: Draft,
): Draft {
  const row = new OwnRow(cells, header);
  const record = parseJson(row.cell(RECORD_COLUMN) ?? '');
  const annotations = readOwnCells(row, readAnnotations(at(record, 'lectern')));
  const stated: Draft = {
    ...draft,
    id: row.cell('Id'),
    type: row.cell('Type'),
    genre: row.cell('Genre'),
    page: undoRange(draft.page),
    issue: undoRange(draft.issue),
    others: {
      ...draft.others,
      number: row.cell('Report number'),
      note: row.cell('Note of the record'),
    },
    ...(annotations !== undefined && { annotations }),
  };
  const reading = isObject(record) ? readArticle(record) : null;
  if (reading?.ok !== true) return stated;
  const exact = takeChanges(reading.article, stated, findChanges(row, reading.article));
  return exact === undefined
    ? stated
    : { ...stated, exact: changeSections(row, exact, reading.article) };
}

function findChanges(row: OwnRow, article: Article): readonly string[] {
  return ARTICLE_COLUMNS.filter(({ name, format }) => {
    if (!row.isChanged(name, format(article))) return false;
    // Spreadsheets write a date in their own way, which is no change by anybody.
    return name !== 'Issued' || /^(?:\d{4}(?:-\d{2}){0,2})?$/u.test(row.cell(name)?.trim() ?? '');
  }).map(({ variable }) => variable);
}

const undoRange = (text: string | null | undefined): string | undefined =>
  text?.replace(/(?<=\d)\u2013(?=\d)/gu, '-');

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** @param written The article whose sections were written into the row. */
function changeSections(row: OwnRow, article: Article, written: Article): Article {
  // Whoever wrote the abstract anew said all of it.
  if (row.isChanged('Abstract', formatAbstract(written.abstract))) return article;
  let abstract = article.abstract;
  for (const { name, kind } of SECTION_COLUMNS) {
    if (!row.isChanged(name, formatSectionCell(written.abstract, kind))) continue;
    const text = (row.cell(name) ?? '').trim();
    const first = abstract.findIndex((section) => section.kind === kind);
    const changed: Section = {
      label: abstract[first]?.label ?? SECTION_KIND_NAMES[kind].long,
      kind,
      category: abstract[first]?.category ?? CATEGORY_OF_KIND[kind],
      text,
    };
    const place = first === -1 ? abstract.length : first;
    abstract = [
      ...abstract.slice(0, place),
      ...(text === '' ? [] : [changed]),
      ...abstract.slice(place).filter((section) => section.kind !== kind),
    ];
  }
  if (abstract === article.abstract) return article;
  const changed: Writable<Article> = { ...article, abstract };
  delete changed.abstractSource;
  return changed;
}

/** @param kept What the record says; a cell that says something else counts for more. */
function readOwnCells(
  row: OwnRow,
  kept: DraftAnnotations | undefined,
): DraftAnnotations | undefined {
  const changed = OWN_COLUMNS.filter(({ name, format }) => row.isChanged(name, format(kept ?? {})));
  if (changed.length === 0) return kept;
  const parts = changed.flatMap(({ part }) => {
    const value = readPart(row, part);
    return value === undefined ? [] : [[part, value] as const];
  });
  return readAnnotations({ ...kept, ...Object.fromEntries(parts) });
}

/** @returns Undefined where the cell cannot be meant, and for quotes: theirs does not tell where one ends. */
function readPart(row: OwnRow, part: OwnPart): unknown {
  const cell = (name: string): string => (row.cell(name) ?? '').trim();
  switch (part) {
    case 'status':
      return STATUSES.find((each) => each === readStanding(cell('Status')));
    case 'decision': {
      const verdict = VERDICTS.find((each) => each === readStanding(cell('Decision')));
      return verdict === undefined ? null : { verdict, reason: cell('Reason') || null };
    }
    case 'rating':
      if (cell('Rating') === '') return null;
      return /^[1-5]$/u.test(cell('Rating')) ? Number(cell('Rating')) : undefined;
    case 'tags':
      return cell('Tags')
        .split(';')
        .map((tag) => tag.trim());
    case 'note':
      return row.cell('Note');
    case 'quotes':
      return undefined;
  }
}
