import { expect, it } from 'vitest';
import type { Completion } from '@/domain/search/search';
import { chooseCompletions } from '@/ui/search/choose-completions';

const many = (kind: Completion['kind'], count: number): Completion[] =>
  Array.from({ length: count }, (_, index) => ({
    kind,
    label: `${kind} ${index}`,
    text: `${kind} ${index} `,
    count: null,
  }));

it('leaves out what is typed already, whatever its case and blanks', () => {
  const [first, second] = many('word', 2);
  const completions = [first, second].filter((each) => each !== undefined);
  expect(chooseCompletions(completions, ' Word 0')).toEqual([second]);
});

it.each([
  { offered: [...many('word', 3)], kept: ['word 0', 'word 1', 'word 2'] },
  {
    offered: [...many('field', 1), ...many('word', 9), ...many('title', 3)],
    kept: [
      ...['field 0', 'word 0', 'word 1', 'word 2', 'word 3'],
      ...['title 0', 'title 1', 'title 2'],
    ],
  },
])('keeps eight at most, of each kind some', ({ offered, kept }) => {
  expect(chooseCompletions(offered, 'x').map(({ label }) => label)).toEqual(kept);
});
