import { expect, it } from 'vitest';
import { readAuthorList } from '@/domain/formats/parts/author-list';

const OKONKWO = { family: 'Okonkwo', given: 'A' };
const VELDE = { family: 'Velde', given: 'JP', nonDroppingParticle: 'van der' };

it.each([
  { list: 'Okonkwo A, van der Velde JP.', names: [OKONKWO, VELDE] },
  {
    list: 'Okonkwo A, van der Velde JP; Reading Group.',
    names: [OKONKWO, VELDE, { literal: 'Reading Group' }],
  },
  {
    list: 'TABLES-2; Okonkwo A, van der Velde JP.',
    names: [{ literal: 'TABLES-2' }, OKONKWO, VELDE],
  },
  {
    list: 'Okonkwo A, Ó Briain D; Tables, Rows and Columns Group; van der Velde JP.',
    names: [
      OKONKWO,
      { family: 'Ó Briain', given: 'D' },
      { literal: 'Tables, Rows and Columns Group' },
      VELDE,
    ],
  },
  {
    list: 'Okonkwo A, King ML Jr, Müller-Schmidt KH 3rd.',
    names: [
      OKONKWO,
      { family: 'King', given: 'ML', suffix: 'Jr' },
      { family: 'Müller-Schmidt', given: 'KH', suffix: '3rd' },
    ],
  },
  {
    list: 'Okonkwo A.; Ó Briain D.; Monika',
    names: [
      { family: 'Okonkwo', given: 'A.' },
      { family: 'Ó Briain', given: 'D.' },
      { literal: 'Monika' },
    ],
  },
  { list: 'King ML Jr.', names: [{ family: 'King', given: 'ML', suffix: 'Jr' }] },
  { list: 'van der Velde JP.', names: [VELDE] },
  { list: 'Okonkwo A; Reading Group.', names: [OKONKWO, { literal: 'Reading Group' }] },
  {
    list: 'Doe, Jane; Smith, John A.',
    names: [
      { family: 'Doe', given: 'Jane' },
      { family: 'Smith', given: 'John A.' },
    ],
  },
  {
    list: 'Doe, JB; Smith, K',
    names: [
      { family: 'Doe', given: 'JB' },
      { family: 'Smith', given: 'K' },
    ],
  },
  {
    list: 'Doe J., Smith K.',
    names: [
      { family: 'Doe', given: 'J.' },
      { family: 'Smith', given: 'K.' },
    ],
  },
  {
    list: 'Jane Doe, PhD; Roe, MD',
    names: [
      { family: 'Doe', given: 'Jane', suffix: 'PhD' },
      { family: 'Roe', suffix: 'MD' },
    ],
  },
  { list: 'Doe J.', names: [{ family: 'Doe', given: 'J.' }] },
  ...['Doe, J. and others', 'Doe, J.; others', 'J. Doe, …', 'Doe J, et al'].map((list) => ({
    list,
    names: [{ family: 'Doe', given: list.includes('J.') ? 'J.' : 'J' }],
  })),
  { list: '', names: [] },
])('$list', ({ list, names }) => {
  expect(readAuthorList(list)).toEqual(names);
});
