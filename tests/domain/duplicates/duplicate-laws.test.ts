import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { findDuplicates } from '@/domain/duplicates/find-duplicates';
import { FILLER, invent, PLAIN, WHOLE } from './invent';

type Fields = Readonly<Record<string, unknown>>;

describe('laws', () => {
  const word = fc.constantFrom(
    ...'harbour tide sleep lamp keeper storm salt herring pilot north winter rope beam signal'.split(
      ' ',
    ),
  );
  const title = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
    fc.constantFrom(
      'Editorial',
      'UNKNOWN',
      WHOLE.title,
      `${WHOLE.title}: reply`,
      `${WHOLE.title}: part 2`,
    ),
    fc.string({ maxLength: 40 }),
  );
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
    fc.option(value, { nil: null });
  const fields = fc.record({
    title: maybe(title),
    author: fc.array(fc.constantFrom('Vessel M', 'Brix, Theodor', 'P. Østgård', 'Quill A'), {
      maxLength: 3,
    }),
    'container-title': maybe(
      fc.constantFrom('Journal of Coastal Medicine', 'J Coast Med', 'Annals of Light'),
    ),
    issued: maybe(fc.integer({ min: 2012, max: 2015 })),
    volume: maybe(fc.constantFrom('33', '34 (2)')),
    page: maybe(fc.constantFrom('123-8', '123-128', '9', 'S4')),
    DOI: maybe(fc.constantFrom('10.9999/a', '10.9999/b')),
    PMID: maybe(fc.constantFrom('11', '22')),
    abstract: maybe(fc.constantFrom(FILLER, 'Short.', FILLER.slice(0, 200))),
  });
  const article = fields
    .filter(
      (each) => each.author.length > 0 || Boolean(each.title?.trim()) || each.abstract !== null,
    )
    .map(invent);
  const articles = fc
    .array(article, { maxLength: 24 })
    .map((list) => list.map((each, at): Article => ({ ...each, id: `id${at}` })));

  const groupIds = (list: readonly Article[]): string[] =>
    findDuplicates(list)
      .map(({ members }) =>
        members
          .map((member) => list[member]?.id ?? '')
          .sort()
          .join(' '),
      )
      .sort();

  it('the order of the articles changes no group', () => {
    fc.assert(
      fc.property(
        articles.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(groupIds(shuffled)).toEqual(groupIds(list));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('an article is in one group at most; members are ascending, each with a reason', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const groups = findDuplicates(list);
        const members = groups.flatMap((group) => group.members);
        expect(new Set(members).size).toBe(members.length);
        for (const { members: each, reasons, merged } of groups) {
          expect(each.length).toBeGreaterThan(1);
          expect(each).toEqual([...each].sort((a, b) => a - b));
          expect(reasons).toHaveLength(each.length - 1);
          expect(reasons.every((reason) => reason !== '')).toBe(true);
          expect(merged.id).toBe(list[each[0] ?? 0]?.id);
        }
      }),
    );
  });

  it('an exact copy of what has an author or pages is found', () => {
    fc.assert(
      fc.property(articles, article, (list, each) => {
        fc.pre(each.author.length > 0);
        const copies = [{ ...each, id: 'copy 1' }, ...list, { ...each, id: 'copy 2' }];
        const groups = findDuplicates(copies);
        expect(
          groups.some(({ members }) => members[0] === 0 && members.at(-1) === copies.length - 1),
        ).toBe(true);
      }),
    );
  });

  it('what differs in DOI and title never comes together', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const apart: readonly Article[] = [
          ...list,
          invent({ ...WHOLE, id: 'x', DOI: '10.9999/x' }),
          invent({
            ...WHOLE,
            id: 'y',
            DOI: '10.9999/y',
            title: 'Diets of pilots and the price of herring',
          }),
        ];
        for (const { members } of findDuplicates(apart)) {
          expect(members.includes(list.length) && members.includes(list.length + 1)).toBe(false);
        }
      }),
    );
  });

  it('merging loses no field that a member had', () => {
    fc.assert(
      fc.property(articles, (list) => {
        for (const { members, merged } of findDuplicates(list)) {
          for (const member of members) {
            for (const [field, value] of Object.entries(list[member] ?? {})) {
              const kept = merged[field as keyof Article];
              if (Array.isArray(value))
                expect((kept as unknown[]).length).toBeGreaterThanOrEqual(value.length > 0 ? 1 : 0);
              else if (value !== null) expect(kept).not.toBeNull();
            }
          }
        }
      }),
    );
  });

  it('is found again in its merged record', () => {
    fc.assert(
      fc.property(articles, (list) => {
        for (const { merged } of findDuplicates(list)) {
          fc.pre(merged.author.length > 0);
          expect(findDuplicates([merged, { ...merged, id: 'again' }])).toHaveLength(1);
        }
      }),
    );
  });

  it('takes any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const odd = fc
      .record({
        title: text,
        author: fc.array(text, { maxLength: 3 }),
        'container-title': text,
        volume: text,
        issue: text,
        page: text,
        DOI: text,
        ISSN: text,
        PMID: text,
      })
      .filter((each) => each.title.trim() !== '')
      .map(invent);
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 6 }), (list) => {
        const again = list.map((each, at): Article => ({ ...each, id: `again ${at}` }));
        expect(() => findDuplicates([...list, ...again])).not.toThrow();
      }),
    );
  });
});

/** Of which texts without end are made. */
const PIECES = [
  ' ',
  '(',
  '[',
  '<',
  '&',
  ': ',
  'a',
  'ä ',
  '1',
  '\\',
  '-',
  'ii ',
  '. ',
  '];',
  'x=',
  '&a',
];

describe('time', () => {
  const cases: readonly (readonly [what: string, make: (at: number) => Fields])[] = [
    ['nothing but "Editorial"', () => ({ title: 'Editorial' })],
    [
      '"Editorial" at other pages',
      (at) => ({
        title: 'Editorial',
        author: ['Vessel M'],
        issued: 2014,
        volume: '1',
        page: String(at + 1),
      }),
    ],
    ['one title in many volumes', (at) => ({ ...PLAIN, volume: String(at) })],
    [
      'the same first words',
      (at) => ({
        title: `${WHOLE.title} of the station called ${at}`,
        issued: 2014,
        author: ['Vessel M'],
      }),
    ],
    [
      'one place',
      (at) => ({ title: `Herring ${at} pilots ${at * 7} lamps`, volume: '1', page: '1' }),
    ],
  ];

  const milliseconds = (size: number, make: (at: number) => Fields): number => {
    const articles = Array.from({ length: size }, (_, at) =>
      invent({ ...make(at), id: String(at) }),
    );
    const start = performance.now();
    findDuplicates(articles);
    return performance.now() - start;
  };

  it.each(cases)('grows with the number of articles: %s', { timeout: 60_000 }, (_, make) => {
    milliseconds(500, make); // compiles
    const small = milliseconds(1000, make);
    const large = milliseconds(5000, make);
    expect(large).toBeLessThan(Math.max(small, 20) * 5 * 2.5); // squared it would be 25 times
  });

  it.each(['title', 'container-title', 'page', 'volume', 'DOI', 'ISSN', 'PMID'])(
    'is bounded for a %s without end',
    (field) => {
      const elapsed = (length: number): number => {
        const start = performance.now();
        for (const piece of PIECES) {
          const text = piece.repeat(length / piece.length);
          findDuplicates([1, 2].map((id) => invent({ ...PLAIN, id, [field]: `x${text}${id}` })));
        }
        return performance.now() - start;
      };
      elapsed(1000); // compiles
      const short = elapsed(12_000);
      expect(elapsed(48_000)).toBeLessThan(Math.max(short, 50) * 4 * 2.5); // squared: 16 times
    },
  );
});
