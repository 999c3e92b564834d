import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CannotDo } from './terminal';

/** What every gzip file begins with. Source: RFC 1952, section 2.3.1. */
const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * A file's bytes, unpacked where they are gzip; what the file is called does not matter.
 *
 * @param path Names the file where it turns out to be damaged.
 * @throws What `chunks` throws; CannotDo where the gzip file is damaged.
 */
export async function* unpack(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  const begun: Uint8Array[] = [];
  // A pipe may give its first bytes one by one.
  while (begun.reduce((sum, { length }) => sum + length, 0) < GZIP_MAGIC.length) {
    const next = await source.next();
    if (next.done === true) break;
    begun.push(next.value);
  }
  const whole = resumed(begun, source);
  const magic = Buffer.concat(begun).subarray(0, GZIP_MAGIC.length);
  if (!magic.equals(Buffer.from(GZIP_MAGIC))) yield* whole;
  else yield* gunzip(whole, path);
}

async function* resumed(
  begun: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* begun;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed, { objectMode: false });
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error)); // a pipe passes no error on
  source.pipe(unpacked);
  try {
    yield* unpacked as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof CannotDo) throw error;
    throw new CannotDo(`${path} is a gzip file that is damaged or cut: get a whole copy.`, {
      cause: error,
    });
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}
