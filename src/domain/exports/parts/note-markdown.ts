import { parse, postprocess, preprocess } from 'micromark';
import { isIntricate } from './is-intricate';
import { quoteMarkdown } from './markdown-text';

/**
 * A note in its place in a Markdown text: a block quote, in which it stays whatever it begins and
 * does not end. Tags in it are shown, not obeyed: a comment that is left open would hide the rest.
 */
export function formatNoteBlock(markdown: string): string {
  // Quoted first: how far a tab indents depends on where it stands.
  return escapeTags(quoteMarkdown(markdown));
}

/** What was a tag may, once it is none, begin a block of code that shows tags behind it. */
const MOST_ROUNDS = 5;

function escapeTags(markdown: string): string {
  if (isIntricate(markdown)) return markdown.replaceAll('<', '&lt;');
  let text = markdown;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const ranges = findTags(text);
    if (ranges.length === 0) return text;
    let escaped = '';
    let done = 0;
    for (const [start, end] of ranges) {
      escaped += text.slice(done, start) + text.slice(start, end).replaceAll('<', '&lt;');
      done = end;
    }
    text = escaped + text.slice(done);
  }
  return text.replaceAll('<', '&lt;');
}

/** Where HTML stands in a Markdown text, in UTF-16 code units. */
function findTags(markdown: string): readonly (readonly [start: number, end: number])[] {
  if (!/<[a-z/!?]/iu.test(markdown)) return [];
  const chunks = preprocess()(markdown, undefined, true);
  return postprocess(parse().document().write(chunks)).flatMap(([step, { type, start, end }]) =>
    step === 'enter' && (type === 'htmlFlow' || type === 'htmlText')
      ? [[start.offset, end.offset] as const]
      : [],
  );
}
