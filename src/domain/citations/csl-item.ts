/**
 * An article as an item of CSL-JSON, for citation programs.
 *
 * Source: CSL-JSON schema 1.0.2, https://github.com/citation-style-language/schema; for the markup,
 * citeproc-js, "HTML-like formatting tags", https://citeproc-js.readthedocs.io
 */
import type { Article, Name, OtherVariable, TextStyle } from '../article';
import type { PartialDate } from '../partial-date';
import type { RichText } from '../text/rich-text';

/** A name in CSL-JSON: persons by parts, anyone else by `literal`. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

export interface CslDate {
  /** One date: [[2017, 6, 5]], [[2017, 6]], [[2017]]. */
  readonly 'date-parts': readonly [readonly number[]];
}

/** What the source does not state is absent. The abstract is left to who writes the item. */
export interface CslItem extends Partial<Record<OtherVariable, string>> {
  readonly id: string;
  readonly type: string;
  readonly genre?: string;
  /** May hold `<i>`, `<sub>`, `<sup>`. */
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly DOI?: string;
  readonly ISSN?: string;
  readonly ISBN?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly URL?: string;
  readonly language?: string;
  /** "Open data; E-voting" */
  readonly keyword?: string;
}

/** Variables that go over as they are: their name in CSL, ours. */
const TEXTS = [
  ['genre', 'genre'],
  ['container-title', 'containerTitle'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['page', 'page'],
  ['publisher', 'publisher'],
  ['DOI', 'DOI'],
  ['ISSN', 'ISSN'],
  ['ISBN', 'ISBN'],
  ['PMID', 'PMID'],
  ['PMCID', 'PMCID'],
  ['URL', 'URL'],
  ['language', 'language'],
] as const;

/**
 * @param escapeText How a text of the title is written, so that it is not taken for markup; by
 *   default what would be read as a tag or a character reference gets character references.
 */
export function toCslItem(
  article: Article,
  escapeText: (text: string) => string = escapeMarkup,
): CslItem {
  const { id, type, title, titleStyles = [], author, editor = [], issued, keyword } = article;
  return {
    ...article.others,
    id,
    type,
    ...(title !== null && {
      title: formatMarkup({ text: title, styles: titleStyles }, escapeText),
    }),
    ...(author.length > 0 && { author: author.map(toCslName) }),
    ...(editor.length > 0 && { editor: editor.map(toCslName) }),
    ...(issued !== null && { issued: toCslDate(issued) }),
    ...(keyword !== null && keyword.length > 0 && { keyword: keyword.join('; ') }),
    ...Object.fromEntries(
      TEXTS.flatMap(([name, key]) => {
        const value = article[key];
        return value === null || value === '' ? [] : [[name, value]];
      }),
    ),
  };
}

function toCslName(name: Name): CslName {
  if (name.literal !== undefined) return { literal: name.literal };
  // CSL knows no person without a family name.
  if (name.family === undefined) return { literal: name.given ?? '' };
  const { family, given, nonDroppingParticle, droppingParticle, suffix } = name;
  return {
    family,
    ...(given !== undefined && { given }),
    ...(nonDroppingParticle !== undefined && { 'non-dropping-particle': nonDroppingParticle }),
    ...(droppingParticle !== undefined && { 'dropping-particle': droppingParticle }),
    ...(suffix !== undefined && { suffix }),
  };
}

function toCslDate({ year, month, day }: PartialDate): CslDate {
  if (month === undefined) return { 'date-parts': [[year]] };
  return { 'date-parts': [day === undefined ? [year, month] : [year, month, day]] };
}

const TAGS: Readonly<Record<TextStyle['style'], string>> = { italic: 'i', sub: 'sub', sup: 'sup' };

/** "H<sub>2</sub>O": styles as tags; where two cross, the inner one is closed and opened again. */
function formatMarkup({ text, styles }: RichText, escapeText: (text: string) => string): string {
  const edges = styles.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, text.length])]
    .filter((cut) => cut <= text.length)
    .sort((a, b) => a - b);
  let markup = '';
  let open: readonly TextStyle['style'][] = [];
  const change = (next: readonly TextStyle['style'][]): void => {
    const differs = open.findIndex((style, index) => style !== next[index]);
    const kept = differs === -1 ? open.length : differs;
    for (const style of open.slice(kept).reverse()) markup += `</${TAGS[style]}>`;
    for (const style of next.slice(kept)) markup += `<${TAGS[style]}>`;
    open = next;
  };
  cuts.slice(0, -1).forEach((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = styles.filter((each) => each.start <= start && each.end >= end);
    change([...new Set(over.map(({ style }) => style))]);
    markup += escapeText(text.slice(start, end));
  });
  change([]);
  return markup;
}

/** Only what would be read as a tag or a character reference: "p<0.05" and "R&D" stay as they are. */
function escapeMarkup(text: string): string {
  return text.replace(/&(?=#?\w{1,32};)/gu, '&amp;').replace(/<(?=[a-z/!])/giu, '&lt;');
}
