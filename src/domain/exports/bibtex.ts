/**
 * Writes BibTeX that BibLaTeX reads too.
 *
 * Source: Patashnik, "BibTeXing" (1988); "The biblatex Package" 3.20, for the fields that BibTeX does
 * not know and passes over (doi, keywords, pmid). Each section of an abstract is a paragraph,
 * `Label: text`. What no field holds stands in the field `lectern`, see formats/parts/own-field:
 * styles of text, types that BibTeX does not have, how often the article was used, the reader's
 * annotations as data. An article without a citation key has one when it comes back.
 */
import type { Name } from '../article';
import { BIBTEX } from '../formats/bibtex';
import { writeBibtexType } from '../formats/parts/bibtex-types';
import type { ExportedItem, ExportFormat } from './export-format';
import { CitationKeys } from './parts/citation-keys';
import { formatRecord, type RecordTexts } from './parts/own-field';
import { toLine } from './parts/plain-lines';
import { toLatex } from './parts/to-latex';

export const BIBTEX_EXPORT: ExportFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  extension: '.bib',
  mediaType: 'application/x-bibtex',
  keeps:
    'For LaTeX, JabRef and Zotero: sections as paragraphs of the abstract, notes and quotes as an annotation, tags as keywords.',
  format: formatBibtex,
};

function formatBibtex(items: readonly ExportedItem[]): string {
  const kept = items.map(({ article }) => article.others?.['citation-key'] ?? '');
  const keys = new CitationKeys(kept);
  return items
    .map((item) => {
      const key = keys.give(item.article);
      return formatRecord(withKey(item, key), {
        format: BIBTEX,
        isRisky: (line) => line.startsWith('@'),
        write: (texts, own) => write(key, texts, own),
      });
    })
    .join('\n');
}

function withKey(item: ExportedItem, key: string): ExportedItem {
  const { others } = item.article;
  if (others?.['citation-key'] !== undefined) return item;
  return { ...item, article: { ...item.article, others: { ...others, 'citation-key': key } } };
}

/** As LaTeX is to print it; braces around it are added. */
type Field = readonly [name: string, latex: string | null | undefined];

function write(
  key: string,
  { article, abstract, keyword, annotations }: RecordTexts,
  own: string,
): string {
  const { type, others = {}, issued } = article;
  const entry = writeBibtexType(type);
  const isArticle = entry === 'article';
  const fields: readonly Field[] = [
    ['author', article.author.map(formatName).join(' and ')],
    ['editor', (article.editor ?? []).map(formatName).join(' and ')],
    ['title', text(article.title)],
    [isArticle ? 'journal' : 'booktitle', text(article.containerTitle)],
    ['shortjournal', text(others['container-title-short'])],
    ['series', text(others['collection-title'])],
    ['year', issued === null ? null : String(issued.year)],
    ['month', MONTHS[(issued?.month ?? 0) - 1]],
    ['day', issued?.day === undefined ? null : String(issued.day)],
    ['volume', text(article.volume)],
    ['number', text(isArticle ? article.issue : others.number)],
    ['issue', isArticle ? null : text(article.issue)],
    ['pages', text(article.page).replace(/^(\w+)[-\u2010-\u2015](\w+)$/u, '$1--$2')],
    ['pagetotal', text(others['number-of-pages'])],
    [PUBLISHER.get(entry) ?? 'publisher', text(article.publisher)],
    ['address', text(others['publisher-place'])],
    ['eventtitle', text(others['event-title'])],
    ['venue', text(others['event-place'])],
    ['edition', text(others.edition)],
    ['type', text(article.genre)],
    ['doi', verbatim(article.DOI)],
    ['issn', verbatim(article.ISSN)],
    ['isbn', verbatim(article.ISBN)],
    ['pmid', verbatim(article.PMID)],
    ['pmcid', verbatim(article.PMCID)],
    ['url', verbatim(article.URL)],
    ['language', text(article.language)],
    ['keywords', keyword.map(formatKeyword).join(', ')],
    ['source', text(others.source)],
    ['note', text(others.note)],
    ['abstract', abstract.map(toLatex).join('\n\n')],
    ['annote', annotations.map(toLatex).join('\n\n')],
    ['lectern', own],
  ];
  const lines = fields
    .filter(([, latex]) => latex !== null && latex !== undefined && latex !== '')
    .map(([name, latex = '']) => `  ${name} = ${name === 'month' ? latex : `{${latex}}`},\n`);
  return `@${entry}{${key},\n${lines.join('')}}\n`;
}

/** Names that every style defines. */
const MONTHS: readonly string[] = [
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
];

const PUBLISHER: ReadonlyMap<string, string> = new Map([
  ['phdthesis', 'school'],
  ['techreport', 'institution'],
]);

function text(words: string | null | undefined): string {
  return toLatex(toLine(words ?? ''));
}

/** Addresses and identifiers, in which LaTeX reads every sign as itself. */
function verbatim(words: string | null): string {
  const line = toLine(words ?? '');
  return /[\\{}]/u.test(line) ? toLatex(line) : line;
}

/** "van Gogh, Jr, Vincent"; a body in braces. */
function formatName(name: Name): string {
  if (name.literal !== undefined) return `{${text(name.literal)}}`;
  const { family, given, nonDroppingParticle, droppingParticle, suffix } = name;
  const parts = [
    joinParts(text(nonDroppingParticle), namePart(family, /^\p{Ll}/u)),
    namePart(suffix),
    joinParts(namePart(given), text(droppingParticle)),
  ].filter((part, at) => part !== '' || at !== 1);
  return parts.at(-1) === '' ? parts.slice(0, -1).join(', ') : parts.join(', ');
}

/** In braces what would fall apart, and a family name that looks like a particle. */
function namePart(part: string | undefined, looksOtherwise = /^$/u): string {
  const latex = text(part);
  const isWhole = /[,;]|(?:^|\s)and(?:\s|$)|^others$/iu.test(latex) || looksOtherwise.test(latex);
  return isWhole && latex !== '' ? `{${latex}}` : latex;
}

const joinParts = (first: string, second: string): string =>
  [first, second].filter((part) => part !== '').join(' ');

/** In braces one that has a comma or a semicolon inside. */
function formatKeyword(word: string): string {
  const latex = text(word);
  return /[,;]/u.test(latex) ? `{${latex}}` : latex;
}
