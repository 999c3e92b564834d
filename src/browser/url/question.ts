import {
  parseAsArrayOf,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import { useCallback, useMemo, useRef } from 'react';
import type { FacetSelection } from '@/domain/facets/facet';
import { FACET_IDS } from '@/domain/facets/registry';
import { SORT_IDS, type SortId } from '@/domain/search/sort';
import { SECTION_KINDS, type SectionKind } from '@/domain/section-kind';

export const VIEWS = ['read', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** What the page is asked: all of it stands in the URL, and nothing else does. */
export interface Question {
  readonly text: string;
  readonly selection: FacetSelection;
  /** The section lens; empty: all sections. */
  readonly show: readonly SectionKind[];
  readonly sort: SortId;
  /** From 1. */
  readonly page: number;
  readonly view: View;
  /** The article that is open by itself. */
  readonly articleId: string | null;
  /** Address of another corpus than the page's own, as given. */
  readonly corpus: string | null;
}

const parsers = {
  q: parseAsString.withDefault(''),
  show: parseAsArrayOf(parseAsStringLiteral(SECTION_KINDS)).withDefault([]),
  sort: parseAsStringLiteral(SORT_IDS).withDefault('relevance'),
  page: parseAsInteger.withDefault(1),
  view: parseAsStringLiteral(VIEWS).withDefault('read'),
  id: parseAsString,
  corpus: parseAsString,
};

const facetParsers = Object.fromEntries(
  FACET_IDS.map((id) => [id, parseAsNativeArrayOf(parseAsString)]),
);

/** Letters typed within this time of one another are one step of the history. */
const TYPING_PAUSE_MS = 1500;

export interface QuestionControl {
  readonly question: Question;
  /** Changes part of the question: a step that "back" undoes. A new question starts at page 1. */
  readonly ask: (change: Partial<Question>) => void;
  /** Changes the text as the reader types it. */
  readonly type: (text: string) => void;
  /** The address of a changed question, for a link. */
  readonly hrefOf: (change: Partial<Question>) => string;
}

/** The question in the URL. */
export function useQuestion(): QuestionControl {
  const [asked, setAsked] = useQueryStates(parsers, { history: 'push' });
  const [facets, setFacets] = useQueryStates(facetParsers, { history: 'push' });
  const lastTyped = useRef(-Infinity);

  const question = useMemo(
    (): Question => ({
      text: asked.q,
      selection: facets,
      show: SECTION_KINDS.filter((kind) => asked.show.includes(kind)),
      sort: asked.sort,
      page: Math.max(asked.page, 1),
      view: asked.view,
      articleId: asked.id,
      corpus: asked.corpus,
    }),
    [asked, facets],
  );

  const ask = useCallback(
    (change: Partial<Question>) => {
      lastTyped.current = -Infinity;
      void setAsked(toParameters(complete(change)));
      if (change.selection !== undefined) void setFacets(toFacetParameters(change.selection));
    },
    [setAsked, setFacets],
  );

  const type = useCallback(
    (text: string) => {
      const now = performance.now();
      const typing = now - lastTyped.current < TYPING_PAUSE_MS;
      lastTyped.current = now;
      void setAsked(toParameters(complete({ text })), { history: typing ? 'replace' : 'push' });
    },
    [setAsked],
  );

  const hrefOf = useCallback(
    (change: Partial<Question>) => formatHref({ ...question, ...complete(change) }),
    [question],
  );

  return { question, ask, type, hrefOf };
}

/** A change with what follows from it: another answer is read from its beginning. */
function complete(change: Partial<Question>): Partial<Question> {
  const { text, selection, sort } = change;
  const isOtherAnswer = text !== undefined || selection !== undefined || sort !== undefined;
  return isOtherAnswer ? { page: 1, articleId: null, view: 'read', ...change } : change;
}

/** nuqs takes null for "the default": it is left out of the URL. */
function toParameters(change: Partial<Question>) {
  return {
    // A lone half of a surrogate pair cannot stand in a URL.
    ...(change.text !== undefined && { q: change.text.toWellFormed() || null }),
    ...(change.show !== undefined && { show: change.show.length > 0 ? [...change.show] : null }),
    ...(change.sort !== undefined && { sort: change.sort }),
    ...(change.page !== undefined && { page: change.page }),
    ...(change.view !== undefined && { view: change.view }),
    ...(change.articleId !== undefined && { id: change.articleId }),
    ...(change.corpus !== undefined && { corpus: change.corpus }),
  };
}

function toFacetParameters(selection: FacetSelection): Record<string, string[] | null> {
  return Object.fromEntries(
    FACET_IDS.map((id) => {
      const values = selection[id] ?? [];
      return [id, values.length > 0 ? [...values] : null];
    }),
  );
}

/** The same parameters as the setters write. */
function formatHref(question: Question): string {
  const parameters = new URLSearchParams();
  if (question.text !== '') parameters.set('q', question.text);
  for (const id of FACET_IDS) {
    for (const value of question.selection[id] ?? []) parameters.append(id, value);
  }
  if (question.show.length > 0) parameters.set('show', question.show.join(','));
  if (question.sort !== 'relevance') parameters.set('sort', question.sort);
  if (question.page > 1) parameters.set('page', String(question.page));
  if (question.view !== 'read') parameters.set('view', question.view);
  if (question.articleId !== null) parameters.set('id', question.articleId);
  if (question.corpus !== null) parameters.set('corpus', question.corpus);
  return `?${parameters.toString()}`;
}
