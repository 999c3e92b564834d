/**
 * A note as HTML: what its Markdown says, and nothing else. Tags in it are shown as text, pictures
 * are not fetched, links lead to the web or to a letter.
 *
 * Source: CommonMark, by micromark, which writes no HTML of the text's own unless it is asked to,
 * https://github.com/micromark/micromark#security
 */
import { micromark } from 'micromark';
import { escapeHtml } from './html-text';
import { isIntricate } from './is-intricate';

/** Under the heading of an article (2) and that of the note (3). */
const TOP_HEADING = 4;

const OPTIONS: Parameters<typeof micromark>[1] = {
  // A picture of another server would tell it who reads the list: its address stays as a link.
  extensions: [{ disable: { null: ['htmlFlow', 'htmlText', 'labelStartImage'] } }],
};

export function formatNote(markdown: string): string {
  if (isIntricate(markdown)) return `<pre>${escapeHtml(markdown)}</pre>`;
  return micromark(markdown.toWellFormed(), OPTIONS)
    .replace(/<(\/?)h([1-6])>/gu, (_, slash: string, level: string) => {
      return `<${slash}h${Math.min(6, TOP_HEADING - 1 + Number(level))}>`;
    })
    .replace(/<a href="([^"]*)"(?: title="[^"]*")?>/gu, (_, address: string) =>
      /^(?:https?:\/\/|mailto:)/iu.test(address)
        ? `<a href="${address}" rel="noopener noreferrer">`
        : '<a>',
    );
}
