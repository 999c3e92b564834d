/** What tests opened and the end of a test closes: `tests/setup-page.ts` sees to it. */
const opened: { close(): void }[] = [];

/** @returns The same, which is closed when the test ends. */
export function closedAfterTest<T extends { close(): void }>(each: T): T {
  opened.push(each);
  return each;
}

export function closeOpened(): void {
  for (const each of opened.splice(0)) each.close();
}
