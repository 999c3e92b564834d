import { expect, it } from 'vitest';
import { parseQuery } from '@/domain/search/parse-query';
import { quoteWord } from '@/domain/search/quote-word';
import { showQuery } from './show-query';

it.each([
  { text: 'blokchain trust', typed: 'blokchain', quoted: '"blokchain" trust' },
  { text: 'recase case', typed: 'case', quoted: 'recase "case"' },
  { text: 'e-votng now', typed: 'e-votng', quoted: '"e-votng" now' },
  { text: 'trust', typed: 'absent', quoted: 'trust' },
  { text: 'findings:blokchain', typed: 'blokchain', quoted: 'findings:"blokchain"' },
  { text: 'findings:findings', typed: 'findings', quoted: 'findings:"findings"' },
  { text: '(trust OR blokchain)', typed: 'blokchain', quoted: '(trust OR "blokchain")' },
  { text: 'e e-votng', typed: 'e', quoted: '"e" e-votng' },
  {
    text: '"blokchain trust" blokchain',
    typed: 'blokchain',
    quoted: '"blokchain trust" "blokchain"',
  },
  {
    text: 'blokchain findings:blokchain',
    typed: 'blokchain',
    quoted: '"blokchain" findings:"blokchain"',
  },
  { text: 'trust "blokchain now', typed: 'blokchain', quoted: 'trust "blokchain" now' },
  { text: 'trust "blokchain now', typed: 'absent', quoted: 'trust "blokchain now' },
])('quotes $typed in “$text”', ({ text, typed, quoted }) => {
  expect(quoteWord(text, typed)).toBe(quoted);
});

it.each(['blokchain trust', 'title:blokchain', 'trust "blokchain', 'blokchain blokchain'])(
  'leaves no such word to correct in “%s”',
  (text) => {
    const quoted = showQuery(parseQuery(quoteWord(text, 'blokchain'), { typing: true }));
    expect(quoted).toContain('“blokchain”');
    expect(quoted.replaceAll('“blokchain”', '')).not.toContain('blokchain');
  },
);
