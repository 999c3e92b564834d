import fc from 'fast-check';
import { anyText } from '../../fixtures/any-text';

/** Text that looks like a query, well formed or not, with any other text in between. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(' ', ' ', ' OR ', ' AND ', 'NOT ', '-', '(', ')', '"') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'findings:',
      'TITLE:',
      'doi:',
      'year:',
      'has:',
      'is:',
      'foo:',
      ':',
      'tag:',
      'note:',
      'status:',
      'rating:',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'the',
      'case',
      'e-voting',
      'Straße',
      'saved',
      'to-read',
      '>=4',
      '2017..2020',
      '開放数据',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('“', '”', '«', "'", '\u00AD', '\uD800', '10.1108/x(1)') },
  { weight: 1, arbitrary: anyText },
);

export const anyQuery = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
