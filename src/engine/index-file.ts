import { SORT_KEY_IDS, type SortKeyId } from '@/domain/search/sort';
import { ARTICLE_FACETS } from '@/domain/facets/registry';
import { ArticleColumns, type ColumnArrays } from './article-columns';
import { PackedArticles } from './article-store';
import { FacetIndex, type FacetArrays } from './facet-index';
import { SearchEngine, type CorpusNames } from './search-engine';
import { TextPool } from './text-pool';

/**
 * An engine as a file, so that a second visit opens it without building:
 *
 * ```text
 * bytes 0–7    "LECTIDX" and a line feed
 *       8–11   length of the header in bytes, little-endian
 *       12–15  hash of the header
 *       16–    header: JSON with the version, the names and, for each array, its name, type,
 *              offset, length in bytes and hash
 *       …      the arrays, each at a multiple of 8
 * ```
 *
 * Numbers are in the machine's own order, which is little-endian wherever browsers run: a file is
 * never taken to another machine. What is damaged, cut, or of another version is not read at all:
 * the corpus is there to build it again.
 */
const MAGIC = 'LECTIDX\n';
/** Goes up whenever the meaning of any array changes: tokens, stems, ranks, sections, facets. */
export const INDEX_VERSION = 4;

const HEAD_BYTES = 16;
const ALIGNMENT = 8;

/** Only of memory of their own: what is shared would change under the hash. */
type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int16Array | Float64Array;

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int16Array, Float64Array } as const;
type TypeName = keyof typeof TYPES;

interface ArrayEntry {
  readonly name: string;
  readonly type: TypeName;
  /** In bytes, behind the header. */
  readonly offset: number;
  readonly byteLength: number;
  readonly hash: number;
}

interface Header {
  readonly version: number;
  readonly names: CorpusNames;
  readonly attached: unknown;
  readonly arrays: readonly ArrayEntry[];
}

/** Why a file is no index that can be used: it is then built again. */
export class IndexUnusable extends Error {
  override readonly name = 'IndexUnusable';
}

/**
 * The pieces of the file, in order: a Blob or a stream takes them without another copy.
 *
 * @param attached Anything that JSON can hold; it is given back as it is.
 * @throws TypeError where the articles are not packed.
 */
export function writeIndex(engine: SearchEngine, attached: unknown): Uint8Array<ArrayBuffer>[] {
  const { names, store, postings, columns, facets } = engine.parts;
  if (store.packed === null) throw new TypeError('the articles are not packed');
  const { terms, ...postingArrays } = postings;
  const { ranks, ...columnArrays } = columns.arrays;
  const arrays: [string, NumberArray][] = [
    ...named('store', store.packed.arrays),
    ...named('terms', terms.arrays),
    ...named('postings', postingArrays),
    ...named('columns', columnArrays),
    ...named('ranks', ranks),
    ...facets.arrays.flatMap(({ values, labels, ...numbers }, index) => {
      const prefix = `facet.${ARTICLE_FACETS[index]?.id ?? ''}`;
      return [
        ...named(`${prefix}.values`, values.arrays),
        ...named(`${prefix}.labels`, labels.arrays),
        ...named(prefix, numbers),
      ];
    }),
  ];
  const entries: ArrayEntry[] = [];
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const [name, array] of arrays) {
    const bytes = new Uint8Array(array.buffer as ArrayBuffer, array.byteOffset, array.byteLength);
    entries.push({
      name,
      type: array.constructor.name as TypeName,
      offset,
      byteLength: bytes.length,
      hash: hashBytes(bytes),
    });
    const padding = -bytes.length & (ALIGNMENT - 1);
    pieces.push(bytes, new Uint8Array(padding));
    offset += bytes.length + padding;
  }
  const header: Header = { version: INDEX_VERSION, names, attached, arrays: entries };
  return [...writeHeader(header), ...pieces];
}

function named(prefix: string, arrays: object): [string, NumberArray][] {
  return Object.entries(arrays).map(([name, array]): [string, NumberArray] => [
    `${prefix}.${name}`,
    array as NumberArray,
  ]);
}

function writeHeader(header: Header): Uint8Array<ArrayBuffer>[] {
  const { bytes: json } = TextPool.of([JSON.stringify(header)]).arrays;
  const padded = new Uint8Array(json.length + (-json.length & (ALIGNMENT - 1))).fill(32);
  padded.set(json);
  const head = new Uint8Array(HEAD_BYTES);
  for (let at = 0; at < MAGIC.length; at += 1) head[at] = MAGIC.charCodeAt(at);
  const numbers = new DataView(head.buffer);
  numbers.setUint32(8, padded.length, true);
  numbers.setUint32(12, hashBytes(padded), true);
  return [head, padded];
}

/**
 * Reads an index. Its arrays are views of `buffer`, which must not be changed afterwards.
 *
 * @throws IndexUnusable where any of it is not as it was written, or by another version.
 */
export function readIndex(buffer: ArrayBuffer): {
  readonly engine: SearchEngine;
  readonly attached: unknown;
} {
  const { header, start } = readHeader(buffer);
  const arrays = new Map(
    header.arrays.map((entry) => [entry.name, readArray(buffer, start, entry)]),
  );

  function group<T>(prefix: string, names: readonly (keyof T & string)[]): T {
    return Object.fromEntries(
      names.map((name) => {
        const array = arrays.get(`${prefix}.${name}`);
        if (array === undefined) throw new IndexUnusable(`it has no “${prefix}.${name}”`);
        return [name, array];
      }),
    ) as T;
  }
  const pool = (prefix: string): TextPool => new TextPool(group(prefix, ['bytes', 'starts']));

  const engine = new SearchEngine({
    names: header.names,
    store: new PackedArticles(group('store', ['bytes', 'starts'])),
    postings: {
      ...group('postings', [
        'groups',
        'documentFrequency',
        'postingStarts',
        'postings',
        'positionStarts',
        'positions',
        'fieldLengths',
      ]),
      terms: pool('terms'),
    },
    columns: new ArticleColumns({
      ...group<Omit<ColumnArrays, 'ranks'>>('columns', [
        'features',
        'years',
        'sectionStarts',
        'sectionKinds',
        'idHashes',
        'titleHashes',
        'keyHashes',
      ]),
      ranks: group<Record<SortKeyId, Uint32Array>>('ranks', SORT_KEY_IDS),
    }),
    facets: new FacetIndex(
      ARTICLE_FACETS.map(({ id }) => ({
        ...group<Omit<FacetArrays, 'values' | 'labels'>>(`facet.${id}`, [
          'starts',
          'numbers',
          'suggested',
        ]),
        values: pool(`facet.${id}.values`),
        labels: pool(`facet.${id}.labels`),
      })),
    ),
  });
  return { engine, attached: header.attached };
}

function readHeader(buffer: ArrayBuffer): { header: Header; start: number } {
  if (buffer.byteLength < HEAD_BYTES) throw new IndexUnusable('it is cut');
  const magic = new TextPool({
    bytes: new Uint8Array(buffer, 0, MAGIC.length),
    starts: Uint32Array.of(0, MAGIC.length),
  });
  if (magic.get(0) !== MAGIC) throw new IndexUnusable('it is no index');
  const numbers = new DataView(buffer);
  const length = numbers.getUint32(8, true);
  const start = HEAD_BYTES + length;
  // Zeros are the hash of nothing: a disk may leave them where it lost what was written.
  if (length === 0 || start > buffer.byteLength) throw new IndexUnusable('it is cut');
  const json = new Uint8Array(buffer, HEAD_BYTES, length);
  if (hashBytes(json) !== numbers.getUint32(12, true)) throw new IndexUnusable('it is damaged');
  const text = new TextPool({ bytes: json, starts: Uint32Array.of(0, length) }).get(0);
  // The hash is right: this is what `writeHeader` wrote.
  const header = JSON.parse(text) as Header;
  if (header.version !== INDEX_VERSION) throw new IndexUnusable('it is of another version');
  return { header, start };
}

function readArray(
  buffer: ArrayBuffer,
  start: number,
  { type, offset, byteLength, hash }: ArrayEntry,
): NumberArray {
  const from = start + offset;
  if (from + byteLength > buffer.byteLength) throw new IndexUnusable('it is cut');
  if (hashBytes(new Uint8Array(buffer, from, byteLength)) !== hash) {
    throw new IndexUnusable('it is damaged');
  }
  const Type = TYPES[type];
  return new Type(buffer, from, byteLength / Type.BYTES_PER_ELEMENT);
}

/**
 * A 32-bit hash of bytes, four at a time: it must keep up with the disk. It finds damage; it is no
 * protection against anyone. Source: the block function of MurmurHash3 (Appleby 2011), x86, 32 bits.
 */
function hashBytes(bytes: Uint8Array): number {
  let hash = bytes.length;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
  for (let at = 0; at < words.length; at += 1) hash = mixIn(hash, words[at] as number);
  for (let at = words.length * 4; at < bytes.length; at += 1) {
    hash = mixIn(hash, bytes[at] as number);
  }
  return hash >>> 0;
}

function mixIn(hash: number, word: number): number {
  let mixed = Math.imul(word, 0xcc9e2d51);
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  const turned = hash ^ mixed;
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
}
