/**
 * Letters that Unicode does not decompose but readers type plain: "Straße" for "Strasse",
 * "Øystein" for "Oystein", Turkish dotless "ı" for "i"; and the "ς" that ends a Greek word.
 */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

// eslint-disable-next-line no-control-regex -- the whole range is meant
const ASCII = /^[\x00-\x7F]*$/u;

/**
 * The form in which words are compared: compatibility-decomposed, without diacritics, lower case.
 * It may be longer or shorter than its source, so never apply an offset in one to the other.
 * Source: Unicode Standard Annex 15 (NFKD); mapping of the undecomposable Latin letters is ours.
 */
export function fold(text: string): string {
  // Most words are plain; for them the rest changes nothing but takes ten times as long.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\p{M}+/gu, '') // "İ" lowers to "i" and a combining dot
    .replace(/[ßæœøđðþłħıς]/g, (letter) => PLAIN[letter] ?? letter);
}
