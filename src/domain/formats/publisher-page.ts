/**
 * The results page of a publisher, saved or pasted as text: one result below the other, each with its
 * abstract in labelled sections.
 *
 * Source: Emerald Insight's search results, as a browser copies them. Other pages are not of this
 * form, and are not recognised.
 */
import type { Name } from '../article';
import { readSectionLabel } from '../section-label';
import type { Draft, DraftSection } from './draft';
import type { Format } from './format';
import { readDateText } from './parts/dates';
import { readKeywords } from './parts/keywords';
import { readMarkup } from './parts/markup';
import { readName } from './parts/names';
import { DATE_LINE, isContentType, PageParser, type PageEntry } from './parts/page-entries';
import { joinParagraphs } from './parts/paragraphs';

export const PUBLISHER_PAGE: Format = {
  id: 'publisher-page',
  name: 'Publisher’s results page',
  extensions: ['.txt'],
  sniff,
  createParser: () => new PageParser(readDraft),
};

/** Headings of a result; between the first and the second stands the abstract. */
const ABSTRACT = 'Abstract';
const DETAILS = 'Details';
const KEYWORDS = 'Keywords';

function sniff(head: string): number {
  const lines = head.split('\n', 2000).map((line) => line.trim());
  const date = lines.findIndex((line) => DATE_LINE.test(line));
  if (date === -1) return 0;
  const before = lines.slice(0, date).findLast((line) => line !== '');
  const hasKind = before !== undefined && isContentType(before);
  const rest = lines.slice(date);
  const hasAbstract = rest.includes(ABSTRACT);
  const details = rest.indexOf(DETAILS);
  const hasDetails =
    details !== -1 && rest.slice(details).some((line) => DETAIL.test(line) || VOLUME.test(line));
  if (hasKind && hasDetails) return 1;
  return hasDetails || (hasKind && hasAbstract) ? 0.8 : 0;
}

/** Kinds of content, in small letters, as CSL calls them. */
const CSL_TYPES: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['earlycite article', 'article-journal'],
  ['book', 'book'],
  ['book chapter', 'chapter'],
  ['book part', 'chapter'],
  ['case study', 'article'],
  ['executive summary', 'report'],
  ['expert briefing', 'report'],
]);

function readDraft({ lines }: PageEntry): Draft {
  const dateAt = lines.findIndex((line) => DATE_LINE.test(line));
  const kind = lines.slice(0, dateAt).find((line) => line !== '');
  const parts = cutParts(lines.slice(dateAt + 1));
  const details = readDetails(parts.details);
  const type = CSL_TYPES.get((kind ?? '').toLowerCase()) ?? 'article';
  return {
    type,
    genre: details.fields.get('type') ?? kind,
    ...readHead(parts.head),
    containerTitle: details.container,
    issued: readDateText(DATE_LINE.exec(lines[dateAt] ?? '')?.[1] ?? ''),
    volume: details.volume,
    issue: details.issue,
    page: details.page,
    publisher: details.fields.get('publisher'),
    DOI: details.fields.get('doi'),
    ISSN: details.fields.get('issn') ?? details.fields.get('eissn'),
    ISBN: details.fields.get('isbn') ?? details.fields.get('eisbn'),
    keyword: readKeywords(untilFooter(parts.keywords)),
    abstract: readAbstract(parts.abstract),
  };
}

// No keyword is so long; what stands at the foot of a page may be.
const LONGEST_KEYWORD = 100; // UTF-16 code units

function untilFooter(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line !== '');
  const footer = filled.findIndex(
    (line) => line.length > LONGEST_KEYWORD || /^(?:©|copyright\b)/iu.test(line),
  );
  return footer === -1 ? filled : filled.slice(0, footer);
}

interface EntryParts {
  readonly head: readonly string[];
  readonly abstract: readonly string[];
  readonly details: readonly string[];
  readonly keywords: readonly string[];
}

function cutParts(lines: readonly string[]): EntryParts {
  const abstract = lines.indexOf(ABSTRACT);
  const details = lines.indexOf(DETAILS, abstract + 1);
  const keywords = lines.indexOf(KEYWORDS, Math.max(details, abstract) + 1);
  const end = lines.length;
  const from = (at: number): number => (at === -1 ? end : at);
  const detailsEnd = from(keywords);
  const abstractEnd = Math.min(from(details), detailsEnd);
  return {
    head: lines.slice(0, Math.min(from(abstract), abstractEnd)),
    abstract: abstract === -1 ? [] : lines.slice(abstract + 1, abstractEnd),
    details: details === -1 ? [] : lines.slice(details + 1, detailsEnd),
    keywords: keywords === -1 ? [] : lines.slice(keywords + 1),
  };
}

/** What the page says of access, not of the article. */
const ACCESS =
  /^(?:abstract only|content available|full access|open access|free access|only content i have access to|html|pdf|epub|save|share|cite|view(?: .*)?|pdf \(.*|downloads?|citations?|(?:html|pdf|epub)(?: (?:html|pdf|epub))*)$/iu;

/** "1178", "1,178", "Downloads: 1178": how often the article was used; the page need not say how. */
const COUNT = /^(?:(?:downloads?|usage|views)\s?:?\s?)?(\d{1,3}(?:[,.]\d{3})+|\d{1,9})$/iu;

/** Title, where it was copied, then the authors, a sentence of the abstract, and a count. */
function readHead(lines: readonly string[]): Pick<Draft, 'title' | 'author' | 'usageCount'> {
  const named: string[] = [];
  let usageCount: number | null = null;
  for (const line of lines) {
    const count = COUNT.exec(line)?.[1];
    if (count !== undefined) usageCount ??= Number(count.replace(/[,.]/gu, ''));
    else if (line !== '' && !ACCESS.test(line) && !isTeaser(line)) named.push(line);
  }
  const [first, ...rest] = named;
  if (first === undefined) return { usageCount };
  const isNameless = rest.length > 0 || !isListOfNames(first);
  return {
    title: isNameless ? readMarkup(first) : null,
    author: (isNameless ? rest : named).filter(isListOfNames).flatMap(readNames),
    usageCount,
  };
}

/** A sentence, cut or whole: titles have no full stop. */
function isTeaser(line: string): boolean {
  return /(?:…|\.\.\.)$/u.test(line) || (line.endsWith('.') && !isListOfNames(line));
}

/** "Maxat Kassen", "Ada Okonkwo, Jan van der Velde and C. D. Brandt". */
function isListOfNames(line: string): boolean {
  const names = splitNames(line);
  return names.length > 0 && names.every(isName);
}

function isName(text: string): boolean {
  const words = text.split(' ');
  return (
    text.length <= 60 &&
    words.length >= 2 &&
    words.length <= 7 &&
    /^\p{Lu}/u.test(text) &&
    /^\p{Lu}[^\p{Nd}:?!]*$/u.test(words.at(-1) ?? '') &&
    // Particles are short; "of", "and" and "in" are of titles.
    words.every(
      (word) =>
        /^\p{Lu}/u.test(word) || /^(?!and$|of$|in$|for$|the$|on$|to$)[\p{Ll}'’]{1,4}$/u.test(word),
    )
  );
}

function splitNames(line: string): string[] {
  return line
    .split(/,| and |;/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function readNames(line: string): Name[] {
  return splitNames(line)
    .map((name) => readName(name))
    .filter((name) => name !== null);
}

/** Sections, where headings stand on lines of their own; else the text as it runs. */
function readAbstract(lines: readonly string[]): Draft['abstract'] {
  const sections: { label: string | null; lines: string[] }[] = [];
  lines.forEach((line, at) => {
    const hasText = sections.at(-1)?.lines.some((text) => text !== '') === true;
    const isHeading = isKnownHeading(line) || (hasText && isOddHeading(lines, at));
    if (isHeading) sections.push({ label: line, lines: [] });
    else if (sections.length > 0) sections.at(-1)?.lines.push(line);
    else if (line !== '') sections.push({ label: null, lines: [line] });
  });
  if (sections.every(({ label }) => label === null)) {
    const text = joinParagraphs(lines);
    return text === '' ? null : readMarkup(text);
  }
  return sections.map((section): DraftSection => ({
    label: section.label,
    text: readMarkup(joinParagraphs(section.lines)),
  }));
}

const LONGEST_LABEL = 60; // UTF-16 code units

function isKnownHeading(line: string): boolean {
  return (
    line.length <= LONGEST_LABEL &&
    /^\p{Lu}[^.;!?]*$/u.test(line) &&
    readSectionLabel(line).kind !== 'other'
  );
}

/** A few words between blank lines, with text below: "Paper type". */
function isOddHeading(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return (
    line.length <= LONGEST_LABEL &&
    /^\p{Lu}[\p{L} /()&,’'-]*\p{L}\)?:?$/u.test(line) &&
    lines[at - 1] === '' &&
    lines[at + 1] === '' &&
    lines[at + 2] !== undefined
  );
}

interface Details {
  readonly container: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly page: string | null;
  /** "type", "doi", "issn", in small letters. */
  readonly fields: ReadonlyMap<string, string>;
}

const DETAIL = /^(type|doi|e?issn|e?isbn|publisher): {0,5}(\S.*)$/iu;
/** "Information Technology & People, vol. 30 no. 2", with pages or without. */
const VOLUME = /,? vol\. ?([^\s,]+)(?:,? (?:no|iss)\. ?([^\s,]+))?(?:,? pp?\. ?([^\s,]+))?$/iu;

function readDetails(lines: readonly string[]): Details {
  const fields = new Map<string, string>();
  let journal: string | null = null;
  for (const line of lines) {
    const [, name, value] = DETAIL.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), value);
    else if (line !== '' && !/^[\p{L} ]{1,30}:/u.test(line)) journal ??= line;
    // "Transforming Government: People, Process and Policy, vol. 14 no. 2"
    else if (VOLUME.test(line)) journal = line;
  }
  const found = journal === null ? null : VOLUME.exec(journal);
  return {
    container: found === null ? journal : (journal?.slice(0, found.index) ?? null),
    volume: stated(found?.[1]),
    issue: stated(found?.[2]),
    page: stated(found?.[3]),
    fields,
  };
}

/** "ahead-of-print" is no number. */
function stated(number: string | undefined): string | null {
  return number === undefined || /^ahead/iu.test(number) ? null : number;
}
