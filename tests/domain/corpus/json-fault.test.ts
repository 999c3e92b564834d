import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '@/domain/corpus/json-fault';

const json = fc.jsonValue().map((value) => JSON.stringify(value, null, 1));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it.each([
  { text: '[1, 2] x', at: 7 },
  { text: '{"a": abc}', at: 6 },
  { text: '{"a": 1,}', at: 8 },
  { text: '{a: 1}', at: 1 },
  { text: '{"a" 1}', at: 5 },
  { text: "['a']", at: 1 },
  { text: '[1 2]', at: 3 },
  { text: '[,]', at: 1 },
  { text: '[}', at: 1 },
  { text: '[NaN]', at: 1 },
  { text: '[nulL]', at: 4 },
  { text: '[01]', at: 2 },
  { text: '[2.]', at: 3 },
  { text: '[1e]', at: 3 },
  { text: '[-x]', at: 2 },
  { text: '["a\nb"]', at: 3 },
  { text: '["\\x"]', at: 3 },
  { text: '["\\u12G4"]', at: 6 },
  { text: '[1\u00A0]', at: 2 },
])('finds the first wrong character: $text', ({ text, at }) => {
  expect(findJsonFault(text)).toBe(at);
});

it('agrees with JSON.parse on what JSON is', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    'u',
    '00',
    '0',
    '-',
    '.',
    'e',
    'true',
    ' ',
  ];
  const almostJson = fc.array(fc.constantFrom(...pieces), { maxLength: 9 });
  const spoiled = fc.tuple(json, fc.nat(), fc.string({ maxLength: 2 }));
  fc.assert(
    fc.property(
      fc.oneof(
        json,
        almostJson.map((all) => all.join('')),
        spoiled.map(([text, seed, put]) => {
          const at = seed % text.length;
          return text.slice(0, at) + put + text.slice(at + 1);
        }),
      ),
      (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text));
      },
    ),
    { numRuns: 1000 },
  );
});

describe('a beginning of JSON', () => {
  it('is wrong at its end, or nowhere', () => {
    fc.assert(
      fc.property(json, fc.nat(), (text, seed) => {
        const beginning = text.slice(0, seed % text.length);
        expect(findJsonFault(beginning) ?? beginning.length).toBe(beginning.length);
      }),
      { numRuns: 300 },
    );
  });

  it('may be long and deep', () => {
    const long = `["${'open data '.repeat(1_000_000)}`;
    expect(findJsonFault(long)).toBe(long.length);
    expect(findJsonFault('[{"a":'.repeat(100_000))).toBe(600_000);
  });
});
