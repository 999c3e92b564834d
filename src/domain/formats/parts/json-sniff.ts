/** The beginning of a JSON file, by the names in it: their order tells nothing. */

/** Whether a text begins as a list or an object of JSON does. */
export function beginsAsJson(head: string): boolean {
  return /^\s{0,1000}(?:\[\s{0,1000}[[{\]"]|\{\s{0,1000}["}])/u.test(head);
}

/** The names of members that occur anywhere in the text, and not only as words of a string. */
export function findNames(head: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name] of head.matchAll(/"([\w-]{1,60})"\s{0,20}:/gu))
    if (name !== undefined) names.add(name);
  return names;
}

/** How many of some names are there. */
export function countNames(names: ReadonlySet<string>, sought: readonly string[]): number {
  return sought.filter((name) => names.has(name)).length;
}
