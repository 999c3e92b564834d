import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatName, type Name } from '@/domain/article';
import { readBibtexNames } from '@/domain/formats/parts/bibtex-names';
import { latexToMarkup } from '@/domain/formats/parts/latex-text';
import { anyText } from '../../../fixtures/any-text';

const read = (text: string): Name[] => readBibtexNames(text, latexToMarkup);

describe('one name', () => {
  it.each<[string, Name]>([
    ['Doe, Jane', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe', { family: 'Doe', given: 'Jane' }],
    ['Jane Q. Doe', { family: 'Doe', given: 'Jane Q.' }],
    ['J.~Q. Doe', { family: 'Doe', given: 'J. Q.' }],
    ['Doe J.Q.', { family: 'Doe', given: 'J.Q.' }],
    ['jane doe', { family: 'doe', given: 'jane' }],
    ['van der Velde, Jan', { family: 'Velde', given: 'Jan', nonDroppingParticle: 'van der' }],
    ['Jan van der Velde', { family: 'Velde', given: 'Jan', nonDroppingParticle: 'van der' }],
    ['Van Der Velde, Jan', { family: 'Van Der Velde', given: 'Jan' }],
    ['Velde, Jan van der', { family: 'Velde', given: 'Jan', droppingParticle: 'van der' }],
    [
      'Jean de la Rue Longue',
      { family: 'Rue Longue', given: 'Jean', nonDroppingParticle: 'de la' },
    ],
    ['Jean {de la Rue}', { family: 'de la Rue', given: 'Jean' }],
    ['{de la Rue}, Jean', { family: 'de la Rue', given: 'Jean' }],
    ["d'Arc, Jeanne", { family: "d'Arc", given: 'Jeanne' }],
    ['Doe, Jr., Sam', { family: 'Doe', given: 'Sam', suffix: 'Jr.' }],
    ['Sam van Doe Jr.', { family: 'Doe', given: 'Sam', suffix: 'Jr.', nonDroppingParticle: 'van' }],
    ['Doe, Sam, Jr.', { family: 'Doe', given: 'Sam', suffix: 'Jr.' }],
    [
      'von Doe, III, Sam',
      { family: 'Doe', given: 'Sam', suffix: 'III', nonDroppingParticle: 'von' },
    ],
    ['{\\O}stby, Kari', { family: 'Østby', given: 'Kari' }],
    ["Fran{\\c c}ois, {\\'E}mile", { family: 'François', given: 'Émile' }],
    ['{{Reading Research Group}}', { literal: 'Reading Research Group' }],
    ['{Tables and Sons, Inc.}', { literal: 'Tables and Sons, Inc.' }],
    ['{{\\"O}resund {University}}', { literal: 'Öresund University' }],
    ['University of Bergen', { literal: 'University of Bergen' }],
    ['Doe, J., A.', { family: 'Doe', given: 'J., A.' }],
    ['Jane Q. Doe, Ph.D.', { family: 'Doe', given: 'Jane Q.', suffix: 'Ph.D.' }],
    ['De Rue, M.D.', { family: 'De Rue', given: 'M.D.' }],
    ['Rue Longue, Jean Paul', { family: 'Rue Longue', given: 'Jean Paul' }],
    ['Tables \\& Sons', { literal: 'Tables & Sons' }],
    ['Plato', { literal: 'Plato' }],
    ['Doe,', { literal: 'Doe' }],
    [
      'family=Rue, given=Jean, prefix=de la',
      {
        family: 'Rue',
        given: 'Jean',
        nonDroppingParticle: 'de la',
      },
    ],
    [
      'given={Jean}, family={Rue}, prefix=de, useprefix=false, given-i=J',
      {
        family: 'Rue',
        given: 'Jean',
        droppingParticle: 'de',
      },
    ],
  ])('%s', (text, name) => {
    expect(read(text)).toEqual([name]);
  });
});

describe('lists', () => {
  it.each([
    ['Doe, Jane and Roe, Richard', 'Jane Doe; Richard Roe'],
    ['Doe, Jane AND\n\tRoe, Richard', 'Jane Doe; Richard Roe'],
    ['Doe, Jane and others', 'Jane Doe'],
    ['Doe, Jane and et al.', 'Jane Doe'],
    ['Doe, Jane and  and Roe, R. and', 'Jane Doe; R. Roe'],
    ['Doe, Jane and {et al.}', 'Jane Doe'],
    ['Doe, J. et al.', 'J. Doe'],
    ['Doe, J.; Roe, R.', 'J. Doe; R. Roe'],
    ['Doe, Jane \\& Roe, Richard', 'Jane Doe; Richard Roe'],
    ['Jane Doe & R. van der Roe', 'Jane Doe; R. van der Roe'],
    ['J. Doe, R.-M. Roe', 'J. Doe; R.-M. Roe'],
    ['J. Doe, R. van der Roe and P. Poe', 'J. Doe; R. van der Roe; P. Poe'],
    ['Jane Doe, Richard A. Roe, Peter Poe', 'Jane Doe; Richard A. Roe; Peter Poe'],
    ['Doe, J., Roe, R., Poe, E. A.', 'J. Doe; R. Roe; E. A. Poe'],
    ['{Doe, Jane and Roe, Richard}', 'Jane Doe; Richard Roe'],
    [
      '{Bread and Butter Group} and Alexandra Andersen',
      'Bread and Butter Group; Alexandra Andersen',
    ],
    ['', ''],
  ])('%s', (text, names) => {
    expect(read(text).map(formatName).join('; ')).toBe(names);
  });
});

it('reads any text at all', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom('{', '}', ',', ' and ', '\\', '~', 'von ', '='), anyText))
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (names) => {
      expect(Array.isArray(read(names))).toBe(true);
    }),
  );
});
