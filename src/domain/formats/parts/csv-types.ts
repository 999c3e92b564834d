/**
 * What tables call the type of a work, as CSL calls it.
 *
 * Source: "Document Type" of Scopus, Web of Science and IEEE Xplore, "Content Type" of Springer,
 * "Publication Type" of Dimensions, Lens and Cochrane; RIS and Zotero have tables of their own.
 */
import { readRisType } from './ris-types';
import { findZoteroType } from './zotero-types';

const CSL_TYPES: readonly (readonly [words: RegExp, type: string])[] = [
  [/^preprint|posted.content/u, 'article'],
  [/chapter|book ?section|reference.?work.?entry/u, 'chapter'],
  [
    /(?:conference|proceedings?|meeting)[ _-]?(?:paper|article|abstract)|^proceedings?$|^conferences?$|ieee conferences/u,
    'paper-conference',
  ],
  [/^(?:e-?|edited )?books?$|^monograph/u, 'book'],
  [/thesis|dissertation/u, 'thesis'],
  [/patent/u, 'patent'],
  [/data ?set/u, 'dataset'],
  [/^(?:technical )?reports?$|working paper/u, 'report'],
  [/^standards?$|ieee standards/u, 'standard'],
  [/magazine article/u, 'article-magazine'],
  [/newspaper/u, 'article-newspaper'],
  [/^web ?(?:page|site)s?$/u, 'webpage'],
  [
    /article|review|editorial|letter|note|survey|erratum|correction|journal|commentary|communication|data paper|trial|study|early access/u,
    'article-journal',
  ],
];

const KNOWN_TO_CSL =
  /^(?:article|article-journal|article-magazine|article-newspaper|book|chapter|dataset|document|entry|entry-dictionary|entry-encyclopedia|graphic|interview|legal_case|legislation|manuscript|map|motion_picture|paper-conference|patent|post|post-weblog|report|review|review-book|software|song|speech|standard|thesis|webpage)$/u;

interface CsvType {
  readonly type: string;
  /** The source's own word, where it is one for readers and no code of a program. */
  readonly genre?: string;
}

/** @param hasContainer Whether a journal, or something like one, is stated. */
export function findCsvType(written: string | undefined, hasContainer: boolean): CsvType {
  const fallback = hasContainer ? 'article-journal' : 'article';
  if (written === undefined) return { type: fallback };
  const zotero = findZoteroType(written);
  if (zotero !== undefined && written !== 'book') return { type: zotero };
  const ris = /^[A-Z]{3,8}$/u.test(written) ? readRisType(written) : 'document';
  if (ris !== 'document') return { type: ris };
  if (KNOWN_TO_CSL.test(written) && written !== 'article') return { type: written };
  const words = written.toLowerCase();
  const type = CSL_TYPES.find(([pattern]) => pattern.test(words))?.[1] ?? fallback;
  return { type, genre: written };
}
