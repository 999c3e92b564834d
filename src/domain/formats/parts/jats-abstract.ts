/**
 * The abstract of an article of JATS, among those that are something else.
 * Source: NISO Z39.96, JATS Archiving 1.3, `<abstract>` and its `@abstract-type`.
 */
import type { Draft } from '../draft';
import { listElements, readText, type XmlElement } from './xml-element';
import { readAbstractElement, type IsLeftOut } from './xml-markup';

/** Pictures, bullets and blurbs, which stand beside the abstract. */
const BESIDE =
  /graphical|teaser|toc|executive|key-?points?|highlights?|editor|plain|lay|author-summary|video|stereochemical|precis|web|short|impact|significance|one-sentence|object|tweet|bullet|take-?home|synopsis|digest/u;

/**
 * @param meta `<article-meta>`.
 * @param language Of the article; one of several abstracts is in it.
 */
export function readJatsAbstract(
  meta: XmlElement | undefined,
  language: string,
): Draft['abstract'] {
  const filled = (name: string): XmlElement[] =>
    listElements(meta, name).filter((each) => readText(each) !== '');
  const typed = (each: XmlElement): string =>
    (each.attributes.get('abstract-type') ?? '').toLowerCase();
  const main = filled('abstract').filter((each) => !BESIDE.test(typed(each)));
  const plain = main.filter((each) => typed(each) === '');
  const candidates = [
    ...plain.filter(({ attributes }) => attributes.get('xml:lang') === language),
    ...plain,
    ...main,
    ...filled('trans-abstract').filter((each) => !BESIDE.test(typed(each))),
  ];
  const [abstract] = candidates;
  return abstract === undefined ? null : readAbstractElement(abstract, isNoText);
}

/** Numbers, notes and their marks are no words of a title or an abstract. */
export const isNoText: IsLeftOut = (element) => {
  if (NO_TEXT.has(element.name)) return true;
  const isNote = NOTES.has(element.attributes.get('ref-type') ?? '');
  return element.name === 'xref' && isNote;
};

const NO_TEXT: ReadonlySet<string> = new Set(
  'fn label object-id inline-graphic graphic'.split(' '),
);
const NOTES: ReadonlySet<string> = new Set(['fn', 'author-notes', 'corresp', 'table-fn', 'aff']);

/** The authors' keywords, in the language of the article where they come in several. */
export function readJatsKeywords(meta: XmlElement | undefined, language: string): string[] {
  const groups = listElements(meta, 'kwd-group').filter(
    (group) => !NOT_AUTHORS.test(typeOf(group)),
  );
  const authors = groups.filter((group) => typeOf(group).includes('author'));
  const chosen = authors.length > 0 ? authors : groups;
  const fitting = chosen.filter(({ attributes }) => {
    const own = attributes.get('xml:lang');
    return own === undefined || own === language;
  });
  return (fitting.length > 0 ? fitting : chosen).flatMap(listKeywords);
}

const NOT_AUTHORS =
  /abbr|mesh|msc|jel|pacs|inspec|ocis|organism|subject|discipline|classification|taxonomy|thesaurus|hierarch|section|funder|doi/u;

function typeOf({ attributes }: XmlElement): string {
  return (attributes.get('kwd-group-type') ?? '').toLowerCase();
}

function listKeywords(group: XmlElement): string[] {
  return listElements(group, 'kwd', 'compound-kwd', 'nested-kwd', 'unstructured-kwd-group').flatMap(
    (keyword) => {
      if (keyword.name === 'unstructured-kwd-group') return readText(keyword).split(/[;,]/u);
      if (keyword.name === 'compound-kwd') {
        return [listElements(keyword, 'compound-kwd-part').map(readText).join(': ')];
      }
      if (keyword.name === 'nested-kwd') return listKeywords(keyword);
      return [
        readText({
          ...keyword,
          children: keyword.children.filter((c) => typeof c === 'string' || !isNoText(c)),
        }),
      ];
    },
  );
}
