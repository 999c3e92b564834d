import type { ArticleText } from './candidates';
import type { PhraseStatistics } from './phrase-statistics';
import { isName, type Lexeme, type Word } from './scan-words';

/** Whether the word is a name in this article, so that its capital is kept. */
export type NameTest = (lexeme: Lexeme) => boolean;

const WELL_KNOWN = 5; // articles that have the word, for the corpus to know better than a title
const MOSTLY = 0.5; // of them; a name may open its sentences in the rest

/**
 * A name is capitalised wherever it stands within a sentence of the abstract. Where it does not,
 * the corpus tells; and the title only where the corpus hardly knows the word, because titles
 * capitalise what they like.
 */
export function nameTest({ words, titleLength }: ArticleText, corpus: PhraseStatistics): NameTest {
  const inAbstract = casesOf(words.slice(titleLength));
  const inTitle = casesOf(words.slice(0, titleLength));
  return ({ lowerCase, key }) => {
    const articles = corpus.documentFrequency.get(key) ?? 0;
    const inCorpus = (corpus.nameFrequency.get(key) ?? 0) > MOSTLY * articles;
    const unsure = articles < WELL_KNOWN ? inTitle.get(lowerCase) : undefined;
    return inAbstract.get(lowerCase) ?? unsure ?? inCorpus;
  };
}

/** By lower case: whether each telling occurrence has a capital. */
function casesOf(words: readonly Word[]): Map<string, boolean> {
  const cases = new Map<string, boolean>();
  for (const word of words) {
    if (!word.caseTells) continue;
    const { lowerCase } = word.lexeme;
    cases.set(lowerCase, isName(word) && (cases.get(lowerCase) ?? true));
  }
  return cases;
}
