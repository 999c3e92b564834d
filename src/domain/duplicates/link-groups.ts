/** Two articles that are one work, by position. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Of a large group so many stand for all when it is to meet another. */
const WITNESSES = 6;

/**
 * Joins linked articles to groups, the surest links first. A link that would bring two articles
 * together that speak against each other is left out, so that a poor record between two works, which
 * resembles both, does not chain them.
 *
 * @param rank Of each position, in an order that does not depend on where the articles stand.
 * @param isConflict Whether two articles must not be in one group.
 * @returns Groups of two or more.
 */
export function* linkGroups(
  links: readonly Link[],
  rank: Uint32Array,
  isConflict: (a: number, b: number) => boolean,
): Generator<number, readonly (readonly number[])[]> {
  const rankOf = (position: number): number => rank[position] ?? 0;
  const low = ({ a, b }: Link): number => Math.min(rankOf(a), rankOf(b));
  const high = ({ a, b }: Link): number => Math.max(rankOf(a), rankOf(b));
  const sorted = [...links].sort(
    (one, other) => other.score - one.score || low(one) - low(other) || high(one) - high(other),
  );

  const groupOf = new Map<number, number[]>();
  const membersOf = (position: number): number[] => {
    const members = groupOf.get(position);
    if (members !== undefined) return members;
    const alone = [position];
    groupOf.set(position, alone);
    return alone;
  };
  for (const [at, { a, b }] of sorted.entries()) {
    yield at;
    const [one, other] = [membersOf(a), membersOf(b)];
    if (one === other) continue;
    const isKeptApart = witnesses(one, a).some((member) =>
      witnesses(other, b).some((each) => !(member === a && each === b) && isConflict(member, each)),
    );
    if (isKeptApart) continue;
    const [larger, smaller] = one.length >= other.length ? [one, other] : [other, one];
    for (const member of smaller) {
      larger.push(member);
      groupOf.set(member, larger);
    }
  }
  return [...new Set(groupOf.values())].filter((members) => members.length > 1);
}

function witnesses(members: readonly number[], linked: number): readonly number[] {
  return members.length <= WITNESSES ? members : [linked, ...members.slice(0, WITNESSES - 1)];
}
