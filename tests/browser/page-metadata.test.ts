import { afterEach, expect, it, vi } from 'vitest';
import { addMetaTags } from '@/browser/page-metadata';

const TAGS = [
  { name: 'citation_author', content: 'Lee, A.' },
  { name: 'citation_author', content: 'Cole, "B" <i>' },
];

function found(): (string | null)[] {
  return [...document.head.querySelectorAll('meta[name^="citation_"]')].map((element) =>
    element.getAttribute('content'),
  );
}

afterEach(() => {
  vi.useRealTimers();
});

it('stands in the head until it is taken out', () => {
  const takeOut = addMetaTags(TAGS);
  expect(found()).toEqual(TAGS.map(({ content }) => content));
  takeOut();
  expect(found()).toEqual([]);
});

it('is announced to Zotero, once for all that changes together', () => {
  vi.useFakeTimers();
  const heard = vi.fn();
  document.addEventListener('ZoteroItemUpdated', heard);
  addMetaTags(TAGS)();
  addMetaTags(TAGS)();
  vi.runAllTimers();
  expect(heard).toHaveBeenCalledTimes(1);
  document.removeEventListener('ZoteroItemUpdated', heard);
});
