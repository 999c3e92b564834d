import { articleHeading, type Article, type Section } from '../article';
import { findQuote, type QuotePlace } from '../reading-list/find-quote';
import type { Annotations } from '../reading-list/item';
import type { Quote } from '../reading-list/quote';
import type { ExportContext, ExportedItem, ExportFormat } from './export-format';
import {
  countArticles,
  describeMarks,
  findLink,
  formatDay,
  formatReference,
} from './parts/describe-item';
import { STYLE } from './parts/html-style';
import { escapeHtml, formatHtmlText } from './parts/html-text';
import { formatNote } from './parts/note-html';

/** One page without anything from elsewhere: it is read and printed as it was handed over. */
export const HTML_EXPORT: ExportFormat = {
  id: 'html',
  name: 'Web page',
  extension: '.html',
  mediaType: 'text/html;charset=utf-8',
  keeps:
    'To print or to hand over: one page with citations, sections, notes and quotes that every browser opens. Lectern does not read it back.',
  format: formatPage,
};

/** A list longer than this begins with its contents. */
const SHORT_LIST = 10; // articles

function formatPage(items: readonly ExportedItem[], context: ExportContext): string {
  const title = escapeHtml(context.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Lectern">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto">${title}</h1>
<p class="soft">${countArticles(items.length)}, <time datetime="${escapeHtml(context.exportedAt)}">${escapeHtml(formatDay(context.exportedAt))}</time></p>
</header>
${items.length > SHORT_LIST ? formatContents(items) : ''}<main>
${items.map(formatItem).join('\n')}
</main>
</body>
</html>
`;
}

function formatContents(items: readonly ExportedItem[]): string {
  const entries = items.map(
    ({ article }, index) =>
      `<li><a href="#article-${index + 1}" dir="auto">${formatHeading(article)}</a></li>`,
  );
  return `<nav aria-label="Contents">\n<ol>\n${entries.join('\n')}\n</ol>\n</nav>\n`;
}

function formatItem({ article, annotations }: ExportedItem, index: number): string {
  const quotes = (annotations?.quotes ?? [])
    .filter(({ removedAt }) => removedAt === null)
    .map((quote) => ({ quote, place: findQuote(article, quote.anchor) }));
  const places = quotes.flatMap(({ place }) => place ?? []);
  const parts = [
    `<article id="article-${index + 1}"${formatLanguage(article.language)}>`,
    `<h2 dir="auto">${formatHeading(article)}</h2>`,
    formatParagraph(formatReference(article)),
    formatLink(article),
    annotations === null ? '' : formatParagraph(describeMarks(annotations).join(' · '), 'soft'),
    formatSections(article, places),
    annotations === null ? '' : formatOwn(annotations, quotes),
    '</article>',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function formatHeading(article: Article): string {
  return article.title === null
    ? escapeHtml(articleHeading(article))
    : formatHtmlText(article.title, article.titleStyles);
}

/** A tag of a language, by which a page reads it aloud. Source: BCP 47, loosely. */
function formatLanguage(language: string | null): string {
  return language !== null && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(language)
    ? ` lang="${language}"`
    : '';
}

function formatParagraph(text: string, name = ''): string {
  if (text === '') return '';
  return `<p${name === '' ? '' : ` class="${name}"`} dir="auto">${escapeHtml(text)}</p>`;
}

function formatLink(article: Article): string {
  const link = findLink(article);
  if (link === null) return '';
  const address = escapeHtml(link);
  return `<p><a href="${address}" rel="noopener noreferrer">${address}</a></p>`;
}

function formatSections({ abstract }: Article, places: readonly QuotePlace[]): string {
  if (abstract.length === 0) return '';
  const sections = abstract.map((section, index) =>
    formatSection(
      section,
      places.filter((place) => place.section === index),
    ),
  );
  return `<dl>\n${sections.join('\n')}\n</dl>`;
}

function formatSection({ label, text, styles }: Section, places: readonly QuotePlace[]): string {
  const words = formatHtmlText(text, styles, places);
  // A list of definitions needs a term for each: "Abstract" is what a running text is.
  const [name, term] = label === null ? [' class="whole"', 'Abstract'] : ['', escapeHtml(label)];
  return `<div${name}><dt dir="auto">${term}</dt><dd dir="auto">${words}</dd></div>`;
}

interface PlacedQuote {
  readonly quote: Quote;
  /** Null where the passage is no longer in the abstract. */
  readonly place: QuotePlace | null;
}

function formatOwn({ note }: Annotations, quotes: readonly PlacedQuote[]): string {
  const parts: string[] = [];
  if (note.text.trim() !== '') {
    parts.push(`<section dir="auto">\n<h3>Note</h3>\n${formatNote(note.text)}\n</section>`);
  }
  // What is marked in the text, and nothing is said of it, needs not be said again.
  const told = quotes.filter(({ quote, place }) => place === null || quote.comment.text !== '');
  if (told.length > 0) {
    parts.push(`<section>\n<h3>Quotes</h3>\n${told.map(formatQuote).join('\n')}\n</section>`);
  }
  return parts.join('\n');
}

function formatQuote({ quote: { anchor, comment }, place }: PlacedQuote): string {
  const origin = [anchor.label, place === null ? 'no longer in the abstract' : null]
    .filter((part) => part !== null)
    .join(', ');
  return [
    `<blockquote dir="auto"><p>${escapeHtml(anchor.exact)}</p></blockquote>`,
    formatParagraph(origin, 'soft'),
    formatParagraph(comment.text),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
