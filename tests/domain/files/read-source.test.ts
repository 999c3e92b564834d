import { strToU8, zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { readSource } from '@/domain/files/read-source';
import type { ImportedFile, RejectedImport } from '@/domain/files/import';
import { FORMATS } from '@/domain/formats/registry';

interface Reading {
  readonly files: readonly ImportedFile[];
  readonly articles: readonly Article[];
  readonly rejected: readonly RejectedImport[];
}

/** @param step Bytes that come at once. */
async function read(name: string, content: string | Uint8Array, step = 1 << 16): Promise<Reading> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  let articles: Article[] = [];
  let rejected: RejectedImport[] = [];
  const files = await readSource(
    {
      name,
      size: bytes.length,
      async *chunks() {
        for (let at = 0; at < bytes.length; at += step) {
          yield await Promise.resolve(bytes.subarray(at, at + step));
        }
      },
    },
    {
      formats: FORMATS,
      onArticle: (article) => articles.push(article),
      onRejected: (record) => rejected.push(record),
      onRestart: () => {
        articles = [];
        rejected = [];
      },
    },
  );
  return { files, articles, rejected };
}

const RIS = 'TY  - JOUR\nTI  - Trams by night\nER  - \n';
const NBIB = 'PMID- 1234567\nTI  - Trams by day\n\n';
const LINES = '{"title": "Trams at noon"}\n';

const titles = ({ articles }: Reading) => articles.map(({ title }) => title);

describe('a file is what its text is', () => {
  it.each([
    { name: 'a.nbib', content: RIS, format: 'RIS', title: 'Trams by night' },
    { name: 'a.ris', content: NBIB, format: 'PubMed (nbib)', title: 'Trams by day' },
    { name: 'a.txt', content: LINES, format: 'Lectern', title: 'Trams at noon' },
    {
      name: 'utf16.ris',
      content: Buffer.from(`\uFEFF${RIS}`, 'utf16le'),
      format: 'RIS',
      title: 'Trams by night',
    },
    {
      name: 'utf16.json',
      content: Buffer.from(`\uFEFF${LINES}`, 'utf16le'),
      format: 'Lectern',
      title: 'Trams at noon',
    },
    {
      name: 'mac.ris',
      content: RIS.replaceAll('\n', '\r'),
      format: 'RIS',
      title: 'Trams by night',
    },
    { name: 'a.ris.gz', content: gzipSync(RIS), format: 'RIS', title: 'Trams by night' },
    { name: 'named-wrongly.zip', content: RIS, format: 'RIS', title: 'Trams by night' },
  ])('$name', async ({ name, content, format, title }) => {
    for (const step of [1, 7, 1 << 16]) {
      const reading = await read(name, content, step);
      expect(titles(reading)).toEqual([title]);
      expect(reading.files).toEqual([{ name, format, read: 1, rejected: 0, fault: null }]);
    }
  });
});

describe('a zip file', () => {
  it('gives each of its members, those that can be read beside those that cannot', async () => {
    const zip = zipSync({
      'one/a.ris': strToU8(RIS),
      'b.json': strToU8('[{"title": "A"}, {"ti'),
      'empty.txt': new Uint8Array(0),
      'c.nbib.gz': gzipSync(NBIB),
      'one/': new Uint8Array(0),
      '__MACOSX/one/._a.ris': strToU8('shadow'),
      '.DS_Store': strToU8('shadow'),
    });
    const { files, articles } = await read('all.zip', zip);
    expect(files.map(({ name, read: count, fault }) => ({ name, count, fault }))).toEqual([
      { name: 'all.zip/one/a.ris', count: 1, fault: null },
      { name: 'all.zip/b.json', count: 0, fault: expect.stringMatching(/breaks off/u) as string },
      { name: 'all.zip/empty.txt', count: 0, fault: expect.stringMatching(/is empty/u) as string },
      { name: 'all.zip/c.nbib.gz', count: 1, fault: null },
    ]);
    expect(articles.length).toBeGreaterThan(0);
  });

  it.each([
    { what: 'damaged', content: zipSync({ a: strToU8(RIS.repeat(99)) }).subarray(0, 90) },
    { what: 'cut gzip', content: gzipSync(RIS.repeat(999)).subarray(0, 40) },
    { what: 'empty', content: zipSync({}) },
  ])('that is $what is told in one sentence', async ({ content }) => {
    const { files, articles } = await read('file', content);
    expect(articles).toEqual([]);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ name: 'file', format: null });
    expect(files[0]?.fault).toMatch(/damaged or cut|no file in this zip/u);
  });
});

it('tells what each rejected record is, where, and why', async () => {
  const { rejected } = await read('a.ris', `${RIS}TY  - JOUR\nAN  - 17\nER  - \n${RIS}`);
  expect(rejected).toMatchObject([
    { file: 'a.ris', line: 4, reason: 'has no title, no author and no abstract' },
  ]);
  expect(rejected[0]?.raw).toContain('AN  - 17');
});

it('ends when it is aborted', async () => {
  const stop = new AbortController();
  const reading = readSource(
    {
      name: 'endless.ris',
      size: null,
      async *chunks() {
        for (;;) yield await Promise.resolve(Buffer.from(RIS));
      },
    },
    {
      formats: FORMATS,
      onArticle: () => stop.abort(),
      onRejected: () => undefined,
      onRestart: () => undefined,
      signal: stop.signal,
    },
  );
  await expect(reading).rejects.toThrow(/abort/iu);
});
