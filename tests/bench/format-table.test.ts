import { expect, it } from 'vitest';
import { formatTable } from './format-table';

it('lines up names on the left and figures on the right, as Markdown', () => {
  const table = formatTable([
    ['', 'articles', 'ms'],
    ['Lectern', '100,000', '4.20'],
    ['a', '5', '-'],
  ]);
  expect(table.split('\n')).toEqual([
    '|         | articles |   ms |',
    '| ------- | -------: | ---: |',
    '| Lectern |  100,000 | 4.20 |',
    '| a       |        5 |    - |',
  ]);
});

it('leaves cells empty that a row does not have', () => {
  const [, , row] = formatTable([['name', 'figure'], ['alone']]).split('\n');
  expect(row).toBe('| alone |        |');
});
