/**
 * An article as the meta tags of Highwire Press, which Zotero, Google Scholar and others read.
 *
 * Source: Google Scholar, "Inclusion Guidelines for Webmasters", "Indexing", 2.A–2.B,
 * https://scholar.google.com/intl/en/scholar/inclusion.html; for the rest, Zotero's translator
 * "Embedded Metadata".
 */
import { formatName, type Article, type Name } from '../article';
import { formatIsoDate } from '../partial-date';
import { splitPages } from './open-url';

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** @returns In the order of the guidelines; what the source does not state has no tag. */
export function listHighwireTags(article: Article): readonly MetaTag[] {
  const { type, publisher, issued, containerTitle } = article;
  const { start, end } = splitPages(article.page);
  const tags: readonly (readonly [name: string, content: string | null])[] = [
    ['title', article.title],
    ...article.author.map((name) => ['author', formatAuthor(name)] as const),
    ['publication_date', issued === null ? null : formatIsoDate(issued).replaceAll('-', '/')],
    [find(CONTAINERS, type) ?? 'journal_title', containerTitle],
    ['volume', article.volume],
    ['issue', article.issue],
    ['firstpage', start],
    ['lastpage', end],
    ['doi', article.DOI],
    ['issn', article.ISSN],
    ['isbn', article.ISBN],
    ['pmid', article.PMID],
    [find(INSTITUTIONS, type) ?? 'publisher', publisher],
    ['language', article.language],
    ...(article.keyword ?? []).map((keyword) => ['keywords', keyword] as const),
    ['abstract', formatAbstract(article)],
  ];
  return tags.flatMap(([name, content]) =>
    content === null || content === '' ? [] : [{ name: `citation_${name}`, content }],
  );
}

const CONTAINERS: Readonly<Record<string, string>> = {
  'paper-conference': 'conference_title',
  chapter: 'inbook_title',
};

const INSTITUTIONS: Readonly<Record<string, string>> = {
  thesis: 'dissertation_institution',
  report: 'technical_report_institution',
};

/** "van Gogh, Vincent"; an institution as it is. */
function formatAuthor(name: Name): string {
  const { family, given, droppingParticle, nonDroppingParticle, suffix } = name;
  if (family === undefined) return formatName(name);
  const before = [nonDroppingParticle, family].filter(Boolean).join(' ');
  const behind = [given, droppingParticle].filter(Boolean).join(' ');
  return [before, suffix, behind].filter(Boolean).join(', ');
}

/** "Purpose: …", a paragraph for each section. */
function formatAbstract({ abstract }: Article): string {
  return abstract
    .map(({ label, text }) => (label === null ? text : `${label}: ${text}`))
    .join('\n\n');
}

function find(names: Readonly<Record<string, string>>, type: string): string | undefined {
  return Object.hasOwn(names, type) ? names[type] : undefined;
}
