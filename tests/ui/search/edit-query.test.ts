import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaveOut, replaceWord, withoutField, withoutQuotationMarks } from '@/ui/search/edit-query';

describe('replacing a word', () => {
  it.each([
    { text: 'slef trust', typed: 'slef', by: 'self', edited: 'self trust' },
    { text: 'findings:slef', typed: 'slef', by: 'self', edited: 'findings:self' },
    { text: 'myslef slef', typed: 'slef', by: 'self', edited: 'myslef self' },
    { text: 'e-votng now', typed: 'e-votng', by: 'e-voting', edited: 'e-voting now' },
    { text: 'trust', typed: 'slef', by: 'self', edited: 'trust' },
  ])('$text → $edited', ({ text, typed, by, edited }) => {
    expect(replaceWord(text, typed, by)).toBe(edited);
  });
});

describe('leaving out a word', () => {
  it.each([
    { text: 'trust xyzzy', missing: 'xyzzy', edited: 'trust' },
    { text: 'xyzzy  trust', missing: 'xyzzy', edited: 'trust' },
    { text: 'open xyzzy data', missing: 'xyzzy', edited: 'open data' },
    { text: 'trust findings:xyzzy', missing: 'xyzzy', edited: 'trust' },
    { text: 'trust (xyzzy)', missing: 'xyzzy', edited: 'trust' },
    { text: 'trust findings:(xyzzy)', missing: 'xyzzy', edited: 'trust' },
    { text: '(trust OR xyzzy) vote', missing: 'xyzzy', edited: '(trust) vote' },
    { text: 'xyzzy OR trust', missing: 'xyzzy', edited: 'trust' },
    { text: 'trust AND xyzzy', missing: 'xyzzy', edited: 'trust' },
    { text: 'trust "xyzzy plugh" vote', missing: '“xyzzy plugh”', edited: 'trust vote' },
    { text: 'title:"xyzzy plugh" vote', missing: '“xyzzy plugh”', edited: 'vote' },
    { text: '-xyzzy title:xyzzy vote', missing: 'xyzzy', edited: '-xyzzy vote' },
    { text: 'xyzzy, trust', missing: 'xyzzy', edited: 'trust' },
    {
      text: 'findings:trust year:2017..2020 xyzzy',
      missing: 'xyzzy',
      edited: 'findings:trust year:2017..2020',
    },
    { text: 'xyzzy', missing: 'xyzzy', edited: '' },
    { text: 'trust  vote', missing: 'xyzzy', edited: 'trust  vote' },
  ])('$text → $edited', ({ text, missing, edited }) => {
    expect(leaveOut(text, missing)).toBe(edited);
  });

  it('leaves nothing of a word, wherever it stands, and all of the others', () => {
    const word = fc.stringMatching(/^[a-w]{1,6}$/u);
    const sign = fc.constantFrom('title:', 'findings:(', '(', ')', 'OR', ',');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, sign)), fc.array(fc.oneof(word, sign)), (a, b) => {
        const left = leaveOut(`${a.join(' ')} xyzzy ${b.join(' ')}`, 'xyzzy');
        expect(left).not.toContain('xyzzy');
        const words = [...a, ...b].filter((each) => /^[a-w]+$/u.test(each));
        expect(left.match(/\b[a-w]+\b(?!:)/gu) ?? []).toEqual(words);
      }),
    );
  });
});

describe('searching a word anywhere', () => {
  it.each([
    { text: 'purpose:estonia trust', missing: 'estonia', edited: 'estonia trust' },
    { text: 'purpose:"nordic europe"', missing: '“nordic europe”', edited: '"nordic europe"' },
    { text: 'estonia', missing: 'estonia', edited: null },
    { text: 'trust', missing: 'estonia', edited: null },
  ])('$text → $edited', ({ text, missing, edited }) => {
    expect(withoutField(text, missing)).toBe(edited);
  });
});

describe('leaving quotation marks out', () => {
  it.each([
    { text: '"single platform" case', edited: 'single platform case' },
    { text: 'title:“open data”', edited: 'title:open data' },
    { text: 'trust "open', edited: 'trust open' },
  ])('$text → $edited', ({ text, edited }) => {
    expect(withoutQuotationMarks(text)).toBe(edited);
  });
});
