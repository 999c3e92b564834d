/** What kind of XML a file is, told by its first tags. */

const START_TAG = /<(?:[\w.-]{1,32}:)?([A-Za-z_][\w.-]{0,63})(?=[\s/>])/gu;

/**
 * The names of the first start tags of an XML text, without prefix, in order.
 *
 * @param head The beginning of a file.
 * @returns Empty where the text does not begin as XML does.
 */
export function readFirstTags(head: string, limit: number): string[] {
  if (!/^\s*</u.test(head)) return [];
  const text = head.replace(/<!--[^]*?-->/gu, '');
  const names: string[] = [];
  for (const [, name = ''] of text.matchAll(START_TAG)) {
    names.push(name);
    if (names.length === limit) break;
  }
  return names;
}
