import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinParagraphs } from '@/domain/formats/parts/paragraphs';

it.each([
  { what: 'one line', lines: ['One line.'], text: 'One line.' },
  {
    what: 'wrapped lines, though one of them ends a sentence',
    lines: [
      'Malic enzyme catalyzes the reversible oxidative decarboxylation of acid.',
      'Unconventionally, it does so in the cytosol, and nobody has asked it for',
      'a reason.',
    ],
    text: 'Malic enzyme catalyzes the reversible oxidative decarboxylation of acid. Unconventionally, it does so in the cytosol, and nobody has asked it for a reason.',
  },
  {
    what: 'a paragraph that ends early',
    lines: [
      'Malic enzyme catalyzes the reversible oxidative decarboxylation of malate',
      'to acid.',
      'It does so in the cytosol.',
    ],
    text: 'Malic enzyme catalyzes the reversible oxidative decarboxylation of malate to acid.\nIt does so in the cytosol.',
  },
  { what: 'a blank line', lines: ['one', '', 'two'], text: 'one\ntwo' },
  {
    what: 'lines that begin with labels',
    lines: ['BACKGROUND: why.', 'Methods: how'],
    text: 'BACKGROUND: why.\nMethods: how',
  },
  {
    what: 'a short line that begins with a label and goes on',
    lines: ['Findings: few do, 90', '% of them'],
    text: 'Findings: few do, 90 % of them',
  },
  {
    what: 'headings on lines of their own',
    lines: ['Purpose', 'the paper asks', 'Findings', 'there is none'],
    text: 'Purpose\nthe paper asks\nFindings\nthere is none',
  },
])('$what', ({ lines, text }) => {
  expect(joinParagraphs(lines)).toBe(text);
});

it('loses no word', () => {
  const words = fc.array(fc.constantFrom('', 'Results', 'Aim: x', 'of', 'a long line of words.'));
  fc.assert(
    fc.property(words, (lines) => {
      const joined = joinParagraphs(lines);
      expect(joined.split(/\s/u).join(' ')).toBe(lines.filter(Boolean).join(' '));
    }),
  );
});
