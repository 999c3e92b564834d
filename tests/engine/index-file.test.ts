import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { FACET_IDS } from '@/domain/facets/registry';
import { SORT_IDS } from '@/domain/search/sort';
import { EngineBuilder } from '@/engine/engine-builder';
import { IndexUnusable, readIndex, writeIndex } from '@/engine/index-file';
import type { SearchEngine } from '@/engine/search-engine';
import { anyQuery } from '../domain/search/any-query';
import { makeArticle } from '../fixtures/article';
import { makeQuery } from '../fixtures/query';
import { readSeed } from '../fixtures/seed';
import { anyArticles } from './any-article';

const corpus = readSeed();
const ATTACHED = [{ path: 'articles[9]', reason: '“ß” is no date', raw: '{}' }];

async function build(articles: readonly Article[]): Promise<SearchEngine> {
  const builder = new EngineBuilder();
  for (const article of articles) builder.add(article);
  return builder.finish({ title: 'Ünder', source: null });
}

function join(pieces: readonly Uint8Array[]): ArrayBuffer {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.buffer;
}

/** Everything that an engine can be asked about a text. */
function answers(engine: SearchEngine, text: string): unknown[] {
  const ids = Array.from({ length: engine.summary().total }, (_, at) => engine.article(at).id);
  return [
    engine.summary(),
    engine.byteLength,
    ...SORT_IDS.map((sort) => engine.search(makeQuery({ text, sort }))),
    engine.search(makeQuery({ text, selection: { kw: ['open data'], year: ['2017-2018'] } })),
    engine.rank(text, 10),
    engine.complete(text),
    ...FACET_IDS.map((id) => engine.facetValues(makeQuery({ text }), id, text.slice(0, 1))),
    ...ids.map((id) => engine.find(id, text)),
    ...ids.map((id) => engine.similar({ id, kind: null, limit: 3 })),
    ...ids.map((id) => engine.similar({ id, kind: 'findings', limit: 3 })),
  ];
}

describe('an index that is read back answers as the one that was written', async () => {
  const engine = await build(corpus.articles);
  const { engine: read, attached } = readIndex(join(writeIndex(engine, ATTACHED)));

  it.each([
    ...['', 'blokchain', '"single case"', 'kazakh', 'findings:trust -data', 'e-voting', 'gov'],
    ...['is:saved', 'year:>2017 OR has:doi', 'xyzzy', 'author:kassen', 'the'],
    ...corpus.articles.flatMap(({ title }) => title ?? []),
  ])('asked for “%s”', (text) => {
    expect(answers(read, text)).toEqual(answers(engine, text));
  });

  it('asked for anything', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        expect(answers(read, text)).toEqual(answers(engine, text));
      }),
      { numRuns: 50 },
    );
  });

  it('with what was attached to it', () => {
    expect(attached).toEqual(ATTACHED);
  });

  it('of any articles', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, fc.jsonValue(), async (articles, any) => {
        const one = await build(articles);
        const other = readIndex(join(writeIndex(one, any)));
        // As JSON has it: -0 is 0.
        expect(JSON.stringify(other.attached)).toBe(JSON.stringify(any));
        for (const text of ['', 'a b', 'voting -the', '"a b"', 'year:2018']) {
          expect(answers(other.engine, text)).toEqual(answers(one, text));
        }
        // What was read back can be written again, and is the same.
        expect(join(writeIndex(other.engine, any))).toEqual(join(writeIndex(one, any)));
      }),
      { numRuns: 50 },
    );
  });

  it('however much is attached', () => {
    const much = Array.from({ length: 20_000 }, (_, n) => `record ${n} is missing its title`);
    expect(readIndex(join(writeIndex(engine, much))).attached).toEqual(much);
  });

  it('of an article whose words are as long as can be', async () => {
    const long = await build([makeArticle({ id: 'x', title: `${'x'.repeat(200_000)} voting` })]);
    const other = readIndex(join(writeIndex(long, null))).engine;
    expect(answers(other, 'voting')).toEqual(answers(long, 'voting'));
    expect(other.search(makeQuery({ text: 'voting' })).total).toBe(1);
  });
});

describe('a file is refused', async () => {
  const engine = await build(corpus.articles);
  const file = join(writeIndex(engine, ATTACHED));
  const expected = answers(engine, 'blokchain');

  function expectRefused(damaged: ArrayBuffer): void {
    expect(() => readIndex(damaged)).toThrow(IndexUnusable);
  }

  it.each([
    { what: 'empty', damaged: new ArrayBuffer(0) },
    { what: 'zeros', damaged: new ArrayBuffer(1000) },
    { what: 'of another kind', damaged: toBytes('{"articles":[]}  '.repeat(9)).buffer },
    { what: 'another that begins alike', damaged: toBytes(`LECTIDX\n${'x'.repeat(99)}`).buffer },
    { what: 'lost but for its beginning', damaged: toBytes('LECTIDX\n\0\0\0\0\0\0\0\0').buffer },
    { what: 'of a later version', damaged: ofVersion(file, 1000) },
    { what: 'of no version', damaged: ofVersion(file, undefined) },
  ])('that is $what', ({ damaged }) => {
    expectRefused(damaged);
  });

  it('of this version, where only the version was written anew', () => {
    const { version } = headerOf(file);
    expect(answers(readIndex(ofVersion(file, version)).engine, 'blokchain')).toEqual(expected);
  });

  it('wherever it is cut', () => {
    const last = file.byteLength - 8; // what fills up the last array may be cut
    fc.assert(
      fc.property(fc.nat({ max: last }), (length) => expectRefused(file.slice(0, length))),
      { numRuns: 500 },
    );
    for (let length = 0; length < 200; length += 1) expectRefused(file.slice(0, length));
  });

  it('whichever byte is changed, unless it fills a gap and means nothing', () => {
    const place = fc.oneof(fc.nat({ max: file.byteLength - 1 }), fc.nat({ max: 40 }));
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = file.slice(0);
        const bytes = new Uint8Array(damaged);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        if (!isGap(file, at)) expectRefused(damaged);
        else expect(answers(readIndex(damaged).engine, 'blokchain')).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('whichever two bytes change places', () => {
    const place = fc.nat({ max: file.byteLength - 1 }).filter((at) => !isGap(file, at));
    fc.assert(
      fc.property(place, place, (one, other) => {
        const damaged = file.slice(0);
        const bytes = new Uint8Array(damaged);
        const [a, b] = [bytes[one] ?? 0, bytes[other] ?? 0];
        fc.pre(a !== b);
        [bytes[one], bytes[other]] = [b, a];
        expectRefused(damaged);
      }),
      { numRuns: 200 },
    );
  });
});

it('articles are written once they are packed', async () => {
  const builder = new EngineBuilder(corpus.articles);
  for (const article of corpus.articles) builder.add(article);
  const engine = await builder.finish({ title: 'Ünder', source: null });
  const before = answers(engine, 'open data');
  expect(() => writeIndex(engine, null)).toThrow(TypeError);

  await engine.parts.store.pack(() => Promise.resolve());
  expect(answers(engine, 'open data')).toEqual(before);
  expect(join(writeIndex(engine, null))).toEqual(
    join(writeIndex(await build(corpus.articles), null)),
  );
});

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

interface Header {
  readonly version: number;
  readonly arrays: readonly { readonly offset: number; readonly byteLength: number }[];
}

function headerOf(file: ArrayBuffer): Header {
  const length = new DataView(file).getUint32(8, true);
  return JSON.parse(new TextDecoder().decode(file.slice(16, 16 + length))) as Header;
}

/** Whether a byte only brings the next array to its place. */
function isGap(file: ArrayBuffer, at: number): boolean {
  const behind = at - 16 - new DataView(file).getUint32(8, true);
  const { arrays } = headerOf(file);
  return (
    behind >= 0 &&
    arrays.every(({ offset, byteLength }) => behind < offset || behind >= offset + byteLength)
  );
}

/** The same file with another version in its header, and the hash that belongs to it. */
function ofVersion(file: ArrayBuffer, version: number | undefined): ArrayBuffer {
  const length = new DataView(file).getUint32(8, true);
  let json = JSON.stringify({ ...headerOf(file), version });
  while (toBytes(json).length % 8 !== 0) json += ' ';
  const header = toBytes(json);
  const head = file.slice(0, 16);
  new DataView(head).setUint32(8, header.length, true);
  new DataView(head).setUint32(12, murmur(header), true);
  return join([new Uint8Array(head), header, new Uint8Array(file.slice(16 + length))]);
}

/** MurmurHash3's block function over four bytes at a time, little-endian; none is left over. */
function murmur(bytes: Uint8Array<ArrayBuffer>): number {
  const words = new DataView(bytes.buffer);
  let hash = bytes.length;
  for (let at = 0; at < bytes.length; at += 4) {
    const word = Math.imul(words.getInt32(at, true), 0xcc9e2d51);
    const turned = hash ^ Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    hash = (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
  }
  return hash >>> 0;
}
