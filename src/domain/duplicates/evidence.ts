/**
 * Whether two articles are one work: evidence for and against, field by field.
 *
 * Each field's agreement or conflict adds a weight, about the binary logarithm of how much likelier
 * it is between two records of one work than between two works; what is not stated adds nothing.
 * Source: Fellegi & Sunter (1969), "A Theory for Record Linkage"; the weights are ours, set by
 * hand. What must never be merged is decided before any sum: see `isForbidden`.
 */
import { compareAbstracts } from './abstract-form';
import type { ArticleForm } from './article-form';
import { compareContainers, type ContainerLevel } from './container-form';
import { compareTitles, type TitleComparison } from './compare-titles';
import { versionlessDOI } from './identifier';
import { comparePages, type PagesLevel } from './locator-form';
import { compareNames, type NamesLevel } from './name-form';
import type { TitleForm } from './title-form';
import { runTogether } from './word-form';

export interface Verdict {
  readonly isSame: boolean;
  /** They must not meet in one group, whoever stands between them. */
  readonly isConflict: boolean;
  readonly score: number;
  /** What agrees, in plain words: "DOI", "title". */
  readonly agreeing: readonly string[];
}

/** A long title alone is enough, if nothing speaks against it. */
const ENOUGH = 13;
/** Single evidence as strong as this keeps two articles apart in a group. */
const STRONG = -9;
/** Evidence of a title: at least, for each word that carries meaning, at most. */
const TITLE_BASE = 2;
const TITLE_WORD = 2;
const TITLE_MOST = 14;

const NAMES_WEIGHT: Readonly<Record<NamesLevel, number>> = {
  all: 8,
  one: 4,
  most: 5,
  some: 0,
  none: -12,
  unknown: 0,
};
const PAGES_WEIGHT: Readonly<Record<PagesLevel, number>> = {
  same: 7,
  start: 4,
  overlap: 2,
  different: -6,
  unknown: 0,
};
const CONTAINER_WEIGHT: Readonly<Record<ContainerLevel, number>> = {
  same: 3,
  different: -13,
  unknown: 0,
};

type Identity = 'same' | 'version' | 'different' | 'unknown';

const DOI_WEIGHT: Readonly<Record<Identity, number>> = {
  same: 15,
  version: 0,
  different: -17,
  unknown: 0,
};
const PMID_WEIGHT: Readonly<Record<Identity, number>> = {
  same: 16,
  version: 0,
  different: -15,
  unknown: 0,
};

interface Comparison {
  readonly title: TitleComparison | null;
  readonly names: NamesLevel;
  /** Years between them; null where one has none. */
  readonly years: number | null;
  readonly container: ContainerLevel;
  readonly volume: Identity;
  readonly issue: Identity;
  readonly pages: PagesLevel;
  readonly DOI: Identity;
  readonly PMID: Identity;
}

const FORBIDDEN: Verdict = { isSame: false, isConflict: true, score: -100, agreeing: [] };

export function weigh(a: ArticleForm, b: ArticleForm): Verdict {
  const compared = compare(a, b);
  if (isForbidden(compared, a, b)) return FORBIDDEN;

  const weights = [
    titleWeight(compared, a, b),
    NAMES_WEIGHT[compared.names],
    yearWeight(compared, a, b),
    CONTAINER_WEIGHT[compared.container],
    volumeWeight(compared),
    weightOf(compared.issue, 1, -1),
    pagesWeight(compared),
    DOI_WEIGHT[compared.DOI],
    PMID_WEIGHT[compared.PMID],
    typeWeight(compared, a, b),
  ];
  let score = weights.reduce((sum, weight) => sum + weight, 0);
  const agreeing = describe(compared);

  // Abstracts take the longest to compare: only where they can decide.
  const needsMore = needsProof(compared, a, b);
  if (Math.abs(score - ENOUGH) <= 8 || needsMore) {
    const level = compareAbstracts(a.abstract(), b.abstract());
    if (level === 'same') {
      score += 7;
      agreeing.push('abstract');
    } else if (level === 'different') {
      score -= isIdentified(compared) || compared.title?.level === 'equal' ? 1 : 10;
    }
    if (needsMore && level !== 'same') return { isSame: false, isConflict: false, score, agreeing };
  }
  const isSame = score >= ENOUGH && !isUnconfirmed(compared, a, b);
  const isConflict = !isSame && weights.some((weight) => weight <= STRONG);
  return { isSame, isConflict, score, agreeing };
}

function compare(a: ArticleForm, b: ArticleForm): Comparison {
  return {
    title: a.title === null || b.title === null ? null : compareTitles(a.title, b.title),
    names: compareNames(a.names, b.names),
    years: a.year === null || b.year === null ? null : Math.abs(a.year - b.year),
    container: compareContainers(a.container, b.container),
    volume: identity(a.volume, b.volume),
    issue: identity(a.issue, b.issue),
    pages: comparePages(a.pages, b.pages),
    DOI: compareDOIs(a.DOI, b.DOI),
    PMID: identity(a.PMID, b.PMID),
  };
}

function identity(a: string | null, b: string | null): Identity {
  if (a === null || b === null) return 'unknown';
  return a === b ? 'same' : 'different';
}

function compareDOIs(a: string | null, b: string | null): Identity {
  const plain = identity(a, b);
  if (plain !== 'different' || a === null || b === null) return plain;
  return versionlessDOI(a) === versionlessDOI(b) ? 'version' : 'different';
}

function isIdentified({ DOI, PMID }: Comparison): boolean {
  return DOI === 'same' || PMID === 'same';
}

/** Two works, whatever else they share: an id in common may be a slip, or a whole supplement's. */
function isForbidden({ title, years }: Comparison, a: ArticleForm, b: ArticleForm): boolean {
  if (title === null) return false;
  if (title.level === 'different' || title.isOtherNumber) return true;
  if (
    title.isOtherNotice &&
    [a, b].some((each) => each.title?.notice !== null && each.title?.notice !== 'editorial')
  ) {
    return true;
  }
  // Another edition.
  return a.isBook && b.isBook && years !== null && years > 1;
}

/**
 * Where no author, year, place or id can bear it out, a title must be the same letter for letter:
 * texts that were printed again in another spelling have the same abstract too.
 */
function isUnconfirmed(compared: Comparison, a: ArticleForm, b: ArticleForm): boolean {
  const { names, years, container, pages, DOI, PMID } = compared;
  const isTitleAlone =
    years === null && [names, container, pages, DOI, PMID].every((level) => level === 'unknown');
  return isTitleAlone && a.title?.spelt !== b.title?.spelt;
}

/** What is too common a title to go by needs pages, an id or the same abstract. */
function needsProof(compared: Comparison, a: ArticleForm, b: ArticleForm): boolean {
  if (isIdentified(compared) || isPlaced(compared)) return false;
  return a.title === null || b.title === null || a.title.isGeneric || b.title.isGeneric;
}

function titleWeight({ title }: Comparison, a: ArticleForm, b: ArticleForm): number {
  if (title === null || a.title === null || b.title === null) return 0;
  const meaningful = Math.min(a.title.meaningful, b.title.meaningful);
  const isGeneric = a.title.isGeneric || b.title.isGeneric;
  const full = isGeneric ? 1 : Math.min(TITLE_MOST, TITLE_BASE + TITLE_WORD * meaningful);
  const part = (title.isOtherPart ? -12 : 0) + (title.isOtherNotice ? -8 : 0);
  switch (title.level) {
    case 'equal':
      return full + part;
    case 'near':
      return full - 1 + part;
    case 'cut':
      return Math.min(full, CUT_WEIGHT[cutOf(a.title, b.title)]) + part;
    case 'similar':
    case 'different':
      return (title.isOtherWord ? -9 : -4) + part;
  }
}

type Cut = 'subtitle' | 'torn' | 'phrase';

/**
 * A subtitle is often left out, and long titles break off within a word. A phrase more makes
 * another title as often as not: "Topic Models" and "Topic Models with Priors".
 */
const CUT_WEIGHT: Readonly<Record<Cut, number>> = { subtitle: 8, torn: 8, phrase: -4 };

function cutOf(a: TitleForm, b: TitleForm): Cut {
  const [shorter, longer] = a.compact.length <= b.compact.length ? [a, b] : [b, a];
  if (longer.heads.includes(shorter.compact)) return 'subtitle';
  if (!longer.compact.startsWith(shorter.compact)) return 'phrase';
  const beginning = runTogether(longer.words.slice(0, shorter.words.length));
  return beginning === shorter.compact ? 'phrase' : 'torn';
}

/** Online first and in print may be a year apart; yearly series are too, under like titles. */
function yearWeight(
  { years, title, DOI, PMID }: Comparison,
  a: ArticleForm,
  b: ArticleForm,
): number {
  if (years === null) return 0;
  if (years === 0) return 3;
  const isLike = title !== null && title.level !== 'equal' && title.level !== 'near';
  const isKnown = DOI === 'same' || PMID === 'same';
  if (years === 1) return isLike && !isKnown ? -9 : a.isConference && b.isConference ? -5 : -1;
  if (isKnown) return -4;
  return years === 2 ? -12 : -16;
}

function weightOf(identical: Identity, same: number, different: number): number {
  if (identical === 'same') return same;
  return identical === 'different' ? different : 0;
}

/** Of two years and two volumes only one can be a slip. */
function volumeWeight({ volume, years }: Comparison): number {
  return weightOf(volume, 2, years === null || years === 0 ? -3 : -7);
}

/** In one volume of one journal other pages are another piece: an abstract and the later article. */
function pagesWeight({ pages, container, volume }: Comparison): number {
  const isSameVolume = container === 'same' && volume !== 'different';
  return pages === 'different' && isSameVolume ? -20 : PAGES_WEIGHT[pages];
}

/**
 * A conference's paper or abstract and a journal's article of the same title are two works, if
 * nothing joins them.
 */
function typeWeight(compared: Comparison, a: ArticleForm, b: ArticleForm): number {
  if (isIdentified(compared) || isPlaced(compared)) return 0;
  const isOtherTime = compared.years !== 0 && compared.years !== null;
  const isOtherPlace =
    isOtherTime || compared.volume === 'different' || compared.pages === 'different';
  if (a.isMeetingAbstract !== b.isMeetingAbstract && isOtherPlace) return -9;
  const isMixed = (a.isConference && b.isJournal) || (a.isJournal && b.isConference);
  if (!isMixed || compared.container === 'same') return 0;
  return isOtherTime ? -9 : -3;
}

function isPlaced({ pages }: Comparison): boolean {
  return pages === 'same' || pages === 'start';
}

function describe(compared: Comparison): string[] {
  const words: string[] = [];
  if (compared.DOI === 'same') words.push('DOI');
  if (compared.PMID === 'same') words.push('PMID');
  const level = compared.title?.level;
  if (level === 'equal') words.push('title');
  else if (level === 'cut') words.push('beginning or end of the title');
  else if (level === 'near' || level === 'similar') words.push('title but for a few letters');
  if (compared.years === 0) words.push('year');
  if (compared.names === 'one') words.push('author');
  if (compared.names === 'all' || compared.names === 'most') words.push('authors');
  if (compared.container === 'same') words.push('journal');
  if (isPlaced(compared)) words.push('pages');
  return words;
}
