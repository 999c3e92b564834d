import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@/domain/text/fold';
import { tokenise } from '@/domain/text/tokens';
import { anyText } from '../../fixtures/any-text';

/** "e 0–1" */
function show(text: string): string[] {
  return tokenise(text).map(({ term, start, end }) => `${term} ${start}–${end}`);
}

it.each([
  { text: 'Open data, 2017.', tokens: ['open 0–4', 'data 5–9', '2017 11–15'] },
  { text: 'e-voting', tokens: ['e 0–1', 'voting 2–8', 'evoting 0–8'] },
  { text: 'peer‑to‐peer', tokens: ['peer 0–4', 'to 5–7', 'peer 8–12', 'peertopeer 0–12'] },
  { text: 'govern\u00ADment', tokens: ['govern 0–6', 'ment 7–11', 'government 0–11'] },
  { text: 'public–private', tokens: ['public 0–6', 'private 7–14'] },
  { text: 'the country’s NGOs', tokens: ['the 0–3', 'country 4–13', 'ngos 14–18'] },
  { text: "O'Brien's", tokens: ['obrien 0–9'] },
  { text: "farmer's-market", tokens: ['farmer 0–8', 'market 9–15', 'farmersmarket 0–15'] },
  { text: 'Straße in İstanbul', tokens: ['strasse 0–6', 'in 7–9', 'istanbul 10–18'] },
  { text: 'I\u0307stanbul ﬁn', tokens: ['istanbul 0–9', 'fin 10–12'] },
  { text: '-data- --', tokens: ['data 1–5'] },
  { text: 'p<0.05', tokens: ['p 0–1', '0 2–3', '05 4–6'] },
  { text: '👩‍⚕️ \uD800 \u202E', tokens: [] },
  { text: '開放’s', tokens: ['開放 0–2'] },
  { text: '', tokens: [] },
])('tells the words of “$text” and where they stand', ({ text, tokens }) => {
  expect(show(text)).toEqual(tokens);
});

it('counts positions, which the parts of a compound share with its closed form', () => {
  expect(
    tokenise('two e-voting cases').map(({ term, position, span }) => ({ term, position, span })),
  ).toEqual([
    { term: 'two', position: 0, span: 1 },
    { term: 'e', position: 1, span: 1 },
    { term: 'voting', position: 2, span: 1 },
    { term: 'evoting', position: 1, span: 2 },
    { term: 'cases', position: 3, span: 1 },
  ]);
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      'e',
      'Voting',
      '-',
      '‑',
      '’s',
      "'",
      ' ',
      ', ',
      'ß',
      'İ',
      'i\u0307',
      'ﬁ',
      '\u0301',
      'ａ',
      '½',
    ],
    ...['\u00AD', '\uD835\uDCAF', '\uD835', '開放', '2020', '.'],
  );
  const text = fc.oneof(
    fc.array(piece).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
    anyText,
  );
  const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');

  it('holds each token as a slice, a possessive apart', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { term, start, end } of tokenise(source)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          const slice = letters(fold(source.slice(start, end)));
          expect([letters(term), `${letters(term)}s`]).toContain(slice);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives terms that are folded and not empty', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { term } of tokenise(source)) {
          expect(term).not.toBe('');
          expect(fold(term)).toBe(term);
        }
      }),
    );
  });

  it('gives the same terms composed and decomposed', () => {
    const terms = (source: string): string[] => tokenise(source).map(({ term }) => term);
    fc.assert(
      fc.property(text, (source) => {
        expect(terms(source.normalize('NFD'))).toEqual(terms(source.normalize('NFC')));
      }),
      { numRuns: 500 },
    );
  });
});
