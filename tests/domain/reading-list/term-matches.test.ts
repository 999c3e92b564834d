import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TERM_MARKS, type TermList } from '@/domain/reading-list/term-list';
import { termMatches } from '@/domain/reading-list/term-matches';
import { anyText } from '../../fixtures/any-text';

function list(terms: readonly string[], fields: Partial<TermList> = {}): TermList {
  return { id: 'list', name: 'Terms', mark: 'amber', terms, on: true, rev: 1, ...fields };
}

/** The text with "[" and "]" around what is marked. */
function show(text: string, ...lists: readonly TermList[]): string {
  return termMatches(text, lists).reduceRight(
    (shown, { start, end }) =>
      `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  );
}

describe('terms in a text', () => {
  it.each([
    { term: 'trial', shown: 'A [trial], a [Trial]; trials' },
    { term: 'random*', shown: '[Random], [randomised] and [RANDOM]-ised? nonrandom' },
    { term: 'cafe', shown: 'a [café], [CAFE\u0301]' },
    { term: 'Straße', shown: 'der [STRASSE], [straße]' },
    { term: 'istanbul', shown: '[\u0130stanbul] to [ıstanbul]' },
    { term: 'open data', shown: '[open data], [Open\n data], [open-data], open, data' },
    { term: 'open-data', shown: '[open data], [Open\u00A0data], [open‑data], [opendata]' },
    { term: 'opendata', shown: 'open data, [open-data]' },
    { term: 'open dat*', shown: '[open data] and [open dating]' },
    { term: 'government', shown: 'a [govern\u00ADment], its [government’s] [government]' },
    { term: 'vote', shown: 'an e-[vote]' },
    { term: 'C++', shown: 'in [C++], not C or [C++]1' },
    { term: 'p < 0.05', shown: 'at [P<0.05] or p > 0.05, [p < 0.05]' },
    { term: '#metoo', shown: 'metoo [#MeToo]' },
    { term: '開放', shown: '[開放]数据' },
    { term: 'trial,', shown: 'a [trial]' },
    { term: '  trial  ', shown: 'a [trial]' },
    { term: '*', shown: 'nothing * here' },
    { term: '', shown: 'nothing here' },
    { term: 'open *', shown: 'the [open] * data' },
  ])('“$term”: $shown', ({ term, shown }) => {
    const text = shown.replace(/[[\]]/gu, '');
    expect(show(text, list([term]))).toBe(shown);
  });

  it('are none of a list that is off', () => {
    expect(show('a trial', list(['trial'], { on: false }))).toBe('a trial');
  });

  it('carry the mark and the list', () => {
    const lists = [
      list(['trial'], { id: 'one', mark: 'blue' }),
      list(['placebo'], { id: 'two', mark: 'rose' }),
    ];
    expect(termMatches('placebo trial', lists)).toEqual([
      { start: 0, end: 7, mark: 'rose', listId: 'two' },
      { start: 8, end: 13, mark: 'blue', listId: 'one' },
    ]);
  });

  it.each([
    { rule: 'the longest', terms: [['open'], ['open data']], listId: '1' },
    { rule: 'that which begins first', terms: [['open data'], ['data open science']], listId: '0' },
    { rule: 'that of the first list', terms: [['open data'], ['open-data']], listId: '0' },
  ])('that overlap: $rule counts', ({ terms, listId }) => {
    const lists = terms.map((each, id) => list(each, { id: String(id) }));
    expect(termMatches('open data open science', lists)[0]?.listId).toBe(listId);
  });
});

const anyLists = fc.array(
  fc.record({
    id: fc.uuid(),
    name: fc.constant('Terms'),
    mark: fc.constantFrom(...TERM_MARKS),
    terms: fc.array(fc.oneof(anyText, fc.constantFrom('a', 'b a', 'a*', 'a-b', '1')), {
      maxLength: 6,
    }),
    on: fc.boolean(),
    rev: fc.constant(1),
  }),
  { maxLength: 3 },
);

it('is sorted, without overlap and in the text, whatever the terms and the text', () => {
  const texts = fc.oneof(
    anyText,
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '1', '́') }),
  );
  fc.assert(
    fc.property(texts, anyLists, (text, lists) => {
      let done = 0;
      for (const { start, end, listId } of termMatches(text, lists)) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeGreaterThan(start);
        done = end;
        expect(lists.find(({ id }) => id === listId)?.on).toBe(true);
      }
      expect(done).toBeLessThanOrEqual(text.length);
    }),
  );
});

it('finds every term that stands in a text by itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zé]{1,9}( [a-zé]{1,9}){0,2}$/u), (term) => {
      const text = `0, ${term.toUpperCase().replaceAll(' ', '\n')};`;
      const end = text.length - 1;
      expect(termMatches(text, [list([term])])).toMatchObject([{ start: 3, end }]);
    }),
  );
});
