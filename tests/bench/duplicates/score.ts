import type { DuplicateGroup } from '@/domain/duplicates/find-duplicates';
import type { Truth } from './labelled-set';

export interface Score {
  /** What was found and is so. */
  readonly right: number;
  /** Found, but not so: the articles of a group concerned. */
  readonly wrong: readonly (readonly number[])[];
  /** So, but not found: an article, or a pair of them. */
  readonly missed: readonly (readonly number[])[];
}

type Group = Pick<DuplicateGroup, 'members'>;

/** Pairs are counted where the truth tells pairs, else marked articles. */
export function score(groups: readonly Group[], truth: Truth): Score {
  if (truth.kind === 'pairs') return scorePairs(groups, truth);
  const right: number[] = [];
  const wrong: (readonly number[])[] = [];
  for (const { members } of groups) {
    const marked = members.filter((member) => truth.marked.has(member));
    // Of surplus copies one unmarked is left; a second is another work, and a wrong find.
    const found = truth.kind === 'members' ? members.length : members.length - 1;
    const counted = Math.min(found, marked.length);
    right.push(...marked.slice(0, counted));
    for (let more = counted; more < found; more += 1) wrong.push(members);
  }
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const missed = [...truth.marked].filter((at) => !grouped.has(at)).map((at) => [at]);
  // A group without an unmarked article keeps one that should have gone with another work.
  if (truth.kind === 'surplus') {
    for (const { members } of groups) {
      if (members.every((member) => truth.marked.has(member))) missed.push([...members]);
    }
  }
  return { right: right.length, wrong, missed };
}

function scorePairs(groups: readonly Group[], truth: Truth & { kind: 'pairs' }): Score {
  const groupOf = new Map<number, number>();
  const wrong: (readonly number[])[] = [];
  for (const [at, { members }] of groups.entries()) {
    for (const [first, a] of members.entries()) {
      groupOf.set(a, at);
      for (const b of members.slice(first + 1)) {
        if (truth.tell(a, b) === 'different') wrong.push([a, b]);
      }
    }
  }
  const isFound = ([a, b]: readonly [number, number]): boolean =>
    groupOf.has(a) && groupOf.get(a) === groupOf.get(b);
  const missed = truth.same.filter((pair) => !isFound(pair));
  return { right: truth.same.length - missed.length, wrong, missed };
}

/** A share from 0 to 1; 1 where nothing was found. */
export function precision({ right, wrong }: Score): number {
  const found = right + wrong.length;
  return found === 0 ? 1 : right / found;
}

/** A share from 0 to 1; 1 where there was nothing to find. */
export function recall({ right, missed }: Score): number {
  const sought = right + missed.length;
  return sought === 0 ? 1 : right / sought;
}

/** The harmonic mean of the two. */
export function f1(each: Score): number {
  const [p, r] = [precision(each), recall(each)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
