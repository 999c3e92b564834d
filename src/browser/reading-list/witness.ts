import * as v from 'valibot';

/**
 * What the page last knew of the stored list, kept apart from it: it tells a list that was lost
 * from one that is new. Losing it, or its last seconds, is harmless.
 */
const schema = v.object({
  listId: v.string(),
  /** Changes that the list had seen. */
  changes: v.number(),
  /** Articles on it. */
  count: v.number(),
  /** When that was, ISO 8601 in UTC. */
  at: v.string(),
});

export type Witness = Readonly<v.InferOutput<typeof schema>>;

export const WITNESS_KEY = 'lectern.witness';

/** Null where there is none, or none that can be read. */
export function readWitness(): Witness | null {
  try {
    const result = v.safeParse(schema, JSON.parse(localStorage.getItem(WITNESS_KEY) ?? 'null'));
    return result.success ? result.output : null;
  } catch {
    return null; // forbidden, or damaged
  }
}

export function writeWitness(witness: Witness | null): void {
  try {
    if (witness === null) localStorage.removeItem(WITNESS_KEY);
    else localStorage.setItem(WITNESS_KEY, JSON.stringify(witness));
  } catch {
    // forbidden or full: the list itself is safe
  }
}
