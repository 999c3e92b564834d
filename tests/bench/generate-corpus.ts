/**
 * A made-up corpus for machines without a real one: as large as asked for, and the same for the
 * same seed on every machine (whole numbers, sums and quotients only). The words are no language;
 * what is like a real corpus is how often they occur, how long they and the texts are, that one
 * article returns to its own words, and that a word comes in several forms.
 *
 * Word frequencies follow Zipf's law, for the common words with exponent 1, for the rare ones with
 * exponent 2. Source: R. Ferrer i Cancho & R. V. Solé (2001), "Two regimes in the frequency of words
 * and the origins of complex lexicons: Zipf's law revisited".
 */
import { SeededRandom } from './seeded-random';

/** An article as a corpus file has it (docs/corpus-format.md). */
export interface GeneratedRecord {
  readonly id: string;
  readonly type: 'article-journal';
  readonly title: string;
  readonly author: readonly { readonly family: string; readonly given: string }[];
  readonly 'container-title': string;
  readonly issued: { readonly 'date-parts': readonly [readonly [number, number, number]] };
  readonly keyword: readonly string[] | null;
  readonly abstract: readonly { readonly label: string | null; readonly text: string }[];
}

const STEMS = 60_000;
const FAMILY_NAMES = 30_000;
const GIVEN_NAMES = 1_500;
const JOURNALS = 400;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2024;

/** Of the articles: with a structured abstract, and with keywords of their authors. */
const STRUCTURED = 0.6;
const WITH_KEYWORDS = 0.7;

/** Ranks below this are drawn in proportion to 1 / rank, those above to 1 / rank². */
const COMMON_WORDS = 1_500;
/** Keeps the very first from standing in every sentence: Mandelbrot's correction. */
const SHIFT = 3;

/** Words of its own that an article returns to, and how often one of them is the next. */
const TOPIC_WORDS = 14;
const ON_TOPIC = 0.35;

const LABELS: readonly (readonly string[])[] = [
  ['Purpose', 'Design/methodology/approach', 'Findings', 'Originality/value'],
  [
    'Purpose',
    'Design/methodology/approach',
    'Findings',
    'Research limitations/implications',
    'Practical implications',
    'Originality/value',
  ],
  ['Background', 'Methods', 'Results', 'Conclusions'],
  ['Objective', 'Methods', 'Results', 'Conclusion'],
  ['Aims', 'Participants', 'Main results', 'Limitations'],
];

/** The commonest English words, in the order of their frequency. */
const FUNCTION_WORDS = `the of and in to a is for that on with as are by this we be an from which it
  can at or have these has our was between not also their more were two using been than into its
  such one other may new some only but both over when most they each where through how all under
  will there about if no them during many first`.split(/\s+/u);

const ONSETS =
  'b c d f g h j k l m n p r s t v w br ch cl cr dr fl gr pl pr sc sh sp st tr th'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea io ou'.split(' ');
const CODAS = ['', '', '', '', 'n', 'r', 's', 't', 'l', 'm', 'c', 'nd', 'nt', 'st'];
const SUFFIXES = ['s', 'ed', 'ing', 'al', 'ation', 'ity', 'ive', 'er', 'ment', 'ly'];
/** Suffixes that one stem takes. */
const FORMS = 3;

/**
 * Articles one by one: the first hundred of a thousand are the hundred of a hundred.
 *
 * @param seed Another seed is another corpus.
 */
export function* generateRecords(count: number, seed: string): Generator<GeneratedRecord> {
  const words = new Vocabulary(seed);
  for (let number = 1; number <= count; number += 1) {
    yield generateRecord(number, words, new SeededRandom(`${seed} article ${number}`));
  }
}

function generateRecord(number: number, words: Vocabulary, random: SeededRandom): GeneratedRecord {
  const topic = Array.from({ length: TOPIC_WORDS }, () => words.contentWord(random));
  const writer = new Writer(words, topic, random);
  const day = [random.between(FIRST_YEAR, LAST_YEAR), random.between(1, 12), random.between(1, 28)];
  return {
    id: `made-up-${number}`,
    type: 'article-journal',
    title: writer.title(),
    author: Array.from({ length: Math.min(random.between(1, 6), random.between(1, 12)) }, () => ({
      family: words.familyName(random),
      given: words.givenName(random),
    })),
    'container-title': words.journal(random),
    issued: { 'date-parts': [day as [number, number, number]] },
    keyword: random.chance(WITH_KEYWORDS) ? writer.keywords() : null,
    abstract: random.chance(STRUCTURED)
      ? random.pick(LABELS).map((label) => ({ label, text: writer.text(random.between(1, 2)) }))
      : [{ label: null, text: writer.text(random.between(4, 9)) }],
  };
}

/** Words and names, of which some are frequent and most are rare. */
class Vocabulary {
  readonly #stems: readonly string[];
  readonly #family: readonly string[];
  readonly #given: readonly string[];
  readonly #journals: readonly string[];
  readonly #stemRanks = new ZipfRanks(STEMS);
  readonly #familyRanks = new ZipfRanks(FAMILY_NAMES);
  readonly #functionRanks = new ZipfRanks(FUNCTION_WORDS.length);

  constructor(seed: string) {
    const random = new SeededRandom(`${seed} vocabulary`);
    // Frequent words are short, as in every language (Zipf's law of abbreviation).
    this.#stems = distinct(STEMS, (at) => makeWord(random, at < STEMS / 60 ? 2 : 3));
    this.#family = distinct(FAMILY_NAMES, () => capitalise(makeWord(random, 2)));
    this.#given = distinct(GIVEN_NAMES, () => capitalise(makeWord(random, 2)));
    this.#journals = distinct(JOURNALS, () => {
      const subject = [random.pick(this.#stems), random.pick(this.#stems)].map(capitalise);
      return `${random.pick(['Journal of', 'Annals of', 'Studies in'])} ${subject.join(' ')}`;
    });
  }

  /** A stem, or two times in five one of the few forms that it has. */
  contentWord(random: SeededRandom): string {
    const rank = this.#stemRanks.draw(random);
    const stem = this.#stems[rank] ?? '';
    if (random.chance(0.6)) return stem;
    return stem + (SUFFIXES[(rank + random.below(FORMS)) % SUFFIXES.length] ?? '');
  }

  functionWord(random: SeededRandom): string {
    return FUNCTION_WORDS[this.#functionRanks.draw(random)] ?? '';
  }

  familyName(random: SeededRandom): string {
    return this.#family[this.#familyRanks.draw(random)] ?? '';
  }

  givenName(random: SeededRandom): string {
    return random.pick(this.#given);
  }

  journal(random: SeededRandom): string {
    return random.pick(this.#journals);
  }
}

/** Draws ranks from 0, the lower the likelier. */
class ZipfRanks {
  /** Sum of the weights up to each rank. */
  readonly #sums: Float64Array;

  constructor(count: number) {
    this.#sums = new Float64Array(count);
    let sum = 0;
    for (let rank = 0; rank < count; rank += 1) {
      sum += 1 / (rank + SHIFT) / Math.max(1, rank / COMMON_WORDS);
      this.#sums[rank] = sum;
    }
  }

  draw(random: SeededRandom): number {
    const sought = random.next() * (this.#sums.at(-1) ?? 0);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sums[middle] ?? 0) > sought) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Writes about one topic. */
class Writer {
  readonly #words: Vocabulary;
  readonly #topic: readonly string[];
  readonly #random: SeededRandom;

  constructor(words: Vocabulary, topic: readonly string[], random: SeededRandom) {
    this.#words = words;
    this.#topic = topic;
    this.#random = random;
  }

  /** "Braitent and plosing of the stoures". */
  title(): string {
    const random = this.#random;
    const content = random.sample(this.#topic, random.between(4, 8));
    return capitalise(
      content
        .map((word, at) => (at > 0 && random.chance(0.4) ? this.#linked(word) : word))
        .join(' '),
    );
  }

  keywords(): string[] {
    const random = this.#random;
    const keywords = Array.from({ length: random.between(3, 6) }, () =>
      random.sample(this.#topic, random.between(1, 2)).join(' '),
    );
    return [...new Set(keywords)];
  }

  text(sentences: number): string {
    return Array.from({ length: sentences }, () => this.#sentence()).join(' ');
  }

  #sentence(): string {
    const random = this.#random;
    const words = Array.from({ length: random.between(8, 18) }, () => {
      const word = random.chance(ON_TOPIC)
        ? random.pick(this.#topic)
        : this.#words.contentWord(random);
      return random.chance(0.6) ? this.#linked(word) : word;
    });
    const comma = random.between(2, words.length - 2);
    words[comma] = `${words[comma] ?? ''},`;
    return `${capitalise(words.join(' '))}.`;
  }

  /** "of the stoures". */
  #linked(word: string): string {
    const links = Array.from({ length: this.#random.between(1, 2) }, () =>
      this.#words.functionWord(this.#random),
    );
    return [...links, word].join(' ');
  }
}

function makeWord(random: SeededRandom, syllables: number): string {
  const count = Math.max(1, random.between(syllables - 1, syllables));
  const parts = Array.from(
    { length: count },
    () => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS),
  );
  return parts.join('');
}

/** What `make` makes, each once. */
function distinct(count: number, make: (at: number) => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make(made.size));
  return [...made];
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
