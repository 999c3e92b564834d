/** More alternatives than these tell nothing. */
const MAX_LISTED = 4;

/** "open, opened and opens"; of many the first four: "open, opened, opens, opener and 3 more". */
export function listWords(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (words.length > MAX_LISTED) {
    return `${words.slice(0, MAX_LISTED).join(', ')} and ${words.length - MAX_LISTED} more`;
  }
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** A word of a query in quotation marks; a phrase has them already. */
export function quoted(typed: string): string {
  return /^“.*”$/su.test(typed) ? typed : `“${typed}”`;
}
