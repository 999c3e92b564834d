import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quoteWord } from '@/domain/search/quote-word';

it.each([
  { text: 'blokchain trust', typed: 'blokchain', quoted: '"blokchain" trust' },
  { text: 'recase case', typed: 'case', quoted: 'recase "case"' },
  { text: 'e-votng now', typed: 'e-votng', quoted: '"e-votng" now' },
  { text: 'trust', typed: 'absent', quoted: 'trust' },
])('quotes $typed in “$text”', ({ text, typed, quoted }) => {
  expect(quoteWord(text, typed)).toBe(quoted);
});

it('changes nothing but quotation marks', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, typed) => {
      const bare = (words: string): string => words.replaceAll('"', '');
      expect(bare(quoteWord(text, typed))).toBe(bare(text));
    }),
  );
});
