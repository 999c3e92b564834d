import * as v from 'valibot';

/** A text that was not on the disk yet when its page was left. */
export type Draft = v.InferOutput<typeof draftSchema>;

const draftSchema = v.object({
  /** The stored text from which the reader went on. */
  base: v.string(),
  text: v.string(),
});

const KEY = 'lectern.drafts';

const schema = v.array(v.tuple([v.string(), draftSchema]));

/** Texts that the page before this one, in the same tab, could not save; by what they belong to. */
export function readDrafts(): Map<string, Draft> {
  try {
    return new Map(v.parse(schema, JSON.parse(sessionStorage.getItem(KEY) ?? '[]')));
  } catch {
    return new Map(); // forbidden, or not ours
  }
}

/**
 * Keeps texts for the next page of this tab, in place of those kept before. The tab's own storage
 * is written at once, even while a page is being left and the database may be out of reach.
 */
export function writeDrafts(drafts: ReadonlyMap<string, Draft>): void {
  try {
    if (drafts.size === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify([...drafts]));
  } catch {
    // forbidden or full: whoever leaves the page is asked first
  }
}
