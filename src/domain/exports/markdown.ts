import { articleHeading, type Section } from '../article';
import type { Quote } from '../reading-list/quote';
import type { ExportedItem, ExportFormat } from './export-format';
import {
  countArticles,
  describeMarks,
  findLink,
  formatDay,
  formatReference,
} from './parts/describe-item';
import {
  escapeMarkdown,
  escapeMarkdownLines,
  formatMarkdownLink,
  quoteMarkdown,
} from './parts/markdown-text';
import { formatNoteBlock } from './parts/note-markdown';

/** A text to read and to write on: a heading for each article. Source: CommonMark 0.31.2. */
export const MARKDOWN_EXPORT: ExportFormat = {
  id: 'markdown',
  name: 'Markdown',
  extension: '.md',
  mediaType: 'text/markdown;charset=utf-8',
  keeps:
    'For Obsidian, Notion and text editors: citation, sections, notes, quotes, tags and status, to read and to write on. Lectern does not read it back.',
  format(items, { title, exportedAt }) {
    const head = [
      `# ${escapeMarkdown(title)}`,
      `${countArticles(items.length)}, ${formatDay(exportedAt)}`,
    ];
    return `${[...head, ...items.flatMap(formatItem)].join('\n\n')}\n`;
  },
};

/** @returns Blocks, which are parted by blank lines. */
function formatItem({ article, annotations }: ExportedItem): readonly string[] {
  const link = findLink(article);
  const blocks = [
    `## ${escapeMarkdown(articleHeading(article))}`,
    escapeMarkdown(formatReference(article)),
    link === null ? '' : formatMarkdownLink(link),
    annotations === null ? '' : describeMarks(annotations).map(escapeMarkdown).join(' · '),
    ...article.abstract.map(formatSection),
  ];
  if (annotations !== null) {
    const quotes = annotations.quotes.filter(({ removedAt }) => removedAt === null);
    if (annotations.note.text.trim() !== '') {
      blocks.push('### Note', formatNoteBlock(annotations.note.text));
    }
    if (quotes.length > 0) blocks.push('### Quotes', ...quotes.flatMap(formatQuote));
  }
  return blocks.filter((block) => block !== '');
}

function formatSection({ label, text }: Section): string {
  const words = escapeMarkdownLines(text);
  const name = escapeMarkdown(label ?? '');
  return name === '' ? words : `**${name}:** ${words}`.trimEnd();
}

function formatQuote({ anchor: { label, exact }, comment }: Quote): readonly string[] {
  const place = label === null ? '' : ` (${escapeMarkdown(label)})`;
  return [quoteMarkdown(escapeMarkdownLines(exact) + place), escapeMarkdownLines(comment.text)];
}
