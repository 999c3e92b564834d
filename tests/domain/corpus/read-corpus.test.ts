import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus, CorpusFault, RejectedRecord } from '@/domain/corpus/corpus';
import { CORPUS_VERSION, readCorpus } from '@/domain/corpus/read-corpus';
import { anyText } from '../../fixtures/any-text';
import { isShared, listShared, readShared } from '../../fixtures/shared-data';

function read(text: string): { corpus: Corpus; rejected: readonly RejectedRecord[] } {
  const reading = readCorpus(text);
  if (!reading.ok) throw new Error(reading.fault.message);
  return reading;
}

/** What is told of a file that is no corpus. */
function faultOf(text: string): CorpusFault {
  const reading = readCorpus(text);
  if (reading.ok) throw new Error('it was read as a corpus');
  return reading.fault;
}

const write = (articles: unknown, fields: object = {}): string =>
  JSON.stringify({ version: 1, title: 'Kassen', ...fields, articles }, null, 2);

describe('a corpus', () => {
  it('has a title, a source and articles in the order of the file', () => {
    const text = write(
      [
        { id: 'b', title: 'B' },
        { id: 'a', title: 'A' },
      ],
      { source: ' A page ' },
    );
    const { corpus, rejected } = read(text);
    expect(corpus).toMatchObject({ title: 'Kassen', source: 'A page' });
    expect(corpus.articles.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(rejected).toEqual([]);
  });

  it.each([
    { what: 'a plain CSL-JSON list', text: '[{"id": "a", "title": "A"}]' },
    { what: 'one behind a byte order mark', text: '\uFEFF[{"id": "a", "title": "A"}]' },
    { what: 'one without a version', text: '{"articles": [{"id": "a", "title": "A"}]}' },
    {
      what: 'one with a title of another type',
      text: write([{ id: 'a', title: 'A' }], { title: 3 }),
    },
  ])('may be $what', ({ text }) => {
    expect(read(text)).toMatchObject({
      corpus: { source: null, articles: [{ id: 'a', title: 'A' }] },
      rejected: [],
    });
  });

  it('may be empty', () => {
    expect(read('[]').corpus).toEqual({ title: null, source: null, articles: [] });
  });
});

describe('a record that cannot be read', () => {
  const records = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B', issued: { 'date-parts': [[2017, 13]] } },
    null,
    { id: 'd', title: 'D', abstract: [{ label: 'Purpose', text: 'x' }, { label: 'Findings' }] },
    { id: 'e', title: 'E' },
  ];
  const where = [
    { at: '[1].issued', reason: 'the month must be 1 to 12, got 13' },
    { at: '[2]', reason: 'expected a record as an object, got null' },
    { at: '[3].abstract[1].text', reason: 'is missing' },
  ];

  it.each([
    { file: 'a corpus', text: write(records), path: 'articles' },
    { file: 'a plain list', text: JSON.stringify(records), path: '' },
  ])('is reported with its place in $file, the others kept', ({ text, path }) => {
    const { corpus, rejected } = read(text);
    expect(corpus.articles.map(({ id }) => id)).toEqual(['a', 'e']);
    expect(rejected.map(({ path: at, reason }) => ({ at, reason }))).toEqual(
      where.map(({ at, reason }) => ({ at: path + at, reason })),
    );
  });

  it('comes with its own text, cut where it is long', () => {
    const { rejected } = read(write([{ title: 1 }, { title: 2, note: 'x'.repeat(10_000) }]));
    expect(JSON.parse(rejected[0]?.raw ?? '')).toEqual({ title: 1 });
    expect(rejected[1]?.raw).toMatch(/^\{\s+"title": 2,\s+"note": "x+…$/u);
    expect(rejected[1]?.raw.length).toBeLessThan(2100);
  });

  it('may be the second of one id', () => {
    const { corpus, rejected } = read(
      write([{ id: 'a', title: 'A' }, { title: 'B' }, { id: 'a', title: 'C' }, { title: 'B' }]),
    );
    expect(corpus.articles.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(rejected).toMatchObject(
      [
        { path: 'articles[2].id', reason: '“a” is already the id of articles[0]' },
        { path: 'articles[3].id', reason: /^“made:[\da-f]+” is already the id of articles\[1\]$/u },
      ].map(({ path, reason }) => ({
        path,
        reason: typeof reason === 'string' ? reason : (expect.stringMatching(reason) as string),
      })),
    );
  });
});

it('reads or rejects each record, whatever the records are', () => {
  const good = fc.nat().map((n) => ({ id: `good-${n}`, title: `Title ${n}` }));
  const nearlyGood = fc.record(
    {
      id: fc.jsonValue(),
      title: fc.jsonValue(),
      author: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
      issued: fc.oneof(fc.jsonValue(), fc.record({ 'date-parts': fc.jsonValue() })),
      keyword: fc.jsonValue(),
      abstract: fc.oneof(
        fc.jsonValue(),
        fc.array(fc.record({ label: fc.string(), text: fc.jsonValue() })),
      ),
      ['__proto__']: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(good, { selector: ({ id }) => id, maxLength: 5 }),
      fc.array(fc.oneof(fc.jsonValue(), nearlyGood), { maxLength: 5 }),
      fc.infiniteStream(fc.nat()),
      (kept, others, order) => {
        const records: unknown[] = [...kept];
        for (const record of others) {
          records.splice((order.next().value ?? 0) % (records.length + 1), 0, record);
        }
        const { corpus, rejected } = read(JSON.stringify({ articles: records }));
        expect(corpus.articles.length + rejected.length).toBe(records.length);
        const ids = corpus.articles.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of kept) expect(ids).toContain(id);
        for (const { path } of rejected) expect(path).toMatch(/^articles\[\d+\]/u);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      },
    ),
    { numRuns: 300 },
  );
});

describe('a file that is no corpus', () => {
  const FORMAT = 'A corpus is an object with a list of “articles”, or a plain CSL-JSON list.';

  it.each([
    { text: '', kind: 'empty', message: /^The file is empty\. / },
    { text: '\uFEFF \n', kind: 'empty', message: /^The file is empty\. / },
    {
      text: '<!doctype html><title>Sign in</title>',
      kind: 'web page',
      message: /^This is a web page/,
    },
    { text: '\n<?xml version="1.0"?>', kind: 'web page', message: /^This is a web page or XML/ },
    {
      text: '{"articles": [{"ti',
      kind: 'cut',
      message: /^The file breaks off after 18 characters/,
    },
    {
      text: '{"articles": [{}],\n',
      kind: 'cut',
      message: /^The file breaks off after 19 characters/,
    },
    {
      text: '{\n  "articles": [],\n  title: 3\n}',
      kind: 'not JSON',
      message: `This is not JSON: it cannot be read at line 3, column 3. ${FORMAT}`,
    },
    { text: 'TY  - JOUR', kind: 'not JSON', message: /at line 1, column 1\. / },
    { text: '{"id": 1}\n{"id": 2}', kind: 'not JSON', message: /at line 2, column 1\. / },
    { text: '[1, 2', kind: 'cut', message: /^The file breaks off/ },
    { text: 'null', kind: 'not a corpus', message: `This is JSON, but holds null. ${FORMAT}` },
    { text: '3', kind: 'not a corpus', message: `This is JSON, but holds a number. ${FORMAT}` },
    { text: '"[]"', kind: 'not a corpus', message: `This is JSON, but holds text. ${FORMAT}` },
    {
      text: '{}',
      kind: 'not a corpus',
      message: `This is JSON, but it has no “articles”. ${FORMAT}`,
    },
    {
      text: '{"articles": {}}',
      kind: 'not a corpus',
      message: `This is JSON, but “articles” is an object. ${FORMAT}`,
    },
    {
      text: '{"__proto__": {"articles": []}}',
      kind: 'not a corpus',
      message: /it has no “articles”/,
    },
    {
      text: write([], { version: CORPUS_VERSION + 1 }),
      kind: 'newer version',
      message: /^This corpus has format version 2; this Lectern reads up to version 1\. Reload/,
    },
    { text: write([], { version: '1.5' }), kind: 'newer version', message: /format version 1\.5;/ },
  ])('is told what it is: $text', ({ text, kind, message }) => {
    const fault = faultOf(text);
    expect(fault.kind).toBe(kind);
    expect(fault.message).toMatch(message);
  });

  it('is told to be cut wherever it breaks off', () => {
    const whole = write([
      { id: 'a', title: 'Données “ouvertes” \u2028\\ \u{1F4DA}', volume: -3.5e-7 },
      { id: 'b', author: [null], keyword: [], abstract: [{ label: null, text: 'x' }], y: true },
    ]);
    expect(readCorpus(whole).ok).toBe(true);
    const kinds = Array.from(
      { length: whole.length },
      (_, end) => faultOf(whole.slice(0, end)).kind,
    );
    expect(kinds[0]).toBe('empty');
    expect(new Set(kinds.slice(1))).toEqual(new Set(['cut']));
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readCorpus(text);
        expect(reading.ok || reading.fault.message.length > 20).toBe(true);
      }),
    );
  });
});

describe('100,000 levels', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);

  it.each([
    { of: 'the whole file', text: deep, path: '[0]' },
    { of: 'an abstract', text: `[{"title": "t", "abstract": ${deep}}]`, path: '[0].abstract[0]' },
    { of: 'a title', text: `[{"title": ${deep}}]`, path: '[0].title' },
    {
      of: 'a date',
      text: `[{"title": "t", "issued": {"date-parts": [[${deep}]]}}]`,
      path: '[0].issued',
    },
  ])('of $of do no harm', ({ text, path }) => {
    expect(read(text).rejected).toMatchObject([{ path, raw: '(nested too deep to show)' }]);
  });

  it('of what nobody knows are passed over', () => {
    expect(read(`[{"title": "t", "shelf": ${deep}}]`).corpus.articles).toHaveLength(1);
    expect(faultOf(`{"version": ${deep}}`).kind).toBe('not a corpus');
  });

  it('that are not closed are a cut file', () => {
    expect(faultOf('['.repeat(100_000)).kind).toBe('cut');
  });
});

describe('files of others', () => {
  const PARSING = 'data/hostile/json-parsing';
  const CSL = 'data/formats/csl-json';

  it.skipIf(!isShared(PARSING))('are told apart as JSON and not', () => {
    const wrong = listShared(PARSING).flatMap((name) => {
      const reading = readCorpus(readShared(`${PARSING}/${name}`));
      const fault = reading.ok ? null : reading.fault;
      const isRefused = fault !== null && fault.kind !== 'not a corpus';
      const tellsWhere = fault?.kind !== 'not JSON' || /line \d+, column \d+/u.test(fault.message);
      const expected = name.startsWith('n_') ? isRefused : !name.startsWith('y_') || !isRefused;
      return expected && tellsWhere ? [] : [`${name}: ${fault?.message ?? 'was read'}`];
    });
    expect(wrong).toEqual([]);
  });

  it.skipIf(!isShared(CSL))('in CSL-JSON are read whole', () => {
    const read = listShared(CSL).map((name) => readCorpus(readShared(`${CSL}/${name}`)));
    const lists = read.filter((reading) => reading.ok);
    expect(lists.length).toBeGreaterThan(0);
    expect(lists.flatMap(({ rejected }) => rejected)).toEqual([]);
    // An object of records by number is another format.
    expect(read.filter((reading) => !reading.ok)).toMatchObject([
      { fault: { kind: 'not a corpus' } },
    ]);
  });
});
