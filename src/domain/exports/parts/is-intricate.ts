/** Stars and underscores that the parser can be asked to pair: its time grows with their square. */
const MOST_MARKS = 2000;

/** Block quotes in block quotes, on one line. */
const DEEP = /(?:>[ \t]?){100}/u;

/** Whether a Markdown text is none that anybody wrote, and would keep the parser for seconds. */
export function isIntricate(markdown: string): boolean {
  return (markdown.match(/[*_]+/gu)?.length ?? 0) > MOST_MARKS || DEEP.test(markdown);
}
