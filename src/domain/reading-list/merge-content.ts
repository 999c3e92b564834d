/**
 * Another version of the reading list, from a backup or a snapshot, brought into this one. Nothing
 * that was written is lost, and bringing in the same again changes nothing.
 */
import { articleKey } from './article-key';
import type { ReadingListItem, TrashedItem } from './item';
import type { ListRecords } from './list-records';
import type { Quote } from './quote';
import { emptyList } from './read-content';
import type { ReadingList } from './reading-list';
import type { TermList } from './term-list';
import { mergeWritten, type Written } from './written';

/** What came of it, in articles of theirs. */
export interface MergeReport {
  readonly added: number;
  /** Ours took something over. */
  readonly changed: number;
  readonly same: number;
  /** A text was changed on both sides: one of them is kept as a copy. */
  readonly conflicts: number;
  /** Removed here since, and not changed there later: they stay under what was removed. */
  readonly stillRemoved: number;
}

export interface Merge {
  /** Records that stayed as they were are the same objects as in ours. */
  readonly records: ListRecords;
  readonly report: MergeReport;
}

type Outcome = keyof MergeReport;

/**
 * An item is the same by its id, else by its list and work. Of marks the newer revision counts,
 * ours where they are level. Tags, reasons and terms are united, texts brought together. What is
 * there stays there; what was removed here comes back where it was changed later there.
 *
 * @param at Now, in ISO 8601 in UTC: when copies were set aside.
 */
export function mergeContent(ours: ListRecords, theirs: ListRecords, at: string): Merge {
  const shelves = new Shelves(ours, at);
  const report: Record<Outcome, number> = {
    added: 0,
    changed: 0,
    same: 0,
    conflicts: 0,
    stillRemoved: 0,
  };
  for (const item of theirs.items) report[shelves.bringItem(item)]++;
  for (const trashed of theirs.trashed) shelves.bringTrashed(trashed);
  const used = new Set(ours.items.map(({ listId }) => listId));
  const lists = mergeById(ours.lists, theirs.lists, (own, other) => {
    const givesWay = isStandIn(own) && (other.removedAt === null || !used.has(own.id));
    return givesWay && !isSame(own, other) ? other : joinLists(own, other);
  });
  return {
    records: {
      lists: bringBack(lists, theirs.lists, shelves.touchedLists),
      items: [...shelves.items.values()],
      trashed: [...shelves.trash.values()],
      termLists: mergeById(ours.termLists, theirs.termLists, joinTermLists),
    },
    report,
  };
}

/** The items and the trash, as they are while another version is brought in. */
class Shelves {
  readonly items: Map<string, ReadingListItem>;
  readonly trash: Map<string, TrashedItem>;
  /** Lists on which something came or changed. */
  readonly touchedLists = new Set<string>();
  private readonly listedWorks = new Map<string, string>();
  private readonly trashedWorks = new Map<string, string>();
  private readonly at: string;

  constructor({ items, trashed }: ListRecords, at: string) {
    this.at = at;
    this.items = new Map(items.map((item) => [item.id, item]));
    this.trash = new Map(trashed.map((each) => [each.item.id, each]));
    for (const item of items) this.listedWorks.set(workKey(item), item.id);
    for (const { item } of trashed) this.trashedWorks.set(workKey(item), item.id);
  }

  bringItem(theirs: ReadingListItem): Outcome {
    const listed = this.findItem(theirs);
    if (listed !== undefined) return this.join(listed, theirs);
    const trashed = this.findTrashed(theirs);
    if (trashed === undefined) {
      this.put(theirs);
      return 'added';
    }
    const item = joinItems(trashed.item, theirs, this.at);
    if (theirs.rev <= trashed.item.rev) {
      if (item !== trashed.item) this.trash.set(item.id, { ...trashed, item });
      return 'stillRemoved';
    }
    this.trash.delete(item.id);
    this.put(item);
    return countCopies(item) > countCopies(trashed.item) ? 'conflicts' : 'changed';
  }

  /** What is on the list stays there, and takes over what was written. */
  bringTrashed(theirs: TrashedItem): void {
    const listed = this.findItem(theirs.item);
    if (listed !== undefined) {
      this.join(listed, theirs.item);
      return;
    }
    const trashed = this.findTrashed(theirs.item);
    if (trashed === undefined) {
      this.trash.set(theirs.item.id, theirs);
      this.trashedWorks.set(workKey(theirs.item), theirs.item.id);
      return;
    }
    const item = joinItems(trashed.item, theirs.item, this.at);
    const { removedAt } =
      Date.parse(theirs.removedAt) > Date.parse(trashed.removedAt) ? theirs : trashed;
    if (item === trashed.item && removedAt === trashed.removedAt) return;
    this.trash.set(item.id, { item, removedAt });
  }

  private findItem(theirs: ReadingListItem): ReadingListItem | undefined {
    return this.items.get(theirs.id) ?? this.items.get(this.listedWorks.get(workKey(theirs)) ?? '');
  }

  private findTrashed(theirs: ReadingListItem): TrashedItem | undefined {
    return (
      this.trash.get(theirs.id) ?? this.trash.get(this.trashedWorks.get(workKey(theirs)) ?? '')
    );
  }

  private join(ours: ReadingListItem, theirs: ReadingListItem): Outcome {
    const joined = this.placed(ours, theirs, joinItems(ours, theirs, this.at));
    if (joined === ours) return 'same';
    this.listedWorks.delete(workKey(ours));
    this.put(joined);
    return countCopies(joined) > countCopies(ours) ? 'conflicts' : 'changed';
  }

  /** On the list and at the place that the newer revision has, unless its work is there already. */
  private placed(
    ours: ReadingListItem,
    theirs: ReadingListItem,
    joined: ReadingListItem,
  ): ReadingListItem {
    const { listId, position } = theirs;
    if (theirs.id !== ours.id || theirs.rev <= ours.rev) return joined;
    if (listId === ours.listId && position === ours.position) return joined;
    const holder = this.listedWorks.get(workKey({ ...ours, listId }));
    if (holder !== undefined && holder !== ours.id) return joined;
    return { ...joined, listId, position, rev: theirs.rev + 1 };
  }

  private put(item: ReadingListItem): void {
    this.items.set(item.id, item);
    this.listedWorks.set(workKey(item), item.id);
    this.touchedLists.add(item.listId);
  }
}

/** A work is at most one item of a list. */
const workKey = ({ listId, article }: Pick<ReadingListItem, 'listId' | 'article'>): string =>
  JSON.stringify([listId, articleKey(article)]);

/** Both by what they hold: fields are in the order in which they are read. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Ours where nothing is another; else with a revision above both. */
function joinIfNew<T extends { readonly rev: number }>(ours: T, theirs: T, joined: T): T {
  if (isSame(joined, ours)) return ours;
  return { ...joined, rev: Math.max(ours.rev, theirs.rev) + 1 };
}

function joinItems(ours: ReadingListItem, theirs: ReadingListItem, at: string): ReadingListItem {
  const { status, decision, rating } = theirs.rev > ours.rev ? theirs : ours;
  return joinIfNew(ours, theirs, {
    ...ours,
    status,
    decision,
    rating,
    tags: uniteTags(ours.tags, theirs.tags),
    note: joinWritten(ours.note, theirs.note, at),
    quotes: mergeById(ours.quotes, theirs.quotes, (own, other) =>
      joinQuotes(own, other, theirs.rev > ours.rev, at),
    ),
  });
}

/** As `mergeWritten`; ours where that adds nothing, in whatever order it has the past. */
function joinWritten(ours: Written, theirs: Written, at: string): Written {
  const joined = mergeWritten(ours, theirs, at);
  const known = new Set(ours.past);
  const addsNothing =
    isSame(textsOf(joined), textsOf(ours)) && joined.past.every((each) => known.has(each));
  return addsNothing ? ours : joined;
}

/** Taken off only where its comment was not changed by the side that kept it. */
function joinQuotes(ours: Quote, theirs: Quote, isTheirsNewer: boolean, at: string): Quote {
  const comment = joinWritten(ours.comment, theirs.comment, at);
  const { removedAt, comment: known } = isTheirsNewer ? theirs : ours;
  const isChanged = !isSame(textsOf(comment), textsOf(known));
  const isKept = ours.removedAt === null || theirs.removedAt === null;
  return { ...ours, comment, removedAt: isKept && isChanged ? null : removedAt };
}

const textsOf = ({ text, copies }: Written): readonly string[] => [
  text,
  ...copies.map((copy) => copy.text),
];

/** Nothing is stored of it but what is on it. */
const isStandIn = (list: ReadingList): boolean => isSame(list, emptyList(list.id));

function joinLists(ours: ReadingList, theirs: ReadingList): ReadingList {
  const { name, removedAt } = theirs.rev > ours.rev ? theirs : ours;
  return joinIfNew(ours, theirs, {
    ...ours,
    name,
    reasons: unite(ours.reasons, theirs.reasons),
    removedAt: ours.removedAt === null ? null : removedAt,
  });
}

function joinTermLists(ours: TermList, theirs: TermList): TermList {
  const { name, mark, on } = theirs.rev > ours.rev ? theirs : ours;
  const terms = unite(ours.terms, theirs.terms);
  return joinIfNew(ours, theirs, { ...ours, name, mark, terms, on });
}

/** A list that was taken away comes back where something came on it that was not there. */
function bringBack(
  lists: readonly ReadingList[],
  theirs: readonly ReadingList[],
  touched: ReadonlySet<string>,
): readonly ReadingList[] {
  const there = new Set(theirs.filter(({ removedAt }) => removedAt === null).map(({ id }) => id));
  return lists.map((list) => {
    const comesBack = list.removedAt !== null && there.has(list.id) && touched.has(list.id);
    return comesBack ? { ...list, removedAt: null, rev: list.rev + 1 } : list;
  });
}

/** Ours in their order, each joined with its counterpart, then what is theirs alone. */
function mergeById<T extends { readonly id: string }>(
  ours: readonly T[],
  theirs: readonly T[],
  join: (own: T, other: T) => T,
): readonly T[] {
  const merged = new Map(ours.map((each) => [each.id, each]));
  for (const other of theirs) {
    const own = merged.get(other.id);
    merged.set(other.id, own === undefined ? other : join(own, other));
  }
  return [...merged.values()];
}

const unite = (ours: readonly string[], theirs: readonly string[]): readonly string[] => [
  ...new Set([...ours, ...theirs]),
];

/** A tag is compared without regard to case. */
function uniteTags(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const key = (tag: string): string => tag.toLocaleLowerCase('en');
  const known = new Set(ours.map(key));
  return [...ours, ...theirs.filter((tag) => !known.has(key(tag)))];
}

const countCopies = ({ note, quotes }: ReadingListItem): number =>
  quotes.reduce((sum, { comment }) => sum + comment.copies.length, note.copies.length);
