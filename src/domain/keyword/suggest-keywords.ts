/**
 * Keywords for an article whose authors state none: the phrases between its stop words that come
 * again, stand in the title, or are keywords of other articles in the corpus.
 *
 * They are guesses, and must be marked as suggested wherever they are shown.
 *
 * Source: candidates after RAKE, Rose et al. (2010), "Automatic keyword extraction from individual
 * documents", in Text Mining: Applications and Theory; whole phrases told from cut ones after Feng
 * et al. (2004), "Accessor variety criteria for Chinese word extraction", Computational
 * Linguistics 30(1). The weights are ours, set on 715 biomedical articles whose authors
 * state keywords. On 723 others, a precision of 0.22 and a recall of 0.34 against those keywords,
 * word for word; half or one and a half of any one weight moves the recall by less than 0.03.
 */
import type { Article } from '../article';
import {
  findCandidates,
  goesOn,
  isInTitle,
  isWhole,
  type ArticleText,
  type Candidate,
} from './candidates';
import { chooseSuggestions, type Suggestion } from './choose-suggestions';
import { isEnglish } from './is-english';
import { nameTest, type NameTest } from './name-test';
import type { PhraseStatistics } from './phrase-statistics';
import { printPhrase } from './print-phrase';
import { scanWords, type LexemeCache, type Word } from './scan-words';
import { isAdjective, isGeneric, isWide, mayBegin, mayEnd } from './word-role';

export { countPhrases, PhraseCounter, type PhraseStatistics } from './phrase-statistics';

const MOST_WORDS = 6000; // ten long abstracts; a full text names its subject well before

const TITLE_WEIGHT = 3; // one mention in the title says as much as three in the abstract
const LENGTH_WEIGHT = [1, 1.6, 1.7]; // by number of words: the second tells most
const KEYWORD_WEIGHT = 1.5; // the corpus's own vocabulary

const COMMON = 0.02; // of the articles; a single word in more of them tells too little
const FEW_ARTICLES = 5; // of a small corpus may share a word that is telling all the same

/** What the candidates of one article are judged by. */
interface Context {
  readonly text: ArticleText;
  readonly corpus: PhraseStatistics;
  readonly isName: NameTest;
  readonly english: boolean;
}

/** Best first; printed as in the article, in lower case except for names; at most `limit`. */
export function suggestKeywords(
  article: Article,
  statistics: PhraseStatistics,
  limit = 8,
): string[] {
  const text = readText(article);
  const isName = nameTest(text, statistics);
  const context = { text, corpus: statistics, isName, english: isEnglish(text.words) };
  const suggestions: Suggestion[] = [];
  for (const candidate of findCandidates(text, (key) => statistics.keywordFrequency.has(key))) {
    const isKeyword = statistics.keywordFrequency.has(candidate.key);
    if (!isSubject(candidate, isKeyword, context)) continue;
    suggestions.push({ ...candidate, isKeyword, weight: weigh(candidate, isKeyword, context) });
  }
  return chooseSuggestions(suggestions, limit).map((chosen) => printPhrase(chosen, text, isName));
}

function readText(article: Article): ArticleText {
  const cache: LexemeCache = new Map(); // a word of the title is one of the abstract's as well
  const title = scanWords(article.title ?? '', cache).slice(0, MOST_WORDS);
  const abstract = article.abstract.flatMap((section) => scanWords(section.text, cache));
  return { words: [...title, ...abstract.slice(0, MOST_WORDS)], titleLength: title.length };
}

function isSubject(candidate: Candidate, isKeyword: boolean, context: Context): boolean {
  const isPhrase = candidate.words.length > 1;
  if (isPhrase && candidate.words.every(saysNothing)) return false;
  if (isKeyword && isAdjective(candidate.last.term)) return false; // "newly diagnosed"
  if (isKeyword) return isPhrase || isKnownWord(candidate, context);
  if (!context.english || !isWhole(candidate, context.text)) return false;
  return isPhrase ? isTellingPhrase(candidate, context) : isTellingWord(candidate, context);
}

/** Even authors' keywords may be "significant differences" or "data collection". */
function saysNothing({ breaks, lexeme }: Word): boolean {
  return breaks || isGeneric(lexeme.term);
}

/** Authors vouch for the word. For a phrase that is enough; a word must matter here as well. */
function isKnownWord(candidate: Candidate, { text }: Context): boolean {
  const { first, starts } = candidate;
  if (isWide(first.term)) return false;
  return starts.length > 1 || isInTitle(candidate, text);
}

function isTellingPhrase(candidate: Candidate, { text }: Context): boolean {
  const { first, last, starts } = candidate;
  if (!mayBegin(first.term) || !mayEnd(last.term)) return false;
  // "Building digital state: …" in a title tells what is done; "learning analytics" comes again.
  return starts.length > 1 || (isInTitle(candidate, text) && !isGerund(first.term));
}

function isTellingWord(candidate: Candidate, { text, corpus, isName }: Context): boolean {
  const { first, starts } = candidate;
  const { term } = first;
  if (isWide(term) || !mayBegin(term) || !mayEnd(term)) return false;
  // "fuzzy clustering" shows that "clustering" is a noun here, and not something done.
  if (isGerund(term) && !starts.some((start) => goesOn(text, start))) return false;
  const inTitle = isInTitle(candidate, text);
  if (isName(first) || term.includes('-')) return inTitle || (starts.length > 1 && term.length > 2);
  const articles = corpus.documentFrequency.get(first.key) ?? 0;
  const tooCommon = articles > Math.max(FEW_ARTICLES, COMMON * corpus.articleCount);
  return !tooCommon && term.length > 3 && starts.length > (inTitle ? 1 : 2);
}

/** "e-voting" has lost its verb. */
function isGerund(term: string): boolean {
  return term.endsWith('ing') && !term.includes('-');
}

/** @returns A weight above 0 without unit. */
function weigh(candidate: Candidate, isKeyword: boolean, { text, corpus }: Context): number {
  const { words, starts } = candidate;
  const mentions = starts.length + (isInTitle(candidate, text) ? TITLE_WEIGHT - 1 : 0);
  // From 1 for a word of every article; the square root keeps it from ruling in a large corpus.
  const rarities = words.map(({ lexeme }) => {
    const articles = corpus.documentFrequency.get(lexeme.key) ?? 0;
    return 1 + Math.log((corpus.articleCount + 1) / (articles + 1));
  });
  const rarity = Math.sqrt(rarities.reduce((sum, one) => sum + one, 0) / words.length);
  const length = LENGTH_WEIGHT[words.length - 1] ?? 1;
  return Math.log2(1 + mentions) * rarity * length * (isKeyword ? KEYWORD_WEIGHT : 1);
}
