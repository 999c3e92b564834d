import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@/domain/text/fold';

it.each([
  { text: 'Kazakhstan', folded: 'kazakhstan' },
  { text: 'Données', folded: 'donnees' },
  { text: 'Straße STRASSE ẞ', folded: 'strasse strasse ss' },
  { text: 'İstanbul ISTANBUL ıstanbul', folded: 'istanbul istanbul istanbul' },
  { text: 'ﬁbrosis ﬂow œuvre Ægir', folded: 'fibrosis flow oeuvre aegir' },
  { text: 'Øystein Łódź Þór', folded: 'oystein lodz thor' },
  { text: 'ΟΔΟΣ οδός', folded: 'οδοσ οδοσ' },
  { text: '𝒯𝒾𝓉𝓁𝑒 Ｄａｔａ Ⅷ', folded: 'title data viii' },
  { text: 'Z\u0327̷a\u0308lgo', folded: 'zalgo' },
  { text: '開放データ', folded: '開放テータ' },
  { text: '\uD800', folded: '\uD800' },
])('compares “$text” as “$folded”', ({ text, folded }) => {
  expect(fold(text)).toBe(folded);
});

describe('any text', () => {
  it('is the same composed and decomposed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('is folded once and for all: every character of the planes that have letters', () => {
    for (let first = 0; first < 0x40000; first += 0x400) {
      const characters = Array.from({ length: 0x400 }, (_, at) => String.fromCodePoint(first + at));
      const folded = fold(characters.join(' '));
      expect(fold(folded)).toBe(folded);
    }
  });
});
