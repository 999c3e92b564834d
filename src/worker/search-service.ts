import type { RejectedRecord } from '@/domain/corpus/corpus';
import { describeSource } from '@/domain/files/describe-source';
import type { ListChange, ListedItem } from '@/domain/reading-list/listed-item';
import { INDEX_VERSION, IndexUnusable, readIndex, writeIndex } from '@/engine/index-file';
import type { SearchEngine } from '@/engine/search-engine';
import type { KeptIndexes } from './kept-indexes';
import { createLull } from './lull';
import { nextTask } from './next-task';
import type { PreparedEngine } from './prepared-engine';
import type { BuildProgress, BuildResult, ImportOutcome, NamedFile, SearchApi } from './protocol';
import { rehearse } from './rehearse';

/** What a call may use while it runs. */
export interface CallContext {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BuildProgress) => void;
}

/** The calls of `SearchApi` as the worker answers them: each may take its time. */
type AnsweredCalls = {
  [M in keyof SearchApi]: (
    args: Parameters<SearchApi[M]>,
    context: CallContext,
  ) => ReturnType<SearchApi[M]> | Promise<ReturnType<SearchApi[M]>>;
};

export interface SearchService extends AnsweredCalls {
  /** Takes over what changed on the reading list, for this corpus and those to come. */
  readonly follow: (change: ListChange) => void;
}

/** Asked to search before a corpus was built: a fault of the page's code. */
class IndexMissing extends Error {
  override readonly name = 'IndexMissing';
}

/** A smaller corpus is built sooner than its index is looked for. */
const KEPT_FROM_BYTES = 4 * 1024 * 1024;

interface Opened {
  readonly engine: SearchEngine;
  readonly rejected: readonly RejectedRecord[];
}

/** @param openKept Where indexes are kept; null where nothing is kept. */
export function createSearchService(
  openKept: () => Promise<KeptIndexes | null> = () => Promise.resolve(null),
): SearchService {
  let engine: SearchEngine | null = null;
  /** The reading list, by the id of each item. */
  const listed = new Map<string, ListedItem>();
  let prepared: PreparedEngine | null = null;
  const lull = createLull();

  /** The engine, for a question of the reader's. */
  function asked(): SearchEngine {
    if (engine === null) throw new IndexMissing('no corpus is indexed yet: call build first');
    lull.note();
    return engine;
  }

  function install(next: SearchEngine): void {
    engine = next;
    lull.note(); // the first question follows
    if (listed.size > 0) tell(next, { changed: [...listed.values()], gone: [] });
    void rehearse(next, lull.wait, () => engine === next);
  }

  function tell(told: SearchEngine, change: ListChange): void {
    told.follow(change);
    void readNotes(told);
  }

  /** In free moments: what the reader asks comes between two of them. */
  async function readNotes(told: SearchEngine): Promise<void> {
    do await nextTask();
    while (engine === told && told.readAhead());
  }

  async function build(
    file: Blob,
    knownKey: string | null,
    context: CallContext,
  ): Promise<BuildResult> {
    const { signal, onProgress } = context;
    onProgress({ stage: 'reading', done: 0, total: file.size });
    const kept = file.size < KEPT_FROM_BYTES ? null : await openKept();
    const key = knownKey ?? (kept === null ? null : await keyOf(file));
    signal.throwIfAborted();
    const known = kept === null || key === null ? null : await openIndex(kept, key);
    signal.throwIfAborted();
    if (known !== null) {
      install(known.engine);
      return { ok: true, summary: known.engine.summary(), rejected: known.rejected, key };
    }
    const reading = (await takePrepared(key, context)) ?? (await readWhole(file, context));
    if (!reading.ok) return reading;
    install(reading.engine);
    void settle(reading, kept, key);
    return { ok: true, summary: reading.engine.summary(), rejected: reading.rejected, key };
  }

  /** What nobody waits for: the articles become bytes, and what was built is kept. */
  async function settle(opened: Opened, kept: KeptIndexes | null, key: string | null) {
    await opened.engine.parts.store.pack(lull.wait);
    if (kept !== null && key !== null) await keep(kept, key, opened, lull.wait);
  }

  /** Null where another corpus is asked for: then what was prepared is of no use any more. */
  async function takePrepared(key: string | null, context: CallContext) {
    const taken = prepared;
    prepared = null;
    if (taken === null || taken.contentKey !== key) {
      taken?.end();
      return null;
    }
    const engine = await taken.take(context);
    return engine && { ok: true as const, engine, rejected: [] };
  }

  async function importFiles(
    files: readonly NamedFile[],
    context: CallContext,
  ): Promise<ImportOutcome> {
    const { openFiles } = await import('./open-files');
    const { outcome, articles } = await openFiles(files, context);
    const { PreparedEngine } = await import('./prepared-engine');
    prepared?.end();
    prepared =
      outcome.contentKey === undefined || articles.length === 0
        ? null
        : new PreparedEngine(outcome.contentKey, articles, {
            title: null,
            source: describeSource(outcome.files),
          });
    return outcome;
  }

  return {
    follow: (change) => {
      for (const id of change.gone) listed.delete(id);
      for (const item of change.changed) listed.set(item.id, item);
      if (engine !== null) tell(engine, change);
    },
    build: ([file, key], context) => build(file, key, context),
    importFiles: ([files], context) => importFiles(files, context),
    readList: async ([files, listed], context) => {
      const { readList } = await import('./read-list');
      return readList(files, listed, context);
    },
    search: ([query]) => asked().search(query),
    articles: ([query]) => asked().articles(query),
    findWorks: ([keys]) => asked().findWorks(keys),
    find: ([id, text]) => asked().find(id, text),
    complete: ([text]) => asked().complete(text),
    similar: ([query]) => asked().similar(query),
    facetValues: ([query, facetId, text]) => asked().facetValues(query, facetId, text),
  };
}

async function readWhole(file: Blob, context: CallContext) {
  const { readFile } = await import('./read-file');
  return readFile(file, context);
}

/** The same file has the same key; null where the browser cannot tell. */
async function keyOf(file: Blob): Promise<string | null> {
  // Only a page that came by https may hash.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What an index is kept as: other code makes other indexes of the same file. */
const nameOf = (key: string): string => `${INDEX_VERSION}-${key}`;

/** An index that is damaged is dropped; null where there is none to use. */
async function openIndex(kept: KeptIndexes, key: string): Promise<Opened | null> {
  try {
    const buffer = await kept.open(nameOf(key));
    if (buffer === null) return null;
    const { engine, attached } = readIndex(buffer);
    return { engine, rejected: attached as readonly RejectedRecord[] }; // as `keep` wrote it
  } catch (error) {
    if (error instanceof IndexUnusable) await kept.drop(nameOf(key)).catch(() => undefined);
    return null;
  }
}

/**
 * No room, no permission: then the next visit builds again.
 *
 * @param pause Waits until the reader asks nothing: the disk and both cores are theirs first.
 */
async function keep(
  kept: KeptIndexes,
  key: string,
  { engine, rejected }: Opened,
  pause: () => Promise<void>,
): Promise<void> {
  await pause();
  const pieces = writeIndex(engine, rejected);
  await kept.keep(nameOf(key), pieces, pause).catch(() => undefined);
}
