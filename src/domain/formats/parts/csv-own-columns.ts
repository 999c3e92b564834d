/**
 * The columns of the table that Lectern writes: one for each variable of CSL and for each kind of
 * section, then the reader's own, and a last one that holds the record whole.
 *
 * Names that other programs know where there are any: Rayyan, ASReview and Covidence look for
 * "Title", "Authors", "Year", "Journal", "Abstract", "DOI".
 */
import type { Article, Name, OtherVariable, Section } from '../../article';
import { formatIsoDate } from '../../partial-date';
import { nameStanding } from '../../reading-list/standing';
import { SECTION_KIND_NAMES, SECTION_KINDS, type SectionKind } from '../../section-kind';
import type { DraftAnnotations, DraftQuote } from '../draft';
import { formatAbstract, formatSection } from './abstract-lines';

export interface ArticleColumn {
  readonly name: string;
  /** The variable of CSL that it shows, by its name there. */
  readonly variable: string;
  readonly format: (article: Article) => string;
}

const listed = (words: readonly string[]): string => words.join('; ');

const other = (name: string, variable: OtherVariable): ArticleColumn => ({
  name,
  variable,
  format: ({ others }) => others?.[variable] ?? '',
});

/** Without the title a table that begins with "ID" is no table to Excel: see its SYLK files. */
export const ARTICLE_COLUMNS: readonly ArticleColumn[] = [
  { name: 'Title', variable: 'title', format: ({ title }) => title ?? '' },
  { name: 'Authors', variable: 'author', format: ({ author }) => formatNames(author) },
  {
    name: 'Year',
    variable: 'issued',
    format: ({ issued }) => (issued === null ? '' : String(issued.year)),
  },
  {
    name: 'Journal',
    variable: 'container-title',
    format: (article) => article.containerTitle ?? '',
  },
  {
    name: 'Issued',
    variable: 'issued',
    format: ({ issued }) => (issued === null ? '' : formatIsoDate(issued)),
  },
  { name: 'Volume', variable: 'volume', format: ({ volume }) => volume ?? '' },
  { name: 'Issue', variable: 'issue', format: ({ issue }) => formatRange(issue) },
  { name: 'Pages', variable: 'page', format: ({ page }) => formatRange(page) },
  { name: 'DOI', variable: 'DOI', format: ({ DOI }) => DOI ?? '' },
  { name: 'URL', variable: 'URL', format: ({ URL }) => URL ?? '' },
  { name: 'PMID', variable: 'PMID', format: ({ PMID }) => PMID ?? '' },
  { name: 'PMCID', variable: 'PMCID', format: ({ PMCID }) => PMCID ?? '' },
  { name: 'Type', variable: 'type', format: ({ type }) => type },
  { name: 'Genre', variable: 'genre', format: ({ genre }) => genre ?? '' },
  { name: 'Language', variable: 'language', format: ({ language }) => language ?? '' },
  { name: 'Keywords', variable: 'keyword', format: ({ keyword }) => listed(keyword ?? []) },
  { name: 'Publisher', variable: 'publisher', format: ({ publisher }) => publisher ?? '' },
  other('Place of publication', 'publisher-place'),
  { name: 'ISSN', variable: 'ISSN', format: ({ ISSN }) => ISSN ?? '' },
  { name: 'ISBN', variable: 'ISBN', format: ({ ISBN }) => ISBN ?? '' },
  { name: 'Editors', variable: 'editor', format: ({ editor }) => formatNames(editor ?? []) },
  other('Journal abbreviation', 'container-title-short'),
  other('Series', 'collection-title'),
  other('Edition', 'edition'),
  other('Conference', 'event-title'),
  other('Conference place', 'event-place'),
  other('Report number', 'number'),
  other('Number of pages', 'number-of-pages'),
  other('Database', 'source'),
  other('Citation key', 'citation-key'),
  other('Note of the record', 'note'),
  {
    name: 'Usage count',
    variable: 'usageCount',
    format: ({ usageCount }) => (usageCount === null ? '' : String(usageCount)),
  },
  { name: 'Id', variable: 'id', format: ({ id }) => id },
  { name: 'Abstract', variable: 'abstract', format: ({ abstract }) => formatAbstract(abstract) },
];

export interface SectionColumn {
  readonly name: string;
  readonly kind: SectionKind;
}

/** Side by side they compare the studies of a list. */
export const SECTION_COLUMNS: readonly SectionColumn[] = SECTION_KINDS.map((kind) => ({
  name: kind === 'other' ? 'Other sections' : SECTION_KIND_NAMES[kind].long,
  kind,
}));

/** The text where there is one section of the kind; several keep their labels. */
export function formatSectionCell(abstract: readonly Section[], kind: SectionKind): string {
  const sections = abstract.filter((section) => section.kind === kind);
  const [first] = sections;
  return sections.length === 1 && first !== undefined
    ? first.text
    : sections.map(formatSection).join('\n\n');
}

/** What a column of the reader's own is about. */
export type OwnPart = keyof DraftAnnotations;

export interface OwnColumn {
  readonly name: string;
  readonly part: OwnPart;
  readonly format: (annotations: DraftAnnotations) => string;
}

export const OWN_COLUMNS: readonly OwnColumn[] = [
  {
    name: 'Status',
    part: 'status',
    format: ({ status }) => (status === undefined ? '' : nameStanding(status)),
  },
  {
    name: 'Decision',
    part: 'decision',
    format: ({ decision }) => (decision ? nameStanding(decision.verdict) : ''),
  },
  { name: 'Reason', part: 'decision', format: ({ decision }) => decision?.reason ?? '' },
  {
    name: 'Rating',
    part: 'rating',
    format: ({ rating }) => (typeof rating === 'number' ? String(rating) : ''),
  },
  { name: 'Tags', part: 'tags', format: ({ tags }) => listed(tags ?? []) },
  { name: 'Note', part: 'note', format: ({ note }) => note ?? '' },
  {
    name: 'Quotes',
    part: 'quotes',
    format: ({ quotes }) => (quotes ?? []).map(formatQuote).join('\n\n'),
  },
];

/** When the article came on the list; it is not read back. */
export const ADDED_COLUMN = 'Added';

/** Holds the record as the corpus format has it. That it is there tells a table of ours. */
export const RECORD_COLUMN = 'Lectern';

export function isOwnTable(header: readonly string[]): boolean {
  return header.includes(RECORD_COLUMN) && header.includes('Title');
}

const OWN_NAMES: ReadonlySet<string> = new Set(OWN_COLUMNS.map(({ name }) => name));

/** Whether a column of ours holds the reader's words; "Note" and "Tags" of others are the article's. */
export function isOwnColumn(name: string): boolean {
  return OWN_NAMES.has(name);
}

function formatQuote({ label, exact, comment }: DraftQuote): string {
  const place = label === null ? '' : `${label}: `;
  return `${place}“${exact}”${comment === '' ? '' : `\n${comment}`}`;
}

/** "van Gogh, Vincent; World Health Organization" */
function formatNames(names: readonly Name[]): string {
  return listed(names.map(formatListedName));
}

function formatListedName(name: Name): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name.nonDroppingParticle, name.family].filter(Boolean).join(' ');
  const given = [name.given, name.droppingParticle].filter(Boolean).join(' ');
  return [family, name.suffix, given].filter(Boolean).join(', ');
}

/** "1-2" is the second of January to a spreadsheet, "1–2" is not. */
function formatRange(text: string | null): string {
  return text?.replace(/(?<=\d)-(?=\d)/gu, '\u2013') ?? '';
}
