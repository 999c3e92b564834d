import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDecoder, findEncoding } from '@/domain/files/decode';

function decode(bytes: Uint8Array, step = bytes.length || 1): string | null {
  const encoding = findEncoding(bytes.subarray(0, 4096));
  if (encoding === null) return null;
  const decoder = createDecoder(encoding);
  let text = '';
  for (let at = 0; at < bytes.length; at += step) {
    text += decoder.push(bytes.subarray(at, at + step));
  }
  return text + decoder.end();
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

describe('text comes out of bytes', () => {
  it.each([
    { what: 'UTF-8', bytes: Buffer.from('García – “α”'), text: 'García – “α”' },
    { what: 'UTF-8 with a mark', bytes: Buffer.from('\uFEFFGarcía'), text: 'García' },
    { what: 'UTF-16 LE with a mark', bytes: Buffer.from('\uFEFFα', 'utf16le'), text: 'α' },
    { what: 'UTF-16 BE with a mark', bytes: utf16be('\uFEFFα'), text: 'α' },
    { what: 'UTF-16 LE', bytes: Buffer.from('TY  - JOUR', 'utf16le'), text: 'TY  - JOUR' },
    { what: 'UTF-16 BE', bytes: utf16be('TY  - JOUR'), text: 'TY  - JOUR' },
    { what: 'Windows-1252', bytes: latin1('Garc\u00EDa \x93so\x94 \x96'), text: 'García “so” –' },
    {
      what: 'UTF-8 with a line of Windows-1252',
      bytes: Buffer.concat([Buffer.from('García\n'), latin1('Garc\u00EDa\n'), Buffer.from('α')]),
      text: 'García\nGarcía\nα',
    },
    {
      what: 'XML that says Latin-2 and is',
      bytes: latin1('<?xml version="1.0" encoding="iso-8859-2"?><a>\u00B1</a>'),
      text: '<?xml version="1.0" encoding="iso-8859-2"?><a>ą</a>',
    },
    {
      what: 'XML that says Latin-1 and is UTF-8',
      bytes: Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a>ą</a>'),
      text: '<?xml version="1.0" encoding="iso-8859-1"?><a>ą</a>',
    },
    {
      what: 'XML that names no encoding',
      bytes: Buffer.from('<?xml version="1.0" encoding="nonsense"?>ą'),
      text: '<?xml version="1.0" encoding="nonsense"?>ą',
    },
    { what: 'nothing', bytes: Buffer.alloc(0), text: '' },
    { what: 'a picture', bytes: Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01'), text: null },
  ])('$what', ({ bytes, text }) => {
    expect(decode(bytes)).toBe(text);
    expect(decode(bytes, 1)).toBe(text);
  });

  it.each([
    { what: 'CR LF', text: 'a\r\nb\r\n', lines: 'a\nb\n' },
    { what: 'CR', text: 'a\rb\r', lines: 'a\nb\n' },
    { what: 'a mixture', text: 'a\r\n\n\rb\r\r\nc', lines: 'a\n\n\nb\n\nc' },
  ])('with LF for $what', ({ text, lines }) => {
    expect(decode(Buffer.from(text))).toBe(lines);
    expect(decode(Buffer.from(text), 1)).toBe(lines);
  });

  it('the same however it is cut', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        (bytes, step) => {
          const all = Buffer.concat([Buffer.from('plain words before them: '), bytes]);
          expect(decode(all, step)).toBe(decode(all));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('as it was, where it was UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const whole = `plain words: ${text.toWellFormed()}`;
        expect(decode(Buffer.from(whole))).toBe(whole.replace(/\r\n?/gu, '\n'));
      }),
    );
  });
});
