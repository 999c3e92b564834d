import { expect, it } from 'vitest';
import type { Scope } from '@/domain/search/query';
import { typedWord } from '@/domain/search/typed-word';

const FINDINGS: Scope = { field: 'abstract', kinds: ['findings'] };
const AUTHOR: Scope = { field: 'author' };

interface Case {
  readonly before: string;
  readonly word: string;
  readonly scope?: Scope;
  readonly inField?: boolean;
  readonly quoted?: string;
}

it.each<Case>([
  { before: '', word: '' },
  { before: '', word: 'block' },
  { before: 'trust ', word: 'block' },
  { before: 'trust block ', word: '' },
  { before: 'trust -', word: 'e-vot' },
  { before: 'open/', word: 'dat' },
  { before: 'open/', word: '' },
  { before: 'C++', word: '' },
  { before: '開放', word: '数据' },
  { before: 'trust OR', word: '' },
  { before: 'trust OR (', word: 'priv' },
  { before: 'foo:', word: 'bar' },
  { before: 'trust findings:', word: 'block', scope: FINDINGS },
  { before: 'trust Results:', word: '', scope: FINDINGS },
  { before: '-findings:', word: 'block', scope: FINDINGS },
  { before: 'findings:block ', word: '' },
  { before: 'findings:(trust OR ', word: 'block', scope: FINDINGS },
  { before: 'findings:(trust (open ', word: '', scope: FINDINGS },
  { before: 'findings:(trust author:ito -', word: 'block', scope: FINDINGS },
  { before: 'findings:(trust author:', word: 'ito', scope: AUTHOR },
  { before: 'findings:(trust) ', word: 'block' },
  { before: 'findings:"single case" ', word: 'block' },
  { before: '"single case"', word: '' },
  { before: '"single ', word: 'ca', quoted: 'single ca' },
  { before: 'trust "', word: '', quoted: '' },
  { before: 'author:"', word: 'kas', scope: AUTHOR, quoted: 'kas' },
  { before: 'author:“maxat ', word: 'kas', scope: AUTHOR, quoted: 'maxat kas' },
  { before: 'year:', word: '2018', inField: true },
  { before: 'has:', word: 'lim', inField: true },
  { before: 'is:', word: '', inField: true },
])('tells $word from $before', ({ before, word, scope = null, ...rest }) => {
  expect(typedWord(before + word)).toEqual({
    before,
    word,
    scope,
    inField: scope !== null,
    quoted: null,
    ...rest,
  });
});
