import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TextRange } from '@/domain/text/tokens';
import { Highlight } from '@/ui/parts/Highlight';

/** A text, and ranges in it: sorted, without overlap, now and then side by side. */
const marked = fc.string({ unit: 'binary', maxLength: 40 }).chain((text) =>
  fc
    .array(fc.nat({ max: text.length }), { maxLength: 10 })
    .map((cuts) => cuts.sort((a, b) => a - b))
    .map((cuts) => ({
      text,
      ranges: cuts
        .map((start, index): TextRange => ({ start, end: cuts[index + 1] ?? text.length }))
        .filter(({ start, end }, index) => start < end && index % 3 !== 2),
    })),
);

it('shows the whole text and marks its ranges, whatever they are', () => {
  fc.assert(
    fc.property(marked, ({ text, ranges }) => {
      const { container } = render(<Highlight {...{ text, ranges }} />);
      expect(container.textContent).toBe(text);
      const marks = [...container.querySelectorAll('mark')].map((mark) => mark.textContent);
      expect(marks).toEqual(ranges.map(({ start, end }) => text.slice(start, end)));
      cleanup();
    }),
  );
});

it('shows markup as the text that it is', () => {
  const text = '<img src=x onerror="alert(1)"> & <b>bold</b>';
  const { container } = render(<Highlight text={text} ranges={[{ start: 2, end: 36 }]} />);
  expect(container).toHaveTextContent(text);
  expect(container.querySelector('img, b')).toBeNull();
});
