/** A search without an index: it reads every article for every query. */
import fc from 'fast-check';
import { stemmer } from 'stemmer';
import type { Article } from '@/domain/article';
import type { ListedItem } from '@/domain/reading-list/listed-item';
import type { Part } from '@/domain/search/search';
import { tokenise } from '@/domain/text/tokens';
import { partTexts } from '@/engine/parts';
import { makeArticle, makeSection } from '../fixtures/article';
import { makeListed } from '../fixtures/listed';

/** A question as it is meant; `showQuestion` types it. */
export type Question =
  | { readonly kind: 'word' | 'phrase'; readonly text: string }
  | { readonly kind: 'field'; readonly name: FieldName; readonly of: Question }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Question[] }
  | { readonly kind: 'not'; readonly of: Question }
  | { readonly kind: 'filter'; readonly text: keyof typeof FILTERS };

type PartTest = (article: Article, part: Part) => boolean;

const isKind =
  (...kinds: string[]): PartTest =>
  ({ abstract }, part) =>
    typeof part === 'number' && kinds.includes(abstract[part]?.kind ?? '');

const FIELDS = {
  title: (_, part) => part === 'title',
  author: (_, part) => part === 'author',
  keyword: (_, part) => part === 'keyword',
  journal: (_, part) => part === 'containerTitle',
  abstract: (_, part) => typeof part === 'number',
  purpose: isKind('purpose'),
  findings: isKind('findings'),
  results: isKind('findings'),
  implications: isKind('limitations', 'practical', 'social'),
} as const satisfies Readonly<Record<string, PartTest>>;

type FieldName = keyof typeof FIELDS;

const hasSection =
  (...kinds: string[]) =>
  ({ abstract }: Article): boolean =>
    abstract.some(({ label, kind }) => label !== null && kinds.includes(kind));

const isFrom =
  (first: number, last: number) =>
  ({ issued }: Article): boolean =>
    issued !== null && issued.year >= first && issued.year <= last;

const FILTERS = {
  'year:2018': isFrom(2018, 2018),
  'year:2017..2018': isFrom(2017, 2018),
  'year:2018..': isFrom(2018, 9999),
  'year:<2018': isFrom(0, 2017),
  'has:findings': hasSection('findings'),
  'has:implications': hasSection('limitations', 'practical', 'social'),
  'has:sections': ({ abstract }) => abstract.some(({ label }) => label !== null),
  'has:abstract': ({ abstract }) => abstract.length > 0,
  'has:keywords': ({ keyword }) => (keyword ?? []).length > 0,
  'has:author': ({ author }) => author.length > 0,
  'is:saved': (article) => itemsOf(article).length > 0,
  'note:vote': onList(({ note, quotes }) =>
    textsOf(note, quotes).some((text) => hasWord(text, 'vote')),
  ),
  'note:single-case': onList(({ note, quotes }) =>
    textsOf(note, quotes).some((text) => hasWord(text, 'single-case')),
  ),
  'note:"single case"': onList(({ note, quotes }) =>
    textsOf(note, quotes).some((text) => hasPhrase(text, 'single case')),
  ),
  'tag:Zurich': onList(({ tags }) => tags.includes('Zürich')),
  'tag:"open data"': onList(({ tags }) => tags.includes('Open data')),
  'status:to-read': onList(({ status }) => status === 'to-read'),
  'status:excluded': onList(({ verdict }) => verdict === 'exclude'),
  'status:undecided': onList(({ verdict }) => verdict === null),
  'rating:>=4': onList(({ rating }) => rating !== null && rating >= 4),
  'has:note': onList(({ note }) => note !== ''),
  'has:quote': onList(({ quotes }) => quotes.length > 0),
} as const satisfies Readonly<Record<string, (article: Article) => boolean>>;

/** What is on the list for the articles of these ids; of two lists for one of them. */
const LISTED: readonly (Partial<ListedItem> & { readonly of: string })[] = [
  { of: '1', note: 'Votes of single cases', tags: ['Zürich'], verdict: 'exclude', rating: 5 },
  { of: '3', quotes: [{ exact: 'a single', comment: 'case of trust' }], status: 'read' },
  { of: '3', note: 'a single case', tags: ['Open data'], rating: 3 },
  { of: '5', note: 'singlecase, voted', verdict: 'maybe', tags: ['open'] },
];

/** The reading list: articles of a corpus, and one of none. */
export function listOf(corpus: readonly Article[]): ListedItem[] {
  return LISTED.map(({ of, ...item }, at) => {
    const article = corpus.find(({ id }) => id === of) ?? { id: 'elsewhere' };
    return makeListed(article, { id: `item ${at}`, ...item });
  });
}

function itemsOf({ id }: Article): ListedItem[] {
  return LISTED.filter(({ of }) => of === id).map((item) => makeListed({}, item));
}

function onList(hasIt: (item: ListedItem) => boolean): (article: Article) => boolean {
  return (article) => itemsOf(article).some(hasIt);
}

function textsOf(note: string, quotes: ListedItem['quotes']): string[] {
  return [note, ...quotes.flatMap(({ exact, comment }) => [exact, comment])];
}

/** Whether an article has all that is asked for. */
export function answers(article: Article, question: Question, isIn: PartTest = anywhere): boolean {
  switch (question.kind) {
    case 'word':
    case 'phrase':
      return partsWith(article, question).some((part) => isIn(article, part));
    case 'field':
      return answers(article, question.of, FIELDS[question.name]);
    case 'all':
      return question.of.every((each) => answers(article, each, isIn));
    case 'any':
      return question.of.some((each) => answers(article, each, isIn));
    case 'not':
      return !answers(article, question.of, isIn);
    case 'filter':
      return FILTERS[question.text](article);
  }
}

function anywhere(): boolean {
  return true;
}

/** The parts of an article in which a word or a phrase stands. */
export function partsWith(
  article: Article,
  { kind, text }: Question & { readonly text: string },
): Part[] {
  return [...partTexts(article)].flatMap(({ part, text: source }) =>
    (kind === 'word' ? hasWord : hasPhrase)(source, text) ? [part] : [],
  );
}

/** A compound stands in a text in its closed form, or as its parts one behind the other. */
function hasWord(source: string, word: string): boolean {
  const whole = tokenise(word).at(-1)?.term ?? '';
  if (word.includes('-') && hasPhrase(source, word)) return true;
  return tokenise(source).some(({ term }) => stemOf(term) === stemOf(whole));
}

/** Its words one right behind the other; a closed compound stands where its first part does. */
function hasPhrase(source: string, phrase: string): boolean {
  const wanted = tokenise(phrase).filter(({ span }) => span === 1);
  const tokens = tokenise(source);
  return tokens.some(({ position }) =>
    wanted.every(({ term }, offset) =>
      tokens.some((token) => token.term === term && token.position === position + offset),
    ),
  );
}

function stemOf(term: string): string {
  return /^[a-z]{3,}$/u.test(term) ? stemmer(term) : term;
}

/** The question as a reader types it. */
export function showQuestion(question: Question): string {
  switch (question.kind) {
    case 'word':
    case 'filter':
      return question.text;
    case 'phrase':
      return `"${question.text}"`;
    case 'field':
      return `${question.name}:${showOperand(question.of)}`;
    case 'all':
      return question.of.map(showClause).join(' ');
    case 'any':
      return question.of.map(showOperand).join(' OR ');
    case 'not':
      return `-${showOperand(question.of)}`;
  }
}

function showClause(question: Question): string {
  return question.kind === 'all' ? `(${showQuestion(question)})` : showQuestion(question);
}

function showOperand(question: Question): string {
  const isGroup = question.kind === 'all' || question.kind === 'any' || question.kind === 'not';
  return isGroup ? `(${showQuestion(question)})` : showQuestion(question);
}

/** No word is so near to another that it may be a slip for it, unless they are of one stem. */
const WORDS = [
  ...['blockchain', 'vote', 'votes', 'voting', 'policy', 'policies', 'study', 'studies'],
  ...['trust', 'trusted', 'single', 'case', 'cases', 'single-case', 'singlecase', 'Zürich'],
  ...['sensible', 'sensibility', 'filed', 'filing', 'happy', 'happiness'],
];

const words = fc
  .array(fc.constantFrom(...WORDS, 'of', 'the'), { maxLength: 6 })
  .map((some) => some.join(' '));

const LABELS = [null, 'Purpose', 'Findings', 'Results', 'Practical implications'] as const;

const article = fc
  .record({
    // A word that no query has: a title that is typed in full is a question of its own.
    title: fc.option(words.map((text) => `${text} untyped`)),
    keyword: fc.option(fc.array(words, { maxLength: 2 })),
    author: fc.array(
      words.map((literal) => ({ literal })),
      { maxLength: 1 },
    ),
    containerTitle: fc.option(words),
    issued: fc.option(fc.constantFrom({ year: 2016 }, { year: 2018 }, { year: 2020 })),
    abstract: fc.array(
      fc.tuple(fc.constantFrom(...LABELS), words).map(([label, text]) => makeSection(label, text)),
      { maxLength: 3 },
    ),
  })
  .map(makeArticle);

/** The id of an article is its place. */
export const anyCorpus: fc.Arbitrary<Article[]> = fc
  .array(article, { maxLength: 8 })
  .map((articles) => articles.map((each, at) => ({ ...each, id: String(at) })));

export const anyLeaf: fc.Arbitrary<Question & { readonly text: string }> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('word' as const),
      text: fc.constantFrom(...WORDS, 'xyzzy'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('phrase' as const),
      text: fc
        .array(fc.constantFrom(...WORDS, 'of', 'the'), { minLength: 1, maxLength: 3 })
        .map((some) => some.join(' ')),
    }),
  },
);

const filter = fc.record({
  kind: fc.constant('filter' as const),
  text: fc.constantFrom(...(Object.keys(FILTERS) as (keyof typeof FILTERS)[])),
});

/** A question of any depth. */
export const anyQuestion: fc.Arbitrary<Question> = fc.letrec<{ one: Question; many: Question[] }>(
  (tie) => ({
    many: fc.array(tie('one'), { minLength: 2, maxLength: 3 }),
    one: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: anyLeaf },
      { weight: 1, arbitrary: filter },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('field' as const),
          name: fc.constantFrom(...(Object.keys(FIELDS) as FieldName[])),
          of: tie('one'),
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('not' as const), of: tie('one') }) },
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constantFrom('all' as const, 'any'), of: tie('many') }),
      },
    ),
  }),
).one;
