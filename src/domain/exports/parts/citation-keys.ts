/**
 * Keys by which LaTeX cites the articles of one file: "kassen2017d", of the first author's family
 * name, the year and a letter.
 */
import { formatFamily, type Article } from '../../article';
import { fold } from '../../text/fold';
import { hash } from '../../text/hash';

/** What BibTeX, BibLaTeX and their tools all take. */
const USABLE = /^[a-z0-9][\w:./+-]{0,80}$/iu;

const LONGEST_FAMILY = 30; // letters

export class CitationKeys {
  /** Lower case: BibTeX takes "Kassen2017" and "kassen2017" for one. */
  readonly #given = new Set<string>();
  readonly #kept: ReadonlySet<string>;

  /** @param kept Keys that the articles of the file bring along: no other article gets one of them. */
  constructor(kept: Iterable<string>) {
    this.#kept = new Set(
      [...kept].filter((key) => USABLE.test(key)).map((key) => key.toLowerCase()),
    );
  }

  /**
   * @returns The article's own key, where it has one and none before it has the same; else one that
   *   is made of the article alone, so that it stays the same in other lists and other orders. Two
   *   that would be the same get one letter more.
   */
  give(article: Article): string {
    const own = article.others?.['citation-key'] ?? '';
    const key = USABLE.test(own) && this.#isFree(own) ? own : this.#make(article);
    this.#given.add(key.toLowerCase());
    return key;
  }

  #make(article: Article): string {
    const letters = toLetters(hash(article.DOI?.toLowerCase() ?? article.title ?? article.id));
    let key = `${familyOf(article)}${article.issued?.year ?? 'nd'}`;
    for (let count = 0; ; count += 1) {
      key += letters.charAt(count % letters.length);
      if (this.#isFree(key) && !this.#kept.has(key.toLowerCase())) return key;
    }
  }

  #isFree(key: string): boolean {
    return !this.#given.has(key.toLowerCase());
  }
}

function familyOf({ author, editor = [] }: Article): string {
  const [first] = [...author, ...editor];
  const family = first === undefined ? '' : fold(formatFamily(first)).replace(/[^a-z]/gu, '');
  return family.slice(0, LONGEST_FAMILY) || 'anon';
}

/** Hexadecimal digits as "a" to "p". */
function toLetters(digits: string): string {
  return digits.replace(/./gu, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}
