import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseWords } from '@/domain/search/parse-query';
import { STOP_WORDS } from '@/domain/text/stop-words';
import { tokenise } from '@/domain/text/tokens';
import { anyQuery } from './any-query';
import { showQuery } from './show-query';

it.each([
  { text: 'Findings:open -data OR (trust)', words: 'findings open data trust' },
  { text: '“Politics” AND e-voting: year:2018', words: 'politics evoting year 2018' },
  { text: 'TO BE OR NOT TO BE', words: 'or not to be' },
  { text: '', words: '' },
])('reads $text as words', ({ text, words }) => {
  expect(showQuery(parseWords(text))).toBe(words);
  expect(parseWords(text).notes).toEqual([]);
});

it.each([
  { text: 'open -dat', words: 'open dat…' },
  { text: 'open "dat"', words: 'open dat' },
  { text: 'open dat ', words: 'open dat' },
])('reads $text as words of which the last may be going on', ({ text, words }) => {
  expect(showQuery(parseWords(text, { typing: true }))).toBe(words);
});

it('gives all words of a text that carry a subject, and nothing else', () => {
  fc.assert(
    fc.property(anyQuery, (text) => {
      const words = parseWords(text).clauses.flatMap((node) =>
        node.kind === 'word' ? [node.term, ...node.parts] : [node.kind],
      );
      const terms = tokenise(text).map(({ term }) => term);
      expect(terms).toEqual(expect.arrayContaining(words));
      const alone = terms.filter((term) => !STOP_WORDS.has(term));
      expect(words).toEqual(expect.arrayContaining(alone));
    }),
  );
});
