import { expect, it } from 'vitest';
import { readNameInAnyOrder } from '@/domain/formats/parts/names';

it.each([
  { text: 'Liu R.', name: { family: 'Liu', given: 'R.' } },
  { text: 'Adler DG', name: { family: 'Adler', given: 'DG' } },
  {
    text: 'van Maris A.J.A.',
    name: { family: 'Maris', given: 'A.J.A.', nonDroppingParticle: 'van' },
  },
  { text: 'C. Author-Two', name: { family: 'Author-Two', given: 'C.' } },
  { text: 'Jane van Doe', name: { family: 'Doe', given: 'Jane', nonDroppingParticle: 'van' } },
  { text: 'Roberto Di Pietro', name: { family: 'Di Pietro', given: 'Roberto' } },
  { text: 'Ana Von Der Lippe', name: { family: 'Von Der Lippe', given: 'Ana' } },
  { text: 'Jan Van Den Berg', name: { family: 'Van Den Berg', given: 'Jan' } },
  { text: 'Nguyen Van Anh', name: { family: 'Anh', given: 'Nguyen Van' } },
  { text: 'Luke, TJ', name: { family: 'Luke', given: 'TJ' } },
  { text: 'World Health Organization', name: { literal: 'World Health Organization' } },
  { text: ' ', name: null },
])('$text', ({ text, name }) => {
  expect(readNameInAnyOrder(text)).toEqual(name);
});

it('takes time in proportion to the length, however many commas there are', () => {
  const time = (count: number): number => {
    const start = performance.now();
    readNameInAnyOrder(`a${','.repeat(count)}b`);
    return performance.now() - start;
  };
  time(3000);
  // Ten times the text; if each comma looked at all others it were a hundred times the time.
  expect(time(30_000)).toBeLessThan(40 * time(3000) + 1000);
});
