import { expect } from 'vitest';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';

import type { Article } from '@/domain/article';
import { finishDraft } from '@/domain/formats/finish-draft';
import type { Format, ParsedRecord, UnreadableRecord } from '@/domain/formats/format';

export function readFixture(name: string): string {
  return readFileSync(`tests/fixtures/formats/${name}`, 'utf8');
}

/** All records of a text that comes in these pieces. */
export function parse(format: Format, ...pieces: readonly string[]): ParsedRecord[] {
  const parser = format.createParser();
  return [...pieces.flatMap((piece) => [...parser.push(piece)]), ...parser.end()];
}

/** The articles of a text. Throws where a record turns out to be none. */
export function parseArticles(format: Format, text: string): Article[] {
  return parse(format, text).map((record) => {
    if (!record.ok) throw new Error(`line ${record.line}: ${record.reason}`);
    const reading = finishDraft(record.draft);
    if (!reading.ok) throw new Error(`line ${record.line}: ${reading.reason}`);
    return reading.article;
  });
}

export function unreadable(records: readonly ParsedRecord[]): UnreadableRecord[] {
  return records.filter((record) => !record.ok);
}

/** States that the result does not depend on how the text is cut into pieces. */
export function expectSamePieces(format: Format, text: string): void {
  const whole = parse(format, text);
  expect(parse(format, ...text.split(''))).toEqual(whole);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), text.length];
      const pieces = places.slice(1).map((end, at) => text.slice(places[at], end));
      expect(parse(format, ...pieces)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
}

/** Ways in which one record of a file comes to harm; `start` and `end` are its tags' names. */
export const DAMAGES: readonly {
  readonly damage: string;
  readonly harm: (record: string, name: string) => string;
}[] = [
  {
    damage: 'its start tag is mangled',
    harm: (text, name) => text.replace(`<${name}`, `<${name.slice(0, -2)} x`),
  },
  {
    damage: 'its start tag has lost its bracket',
    harm: (text, name) => text.replace(`<${name}`, name),
  },
  { damage: 'its end tag is gone', harm: (text, name) => text.replace(`</${name}>`, '') },
  {
    damage: 'its end tag is mangled',
    harm: (text, name) => text.replace(`</${name}>`, `</${name.slice(1)}>`),
  },
  { damage: 'its second half is gone', harm: (text) => text.slice(0, text.length / 2) },
  { damage: 'its first half is gone', harm: (text) => text.slice(text.length / 2) },
  {
    damage: 'an element in it is not closed',
    harm: (text) => {
      const at = text.indexOf('</', text.length / 3);
      return text.slice(0, at) + text.slice(text.indexOf('>', at) + 1);
    },
  },
  { damage: 'a comment in it is not closed', harm: (text) => text.replace('><', '><!-- <') },
];
