/** Files inside of files: gzip and zip. What a file is its first bytes tell, never its name. */
import { Gunzip, unzipSync, type UnzipFileInfo } from 'fflate';
import { beginsWith, joinBytes, PeekedBytes } from './bytes';

export interface SourceFile {
  /** As the reader calls it; of a member of a zip file "export.zip/scopus.ris". */
  readonly name: string;
  /** In bytes; null where nobody knows. */
  readonly size: number | null;
  /** Its bytes, from the first on. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** A packed file that is damaged, or holds more than can be unpacked. */
export class PackedFault extends Error {
  override readonly name = 'PackedFault';
}

/** What every gzip file begins with. Source: RFC 1952, section 2.3.1. */
export const GZIP = [0x1f, 0x8b];
/** Source: APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.16 (an archive without members). */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

/** Of a zip file, and of each of its members, in bytes: more does not fit in a browser's memory. */
const MOST_ZIPPED = 512 * 1024 * 1024;
const MOST_UNZIPPED = 1024 * 1024 * 1024;

/**
 * The files in a file: itself, unpacked where it is gzip, or the members of a zip file.
 *
 * @throws PackedFault, now or while the bytes are read; what the file's own chunks throw.
 */
export async function* unpackFile(file: SourceFile): AsyncGenerator<SourceFile> {
  const bytes = new PeekedBytes(file.chunks());
  const head = await bytes.peek(ZIP.length);
  if (beginsWith(head, ZIP) || beginsWith(head, EMPTY_ZIP)) {
    yield* unzip(file, bytes);
  } else {
    yield { ...file, chunks: () => gunzipIfPacked(bytes) };
  }
}

async function* gunzipIfPacked(bytes: PeekedBytes): AsyncGenerator<Uint8Array> {
  const isPacked = beginsWith(await bytes.peek(GZIP.length), GZIP);
  yield* isPacked ? gunzip(bytes.chunks()) : bytes.chunks();
}

async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const out: { ready: Uint8Array[]; ended: boolean } = { ready: [], ended: false };
  const stream = new Gunzip((chunk, final) => {
    out.ready.push(chunk);
    out.ended ||= final;
  });
  const push = (chunk: Uint8Array, final: boolean): void => {
    try {
      stream.push(chunk, final);
    } catch (error) {
      throw damaged('gzip', error);
    }
  };
  for await (const chunk of packed) {
    // A chunk of zeros may be a thousand times as long: give it out bit by bit.
    for (let at = 0; at < chunk.length; at += STEP) {
      push(chunk.subarray(at, at + STEP), false);
      yield* out.ready;
      out.ready = [];
    }
  }
  push(new Uint8Array(0), true);
  yield* out.ready;
  if (!out.ended) throw damaged('gzip');
}

const STEP = 1 << 16; // bytes

async function* unzip(file: SourceFile, bytes: PeekedBytes): AsyncGenerator<SourceFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes.chunks()) {
    size += chunk.length;
    if (size > MOST_ZIPPED) throw new PackedFault(tooLarge('This zip file', MOST_ZIPPED));
    chunks.push(chunk);
  }
  const packed = joinBytes(chunks);
  const members: UnzipFileInfo[] = [];
  readZip(packed, (member) => {
    members.push(member);
    return false;
  });
  for (const member of members.filter(isFile)) {
    const name = `${file.name}/${member.name}`;
    yield {
      name,
      size: member.originalSize,
      chunks: () => gunzipIfPacked(new PeekedBytes(unzipMember(packed, member))),
    };
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- files are streams; this one is there at once
async function* unzipMember(
  packed: Uint8Array,
  { name, originalSize }: UnzipFileInfo,
): AsyncGenerator<Uint8Array> {
  if (originalSize > MOST_UNZIPPED) throw new PackedFault(tooLarge('This file', MOST_UNZIPPED));
  const whole = readZip(packed, (each) => each.name === name)[name];
  if (whole?.length !== originalSize) throw damaged('zip');
  for (let at = 0; at < whole.length; at += STEP) yield whole.subarray(at, at + STEP);
}

function readZip(packed: Uint8Array, filter: (member: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(packed, { filter });
  } catch (error) {
    throw damaged('zip', error);
  }
}

/** Folders have members of their own; macOS adds a shadow of each file. */
function isFile({ name }: UnzipFileInfo): boolean {
  return !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.)/u.test(name);
}

function damaged(kind: 'gzip' | 'zip', cause?: unknown): PackedFault {
  return new PackedFault(`This ${kind} file is damaged or cut. Get a whole copy.`, { cause });
}

function tooLarge(what: string, most: number): string {
  return `${what} is larger than ${most / 1024 / 1024} MB. Unpack it, and open its files one by one.`;
}
