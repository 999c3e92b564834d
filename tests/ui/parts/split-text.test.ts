import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TextStyle } from '@/domain/article';
import type { TextRange } from '@/domain/text/tokens';
import { sliceStyles, splitText } from '@/ui/parts/split-text';

const styled = fc.string({ unit: 'binary', maxLength: 30 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    marks: fc
      .uniqueArray(fc.nat({ max: text.length }), { maxLength: 8 })
      .map((cuts) => cuts.sort((a, b) => a - b))
      .map((cuts) =>
        cuts
          .slice(0, -1)
          .map((start, index): TextRange => ({ start, end: cuts[index + 1] ?? start }))
          .filter((_, index) => index % 3 !== 2),
      ),
    styles: fc.array(
      fc
        .tuple(
          fc.nat({ max: text.length + 5 }),
          fc.nat({ max: text.length + 5 }),
          fc.constantFrom('italic', 'sub', 'sup'),
        )
        .map(([a, b, style]): TextStyle => ({
          start: Math.min(a, b),
          end: Math.max(a, b),
          style,
        })),
      { maxLength: 5 },
    ),
  }),
);

it('loses nothing, marks the marks each in one piece, and sets each letter as its styles say', () => {
  fc.assert(
    fc.property(styled, ({ text, marks, styles }) => {
      const pieces = splitText(text, marks, styles);
      const textOf = (runs: (typeof pieces)[number]['runs']) =>
        runs.map((run) => run.text).join('');
      expect(pieces.map(({ runs }) => textOf(runs)).join('')).toBe(text);
      expect(pieces.filter(({ marked }) => marked).map(({ runs }) => textOf(runs))).toEqual(
        marks.map(({ start, end }) => text.slice(start, end)),
      );
      for (const run of pieces.flatMap(({ runs }) => runs)) {
        for (let at = run.start; at < run.start + run.text.length; at += 1) {
          const expected = styles.filter(({ start, end }) => start <= at && at < end);
          expect(new Set(run.styles)).toEqual(new Set(expected.map(({ style }) => style)));
        }
      }
    }),
  );
});

it('sets a part as it is set in the whole', () => {
  const cuts = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }));
  fc.assert(
    fc.property(styled, cuts, ({ text, styles }, [a, b]) => {
      const start = Math.min(a, b, text.length);
      const end = Math.min(Math.max(a, b), text.length);
      const letters = (of: string, its: readonly TextStyle[]) =>
        splitText(of, [], its).flatMap(({ runs }) =>
          runs.flatMap((run) =>
            Array.from({ length: run.text.length }, () => [...run.styles].sort().join()),
          ),
        );
      expect(letters(text.slice(start, end), sliceStyles(styles, start, end))).toEqual(
        letters(text, styles).slice(start, end),
      );
    }),
  );
});

it('keeps a mark whole where a style begins inside it', () => {
  const styles: TextStyle[] = [{ start: 3, end: 4, style: 'sub' }];
  expect(splitText('of CO2 and', [{ start: 3, end: 6 }], styles)).toMatchObject([
    { marked: false, runs: [{ text: 'of ' }] },
    {
      marked: true,
      runs: [
        { text: 'C', styles: ['sub'] },
        { text: 'O2', styles: [] },
      ],
    },
    { marked: false, runs: [{ text: ' and' }] },
  ]);
});

it('keeps each layer over its own letters, beside marks and styles', () => {
  const layered = styled.chain(({ text, ...rest }) =>
    fc.record({
      text: fc.constant(text),
      marks: fc.constant(rest.marks),
      styles: fc.constant(rest.styles),
      layers: fc.array(
        fc
          .tuple(fc.nat({ max: text.length + 5 }), fc.nat({ max: text.length + 5 }), fc.nat())
          .map(([a, b, id]) => ({ start: Math.min(a, b), end: Math.max(a, b), id })),
        { maxLength: 5 },
      ),
    }),
  );
  fc.assert(
    fc.property(layered, ({ text, marks, styles, layers }) => {
      const pieces = splitText(text, marks, styles, layers);
      expect(pieces.filter(({ marked }) => marked)).toHaveLength(marks.length);
      for (const run of pieces.flatMap(({ runs }) => runs)) {
        for (let at = run.start; at < run.start + run.text.length; at += 1) {
          expect(run.layers).toEqual(layers.filter(({ start, end }) => start <= at && at < end));
        }
      }
    }),
  );
});
