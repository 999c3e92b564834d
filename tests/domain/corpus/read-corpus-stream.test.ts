import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Article } from '@/domain/article';
import type { CorpusReading, RejectedRecord } from '@/domain/corpus/corpus';
import { readCorpus } from '@/domain/corpus/read-corpus';
import { readCorpusStream, type CorpusStreamOptions } from '@/domain/corpus/read-corpus-stream';
import { anyText } from '../../fixtures/any-text';
import { SEED_FILE } from '../../fixtures/seed';
import { isShared, listShared } from '../../fixtures/shared-data';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Splits bytes into chunks; lengths are taken round about. */
async function* split(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? bytes.length;
    // A buffer of Node's, whose `slice` copies nothing; overwritten once the next one is asked for.
    const chunk = Buffer.from(bytes.subarray(at, at + length));
    yield await Promise.resolve(chunk);
    chunk.fill(0);
    at += length;
  }
}

interface Streamed {
  readonly reading: CorpusReading;
  /** Of each rejected record. */
  readonly lines: readonly number[];
}

/** What the stream hands out, in the form in which `readCorpus` gives it. */
async function stream(
  file: string | Uint8Array,
  lengths: readonly number[] = [],
  options: Partial<CorpusStreamOptions> = {},
): Promise<Streamed> {
  let articles: Article[] = [];
  let rejected: RejectedRecord[] = [];
  let lines: number[] = [];
  const bytes = typeof file === 'string' ? encode(file) : file;
  const reading = await readCorpusStream(split(bytes, lengths), {
    onArticle: (article) => articles.push(article),
    onRejected: (record, line) => {
      rejected.push(record);
      lines.push(line);
    },
    onRestart: () => {
      articles = [];
      rejected = [];
      lines = [];
    },
    ...options,
  });
  if (!reading.ok) return { reading, lines };
  return { reading: { ok: true, corpus: { ...reading.head, articles }, rejected }, lines };
}

/** As the text of a file is read: bytes that are no UTF-8 become U+FFFD. */
const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** JSON with blanks where they may stand. */
function writeLoosely(value: unknown, blank: () => string): string {
  const wrap = (text: string): string => blank() + text + blank();
  if (Array.isArray(value)) {
    return wrap(`[${value.map((each) => writeLoosely(each, blank)).join(',') || blank()}]`);
  }
  if (typeof value !== 'object' || value === null) return wrap(JSON.stringify(value));
  const members = Object.entries(value).map(
    ([name, each]) => wrap(JSON.stringify(name)) + ':' + writeLoosely(each, blank),
  );
  return wrap(`{${members.join(',') || blank()}}`);
}

const name = fc.oneof(fc.string(), anyText, fc.constantFrom('\\', '"', '\\"', '{[,:]}', 'né 😀'));
const record = fc.oneof(
  fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 1, null),
      title: fc.oneof(name, fc.jsonValue()),
      issued: fc.constantFrom(2017, 'in press', { 'date-parts': [[2017, 13]] }),
      abstract: fc.oneof(name, fc.array(fc.record({ label: name, text: name }))),
      shelf: fc.jsonValue(),
      ['__proto__']: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
const records = fc.oneof({ weight: 5, arbitrary: fc.array(record) }, fc.jsonValue());
const field = fc.oneof(
  fc.tuple(fc.constant('articles'), records),
  fc.tuple(fc.constantFrom('title', 'source', 'shelf', '__proto__'), fc.jsonValue()),
  fc.tuple(fc.constant('version'), fc.constantFrom<unknown>(1, '1', 2, '1.5', null, [])),
);

const blanks = fc.infiniteStream(fc.constantFrom('', '', ' ', '\n', '\r\n\t', '\n\n'));
/** Corpora, well written; the fields of the object may come twice. */
const corpusText = fc.oneof(
  fc.tuple(records, blanks).map(([value, blank]) => writeLoosely(value, () => next(blank))),
  fc.tuple(fc.array(field, { maxLength: 4 }), blanks).map(([fields, blank]) => {
    const members = fields.map(
      ([key, value]) =>
        `${next(blank)}${JSON.stringify(key)}${next(blank)}:${writeLoosely(value, () => next(blank))}`,
    );
    return `${next(blank)}{\n${members.join(',')}}${next(blank)}`;
  }),
);

function next(texts: Iterator<string>): string {
  return texts.next().value as string;
}

const sign = fc.oneof(
  fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', ' ', '\n', '\uFEFF', '<', '1', 'é'),
  anyText,
);
/** A text that was well written before some of it was cut out, put in or left off. */
const brokenText = fc
  .tuple(corpusText, fc.nat(), fc.nat({ max: 3 }), sign, fc.boolean())
  .map(([text, place, length, between, isCut]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + between + (isCut ? '' : text.slice(at + length));
  });

const chunkLengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

describe('a stream of one JSON text gives what the whole text gives', () => {
  it.each([
    { of: 'a corpus', text: corpusText },
    { of: 'a corpus with a fault in it', text: brokenText },
    { of: 'any text', text: anyText },
    { of: 'a mark and any text', text: anyText.map((text) => `\uFEFF${text}`) },
  ])('for $of', async ({ text }) => {
    await fc.assert(
      fc.asyncProperty(text, chunkLengths, async (whole, lengths) => {
        const bytes = encode(whole);
        const { reading } = await stream(bytes, lengths, { format: 'corpus' });
        expect(reading).toEqual(readCorpus(decode(bytes)));
      }),
      { numRuns: 300 },
    );
  });

  it('for the corpus that ships with the page', async () => {
    const { reading } = await stream(SEED_FILE, [1000, 1, 7]);
    expect(reading).toEqual(readCorpus(SEED_FILE));
    expect(reading).toMatchObject({ ok: true, rejected: [] });
  });

  it('wherever a corpus breaks off', async () => {
    const whole = encode(
      '{"title": "T", "articles": [{"title": "é “x” \\\\", "volume": -3.5e-7}, {"y": [true]}]}\n',
    );
    for (let end = 0; end < whole.length; end += 1) {
      const cut = whole.slice(0, end);
      expect((await stream(cut, [5])).reading).toEqual(readCorpus(decode(cut)));
    }
  });

  it.each(
    [
      ['[1,]', '[,1]', '[1 2]', '[1:2]', '[1}', '[]]', '[] []', '[] 1', '["a]', '[\\"]'],
      ['{"a":1,}', '{,}', '{"a"}', '{1:2}', '{"a":1:2}', '{"a":1]', '{}}', '{} {}', '{"a":}'],
      ['{"articles":[] "a":1}', '{"articles":[]]', '{"articles":[],}', '{"articles":3 []}'],
      ['{"articles":[1]', '{"articles":[1],', '{"articles":"[]"}', '{"articles":{"a":[]}}'],
      ['"a" "b"', '"a', 'nul', '-', '3 {', '3,', 'null', '"[]"', '"\n"'],
      ['\uFEFF\uFEFF[1]', ' \uFEFF[1]', '\u00a0[1]', '\u00a0', '\u2028{', '\v<p>', '[\u00a0]'],
    ].flat(),
  )('for %j', async (text) => {
    expect((await stream(text, [2], { format: 'corpus' })).reading).toEqual(readCorpus(text));
  });

  it('for 100,000 levels', async () => {
    const deep = '['.repeat(100_000);
    for (const text of [deep, deep + ']'.repeat(100_000), `{"shelf": ${deep}`]) {
      expect((await stream(text, [999])).reading).toEqual(readCorpus(text));
    }
  });

  it.each(['[[], []]', '{"articles": [[]]}'])('where a machine cannot parse %s', async (text) => {
    vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    const { reading } = await stream(text);
    const whole = readCorpus(text);
    vi.restoreAllMocks();
    expect(reading).toEqual(whole);
    expect(reading).toMatchObject({ fault: { kind: 'not a corpus' } });
  });

  const HOSTILE = ['data/hostile/json-parsing', 'data/hostile/generated', 'data/formats/csl-json'];

  it.skipIf(!HOSTILE.every(isShared)).each(HOSTILE)('for the files of %s', async (folder) => {
    const names = listShared(folder).filter(
      (name) => name.includes('json') || /^[niy]_/u.test(name),
    );
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const bytes = readFileSync(join('../shared', folder, name));
      // Not every file goes through the longest of them bytewise: that is done above.
      for (const lengths of [[1 << 16], [bytes.length < 10_000 ? 1 : 4099]]) {
        const { reading } = await stream(bytes, lengths, { format: 'corpus' });
        expect(reading, name).toEqual(readCorpus(decode(bytes)));
      }
    }
  });
});

describe('JSON lines', () => {
  const kept = (reading: CorpusReading): (string | null)[] =>
    reading.ok ? reading.corpus.articles.map(({ title }) => title) : [];

  it('give an article for each line', async () => {
    const { reading } = await stream('{"id": "a", "title": "A"}\n{"id": "b", "title": "B"}\n', [3]);
    expect(reading).toMatchObject({
      ok: true,
      corpus: {
        title: null,
        source: null,
        articles: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
        ],
      },
      rejected: [],
    });
  });

  it.each([
    { of: 'a mark', text: '\uFEFF{"title": "A"}\n{"title": "B"}' },
    { of: 'blank lines', text: '\n \t\n{"title": "A"}\n\n\r\n  {"title": "B"}  \n\n' },
    { of: 'CR LF', text: '{"title": "A"}\r\n{"title": "B"}\r\n' },
  ])('may have $of', async ({ text }) => {
    const { reading } = await stream(text, [2]);
    expect(kept(reading)).toEqual(['A', 'B']);
  });

  it('may be one line alone', async () => {
    expect(kept((await stream('{"title": "A"}')).reading)).toEqual(['A']);
    expect(kept((await stream('{"title": "A"}\n\n')).reading)).toEqual(['A']);
  });

  it('name the line of each record that cannot be read', async () => {
    const { reading, lines } = await stream(
      [
        '{"id": "a", "title": "A"}',
        '',
        '{"id": "b", "title": nan}',
        '{"id": "c", "ti',
        '[1]',
        '{"id": "d", "title": "D", "issued": 20170}',
        '{"id": "a", "title": "E"}',
        '{"id": "f", "title": "F"} {}',
        '{"id": "g", "title": "G"}',
      ].join('\n'),
      [11],
    );
    expect(kept(reading)).toEqual(['A', 'G']);
    expect(lines).toEqual([3, 4, 5, 6, 7, 8]);
    expect(reading).toMatchObject({
      rejected: [
        {
          path: 'line 3',
          reason: 'is not JSON: it cannot be read at column 23',
          raw: '{"id": "b", "title": nan}',
        },
        { path: 'line 4', reason: 'breaks off before its end', raw: '{"id": "c", "ti' },
        { path: 'line 5', reason: 'expected a record as an object, got a list' },
        {
          path: 'line 6.issued',
          reason: 'the year must be a whole number of at most four digits, got 20170',
        },
        { path: 'line 7.id', reason: '“a” is already the id of line 1' },
        { path: 'line 8', reason: 'is not JSON: it cannot be read at column 27' },
      ],
    });
  });

  it('give what a list of the same records gives', async () => {
    const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n', '\n \n');
    await fc.assert(
      fc.asyncProperty(fc.array(record), lineEnd, chunkLengths, async (list, end, lengths) => {
        const text = list.map((each) => JSON.stringify(each) + end).join('');
        const { reading } = await stream(text, lengths, { format: 'jsonl' });
        const whole = readCorpus(JSON.stringify(list));
        if (list.length === 0 || !whole.ok) {
          expect(reading).toMatchObject({ ok: false, fault: { kind: 'empty' } });
          return;
        }
        expect(reading).toMatchObject({ ok: true, corpus: whole.corpus });
        const count = reading.ok ? reading.rejected.length : 0;
        expect(count).toBe(whole.rejected.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are known by their first line, whatever follows it', async () => {
    const line = fc.oneof(
      record.map((each) => JSON.stringify(each)),
      fc.constantFrom('{', ']', '3'),
    );
    const first = fc.dictionary(name, fc.jsonValue()).filter((fields) => !('articles' in fields));
    await fc.assert(
      fc.asyncProperty(first, fc.array(line, { minLength: 1 }), chunkLengths, async (...drawn) => {
        const [fields, lines, lengths] = drawn;
        const text = [JSON.stringify(fields), ...lines].join('\n');
        const { reading } = await stream(text, lengths);
        expect(reading).toEqual((await stream(text, [], { format: 'jsonl' })).reading);
        expect(reading.ok).toBe(true);
      }),
    );
  });

  it.each([
    { what: 'a corpus on one line', text: '{"title": "T", "articles": []}\n' },
    { what: 'a corpus that breaks off', text: '{"title": "T", "articles": [{"title": "A"}' },
    { what: 'an answer of another kind', text: '{"status": "ok", "items": [{"title": "A"}]}\n' },
    { what: 'a newer corpus', text: '{"version": 2, "articles": []}\n{"title": "A"}' },
    { what: 'an object over several lines', text: '{\n"title": "A"\n}\n' },
    { what: 'two objects on a line', text: '{"title": "A"} {"title": "B"}\n' },
    { what: 'an object and a comma', text: '{"title": "A"},\n{"title": "B"}\n' },
    { what: 'a list on each line', text: '[{"title": "A"}]\n[{"title": "B"}]\n' },
    { what: 'a first line that is broken', text: '{"title": nan}\n{"title": "B"}\n' },
  ])('are not $what', async ({ text }) => {
    expect((await stream(text, [4])).reading).toEqual(readCorpus(text));
  });
});

describe('a stream', () => {
  const list = (count: number): string =>
    JSON.stringify(Array.from({ length: count }, (_, id) => ({ id, title: `Title ${id}` })));

  /** Options that keep nothing, for what is looked at beside the records. */
  const deaf: CorpusStreamOptions = {
    onArticle: () => undefined,
    onRejected: () => undefined,
    onRestart: () => undefined,
  };

  it('hands out an article before the next one has come', async () => {
    const titles: (string | null)[] = [];
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(encode('{"title": "T", "articles": [{"title": "A"},'));
      expect(titles).toEqual(['A']);
      yield await Promise.resolve(encode('{"title": "B"}]}'));
    }
    const reading = await readCorpusStream(chunks(), {
      ...deaf,
      onArticle: ({ title }) => titles.push(title),
    });
    expect(reading).toEqual({ ok: true, head: { title: 'T', source: null } });
    expect(titles).toEqual(['A', 'B']);
  });

  it('takes back the articles of a list that a second one replaces', async () => {
    let restarts = 0;
    const options = { onRestart: () => (restarts += 1) };
    const once = '"articles": [{"title": "A"}]';
    await readCorpusStream(split(encode(`{"articles": [], ${once}}`), []), { ...deaf, ...options });
    expect(restarts).toBe(0);
    await readCorpusStream(split(encode(`{${once}, ${once}}`), []), { ...deaf, ...options });
    expect(restarts).toBe(1);
  });

  it('tells on which line a rejected record begins', async () => {
    const { lines } = await stream(
      '{"articles": [\n  {"title": 1},\n  {\n"title": "A"},\n\n\n null, 3,\n4]}',
      [6],
    );
    expect(lines).toEqual([2, 7, 7, 8]);
  });

  it('tells how many bytes it has read', async () => {
    const told: number[] = [];
    await stream('[{"title": "é"}]', [5], { onProgress: (bytes) => told.push(bytes) });
    expect(told).toEqual([5, 10, 15, 17]);
  });

  it('pauses now and then, within a chunk too', async () => {
    let pauses = 0;
    await stream(list(1000), [], { pause: () => Promise.resolve(void (pauses += 1)) });
    expect(pauses).toBeGreaterThan(9);
    expect(pauses).toBeLessThan(101);
  });

  it('ends with the reason of its signal, and leaves the rest unread', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    let seen = 0;
    const done = stream(list(1000), [100], {
      onArticle: () => {
        seen += 1;
        if (seen === 10) controller.abort(reason);
      },
      signal: controller.signal,
    });
    await expect(done).rejects.toBe(reason);
    expect(seen).toBeLessThan(20);
  });

  it('ends with what a pause throws', async () => {
    const reason = new Error('enough');
    const done = stream(list(1000), [], { pause: () => Promise.reject(reason) });
    await expect(done).rejects.toBe(reason);
  });

  it('leaves the rest unread where it cannot be a corpus', async () => {
    let chunks = 0;
    async function* long(): AsyncGenerator<Uint8Array> {
      for (; chunks < 10; chunks += 1) {
        yield await Promise.resolve(encode('TY  - JOUR\nTI  - One, and two\n'));
      }
    }
    const reading = await readCorpusStream(long(), deaf);
    expect(reading).toMatchObject({ ok: false, fault: { kind: 'not JSON' } });
    expect(chunks).toBe(0);
  });
});
