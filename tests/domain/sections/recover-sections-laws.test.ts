import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { recoverSections } from '@/domain/sections/recover-sections';

describe('laws', () => {
  /** Text with labels, marks and blanks at all places. */
  const patchwork = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'Purpose',
          'METHODS',
          'results',
          'Design/methodology/approach',
          'Abstract',
          '目的',
        ),
        fc.constantFrom(
          ': ',
          ' – ',
          '. ',
          '\n',
          ' ',
          '',
          '; (2) ',
          '[',
          '] ',
          '<b>',
          '</b>',
          '© 2018 Elsevier Ltd. ',
        ),
        fc.constantFrom('we ask', 'The data', 'It is so.', '3%', 'É', '𝒯'),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  it('sections are trimmed slices of the input, in order', () => {
    fc.assert(
      fc.property(patchwork, (text) => {
        let last = 0;
        for (const { text: words, start, end } of recoverSections(text).sections) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(words).toBe(text.slice(start, end));
          expect(words).toBe(words.trim());
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('loses no letter', () => {
    const letters = (text: string): string =>
      text
        .replaceAll(/<\/?\w+>/gu, '')
        .replaceAll(/\P{L}/gu, '')
        .replaceAll(/[ivxa-h]/giu, ''); // a section's number may be a letter
    fc.assert(
      fc.property(patchwork, (text) => {
        const { sections, rights, lead } = recoverSections(text);
        const parts = sections.flatMap(({ label, text: words }) => [label ?? '', words]);
        expect(letters([lead ?? '', ...parts, rights ?? ''].join(' '))).toBe(letters(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('what stays whole stays whole again', () => {
    fc.assert(
      fc.property(patchwork, (text) => {
        const { structured, sections, lead } = recoverSections(text);
        const [section] = sections;
        fc.pre(!structured && lead === null && section !== undefined);
        expect(recoverSections(section.text).structured).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  const sentence = fc
    .array(
      fc.constantFrom('open', 'data', 'noise', 'of', 'in', 'cities', 'sleep', '12', '(3%)', 'Oslo'),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((words) => `We ${words.join(' ')}.`);
  const labelled = (labels: readonly string[]) =>
    fc
      .subarray([...labels], { minLength: 2 })
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((label) => fc.record({ label: fc.constant(label), text: sentence })),
        ),
      );
  const structured = fc.oneof(
    labelled([
      ...[
        'Purpose',
        'Design/methodology/approach',
        'Findings',
        'Research limitations/implications',
      ],
      ...['Practical implications', 'Originality/value'],
    ]),
    labelled([
      'Background',
      'Objective',
      'Methods',
      'Results',
      'Conclusions',
      'Trial registration',
    ]),
    labelled([
      'BACKGROUND',
      'AIMS',
      'DESIGN',
      'SETTING',
      'PARTICIPANTS',
      'MAIN OUTCOME MEASURES',
      'RESULTS',
      'CONCLUSION',
    ]),
    labelled(['Hintergrund', 'Ziel', 'Methoden', 'Ergebnisse', 'Fazit']),
  );

  it.each([
    { what: 'lines', between: '\n' },
    { what: 'blank lines', between: '\n\n' },
    { what: 'blanks', between: ' ' },
  ])('“Label: text” joined by $what comes back exactly', ({ between }) => {
    fc.assert(
      fc.property(structured, (sections) => {
        const text = sections.map(({ label, text: words }) => `${label}: ${words}`).join(between);
        const research = sections.filter(({ label }) => label !== 'Trial registration');
        fc.pre(research.length > 1);
        expect(recoverSections(text).sections).toMatchObject(sections);
      }),
      { numRuns: 500 },
    );
  });
});

describe('hostile text', () => {
  const SIZE = 30_000; // characters
  const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

  it.each([
    'Purpose: ',
    'Purpose\n',
    '[Purpose] ',
    'Results We. ',
    ' ',
    '\n',
    'a',
    'A',
    'aA',
    "a'",
    '© ',
    '(1) ',
    ': ',
    '<b>',
    '目的',
    'Methods ',
    'published by A ',
    '(c) 2018 ',
  ])('is taken apart in time that grows with its length: %j', (unit) => {
    const time = (text: string): number => {
      const started = performance.now();
      recoverSections(text);
      return performance.now() - started;
    };
    time(fill(unit, SIZE)); // warm up
    const once = Math.min(time(fill(unit, SIZE)), time(fill(unit, SIZE)));
    const fourfold = Math.min(time(fill(unit, 4 * SIZE)), time(fill(unit, 4 * SIZE)));
    expect(fourfold).toBeLessThan(10 * once + 200); // quadratic would be 16 times
  });
});
