import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuery } from '@/domain/search/describe-query';
import { MAX_QUERY_TERMS, parseQuery } from '@/domain/search/parse-query';
import type { PhraseNode, QueryNode, Scope, WordNode } from '@/domain/search/query';
import { quoteWord } from '@/domain/search/quote-word';
import { typedWord } from '@/domain/search/typed-word';
import { tokenise } from '@/domain/text/tokens';
import { anyText } from '../../fixtures/any-text';
import { isShared, readShared } from '../../fixtures/shared-data';
import { anyQuery } from './any-query';
import { showQuery } from './show-query';

function leaves(node: QueryNode): QueryNode[] {
  if (node.kind === 'not') return leaves(node.node);
  return node.kind === 'all' || node.kind === 'any' ? node.nodes.flatMap(leaves) : [node];
}

function mentions(clauses: readonly QueryNode[]): (WordNode | PhraseNode)[] {
  return clauses.flatMap(leaves).filter((node) => node.kind === 'word' || node.kind === 'phrase');
}

/** What holds of every text. */
function checkQuery(text: string): void {
  for (const typing of [false, true]) {
    const query = parseQuery(text, { typing });
    expect(structuredClone(query)).toEqual(query);

    const words = mentions(query.clauses);
    expect(query.clauses.flatMap(leaves).length).toBeLessThanOrEqual(MAX_QUERY_TERMS);
    const terms = new Set(tokenise(text).map(({ term }) => term));
    for (const node of words) {
      const own = node.kind === 'word' ? [node.term, ...node.parts] : node.terms;
      expect(own.filter((term) => !terms.has(term))).toEqual([]);
      expect(own.length).toBeGreaterThan(0);
      expect(text).toContain(node.typed);
    }
    const goingOn = words.filter((node) => node.kind === 'word' && node.prefix);
    expect(goingOn.length).toBeLessThanOrEqual(typing ? 1 : 0);
    for (const { typed } of goingOn) expect(text.endsWith(typed)).toBe(true);

    for (const { typed, message } of query.notes) {
      expect(typed).not.toBe('');
      expect(text).toContain(typed);
      expect(message).toMatch(/^[A-Z].*\.$/u);
    }
    for (const part of describeQuery(query) ?? []) {
      expect(part.text).not.toBe('');
      if (part.quoted) expect(text).toContain(part.text.replace(/^“([^]*)”$/u, '$1'));
    }
  }
  const { before, word, quoted } = typedWord(text);
  expect(before + word).toBe(text);
  expect(text.endsWith(quoted ?? '')).toBe(true);
  expect(quoteWord(text, word).replaceAll(/["“”„«»]/gu, '')).toBe(
    text.replaceAll(/["“”„«»]/gu, ''),
  );
}

describe('any text is a query', () => {
  it('of operators', () => {
    fc.assert(fc.property(anyQuery, checkQuery), { numRuns: 500 });
  });

  it('of anything', () => {
    fc.assert(fc.property(anyText, checkQuery));
  });

  const naughty = 'data/hostile/naughty-strings.json';
  it.skipIf(!isShared(naughty))('of naughty strings', () => {
    const texts = JSON.parse(readShared(naughty)) as string[];
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      checkQuery(text);
      checkQuery(`findings:(${text} OR -"${text}`);
    }
  });
});

const WORDS = ['open', 'data', 'Trust', 'e-voting', 'the', 'of', 'état', 'trust'];
const word = fc.constantFrom(...WORDS);

it('the order of bare words makes no difference', () => {
  const twoOrders = fc
    .array(word, { maxLength: 8 })
    .chain((words) =>
      fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
    );
  fc.assert(
    fc.property(twoOrders, ([one, other]) => {
      const terms = (words: readonly string[]): string[] =>
        showQuery(parseQuery(words.join(' ')))
          .split(' ')
          .sort();
      expect(terms(one)).toEqual(terms(other));
    }),
  );
});

const { query: anySize } = fc.letrec<{
  query: string;
  clause: string;
  operand: string;
  value: string;
}>((tie) => ({
  query: fc.array(tie('clause'), { minLength: 1, maxLength: 3 }).map((each) => each.join(' ')),
  clause: fc.array(tie('operand'), { minLength: 1, maxLength: 3 }).map((each) => each.join(' OR ')),
  operand: fc
    .tuple(fc.constantFrom('', '', '', '-', 'NOT '), tie('value'))
    .map((each) => each.join('')),
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    word,
    fc.array(word, { minLength: 1, maxLength: 3 }).map((each) => `"${each.join(' ')}"`),
    tie('query').map((each) => `(${each})`),
  ),
}));

/** A well-formed query without fields, of fewer words than are left out. */
const query = anySize.filter((text) => text.split(' ').length <= MAX_QUERY_TERMS);

function place(node: QueryNode, scope: Scope): QueryNode {
  switch (node.kind) {
    case 'all':
    case 'any':
      return { ...node, nodes: node.nodes.map((each) => place(each, scope)) };
    case 'not':
      return { ...node, node: place(node.node, scope) };
    case 'word':
    case 'phrase':
      return { ...node, scope };
    case 'year':
    case 'has':
    case 'saved':
    case 'tag':
    case 'status':
    case 'rating':
      return node;
  }
}

it('a field before a group holds for all in it', () => {
  fc.assert(
    fc.property(query, (text) => {
      const scope: Scope = { field: 'abstract', kinds: ['findings'] };
      expect(parseQuery(`findings:(${text})`)).toEqual({
        clauses: parseQuery(text).clauses.map((node) => place(node, scope)),
        notes: [],
      });
    }),
  );
});

it('parentheses around a query, and blanks, make no difference', () => {
  fc.assert(
    fc.property(query, (text) => {
      const parsed = parseQuery(text);
      expect(parsed.notes).toEqual([]);
      expect(parseQuery(`(${text})`)).toEqual(parsed);
      expect(
        parseQuery(`  ${text.replaceAll(/ (?=[^"]*(?:"[^"]*"[^"]*)*$)/gu, ' \n ')}\t`),
      ).toEqual(parsed);
    }),
  );
});
