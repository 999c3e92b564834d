import { createHash, type Hash } from 'node:crypto';
import type { Article } from '@/domain/article';
import type { CorpusHead } from '@/domain/corpus/corpus-head';
import { BATCH, EngineBuilder } from '@/engine/engine-builder';
import { IndexUnusable, readIndex, writeIndex } from '@/engine/index-file';
import type { SearchEngine } from '@/engine/search-engine';
import { CannotDo, type Terminal } from './terminal';

type CorpusPath = `${string}.json`;

/** The index of "towns/corpus.json" stands beside it as "towns/corpus.index". */
function pathOfIndex(path: CorpusPath): string {
  return path.replace(/json$/u, 'index');
}

function isCorpusPath(path: string): path is CorpusPath {
  return path.endsWith('.json');
}

/**
 * Writes a corpus with its index beside it.
 *
 * @param pieces Of the corpus file: what `articles` are written as.
 * @returns The path of the index.
 * @throws CannotDo where one of them cannot be written.
 */
export async function saveIndexed(
  path: CorpusPath,
  pieces: Iterable<string>,
  { head, articles }: { readonly head: CorpusHead; readonly articles: readonly Article[] },
  terminal: Terminal,
): Promise<string> {
  const hash = createHash('sha256');
  await terminal.save(path, hashing(pieces, hash));
  const builder = new EngineBuilder();
  for (const [index, article] of articles.entries()) {
    if (index % BATCH === 0) await terminal.stderr.ready();
    builder.add(article);
  }
  const engine = await builder.finish(head);
  const indexPath = pathOfIndex(path);
  await terminal.save(indexPath, writeIndex(engine, hash.digest('hex')));
  return indexPath;
}

function* hashing(pieces: Iterable<string>, hash: Hash): Generator<string> {
  for (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/**
 * Opens the index that `saveIndexed` wrote beside a corpus.
 *
 * @returns Null where there is none, where it cannot be used, and where the corpus changed since:
 *   then it is built again.
 */
export async function openIndex(path: string, terminal: Terminal): Promise<SearchEngine | null> {
  if (!isCorpusPath(path)) return null;
  try {
    const { engine, attached } = readIndex(await readWhole(pathOfIndex(path), terminal));
    return attached === (await hashOf(path, terminal)) ? engine : null;
  } catch (error) {
    if (error instanceof CannotDo || error instanceof IndexUnusable) return null;
    throw error;
  }
}

async function readWhole(path: string, terminal: Terminal): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of terminal.open(path)) chunks.push(new Uint8Array(chunk));
  return new Blob(chunks).arrayBuffer();
}

async function hashOf(path: string, terminal: Terminal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of terminal.open(path)) hash.update(chunk);
  return hash.digest('hex');
}
