import type { Annotations, Decision, Status } from './item';

/** A change of what the reader says of an article, apart from what was written. */
export interface AnnotationChange {
  readonly status?: Status;
  readonly decision?: Decision | null;
  /** 1 to 5; null takes it off. */
  readonly rating?: number | null;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}

/** What an `AnnotationChange` is about. */
export type Marks = Pick<Annotations, 'status' | 'decision' | 'rating' | 'tags'>;

/**
 * @returns Only what is another afterwards. A tag is compared without regard to case, and stays as
 * it was first written; blank ones are left out.
 */
export function applyChange(marks: Marks, change: AnnotationChange): Partial<Marks> {
  const { status, decision, rating } = change;
  const tags = changeTags(marks.tags, change);
  return {
    ...(status !== undefined && status !== marks.status && { status }),
    ...(decision !== undefined && !equalDecisions(decision, marks.decision) && { decision }),
    ...(rating !== undefined && rating !== marks.rating && { rating }),
    ...(tags !== marks.tags && { tags }),
  };
}

/** The change that leads back from `after` to `before`. */
export function inverseChange(before: Marks, after: Marks): AnnotationChange {
  const lacks = (tags: readonly string[], tag: string): boolean =>
    !tags.some((each) => tagKey(each) === tagKey(tag));
  return {
    ...(before.status !== after.status && { status: before.status }),
    ...(!equalDecisions(before.decision, after.decision) && { decision: before.decision }),
    ...(before.rating !== after.rating && { rating: before.rating }),
    addTags: before.tags.filter((tag) => lacks(after.tags, tag)),
    removeTags: after.tags.filter((tag) => lacks(before.tags, tag)),
  };
}

function changeTags(
  tags: readonly string[],
  { addTags = [], removeTags = [] }: AnnotationChange,
): readonly string[] {
  const gone = new Set(removeTags.map(tagKey));
  const kept = tags.filter((tag) => !gone.has(tagKey(tag)));
  const known = new Set(kept.map(tagKey));
  const added: string[] = [];
  for (const tag of addTags.map((each) => each.trim().replace(/\s+/gu, ' '))) {
    if (tag === '' || known.has(tagKey(tag))) continue;
    known.add(tagKey(tag));
    added.push(tag);
  }
  return added.length === 0 && kept.length === tags.length ? tags : [...kept, ...added];
}

const tagKey = (tag: string): string => tag.toLocaleLowerCase('en');

function equalDecisions(a: Decision | null, b: Decision | null): boolean {
  return a?.verdict === b?.verdict && a?.reason === b?.reason;
}
