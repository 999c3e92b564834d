import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUERY_TERMS, parseQuery, type QueryTerm } from '@/domain/search/parse-query';
import { fold } from '@/domain/text/fold';
import { anyText } from '../../fixtures/any-text';

/** "evoting", "kaz…" for one that may go on, "“single case”" for a phrase. */
function show(term: QueryTerm): string {
  if (term.kind === 'phrase') return `“${term.terms.join(' ')}”`;
  return term.prefix ? `${term.term}…` : term.term;
}

it.each([
  { query: 'e-voting kazakhstan', terms: ['evoting', 'kazakhstan…'] },
  { query: 'e-voting kazakhstan ', terms: ['evoting', 'kazakhstan'] },
  { query: '"single case"', terms: ['“single case”'] },
  { query: '“single-case” studies', terms: ['“single case”', 'studies…'] },
  { query: '„Straße“', terms: ['“strasse”'] },
  { query: '"blokchain"', terms: ['“blokchain”'] },
  { query: '"single', terms: ['single…'] },
  { query: 'a "single case" "study', terms: ['“single case”', 'study…'] },
  { query: '"" , "!"', terms: [] },
  { query: 'the politics of voting', terms: ['politics', 'voting…'] },
  { query: '"state of the art"', terms: ['“state of the art”'] },
  { query: 'to be or not to be', terms: ['to', 'be…', 'or', 'not'] },
  { query: 'data Data DATA', terms: ['data…'] },
  { query: 'voting data voting', terms: ['voting…', 'data'] },
  { query: 'données (2017)', terms: ['donnees', '2017…'] },
  { query: 'findings:blockchain', terms: ['findings', 'blockchain…'] },
  { query: '[a-z]+ .* \\', terms: ['az…'] },
  { query: '', terms: [] },
  { query: ' \t?! ', terms: [] },
])('reads $query', ({ query, terms }) => {
  expect(parseQuery(query).map(show)).toEqual(terms);
});

it('keeps what was typed, and the words of a compound', () => {
  expect(parseQuery('Peer-to-peer ')).toEqual([
    {
      kind: 'word',
      typed: 'Peer-to-peer',
      term: 'peertopeer',
      parts: ['peer', 'to', 'peer'],
      prefix: false,
    },
  ]);
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom('"', '”', '-', ' ', "'", 'the', 'case', 'e-voting', 'ß', '(', ':', '\uD800'),
    anyText,
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('is a query of folded terms, none twice, of which at most one may go on', () => {
    fc.assert(
      fc.property(text, (query) => {
        const terms = parseQuery(query);
        const words = terms.flatMap((term) => (term.kind === 'word' ? [term] : []));
        for (const { term } of words) expect([term, fold(term)]).toEqual([fold(term), term]);
        expect(new Set(words.map(({ term }) => term)).size).toBe(words.length);
        expect(words.filter(({ prefix }) => prefix).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('gives what was typed, letter by letter', () => {
    fc.assert(
      fc.property(text, (query) => {
        for (const { typed } of parseQuery(query)) expect(query).toContain(typed);
      }),
    );
  });
});

it('cuts a query that is longer than any question', () => {
  const words = Array.from({ length: 10_000 }, (_, n) => `word${n}`);
  expect(parseQuery(words.join(' '))).toHaveLength(MAX_QUERY_TERMS);
  expect(parseQuery('x'.repeat(10_000))).toHaveLength(1);
});
