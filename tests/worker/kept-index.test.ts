import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeptIndexes } from '@/worker/kept-indexes';
import type { BuildResult } from '@/worker/protocol';
import { createSearchService } from '@/worker/search-service';
import { risFile } from '../fixtures/opened-files';
import { corpusFile, query, SEED } from './corpora';

const CONTEXT = { signal: new AbortController().signal, onProgress: () => undefined };

/** The seed in a file that is large enough for its index to be kept. */
const LARGE = corpusFile(SEED + ' '.repeat(4 * 1024 * 1024));

/** A place for indexes that outlives the worker. */
class MemoryKept implements KeptIndexes {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly opened: string[] = [];

  open(key: string): Promise<ArrayBuffer | null> {
    this.opened.push(key);
    return Promise.resolve(this.files.get(key)?.slice().buffer ?? null);
  }

  async keep(key: string, pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
    this.files.set(key, new Uint8Array(await new Blob([...pieces]).arrayBuffer()));
  }

  drop(key: string): Promise<void> {
    this.files.delete(key);
    return Promise.resolve();
  }
}

/** A worker of its own, as on another visit. */
async function visit(kept: KeptIndexes, file: Blob = LARGE, key: string | null = null) {
  const service = createSearchService(() => Promise.resolve(kept));
  const stages: string[] = [];
  const onProgress = ({ stage, done }: { stage: string; done: number }): void => {
    if (done > 0) stages.push(stage);
  };
  const built = await service.build([file, key], { ...CONTEXT, onProgress });
  const answer = await service.search([query({ text: 'blokchain' })], CONTEXT);
  return { built: built as Extract<BuildResult, { ok: true }>, answer, stages };
}

/** After one visit, with the index written. */
async function visited() {
  const kept = new MemoryKept();
  const first = await visit(kept);
  await vi.waitFor(() => expect(kept.files.size).toBe(1));
  return { kept, first };
}

afterEach(() => vi.restoreAllMocks());

describe('the index of a large corpus', () => {
  it('is kept, and answers at the next visit without being built', async () => {
    const { kept, first } = await visited();
    expect(first.stages).toContain('reading');
    const second = await visit(kept);
    expect(second.stages).toEqual([]);
    expect(second.built).toEqual(first.built);
    expect(second.answer).toEqual(first.answer);
  });

  it('is opened by the key of an earlier build, which is not worked out again', async () => {
    const { kept, first } = await visited();
    const digest = vi.spyOn(crypto.subtle, 'digest');
    const again = await visit(kept, LARGE, first.built.key);
    expect(digest.mock.calls.filter(([, { byteLength }]) => byteLength === LARGE.size)).toEqual([]);
    expect(kept.opened.at(-1)).toContain(first.built.key);
    expect(again.stages).toEqual([]);
    expect(again.answer).toEqual(first.answer);
  });

  it.each([
    { what: 'cut', damage: (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1) },
    {
      what: 'changed',
      damage: (bytes: Uint8Array<ArrayBuffer>) =>
        bytes.map((b, at) => (at === bytes.length - 9 ? b ^ 1 : b)),
    },
    { what: 'emptied', damage: () => new Uint8Array() },
  ])('is dropped where it was $what, and built again', async ({ damage }) => {
    const { kept, first } = await visited();
    const [[key, bytes] = ['', new Uint8Array()]] = kept.files;
    kept.files.set(key, damage(bytes));
    const drop = vi.spyOn(kept, 'drop');
    const second = await visit(kept);
    expect(drop).toHaveBeenCalledWith(key);
    expect(second.stages).toContain('reading');
    expect(second.answer).toEqual(first.answer);
  });

  it('is not taken for that of another file', async () => {
    const { kept } = await visited();
    const other = await visit(kept, corpusFile(`${SEED} ${' '.repeat(4 * 1024 * 1024)}`));
    expect(other.stages).toContain('reading');
  });

  it('is built where nothing can be kept', async () => {
    const kept = new MemoryKept();
    vi.spyOn(kept, 'open').mockRejectedValue(new DOMException('forbidden', 'SecurityError'));
    vi.spyOn(kept, 'keep').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect((await visit(kept)).answer.total).toBe(1);
  });
});

it('the index of a small corpus is not kept: it is built sooner than found', async () => {
  const kept = new MemoryKept();
  const { built } = await visit(kept, corpusFile(SEED));
  expect(built.key).toBeNull();
  expect(kept.opened).toEqual([]);
});

it('the index of files that were opened is kept, though their articles are packed only then', async () => {
  const kept = new MemoryKept();
  const service = createSearchService(() => Promise.resolve(kept));
  const file = risFile('a.ris', ['Voting in Ruritania', 'Open data in Ruritania']);
  const outcome = await service.importFiles([[{ name: 'a.ris', content: file }]], CONTEXT);
  const key = outcome.contentKey ?? null;
  const large = new Blob([' '.repeat(4 * 1024 * 1024)]); // known by its key, and not looked at
  await service.build([large, key], CONTEXT);
  const answer = await service.search([query({ text: 'ruritania' })], CONTEXT);
  await vi.waitFor(() => expect(kept.files.size).toBe(1));
  expect(await service.search([query({ text: 'ruritania' })], CONTEXT)).toEqual(answer);

  const next = createSearchService(() => Promise.resolve(kept));
  expect(await next.build([large, key], CONTEXT)).toMatchObject({ summary: { total: 2 } });
  expect(await next.search([query({ text: 'ruritania' })], CONTEXT)).toEqual(answer);
});
