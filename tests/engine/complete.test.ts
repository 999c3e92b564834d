import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUERY_FIELDS } from '@/domain/search/query-fields';
import type { Completion } from '@/domain/search/search';
import { STOP_WORDS } from '@/domain/text/stop-words';
import { buildEngine } from '@/engine/build-engine';
import type { SearchEngine } from '@/engine/search-engine';
import { makeArticle, makeSection } from '../fixtures/article';
import { makeListed } from '../fixtures/listed';
import { makeQuery } from '../fixtures/query';
import { readSeed } from '../fixtures/seed';
import { anyArticles } from './any-article';

const seed = await buildEngine(readSeed());

const articles = [
  makeArticle({
    id: 'a',
    title: 'Open data and trust',
    author: [{ family: 'Kassen', given: 'Maxat' }, { literal: 'Ann “Annie” Data-Ito' }],
    keyword: ['open data', 'Data "quality"', 'e-voting'],
    abstract: [makeSection('Findings', 'Databases and data; the dated, the dating')],
  }),
  makeArticle({
    id: 'b',
    title: 'Data',
    author: [{ literal: 'Kassandra Vu' }],
    keyword: ['Open Data'],
    abstract: [makeSection('Purpose', 'Database trustworthy')],
  }),
  makeArticle({ id: 'c', title: 'Findings on trust', author: [{ literal: 'Maxat Kassen' }] }),
];
const [first = makeArticle(), second = makeArticle()] = articles;

const small = await buildEngine({ title: null, source: null, articles });

small.follow({
  changed: [
    makeListed(first, { tags: ['Mixed methods “sic”', 'e-voting'] }),
    makeListed(second, { tags: ['mixed methods “sic”'] }),
    makeListed({ id: 'of another corpus' }, { tags: ['Methods of old'] }),
  ],
  gone: [],
});

const show = ({ kind, label, count }: Completion): string =>
  `${kind} ${label}${count === null ? '' : ` (${count})`}`;

const offers = (text: string): string[] => small.complete(text).map(show);

describe('what is offered while it is typed', () => {
  it.each([
    { text: 'datab', offered: ['word database (1)'] },
    { text: 'trust datab', offered: ['word database (1)'] },
    { text: 'kasse', offered: ['word kassen (2)', 'author Maxat Kassen (2)'] },
    { text: 'title:tru', offered: ['word trust'] },
    { text: 'purpose:(open tru', offered: ['word trustworthy'] },
    { text: 'purpose:find', offered: [] },
    { text: 'findings:datab', offered: ['word databases'] },
    { text: 'author:kass', offered: ['author Maxat Kassen (2)', 'author Kassandra Vu (1)'] },
    { text: 'author:VU', offered: ['author Kassandra Vu (1)'] },
    { text: 'author:"maxat kas', offered: ['author Maxat Kassen (2)'] },
    { text: 'author:data', offered: ['author Ann “Annie” Data-Ito (1)'] },
    { text: 'keyword:da', offered: ['keyword open data (2)', 'keyword Data "quality" (1)'] },
    { text: 'kw:e-v', offered: ['keyword e-voting (1)'] },
    { text: 'trust -datab', offered: ['word database (1)'] },
    { text: '(datab', offered: ['word database (1)'] },
    { text: 'purp', offered: ['field purpose:'] },
    { text: 'trust autho', offered: ['field author:'] },
    { text: 'year:20', offered: [] },
    { text: 'is:sa', offered: ['value saved'] },
    { text: 'has:fin', offered: [] },
    { text: 'journal:dat', offered: [] },
    { text: 'doi:10', offered: [] },
    { text: '', offered: [] },
    { text: 'data ', offered: [] },
    { text: '"open data" ', offered: [] },
    { text: 'xyzzy', offered: [] },
    { text: '?!', offered: [] },
    { text: '\uD800', offered: [] },
  ])('“$text”: $offered', ({ text, offered }) => {
    expect(offers(text)).toEqual(offered);
  });

  it.each([
    { text: 'tag:', offered: ['tag Mixed methods “sic” (2)', 'tag e-voting (1)'] },
    { text: 'trust -tag:meth', offered: ['tag Mixed methods “sic” (2)'] },
    { text: 'tag:"mixed ', offered: ['tag Mixed methods “sic” (2)'] },
    { text: 'tags:(e-v', offered: ['tag e-voting (1)'] },
    { text: 'tag:e-voting ', offered: [] },
    { text: 'status:r', offered: ['value reading', 'value read'] },
    { text: 'status:to-', offered: ['value to-read'] },
    { text: 'sta', offered: ['field status:'] },
    { text: 'note:da', offered: [] },
  ])('of the reading list, “$text”: $offered', ({ text, offered }) => {
    expect(offers(text)).toEqual(offered);
  });

  it('is a tag as it was given, and finds it', () => {
    const [completion] = small.complete('trust tag:mix');
    expect(completion?.text).toBe('trust tag:"Mixed methods sic" ');
  });

  it.each(['open data and', 'findings on tru', 'TRUST fin'])('“%s”: a title', (text) => {
    const titles = small.complete(text).filter(({ kind }) => kind === 'title');
    expect(titles).toHaveLength(1);
    expect(titles[0]?.text).toBe(titles[0]?.label);
    expect(small.search(makeQuery({ text: titles[0]?.text ?? '' })).hits[0]?.article.title).toBe(
      titles[0]?.label,
    );
  });

  it.each(['the', 'a', 'of', 'and', 'of the'])('no stop word: %s', (text) => {
    const words = [seed, small].flatMap((engine) =>
      engine.complete(text).flatMap(({ kind, label }) => (kind === 'word' ? [label] : [])),
    );
    expect(words.filter((word) => STOP_WORDS.has(word))).toEqual([]);
  });

  it('one form of a word, not that which is typed already', () => {
    expect(offers('dat')).toContain('word dated (1)');
    expect(offers('dat')).not.toContain('word dating (1)');
    expect(small.complete('data').map(({ label }) => label)).not.toContain('data');
  });
});

/** Without the field that they were asked for in. */
function wordsOf(typed: readonly string[]): string[] {
  return typed.map((each) => each.replace(/^[a-z]+:/u, ''));
}

/** Fields, words, authors, keywords, titles: each where its field wants it. */
function expectToFit(engine: SearchEngine, text: string): void {
  const name = /(?:^|[\s(-])([a-z]+):\S*$/u.exec(text)?.[1];
  const allowed: Record<string, string[]> = { author: ['author'], keyword: ['keyword'] };
  for (const completion of engine.complete(text)) {
    const { kind, label } = completion;
    if (name !== undefined) expect(allowed[name] ?? ['word'], text).toContain(kind);
    expect(label).not.toBe('');
    const answer = engine.search(makeQuery({ text: completion.text, typing: false }));
    // A group that was begun is still to be ended.
    if (!text.startsWith('(')) expect(answer.notes, completion.text).toEqual([]);
    if (kind === 'field') {
      expect(QUERY_FIELDS.map((field) => `${field.name}:`)).toContain(label);
    } else {
      // What was typed before it may be missing all the same.
      expect(wordsOf(answer.corrections.map(({ typed }) => typed))).not.toContain(label);
      expect(wordsOf(answer.missing), completion.text).not.toContain(label);
      expect(answer.total, completion.text).toBeGreaterThan(0);
    }
  }
}

describe('what is offered finds something, once it is taken', () => {
  const beginning = fc
    .tuple(
      fc.constantFrom('', '', 'title:', 'author:', 'keyword:', 'author:"', 'keyword:"', '('),
      fc.constantFrom(
        ...['op', 'open d', 'data', 'datab', 'kas', 'maxat k', 'ann', 'tr', 'e-v', 'gov', 'pol'],
        ...['kaz', 'pub', 'find', 'vot', 'a', 'b', 'e', 'st', 'ci', 'co', 'qual', 'it', 'ÉT', '2'],
      ),
    )
    .map((parts) => parts.join(''));

  it('in the seed corpus and another', () => {
    fc.assert(
      fc.property(beginning, (text) => {
        expectToFit(seed, text);
        expectToFit(small, text);
      }),
      { numRuns: 300 },
    );
  });

  it('in any corpus', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, beginning, async (articles, text) => {
        expectToFit(await buildEngine({ title: null, source: null, articles }), text);
      }),
      { numRuns: 300 },
    );
  });
});

it('of many words the most used are offered, four at the most', async () => {
  const articles = Array.from({ length: 30 }, (_, n) =>
    makeArticle({
      id: String(n),
      title: Array.from(
        { length: n + 1 },
        (_none, at) => `term${String.fromCharCode(97 + at)}x`,
      ).join(' '),
      keyword: [],
    }),
  );
  const many = await buildEngine({ title: null, source: null, articles });
  expect(
    many
      .complete('term')
      .filter(({ kind }) => kind === 'word')
      .map(show),
  ).toEqual(['word termax (30)', 'word termbx (29)', 'word termcx (28)', 'word termdx (27)']);
});
