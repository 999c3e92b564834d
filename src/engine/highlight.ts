import type { Article } from '@/domain/article';
import type { Scope } from '@/domain/search/query';
import type { Highlights, Part, PartMatches, Snippet } from '@/domain/search/search';
import { tokenise, type TextRange } from '@/domain/text/tokens';
import { partTexts } from './parts';
import { findPhrase } from './phrase';
import { isInScope } from './scope-test';

/** Something that is marked wherever it stands in the scope. */
export type Mark =
  | {
      readonly kind: 'word';
      readonly terms: ReadonlySet<string>;
      readonly scope: Scope | null;
      /**
       * Of what a word may have been meant for, the forms of the word itself: only an article that
       * has none of them is marked.
       */
      readonly unless?: ReadonlySet<string>;
    }
  | {
      readonly kind: 'phrase';
      readonly terms: readonly string[];
      readonly scope: Scope | null;
    };

/** Ranges of a text that match a query; sorted, without overlap. */
function findMatches(text: string, marks: readonly Mark[]): TextRange[] {
  if (marks.length === 0) return [];
  const words = marks.filter((mark) => mark.kind === 'word');
  const phrases = marks.filter((mark) => mark.kind === 'phrase');
  return mergeRanges([
    ...(words.length === 0
      ? []
      : tokenise(text).filter(({ term }) => words.some(({ terms }) => terms.has(term)))),
    ...phrases.flatMap(({ terms }) => findPhrase(text, terms)),
  ]);
}

/** Sorted; ranges that share a character become one. */
function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      merged.push({ start, end });
    }
  }
  return merged;
}

export interface Marks {
  readonly highlights: Highlights;
  readonly matches: readonly PartMatches[];
  readonly snippet: Snippet | null;
}

/** Finds every match of a query in one article. */
export function markArticle(article: Article, marks: readonly Mark[]): Marks {
  const keyword = (article.keyword ?? []).map((): TextRange[] => []);
  const author = article.author.map((): TextRange[] => []);
  const abstract = article.abstract.map((): TextRange[] => []);
  let title: TextRange[] = [];
  let containerTitle: TextRange[] = [];
  const counts = new Map<Part, number>();

  const wanted = marks.filter((mark) => isWanted(article, mark));
  for (const { part, index, text } of wanted.length === 0 ? [] : partTexts(article)) {
    const ranges = findMatches(
      text,
      wanted.filter(({ scope }) => isInScope(article, part, scope)),
    );
    if (ranges.length === 0) continue;
    counts.set(part, (counts.get(part) ?? 0) + ranges.length);
    if (typeof part === 'number') abstract[part] = ranges;
    else if (part === 'title') title = ranges;
    else if (part === 'containerTitle') containerTitle = ranges;
    else if (part === 'author') author[index] = ranges;
    else if (part === 'keyword') keyword[index] = ranges;
  }
  const matches = [...counts]
    .map(([part, count]): PartMatches => ({
      part,
      kind: typeof part === 'number' ? (article.abstract[part]?.kind ?? null) : null,
      count,
    }))
    .sort((a, b) => b.count - a.count);
  return {
    highlights: { title, containerTitle, author, keyword, abstract },
    matches,
    snippet: makeSnippet(article, abstract),
  };
}

function isWanted(article: Article, mark: Mark): boolean {
  if (mark.kind === 'phrase' || mark.unless === undefined) return true;
  const itself: Mark = { kind: 'word', terms: mark.unless, scope: null };
  return [...partTexts(article)].every(
    ({ part, text }) =>
      !isInScope(article, part, mark.scope) || findMatches(text, [itself]).length === 0,
  );
}

const SNIPPET_LENGTH = 220;
/** Words before the first match, so that it is read in its sentence. */
const SNIPPET_LEAD = 60;

/** The stretch with the most matches, of the section with the most. */
function makeSnippet(article: Article, abstract: readonly TextRange[][]): Snippet | null {
  let best: { section: number; ranges: readonly TextRange[] } | null = null;
  for (const [section, ranges] of abstract.entries()) {
    if (ranges.length > (best?.ranges.length ?? 0)) best = { section, ranges };
  }
  const text = best === null ? undefined : article.abstract[best.section]?.text;
  if (best === null || text === undefined) return null;
  const first = densestStart(best.ranges, SNIPPET_LENGTH - SNIPPET_LEAD);
  const start = wordStartAfter(text, Math.max(first.start - SNIPPET_LEAD, 0));
  return {
    section: best.section,
    start,
    end: wordEndBefore(text, start + SNIPPET_LENGTH, first.end),
  };
}

/** The match that has the most others within `length` behind its start. */
function densestStart(ranges: readonly TextRange[], length: number): TextRange {
  let best = { match: ranges[0] ?? { start: 0, end: 0 }, count: 0 };
  let behind = 0;
  for (const [index, match] of ranges.entries()) {
    while ((ranges[behind]?.end ?? Infinity) <= match.start + length) behind += 1;
    if (behind - index > best.count) best = { match, count: behind - index };
  }
  return best.match;
}

function wordStartAfter(text: string, at: number): number {
  if (at === 0) return 0;
  const blank = text.slice(at, at + 40).search(/\s\S/u);
  return blank === -1 ? wholeCharacter(text, at) : at + blank + 1;
}

/** @param notBefore The end of a match, which is never cut, however long it is. */
function wordEndBefore(text: string, at: number, notBefore: number): number {
  if (at >= text.length) return text.length;
  const blank = text.slice(0, at + 1).search(/\s\S*$/u);
  return blank >= notBefore ? blank : Math.max(wholeCharacter(text, at), notBefore);
}

/** Steps back from the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;
}
