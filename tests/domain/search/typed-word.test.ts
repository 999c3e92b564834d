import { expect, it } from 'vitest';
import { typedWord } from '@/domain/search/typed-word';

interface Case {
  readonly before: string;
  readonly word: string;
  /** Its name; default: none. */
  readonly field?: string;
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
  { before: 'trust findings:', word: 'block', field: 'findings' },
  { before: 'trust Results:', word: '', field: 'findings' },
  { before: '-findings:', word: 'block', field: 'findings' },
  { before: 'findings:block ', word: '' },
  { before: 'findings:(trust OR ', word: 'block', field: 'findings' },
  { before: 'findings:(trust (open ', word: '', field: 'findings' },
  { before: 'findings:(trust author:ito -', word: 'block', field: 'findings' },
  { before: 'findings:(trust author:', word: 'ito', field: 'author' },
  { before: 'findings:(trust) ', word: 'block' },
  { before: 'findings:"single case" ', word: 'block' },
  { before: '"single case"', word: '' },
  { before: '"single ', word: 'ca', quoted: 'single ca' },
  { before: 'trust "', word: '', quoted: '' },
  { before: 'author:"', word: 'kas', field: 'author', quoted: 'kas' },
  { before: 'author:“maxat ', word: 'kas', field: 'author', quoted: 'maxat kas' },
  { before: 'year:', word: '2018', field: 'year' },
  { before: 'has:', word: 'lim', field: 'has' },
  { before: 'is:', word: '', field: 'is' },
  { before: 'tag:"', word: 'op', field: 'tag', quoted: 'op' },
])('tells $word from $before', ({ before, word, field, quoted = null }) => {
  const typed = typedWord(before + word);
  expect({ ...typed, field: typed.field?.name }).toEqual({ before, word, field, quoted });
});
