/** Reads values of a JSON text whose shape nobody vouches for. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value of an object's own key; undefined where there is none, or no object. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

/** An object; a list is none. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list as it is, nothing as an empty one, anything else as a list of it alone. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** Text or a number, of a list the first; null where it says nothing. */
export function textOf(value: unknown): string | null {
  for (const each of listOf(value)) {
    if (typeof each === 'string' && each.trim() !== '') return each;
    if (typeof each === 'number' && Number.isFinite(each)) return String(each);
  }
  return null;
}

/** The texts of a list. */
export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((each) => textOf(each) ?? []);
}
