import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { findQuote } from '@/domain/reading-list/find-quote';
import { makeAnchor } from '@/domain/reading-list/make-anchor';
import { recoverAbstract } from '@/domain/sections/recover-abstract';
import { plain } from '@/domain/text/rich-text';
import { anyText } from '../../fixtures/any-text';
import { abstractOf, quoteOf, section } from './quotes';

/** What is found, with "|" around it and the section's number before it. */
function show(article: Article, anchor: ReturnType<typeof quoteOf>): string | null {
  const place = findQuote(article, anchor);
  if (place === null) return null;
  const { text } = article.abstract[place.section] ?? section(null, '');
  const { start, end } = place;
  return `${place.section}: ${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}

const OPEN_DATA = 'Open data helps the state, and open data helps the people.';

describe('a quote is found again', () => {
  it.each([
    {
      after: 'nothing',
      quote: 'helps the people',
      was: [OPEN_DATA],
      now: [OPEN_DATA],
      found: '0: Open data helps the state, and open data |helps the people|.',
    },
    {
      after: 'text was put before it',
      quote: 'open data',
      was: [OPEN_DATA],
      now: [`We say open data twice. ${OPEN_DATA}`],
      found:
        '0: We say open data twice. Open data helps the state, and |open data| helps the people.',
    },
    {
      after: 'the white space changed',
      quote: 'the state, and open',
      was: [OPEN_DATA],
      now: ['Open  data helps the\n state,\u00A0and \t open data.'],
      found: '0: Open  data helps |the\n state,\u00A0and \t open| data.',
    },
    {
      after: 'white space went, or came in',
      quote: '(Kassen, 2017) and others',
      was: ['As (Kassen, 2017) and others say'],
      now: ['As ( Kassen,2017 ) and others say'],
      found: '0: As |( Kassen,2017 ) and others| say',
    },
    {
      after: 'soft hyphens came in',
      quote: 'government',
      was: ['The government acts.'],
      now: ['The govern\u00ADment acts.'],
      found: '0: The |govern\u00ADment| acts.',
    },
    {
      after: 'letters were decomposed',
      quote: 'café é',
      was: ['A café é b'],
      now: ['A cafe\u0301 e\u0301 b'],
      found: '0: A |cafe\u0301 e\u0301| b',
    },
    {
      after: 'syllables were composed',
      quote: '한국'.normalize('NFD'),
      was: ['한국'.normalize('NFD')],
      now: ['x 한국'],
      found: '0: x |한국|',
    },
    {
      after: 'quotation marks were straightened',
      quote: '“open” state’s',
      was: ['An “open” state’s data'],
      now: ['An "open" state\'s data'],
      found: '0: An |"open" state\'s| data',
    },
    {
      after: 'its section moved',
      quote: 'data',
      was: [section('Findings', 'Open data.')],
      now: [section('Purpose', 'The data of …'), section('Findings', 'Open data.')],
      found: '1: Open |data|.',
    },
    {
      after: 'its section was named otherwise',
      quote: 'helps the state',
      was: [section('Findings', OPEN_DATA)],
      now: [section('Purpose', 'To see.'), section('Results', OPEN_DATA)],
      found: '1: Open data |helps the state|, and open data helps the people.',
    },
    {
      after: 'what is around it changed, at the nearest of its places',
      quote: 'data',
      was: ['The data of old, the data of now.'],
      now: ['My data! Your data! Our data!'],
      found: '0: My |data|! Your data! Our data!',
    },
  ])('after $after', ({ quote, was, now, found }) => {
    expect(show(abstractOf(...now), quoteOf(quote, abstractOf(...was)))).toBe(found);
  });

  it('that stands twice, at the place that reads alike around it', () => {
    const text = 'one two. three two. four two.';
    const second = makeAnchor(abstractOf(text), 0, 15, 18);
    expect(second).not.toBeNull();
    if (second === null) return;
    expect(show(abstractOf('one two.  four two. three  two. four two.'), second)).toBe(
      '0: one two.  four two. three  |two|. four two.',
    );
  });

  it('of the running text in its sections, and the other way round', () => {
    const running =
      'Purpose: To analyze open data in Kazakhstan. Methods: A case study of open data portals. ' +
      'Results: Open data provides new jobs. Conclusions: Open data is here to stay.';
    const { sections } = recoverAbstract(plain(running));
    expect(sections.map(({ label }) => label)).toContain('Results');
    const [whole, parts] = [abstractOf(running), abstractOf(...sections)];
    for (const [index, { text }] of sections.entries()) {
      const ofPart = makeAnchor(parts, index, 0, 9);
      expect(ofPart && findQuote(whole, ofPart)?.start).toBe(running.indexOf(text));
      const start = running.indexOf(text);
      const ofWhole = makeAnchor(whole, 0, start + 3, start + text.length - 1);
      expect(ofWhole && findQuote(parts, ofWhole)).toEqual({
        section: index,
        start: 3,
        end: text.length - 1,
      });
    }
  });
});

describe('a quote is not found', () => {
  it.each([
    {
      where: 'a word is another',
      quote: 'open data helps',
      now: [OPEN_DATA.replace('and open', 'and good')],
    },
    { where: 'there is no abstract', quote: 'open data', now: [] },
    { where: 'the case is another', quote: 'Open', now: ['open'] },
    { where: 'an accent came to its last letter', quote: 'state', now: ['the state\u0301'] },
    {
      where: 'a word of it stands elsewhere, with other words around it',
      quote: 'data',
      now: [section('Purpose', 'My data! Yours?')],
    },
  ])('where $where', ({ quote, now }) => {
    expect(findQuote(abstractOf(...now), quoteOf(quote, abstractOf(OPEN_DATA)))).toBeNull();
  });
});

/** A text and a passage in it. */
const quoted = fc
  .record({ text: anyText, start: fc.nat({ max: 60 }), length: fc.nat({ max: 40 }) })
  .map(({ text, start, length }) => {
    const article = abstractOf(text);
    return { text, article, anchor: makeAnchor(article, 0, start, start + length) };
  });

/** As texts are compared, told in another way than the code tells it. */
const alike = (text: string): string =>
  text
    .replace(/(?!\s)\p{Cf}/gu, '')
    .replace(/\s+/gu, '')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[“”„‟]/gu, '"')
    .replace(/[‐‑]/gu, '-')
    .normalize('NFD');

it('is found where it was made', () => {
  fc.assert(
    fc.property(quoted, ({ article, anchor }) => {
      if (anchor === null) return;
      const { section: index, start, end } = anchor;
      expect(findQuote(article, anchor)).toEqual({ section: index, start, end });
    }),
  );
});

it('is found behind any text that is put before, in its section or before it', () => {
  fc.assert(
    fc.property(quoted, anyText, ({ text, anchor }, before) => {
      if (anchor === null) return;
      for (const now of [abstractOf(`${before}\n${text}`), abstractOf(before, text)]) {
        const place = findQuote(now, anchor);
        expect(place).not.toBeNull();
        if (place === null) continue;
        const { text: all = '' } = now.abstract[place.section] ?? {};
        expect(all.slice(place.start, place.end)).toBe(anchor.exact);
      }
    }),
  );
});

it('is found in any text that differs by white space and Unicode form alone', () => {
  const words = fc.array(fc.constantFrom('café', 'naïve', 'data', '“open”', '한국', '\u{1F600}'), {
    minLength: 1,
    maxLength: 12,
  });
  const blank = fc.constantFrom(' ', '\n', '\u00A0 ', ' \u00AD ', '\t\t');
  fc.assert(
    fc.property(
      words,
      fc.nat({ max: 11 }),
      fc.nat({ max: 11 }),
      fc.array(blank, { minLength: 12, maxLength: 12 }),
      fc.constantFrom('NFC', 'NFD'),
      (list, a, b, blanks, form) => {
        const was = list.join(' ');
        const from = list.slice(0, Math.min(a, b)).join(' ').length;
        const to = list.slice(0, Math.max(a, b) + 1).join(' ').length;
        const anchor = makeAnchor(abstractOf(was), 0, from, to);
        if (anchor === null) return;
        const now = list
          .map((word, at) => `${word}${blanks[at] ?? ' '}`)
          .join('')
          .trim();
        const text = now.normalize(form);
        const place = findQuote(abstractOf(text), anchor);
        expect(place).not.toBeNull();
        expect(alike(text.slice(place?.start, place?.end))).toBe(alike(anchor.exact));
      },
    ),
  );
});

it('never is another text', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u0301', '’', "'", '\u00AD') });
  fc.assert(
    fc.property(few, few, fc.nat({ max: 8 }), fc.nat({ max: 8 }), (was, now, start, end) => {
      const anchor = makeAnchor(abstractOf(was), 0, start, end);
      if (anchor === null) return;
      const place = findQuote(abstractOf('', now), anchor);
      if (place !== null) {
        expect(alike(now.slice(place.start, place.end))).toBe(alike(anchor.exact));
      }
    }),
    { numRuns: 1000 },
  );
});

it('is found in a text that repeats itself for 20,000 letters', () => {
  const text = `${'ab'.repeat(10_000)}c`;
  const anchor = makeAnchor(abstractOf(text), 0, 10_000, 19_000);
  expect(anchor).not.toBeNull();
  if (anchor === null) return;
  const now = `b${text}`;
  const place = findQuote(abstractOf(now), anchor);
  expect(now.slice(place?.start, place?.end)).toBe(anchor.exact);
});
