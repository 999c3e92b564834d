import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ENDNOTE_XML } from '@/domain/formats/endnote-xml';
import { EUROPEPMC_XML } from '@/domain/formats/europepmc-xml';
import { finishDraft } from '@/domain/formats/finish-draft';
import { JATS } from '@/domain/formats/jats';
import { readText } from '@/domain/formats/parts/xml-element';
import { XmlRecordParser } from '@/domain/formats/parts/xml-records';
import { readFirstTags } from '@/domain/formats/parts/xml-sniff';
import { PUBMED_XML } from '@/domain/formats/pubmed-xml';

import { parse, readFixture } from '../read-xml';

const FORMATS = [ENDNOTE_XML, EUROPEPMC_XML, JATS, PUBMED_XML];

/** Each record becomes a title of its text. */
const parser = (): XmlRecordParser =>
  new XmlRecordParser({
    records: ['r'],
    marks: ['m'],
    skipped: ['s'],
    readDraft: (record) => ({ title: readText(record) }),
  });

function read(text: string): unknown[] {
  const reader = parser();
  return [...reader.push(text), ...reader.end()].map((record) =>
    record.ok ? record.draft.title : `${record.line}: ${record.reason}`,
  );
}

it.each([
  ['<r>a</r><r>b</r>', ['a', 'b']],
  ['<x:r>a</x:r>', ['a']],
  ['<r/><r a="/>">b</r>', ['', 'b']],
  ['<r >a</r >', ['a']],
  ['<rr>a</rr>', []],
  ['<r>a<s>b<i>c</s>d</r>', ['ad']],
  ['<r>a<![CDATA[<b> & &amp;]]>c</r>', ['a<b> & &amp;c']],
  ['<r>a<!-- <b> -->c<?d e?></r>', ['ac']],
  ['<!-- <r>a</r> --><r>b</r>', ['b']],
  ['<!-- <r>b</r>', ['b']],
  ['<![CDATA[<r>a</r>]]><r>b</r>', ['b']],
  ['<!DOCTYPE d [<!ENTITY e "<r>a</r>">]><r>b</r>', ['b']],
  ['<!DOCTYPE d [<!ENTITY e "f">]><r>b&eacute;</r>', ['bé']],
  ['<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd"><r>b&x;</r>', ['b&x;']],
  ['<r>a&#0;&#x110000;&#xD800;</r>', ['a\uFFFD\uFFFD\uFFFD']],
  ['<r>1 < 2 & 3 > 2 &lt;b&gt; &amp;lt; &;</r>', ['1 < 2 & 3 > 2 <b> &lt; &;']],
  ['<r a=b c>d</r>', ['d']],
  ['<r>a]]>b</r>', ['a]]>b']],
  ['<r __proto__="x">a<constructor/></r>', ['a']],
])('reads %s', (text, titles) => {
  expect(read(text)).toEqual(titles);
});

it.each([
  [
    '<r>a\n\n<r>b</r>',
    ['1: the record is not complete: the next one begins before it is closed', 'b'],
  ],
  ['\n<r>a', ['2: the record is not complete: the file ends in the middle of it']],
  ['<r><x>a</r>', ['1: the record is not well-formed XML: its tags do not match, near “x”']],
  ['<r>a</x></r>', ['1: the record is not well-formed XML: its tags do not match, near “r”']],
  ['<r>a<!-- b</r>', ['1: the record is not well-formed XML: it breaks off']],
  ['a\n<m>b</m></r><r>c</r>', ['2: the beginning of the record is damaged', 'c']],
  ['<r>a</r></r>', ['a', '1: the beginning of the record is damaged']],
  [`<r>${'<x>'.repeat(300)}`, ['1: the record is not complete: the file ends in the middle of it']],
  [
    `<r>${'<x>'.repeat(300)}</r>`,
    ['1: the record is not well-formed XML: its elements are nested more than 250 deep'],
  ],
])('reports %s', (text, found) => {
  expect(read(text)).toEqual(found);
});

describe.each(FORMATS.map((format) => ({ id: format.id, format })))('$id', ({ format, id }) => {
  const file = readFixture(`${id}.xml`);

  it('never throws, whatever the text is', () => {
    const signs = fc.constantFrom(
      ...['<', '>', '</', '/>', '&', ';', '"', "'", '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE'],
      ...['[', '<?', '?>', '\uD800', '\u0000', '=', ' ', '\n', '&#xD;', '<i>', '<!ENTITY'],
    );
    const mutation = fc.tuple(fc.nat(file.length), fc.nat(40), fc.array(signs, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        let text = file;
        for (const [at, length, inserted] of mutations) {
          text = text.slice(0, at) + inserted.join('') + text.slice(at + length);
        }
        const whole = parse(format, text);
        for (const record of whole) if (record.ok) finishDraft(record.draft);
        const half = Math.floor(text.length / 2);
        expect(parse(format, text.slice(0, half), text.slice(half))).toEqual(whole);
        expect(format.sniff(text)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE [',
    '<',
    '&',
    ']',
    ' ',
    '</x>',
    '<x>',
    '<i>',
    '&#38;',
    '<a b="',
  ])('takes no more than time in proportion to a text of many %j', (sign) => {
    const timeOf = (count: number): number => {
      const text = sign.repeat(count);
      const start = performance.now();
      format.sniff(text.slice(0, 65536));
      parse(format, text);
      // Inside a record too.
      const place = file.indexOf('><') + 1;
      parse(format, file.slice(0, place) + text + file.slice(place));
      return performance.now() - start;
    };
    timeOf(1000);
    const short = Math.min(timeOf(8_000), timeOf(8_000));
    expect(timeOf(64_000)).toBeLessThan(1500 + short * 30);
  });
});

it('reads the first tags, not those in comments', () => {
  expect(readFirstTags('<?xml?>\n<!-- <a> --><x:b c="d"><e/></x:b>', 9)).toEqual(['b', 'e']);
  expect(readFirstTags('a <b>', 9)).toEqual([]);
});
