/**
 * An article and its structured abstract.
 *
 * Names are CSL's variables, camelCased with initialisms kept.
 * Source: CSL 1.0.2, appendix IV "Variables", https://docs.citationstyles.org/en/stable/specification.html
 */
import type { PartialDate } from './partial-date';
import type { SectionCategory, SectionKind } from './section-kind';

/** A person by `family` and `given`, or anyone (an institution, a single name) by `literal`. */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  /** Printed before the family name and sorted with it: "van" in "van Gogh". */
  readonly nonDroppingParticle?: string;
  /** Printed before the family name and left out where only that is shown: "de" in "de Montaigne". */
  readonly droppingParticle?: string;
  readonly suffix?: string;
}

/** A stretch of a text that is set in another way: offsets are in UTF-16 code units of the text. */
export interface TextStyle {
  readonly start: number;
  /** Behind the last code unit. */
  readonly end: number;
  readonly style: 'italic' | 'sub' | 'sup';
}

/** Variables of CSL that are kept and written as they came; by their names in CSL. */
export const OTHER_VARIABLES = [
  'citation-key',
  'collection-title',
  'container-title-short',
  'edition',
  'event-place',
  'event-title',
  'note',
  'number',
  'number-of-pages',
  'publisher-place',
  'source',
] as const;

export type OtherVariable = (typeof OTHER_VARIABLES)[number];

/** One labelled part of an abstract. */
export interface Section {
  /** As printed; null where the abstract is one running text. Always what is shown. */
  readonly label: string | null;
  readonly kind: SectionKind;
  readonly category: SectionCategory;
  readonly text: string;
  /** Sorted, nested or side by side; absent where the text has none. */
  readonly styles?: readonly TextStyle[];
}

/** An abstract as its source wrote it, where that is not what is shown. */
export interface AbstractSource {
  readonly text: string;
  /** Whether the sections were found in the text by Lectern; else the source gave them. */
  readonly recovered: boolean;
  /** "© 2018 Elsevier Ltd", split off its end; null where it has none. */
  readonly rights: string | null;
}

/** A work. What the source does not state is null, never guessed. */
export interface Article {
  /** Unique in its corpus, the same each time the corpus is read. */
  readonly id: string;
  /** CSL type, for example "article-journal". */
  readonly type: string;
  /** The source's own word for the type, for example "Research Article". */
  readonly genre: string | null;
  readonly title: string | null;
  readonly titleStyles?: readonly TextStyle[];
  readonly author: readonly Name[];
  readonly editor?: readonly Name[];
  readonly containerTitle: string | null;
  readonly issued: PartialDate | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly page: string | null;
  readonly publisher: string | null;
  readonly DOI: string | null;
  readonly ISSN: string | null;
  readonly ISBN: string | null;
  readonly PMID: string | null;
  readonly PMCID: string | null;
  /** http or https, nothing else. */
  readonly URL: string | null;
  readonly language: string | null;
  /** The authors' own keywords; null where the source states none. */
  readonly keyword: readonly string[] | null;
  /** How often the source says the article was used; the source need not name the unit. */
  readonly usageCount: number | null;
  /** In printed order; empty where there is no abstract. */
  readonly abstract: readonly Section[];
  /** Absent where the abstract is shown as its source has it. */
  readonly abstractSource?: AbstractSource;
  /** Of an article that was merged of several records: where each of them stands. Else absent. */
  readonly sources?: readonly string[];
  /** Never empty. */
  readonly others?: Readonly<Partial<Record<OtherVariable, string>>>;
}

/** An article of which nothing is known but its id and type. */
export const NOTHING_STATED: Omit<Article, 'id' | 'type'> = {
  genre: null,
  title: null,
  author: [],
  containerTitle: null,
  issued: null,
  volume: null,
  issue: null,
  page: null,
  publisher: null,
  DOI: null,
  ISSN: null,
  ISBN: null,
  PMID: null,
  PMCID: null,
  URL: null,
  language: null,
  keyword: null,
  usageCount: null,
  abstract: [],
};

/** A suffix alone names nobody. */
export function isNamed({ family, given, literal }: Name): boolean {
  return Boolean(family ?? given ?? literal);
}

/** "Maxat Kassen", "Vincent van Gogh", "World Health Organization". */
export function formatName(name: Name): string {
  if (name.literal !== undefined) return name.literal;
  return [name.given, name.droppingParticle, name.nonDroppingParticle, name.family, name.suffix]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** What a citation calls the author: "Kassen", "van Gogh", "World Health Organization". */
export function formatFamily(name: Name): string {
  const family = [name.nonDroppingParticle, name.family].filter(Boolean).join(' ');
  return family || formatName(name);
}

/** "Kassen", "Kassen and Lee", "Kassen et al."; empty where there is no author. */
export function formatFamilies(author: readonly Name[]): string {
  const [first, second] = author;
  if (first === undefined) return '';
  if (second === undefined) return formatFamily(first);
  if (author.length === 2) return `${formatFamily(first)} and ${formatFamily(second)}`;
  return `${formatFamily(first)} et al.`;
}

/**
 * What the article is called on the page: its title, or for an untitled one what tells it from
 * its neighbours: "Untitled: Kassen, Information Technology & People, 2017".
 */
export function articleHeading(article: Article): string {
  if (article.title !== null) return article.title;
  const parts = [
    formatFamilies(article.author),
    article.containerTitle ?? '',
    article.issued === null ? '' : String(article.issued.year),
  ].filter((part) => part !== '');
  return parts.length === 0 ? `Untitled: ${article.id}` : `Untitled: ${parts.join(', ')}`;
}
