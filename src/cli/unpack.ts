import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { beginsWith, PeekedBytes } from '@/domain/files/bytes';
import { GZIP } from '@/domain/files/unpack';
import { CannotDo } from './terminal';

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
  const bytes = new PeekedBytes(chunks);
  const isPacked = beginsWith(await bytes.peek(GZIP.length), GZIP);
  yield* isPacked ? gunzip(bytes.chunks(), path) : bytes.chunks();
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
