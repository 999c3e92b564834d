import { expect, it } from 'vitest';
import { safeLink } from '@/ui/writing/safe-link';

it.each([
  { url: 'https://example.org/a?b#c', link: 'https://example.org/a?b#c' },
  { url: 'HTTP://example.org', link: 'http://example.org/' },
  { url: 'mailto:a@example.org', link: 'mailto:a@example.org' },
  { url: 'javascript:alert(1)', link: undefined },
  { url: ' java\nscript:alert(1)', link: undefined },
  { url: 'data:text/html,x', link: undefined },
  { url: 'vbscript:x', link: undefined },
  { url: 'blob:https://example.org/x', link: undefined },
  { url: 'file:///etc/passwd', link: undefined },
  { url: '//example.org', link: undefined },
  { url: '?view=list', link: undefined },
  { url: '', link: undefined },
])('leads from $url to $link', ({ url, link }) => {
  expect(safeLink(url)).toBe(link);
});
