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
  const names: string[] = [];
  for (const [, name = ''] of withoutComments(head).matchAll(START_TAG)) {
    names.push(name);
    if (names.length === limit) break;
  }
  return names;
}

function withoutComments(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start === -1 ? -1 : text.indexOf('-->', start);
    if (end === -1) break;
    pieces.push(text.slice(at, start));
    at = end + '-->'.length;
  }
  return pieces.join('') + text.slice(at);
}
