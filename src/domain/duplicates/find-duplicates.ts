/** Which articles are one work, and what the merged record is. */
import type { Article } from '../article';
import { FormCache, type ArticleForm } from './article-form';
import { emptyKeys, setKeys } from './block-keys';
import { candidatePairs } from './candidate-pairs';
import { weigh } from './evidence';
import { findCopies, type Copies } from './exact-copies';
import { linkGroups, type Link } from './link-groups';
import { mergeArticles } from './merge-articles';

export interface DuplicateGroup {
  /**
   * Positions in the input, ascending; at least two. The first is the one the merged record keeps
   * the id of.
   */
  readonly members: readonly number[];
  readonly merged: Article;
  /** Why, in plain words, for each member after the first: "same DOI", "same title, year and authors". */
  readonly reasons: readonly string[];
}

export interface DuplicateOptions {
  /** Called now and then with a share from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface PausingOptions extends DuplicateOptions {
  /** Awaited now and then, so that others get a turn; it may throw to end the work. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/**
 * Finds the articles that are one work. The order of the articles decides nothing but which id a
 * group keeps, and an article is in one group at most. Time grows with the number of articles, not
 * with its square; articles are compared only where they share a DOI, a PMID, a part of the title,
 * or volume and page.
 *
 * @returns Groups in the order of their first members.
 */
export function findDuplicates(
  articles: readonly Article[],
  options: DuplicateOptions = {},
): readonly DuplicateGroup[] {
  const work = search(articles);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    options.onProgress?.(step.value);
  }
}

/** The same, with pauses. */
export async function findDuplicatesPausing(
  articles: readonly Article[],
  options: PausingOptions = {},
): Promise<readonly DuplicateGroup[]> {
  const work = search(articles);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    options.onProgress?.(step.value);
    await options.pause?.();
  }
}

/** Steps between two pauses, each of some microseconds. */
const BATCH = 250;

/** Yields how much is done, as a share from 0 to 1. */
function* search(articles: readonly Article[]): Generator<number, readonly DuplicateGroup[]> {
  const forms = new FormCache(articles);
  const size = Math.max(articles.length, 1);
  let steps = 0;
  const isTurn = (): boolean => (steps += 1) % BATCH === 0;

  const copies = yield* share(
    findCopies(articles, (position) => isTelling(forms.get(position))),
    (position) => (0.2 * position) / size,
    isTurn,
  );
  const { order } = copies;

  const keys = emptyKeys(articles.length);
  for (const [at, position] of order.entries()) {
    const article = articles[position];
    if (article !== undefined) setKeys(keys, position, article);
    if (isTurn()) yield 0.2 + (0.3 * at) / size;
  }

  const links: Link[] = [];
  let compared = 0;
  for (const [a, b] of candidatePairs(keys, order)) {
    const { isSame, score } = weigh(forms.get(a), forms.get(b));
    if (isSame) links.push({ a, b, score });
    compared += 1;
    if (isTurn()) yield 0.5 + (0.4 * compared) / (compared + size);
  }

  const rank = new Uint32Array(articles.length);
  for (const [at, position] of order.entries()) rank[position] = at;
  const linked = yield* share(
    linkGroups(links, rank, (a, b) => weigh(forms.get(a), forms.get(b)).isConflict),
    () => 0.9,
    isTurn,
  );

  const groups: DuplicateGroup[] = [];
  for (const members of withCopies(linked, copies)) {
    groups.push(toGroup(members, articles, copies, forms));
    if (isTurn()) yield 0.95;
  }
  return groups.sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

/** Passes on some of a part's steps, as shares of the whole. */
function* share<Step, Result>(
  part: Generator<Step, Result>,
  toShare: (step: Step) => number,
  isTurn: () => boolean,
): Generator<number, Result> {
  for (;;) {
    const step = part.next();
    if (step.done === true) return step.value;
    if (isTurn()) yield toShare(step.value);
  }
}

/** A second record that says no more than "Editorial" and a year may well be another editorial. */
function isTelling({ title, names, pages, DOI, PMID, abstract }: ArticleForm): boolean {
  if (title !== null && !title.isGeneric) return true;
  return names.length > 0 || pages !== null || DOI !== null || PMID !== null || abstract() !== null;
}

function* withCopies(
  linked: readonly (readonly number[])[],
  { others }: Copies,
): Generator<readonly number[]> {
  const seen = new Set<number>();
  const expand = (position: number): readonly number[] => [
    position,
    ...(others.get(position) ?? []),
  ];
  for (const members of linked) {
    for (const member of members) seen.add(member);
    yield members.flatMap(expand).sort((a, b) => a - b);
  }
  for (const position of others.keys()) {
    if (!seen.has(position)) yield [...expand(position)].sort((a, b) => a - b);
  }
}

function toGroup(
  members: readonly number[],
  articles: readonly Article[],
  copies: Copies,
  forms: FormCache,
): DuplicateGroup {
  const [first, ...others] = members.flatMap((member) => articles[member] ?? []);
  if (first === undefined) throw new Error('a group has no members');
  return {
    members,
    merged: mergeArticles([first, ...others]),
    reasons: members.slice(1).map((_, at) => reasonFor(members, at + 1, copies, forms)),
  };
}

/** Members looked at for one that a member agrees with. */
const MOST_SOUGHT = 12;

function reasonFor(
  members: readonly number[],
  at: number,
  copies: Copies,
  forms: FormCache,
): string {
  const member = members[at] ?? 0;
  for (const other of members.slice(0, MOST_SOUGHT)) {
    if (other === member) continue;
    const { isSame, agreeing } = weigh(forms.get(other), forms.get(member));
    if (isSame) return `same ${list(agreeing)}`;
  }
  return copies.others.has(member) ? 'an exact copy' : 'same as another of the group';
}

/** "DOI, title and year" */
function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
