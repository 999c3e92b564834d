/**
 * Writes RIS.
 *
 * Source: Research Information Systems, "RIS Format Specifications" (2011). Each section of an abstract
 * is a line of its own, `Label: text`, behind AB. What no tag holds stands in U5, see
 * formats/parts/own-field: styles of text, particles and suffixes that the name does not tell, how
 * often the article was used, the reader's annotations as data.
 */
import type { Article, Name } from '../article';
import { RIS } from '../formats/ris';
import { writeRisType } from '../formats/parts/ris-types';
import type { ExportFormat } from './export-format';
import { formatRecord, type RecordTexts } from './parts/own-field';
import { toLine } from './parts/plain-lines';

export const RIS_EXPORT: ExportFormat = {
  id: 'ris',
  name: 'RIS',
  extension: '.ris',
  mediaType: 'application/x-research-info-systems',
  keeps:
    'For Zotero, EndNote, Mendeley and nearly all others: sections as lines of the abstract, notes and quotes as a note, tags as keywords.',
  format: (items) =>
    items
      .map((item) => formatRecord(item, { format: RIS, isRisky: isFieldLike, write }))
      .join('\n')
      .replaceAll('\n', '\r\n'),
};

/** What a careless reader takes for the beginning of a field, or of a record of another format. */
function isFieldLike(line: string): boolean {
  return /^[^\p{L}]*[A-Z][A-Z0-9]{1,3}\s*[-\u2010-\u2015]|^[@%<{]/iu.test(line);
}

type Field = readonly [tag: string, text: string | null | undefined];

function write({ article, abstract, keyword, annotations }: RecordTexts, own: string): string {
  const { type, others = {}, issued } = article;
  const isStanding = STANDING_ALONE.has(type);
  const fields: readonly Field[] = [
    ['TY', writeRisType(type)],
    ['ID', others['citation-key']],
    ...article.author.map((name): Field => ['AU', formatName(name)]),
    ...(article.editor ?? []).map((name): Field => ['ED', formatName(name)]),
    ['TI', article.title],
    [isStanding ? 'JF' : 'T2', article.containerTitle],
    ['J2', others['container-title-short']],
    ['T3', others['collection-title']],
    ['PY', issued === null ? null : String(issued.year)],
    ['DA', formatDate(article)],
    ['VL', article.volume],
    ['IS', article.issue],
    ...formatPages(article),
    ['PB', article.publisher],
    ['CY', others['publisher-place'] ?? others['event-place']],
    ['ET', others.edition],
    ['M1', others.number],
    ['M3', article.genre],
    ['DO', article.DOI],
    ...splitList(article.ISSN, 'SN'),
    ...splitList(article.ISBN, 'SN'),
    ['UR', article.URL],
    ['U1', article.PMID === null ? null : `${article.PMID}[pmid]`],
    ['C2', article.PMCID],
    ['LA', article.language],
    ['DB', others.source],
    ...keyword.map((word): Field => ['KW', word]),
    ['N1', others.note],
  ];
  const lines = fields.flatMap(([tag, text]) => {
    const line = toLine(text ?? '');
    return line === '' && tag !== 'TY' ? [] : [`${tag}  - ${line}`];
  });
  return [
    ...lines,
    ...tagged('AB', abstract),
    ...tagged('N1', annotations),
    ...tagged('U5', own === '' ? [] : [own]),
    'ER  - ',
    '',
  ].join('\n');
}

/** Their T2 is a series. */
const STANDING_ALONE: ReadonlySet<string> = new Set(['book', 'thesis', 'patent', 'manuscript']);

function tagged(tag: string, [first, ...more]: readonly string[]): readonly string[] {
  return first === undefined ? [] : [`${tag}  - ${first}`, ...more];
}

/** "van Gogh, Vincent, Jr."; a body as it is called. */
function formatName(name: Name): string {
  if (name.literal !== undefined) return name.literal;
  const { family = '', given = '', nonDroppingParticle = '', droppingParticle = '' } = name;
  const parts = [
    [nonDroppingParticle, family].filter(Boolean).join(' '),
    [given, droppingParticle].filter(Boolean).join(' '),
    name.suffix ?? '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** "2017/06/05/", "2017///": some programs look for a year only there. */
function formatDate({ issued }: Article): string | null {
  if (issued === null) return null;
  const pad = (value = 0): string => (value === 0 ? '' : String(value).padStart(2, '0'));
  return `${issued.year}/${pad(issued.month)}/${pad(issued.day)}/`;
}

function formatPages({ page, others }: Article): readonly Field[] {
  if (page === null) return [['SP', others?.['number-of-pages']]];
  const [, start, end] = /^(\w+)[-\u2010-\u2015](\w+)$/u.exec(page) ?? [];
  return start === undefined
    ? [['SP', page]]
    : [
        ['SP', start],
        ['EP', end],
      ];
}

function splitList(list: string | null, tag: string): readonly Field[] {
  return (list ?? '').split(', ').map((text): Field => [tag, text]);
}
