import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyLine, tidyRichText } from '@/domain/formats/parts/tidy-text';

describe('white space', () => {
  it.each([
    { text: '  Tides \n\t of\u00A0two  towns ', line: 'Tides of two towns' },
    { text: 'depart\u00ADment\u0000\uFEFF', line: 'department' },
    { text: ' \n ', line: null },
    { text: null, line: null },
  ])('of $text is put in order', ({ text, line }) => {
    expect(tidyLine(text)).toBe(line);
  });

  it('is any sign of white space; of the others only what nobody sees goes', () => {
    const isUnseen = (code: number): boolean =>
      (code < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(code)) ||
      [0x7f, 0xad, 0xfeff].includes(code);
    for (let code = 0; code <= 0xffff; code += 1) {
      const sign = String.fromCharCode(code);
      const seen = sign.trim() === '' ? ' ' : sign;
      const between = isUnseen(code) ? '' : seen;
      if (tidyLine(`a${sign}b`) !== `a${between}b`) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('may keep the ends of lines', () => {
    const text = 'Purpose \n\n To ask.\nFindings';
    expect(tidyRichText({ text, styles: [] }, '\n').text).toBe('Purpose\nTo ask.\nFindings');
  });
});

describe('styles stay on their letters', () => {
  it.each([
    { text: '  H2O ', start: 3, end: 4, set: '2' },
    { text: 'in  E. \n coli now', start: 2, end: 14, set: 'E. coli' },
    { text: 'CO\u00AD2', start: 2, end: 4, set: '2' },
    { text: 'a   b', start: 1, end: 4, set: undefined },
  ])('in $text', ({ text, start, end, set }) => {
    const tidy = tidyRichText({ text, styles: [{ start, end, style: 'sub' }] }, ' ');
    const [style] = tidy.styles;
    expect(style && tidy.text.slice(style.start, style.end)).toBe(set);
  });

  const word = fc.constantFrom('a', 'bc', ' ', '\n', '\t ', '\u00AD', '\u00A0', 'd');
  it('and change no letter of the text', () => {
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(' ', '\n'), (words, lineBreak) => {
        const text = words.join('');
        const styles = [{ start: 0, end: text.length, style: 'italic' } as const];
        const tidy = tidyRichText({ text, styles }, lineBreak);
        expect(tidy.text).toBe(tidyRichText({ text, styles: [] }, lineBreak).text);
        expect(tidy.styles).toEqual(
          tidy.text === '' ? [] : [{ start: 0, end: tidy.text.length, style: 'italic' }],
        );
      }),
    );
  });
});
