import {
  parseAsArrayOf,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
  type HistoryOptions,
} from 'nuqs';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FacetSelection } from '@/domain/facets/facet';
import { FACET_IDS } from '@/domain/facets/registry';
import { SORT_IDS, type SortId } from '@/domain/search/sort';
import { SECTION_KINDS, type SectionKind } from '@/domain/section-kind';

/** `list`: the reading list; `screen`: its articles one by one, to decide of each. */
export const VIEWS = ['read', 'list', 'screen'] as const;
export type View = (typeof VIEWS)[number];

/** What articles are compared by: all they have, or their sections of one kind. */
const COMPARISONS = ['everything', ...SECTION_KINDS] as const;
export type Comparison = (typeof COMPARISONS)[number];

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
  /** Articles like that one are shown, compared so; null: they are not. */
  readonly like: Comparison | null;
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
  like: parseAsStringLiteral(COMPARISONS),
  corpus: parseAsString,
};

const facetParsers = Object.fromEntries(
  FACET_IDS.map((id) => [id, parseAsNativeArrayOf(parseAsString)]),
);

/** Letters typed within this time of one another are one step of the history. */
const TYPING_PAUSE_MS = 1500;

/**
 * The URL follows the first of them at once, the others after so long without one: writing it is
 * work for the page and the browser that the answer would wait for.
 */
const URL_FOLLOWS_MS = 300;

/** Part of a question, or a function that makes it from the question as it is by then. */
export type QuestionChange = Partial<Question> | ((question: Question) => Partial<Question>);

export interface QuestionControl {
  readonly question: Question;
  /** Changes part of the question: a step that "back" undoes. A new question starts at page 1. */
  readonly ask: (change: QuestionChange) => void;
  /** Changes the text as the reader types it. */
  readonly type: (text: string) => void;
  /** The address of a changed question, for a link. */
  readonly hrefOf: (change: Partial<Question>) => string;
}

/** The question in the URL. The control is the same object as long as the question is the same. */
export function useQuestion(): QuestionControl {
  const [asked, setAsked] = useQueryStates(parsers, { history: 'push' });
  const [facets, setFacets] = useQueryStates(facetParsers, { history: 'push' });
  const lastTyped = useRef(-Infinity);
  /** A text that the URL has yet to follow. */
  const [typed, setTyped] = useState<string | null>(null);
  /** Set while there is one. */
  const following = useRef<ReturnType<typeof setTimeout>>(undefined);

  const shown = asked.show.join(',');
  const show = useMemo(
    () => SECTION_KINDS.filter((kind) => shown.split(',').includes(kind)),
    [shown], // another lens is another list; another letter typed is not
  );
  const question = useUnchanged(
    useMemo(
      (): Question => ({
        text: asked.q,
        selection: facets,
        show,
        sort: asked.sort,
        page: Math.max(asked.page, 1),
        view: asked.view,
        articleId: asked.id,
        like: asked.like,
        corpus: asked.corpus,
        ...(typed !== null && complete({ text: typed })),
      }),
      [asked, facets, show, typed],
    ),
  );

  const latest = useRef(question);
  useLayoutEffect(() => {
    latest.current = question;
  }, [question]);

  const stopFollowing = useCallback(() => {
    clearTimeout(following.current);
    following.current = undefined;
    setTyped(null);
  }, []);

  const ask = useCallback(
    (asking: QuestionChange) => {
      const before = latest.current;
      const change = typeof asking === 'function' ? asking(before) : asking;
      lastTyped.current = -Infinity;
      if (following.current !== undefined) {
        stopFollowing();
        // "Back" leads to what was typed: this step of the history has to have it.
        history.replaceState(history.state, '', formatHref(before));
        void setAsked(toParameters({ ...complete({ text: before.text }), ...complete(change) }));
      } else {
        void setAsked(toParameters(complete(change)));
      }
      if (change.selection !== undefined) void setFacets(toFacetParameters(change.selection));
    },
    [setAsked, setFacets, stopFollowing],
  );

  const type = useCallback(
    (text: string) => {
      const now = performance.now();
      const isFirst = now - lastTyped.current >= TYPING_PAUSE_MS;
      lastTyped.current = now;
      const write = (history: HistoryOptions): void => {
        stopFollowing();
        void setAsked(toParameters(complete({ text })), { history });
      };
      if (isFirst) {
        write('push');
      } else {
        clearTimeout(following.current);
        setTyped(text.toWellFormed());
        following.current = setTimeout(() => write('replace'), URL_FOLLOWS_MS);
      }
    },
    [setAsked, stopFollowing],
  );

  // Where "back" or "forward" leads, nothing was typed.
  useEffect(() => {
    addEventListener('popstate', stopFollowing);
    return () => {
      removeEventListener('popstate', stopFollowing);
      clearTimeout(following.current);
    };
  }, [stopFollowing]);

  const hrefOf = useCallback(
    (change: Partial<Question>) => hrefAfter(question, change),
    [question],
  );

  return useMemo(() => ({ question, ask, type, hrefOf }), [question, ask, type, hrefOf]);
}

/** The question as it was while the next one says the same: what is drawn of it stays as it is. */
function useUnchanged(next: Question): Question {
  const [question, setQuestion] = useState(next);
  if (question === next || JSON.stringify(question) === JSON.stringify(next)) return question;
  setQuestion(next);
  return next;
}

/** The address of a question after a change: a link that leads where asking for it does. */
export function hrefAfter(question: Question, change: Partial<Question>): string {
  return formatHref({ ...question, ...complete(change) });
}

/** A change with what follows from it: another answer is read from its beginning. */
function complete(change: Partial<Question>): Partial<Question> {
  const { text, selection, sort, articleId } = change;
  const isOtherAnswer = text !== undefined || selection !== undefined || sort !== undefined;
  if (isOtherAnswer) return { page: 1, articleId: null, like: null, view: 'read', ...change };
  return articleId === undefined ? change : { like: null, ...change };
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
    ...(change.like !== undefined && { like: change.like }),
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
  if (question.like !== null) parameters.set('like', question.like);
  if (question.corpus !== null) parameters.set('corpus', question.corpus);
  return `?${parameters.toString()}`;
}
