import fc from 'fast-check';
import { expect, it } from 'vitest';
import { teaser } from '@/domain/teaser';
import { makeArticle, makeSection } from '../fixtures/article';

const tease = (...texts: string[]): string =>
  teaser(makeArticle({ abstract: texts.map((text) => makeSection('Purpose', text)) }));

const words = 'open data '.repeat(40);

it.each([
  { what: 'nothing of no abstract', texts: [], line: '' },
  { what: 'a short text whole', texts: ['Open data.'], line: 'Open data.' },
  { what: 'the first section that has text', texts: ['', 'Open data.'], line: 'Open data.' },
  { what: 'a long text up to a word', texts: [words], line: `${'open data '.repeat(17)}open…` },
  {
    what: 'no comma before the dots',
    texts: [`${'x'.repeat(150)}, ${'y'.repeat(50)}`],
    line: `${'x'.repeat(150)}…`,
  },
  { what: 'a text without blanks cut', texts: ['x'.repeat(500)], line: `${'x'.repeat(177)}…` },
  { what: 'no half of a pair', texts: [`x${'𝒯'.repeat(200)}`], line: `x${'𝒯'.repeat(88)}…` },
])('shows $what', ({ texts, line }) => {
  expect(tease(...texts)).toBe(line);
});

it('is the beginning of the abstract, no longer than two lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 150, maxLength: 250 }), (text) => {
      const line = tease(text);
      expect(line.length).toBeLessThanOrEqual(178);
      expect(text.startsWith(line.replace(/…$/u, ''))).toBe(true);
    }),
  );
});
