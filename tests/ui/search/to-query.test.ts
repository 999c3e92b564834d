import { expect, it } from 'vitest';
import type { Question } from '@/browser/url/question';
import { toQuery } from '@/ui/search/to-query';

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
  expect(toQuery(question('trust'), 25, ['b', 'a'])).toEqual({
    text: 'trust',
    selection: { kw: ['open data'] },
    sort: 'newest',
    page: 3,
    pageLength: 25,
    tier: null,
    typing: true,
    saved: [],
  });
});

it.each([
  { text: 'is:saved', named: true },
  { text: 'trust -IS:Saved', named: true },
  { text: '(is:"saved")', named: true },
  { text: 'saved', named: false },
  { text: 'this:saved', named: false },
])('names the saved articles for $text: $named', ({ text, named }) => {
  expect(toQuery(question(text), 25, ['b', 'a']).saved).toEqual(named ? ['a', 'b'] : []);
});
