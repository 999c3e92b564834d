import { isNamed, OTHER_VARIABLES, type Article, type Name, type OtherVariable } from '../article';
import { makeId } from '../corpus/make-id';
import { makeSection, recoverAbstract, type AbstractReading } from '../sections/recover-abstract';
import type { Draft, DraftAnnotations, DraftSection } from './draft';
import { readDOI, readISBN, readISSN, readPMCID, readPMID, readURL } from './parts/identifiers';
import { isNobody } from './parts/nothing';
import { toRichText, type RichText } from '../text/rich-text';
import { tidyLine as line, tidyRichText } from './parts/tidy-text';

export type DraftReading =
  | {
      readonly ok: true;
      readonly article: Article;
      /** What the file says of a reader's own work on it; undefined where it says nothing. */
      readonly annotations: DraftAnnotations | undefined;
    }
  | { readonly ok: false; readonly reason: string };

type OtherVariables = NonNullable<Article['others']>;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Makes an article of what a format found: identifiers are checked (one that cannot be right is
 * left out), white space put in order, a running abstract taken apart into its sections.
 *
 * @returns The article; or why it is none, in words.
 */
export function finishDraft(draft: Draft): DraftReading {
  const { annotations, exact } = draft;
  if (exact !== undefined) return { ok: true, article: exact, annotations };
  const title = tidyRichText(toRichText(draft.title ?? ''), ' ');
  const author = (draft.author ?? []).filter(isSomebody);
  const { sections, source } = readAbstract(draft.abstract);
  if (title.text === '' && author.length === 0 && sections.length === 0) {
    return { ok: false, reason: 'has no title, no author and no abstract' };
  }
  const fields: Writable<Omit<Article, 'id'>> = {
    type: line(draft.type) ?? 'article',
    genre: line(draft.genre),
    title: title.text || null,
    author,
    containerTitle: line(draft.containerTitle),
    issued: draft.issued ?? null,
    volume: line(draft.volume),
    issue: line(draft.issue),
    page: line(draft.page),
    publisher: line(draft.publisher),
    DOI: checked(draft.DOI, readDOI),
    ISSN: checkedList(draft.ISSN, readISSN),
    ISBN: checkedList(draft.ISBN, readISBN),
    PMID: checked(draft.PMID, readPMID),
    PMCID: checked(draft.PMCID, readPMCID),
    URL: checked(draft.URL, readURL),
    language: line(draft.language),
    keyword: readKeywordList(draft.keyword),
    usageCount: draft.usageCount ?? null,
    abstract: sections,
  };
  if (title.styles.length > 0) fields.titleStyles = title.styles;
  const editor = (draft.editor ?? []).filter(isSomebody);
  if (editor.length > 0) fields.editor = editor;
  if (source !== null) fields.abstractSource = source;
  const others = readOthers(draft.others);
  if (others !== undefined) fields.others = others;
  const article = { id: line(draft.id) ?? makeId(fields), ...fields };
  return { ok: true, article, annotations };
}

/** Scopus has "[No author name available]" for an author. */
function isSomebody(name: Name): boolean {
  const { given = '', family = '', literal = '' } = name;
  return isNamed(name) && !isNobody(`${given} ${family}${literal}`);
}

function readAbstract(abstract: Draft['abstract']): AbstractReading {
  if (abstract === null || abstract === undefined) return { sections: [], source: null };
  if (isSectionList(abstract)) return readGivenSections(abstract);
  return recoverAbstract(tidyRichText(toRichText(abstract), '\n'));
}

function isSectionList(
  abstract: string | RichText | readonly DraftSection[],
): abstract is readonly DraftSection[] {
  return Array.isArray(abstract);
}

/** One section without a label is a running text, which may have its labels inside. */
function readGivenSections(given: readonly DraftSection[]): AbstractReading {
  const filled = given
    .map((each) => ({
      label: line(each.label?.replace(/^[\s:.–—-]+|[\s:–—-]+$/gu, '')),
      category: each.category ?? null,
      body: tidyRichText(toRichText(each.text), '\n'),
    }))
    .filter(({ label, body }) => label !== null || body.text !== '');
  const [first, ...more] = filled;
  if (first === undefined) return { sections: [], source: null };
  if (more.length === 0 && first.label === null) return recoverAbstract(first.body);
  return {
    sections: filled.map(({ label, category, body }) => {
      const section = makeSection(label, body);
      return category === null || category === section.category
        ? section
        : { ...section, category };
    }),
    source: null,
  };
}

function checked(
  text: string | null | undefined,
  read: (text: string) => string | null,
): string | null {
  const words = line(text);
  return words === null ? null : read(words);
}

function checkedList(
  texts: string | readonly string[] | null | undefined,
  read: (text: string) => string | null,
): string | null {
  if (texts === null || texts === undefined) return null;
  const list =
    typeof texts === 'string' ? texts.split(/[;,\n]|\s{2,}|(?<=\d{4}-\d{3}[\dxX])\s/u) : texts;
  const found = list.map((text) => checked(text, read)).filter((text) => text !== null);
  return [...new Set(found)].join(', ') || null;
}

function readKeywordList(keywords: Draft['keyword']): readonly string[] | null {
  const words = (keywords ?? []).map(line).filter((word) => word !== null);
  return words.length === 0 ? null : [...new Set(words)];
}

function readOthers(given: Draft['others']): OtherVariables | undefined {
  const others: Partial<Record<OtherVariable, string>> = {};
  for (const variable of OTHER_VARIABLES) {
    const value = line(given?.[variable]);
    if (value !== null) others[variable] = value;
  }
  return Object.keys(others).length === 0 ? undefined : others;
}
