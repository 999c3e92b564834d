import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeAnchor } from '@/domain/reading-list/make-anchor';
import { anyText } from '../../fixtures/any-text';
import { abstractOf, section } from './quotes';

/** What is marked between two "|", as the anchor holds it. */
function mark(marked: string) {
  const [before = '', between = '', after = ''] = marked.split('|');
  const start = before.length;
  const text = before + between + after;
  return makeAnchor(abstractOf(text), 0, start, start + between.length);
}

it.each([
  { marked: 'To |analyze open| data', exact: 'analyze open' },
  { marked: 'To| analyze \n| open', exact: 'analyze' },
  { marked: 'To |govern\u00AD|ment', exact: 'govern' },
  { marked: 'a caf|e|\u0301.', exact: 'e\u0301' },
  { marked: 'a cafe|\u0301.|', exact: 'e\u0301.' },
  { marked: 'x|\uD83D|\uDE00y', exact: '\u{1F600}' },
  { marked: 'x\uD83D|\uDE00|y', exact: '\u{1F600}' },
  { marked: '|\u0301a|', exact: '\u0301a' },
])('of “$marked” it is “$exact”', ({ marked, exact }) => {
  expect(mark(marked)).toMatchObject({ exact });
});

it('keeps the section and what is around the passage, up to 32 code units', () => {
  const text = `${'before '.repeat(6)}here${' behind'.repeat(6)}`;
  const article = abstractOf(section('Purpose', 'To analyze'), section('Findings', text));
  expect(makeAnchor(article, 1, 42, 46)).toEqual({
    label: 'Findings',
    section: 1,
    start: 42,
    end: 46,
    exact: 'here',
    prefix: 'ore before before before before ',
    suffix: ' behind behind behind behind beh',
  });
});

it('cuts no character of what is around it', () => {
  const anchor = mark(`${'\u{1F600}'.repeat(20)} |x| ${'\u{1F600}'.repeat(20)}`);
  expect(anchor?.prefix).toBe(`${'\u{1F600}'.repeat(15)} `);
  expect(anchor?.suffix).toBe(` ${'\u{1F600}'.repeat(15)}`);
});

it.each([
  { name: 'blanks', marked: 'To | \n\t\u00A0 | analyze' },
  { name: 'a soft hyphen', marked: 'govern|\u00AD|ment' },
  { name: 'nothing', marked: 'To|| analyze' },
])('is none of $name', ({ marked }) => {
  expect(mark(marked)).toBeNull();
});

it('is none of a section that the article has not', () => {
  expect(makeAnchor(abstractOf('To analyze'), 1, 0, 2)).toBeNull();
});

it('holds what stands at its place, whatever the text and the ends', () => {
  fc.assert(
    fc.property(anyText, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (text, start, end) => {
      const anchor = makeAnchor(abstractOf(text), 0, start, end);
      if (anchor === null) return;
      const { exact, prefix, suffix } = anchor;
      expect(exact).toBe(text.slice(anchor.start, anchor.end));
      expect(exact.trim()).toBe(exact);
      expect(exact).not.toBe('');
      expect(text.slice(0, anchor.start).endsWith(prefix)).toBe(true);
      expect(text.slice(anchor.end).startsWith(suffix)).toBe(true);
    }),
  );
});
