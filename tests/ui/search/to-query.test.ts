import { describe, expect, it } from 'vitest';
import type { Question } from '@/browser/url/question';
import { toQuery, toSourceKey } from '@/ui/search/to-query';

const question = (text: string): Question => ({
  text,
  selection: { kw: ['open data'] },
  show: ['findings'],
  sort: 'newest',
  page: 3,
  view: 'read',
  articleId: null,
  like: null,
  corpus: null,
});

it('asks what the page is asked, while the text is still being typed', () => {
  expect(toQuery(question('trust'), 25)).toEqual({
    text: 'trust',
    selection: { kw: ['open data'] },
    sort: 'newest',
    page: 3,
    pageLength: 25,
    tier: null,
    typing: true,
  });
});

describe('what an answer depends on of the reading list', () => {
  /** Whether another answer is asked for once this is another. */
  function dependsOn(text: string, selection: Question['selection'] = {}) {
    const key = (marks: number, words: number) =>
      toSourceKey('c', { text, selection }, { marks, words });
    return {
      marks: key(1, 1) !== key(2, 1),
      words: key(1, 1) !== key(1, 2),
      waits: toSourceKey('c', { text, selection }, null) === null,
    };
  }
  const COUNTS = { marks: true, words: false, waits: false };
  const MARKS = { marks: true, words: false, waits: true };
  const WORDS = { marks: true, words: true, waits: true };

  it.each([
    { text: '', depends: COUNTS },
    { text: 'note', depends: COUNTS },
    { text: 'trust has:limitations', depends: COUNTS },
    { text: 'this:saved', depends: COUNTS },
    { text: 'is:saved', depends: MARKS },
    { text: 'trust -IS:Saved', depends: MARKS },
    { text: '(is:"saved")', depends: MARKS },
    { text: 'tag:x', depends: MARKS },
    { text: 'trust OR -status:unread', depends: MARKS },
    { text: 'rating:(4 OR 5)', depends: MARKS },
    { text: 'note:x', depends: WORDS },
    { text: 'notes:(open data)', depends: WORDS },
    { text: '-has:note', depends: WORDS },
    { text: 'has:(doi OR quote)', depends: WORDS },
  ])('$text: $depends', ({ text, depends }) => {
    expect(dependsOn(text)).toEqual(depends);
  });

  it('a filter by status or tag waits for the list', () => {
    expect(dependsOn('', { tag: ['x'] })).toEqual(MARKS);
    expect(dependsOn('', { tag: [], kw: ['x'] })).toEqual(COUNTS);
  });

  it('an empty list gives the answers that were there before it was read', () => {
    const asked = { text: '', selection: {} };
    expect(toSourceKey('c', asked, { marks: 0, words: 0 })).toBe(toSourceKey('c', asked, null));
  });
});
