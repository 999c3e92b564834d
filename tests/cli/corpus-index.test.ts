import { beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineBuilder } from '@/engine/engine-builder';
import { runInMemory, runSaving } from './run-in-memory';

const LINES = [
  { title: 'Open data in towns', abstract: 'Purpose: We count doors. Findings: They are open.' },
  { title: 'Open doors of towns', author: [{ family: 'Ito', given: 'Ann' }] },
  { title: 'Rivers', keyword: 'water; data' },
]
  .map((article) => JSON.stringify(article))
  .join('\n');

type Files = Record<'town/corpus.json' | 'town/corpus.index', Buffer>;

let files: Files;

beforeAll(async () => {
  const args = ['build', 'lines.jsonl', '--out', 'town', '--title', 'Towns'];
  const { saved } = await runSaving(args, { 'lines.jsonl': LINES });
  files = Object.fromEntries(saved) as Files;
});

/** Searches, and tells whether the articles were indexed for it. */
async function search(beside: Partial<Files>, query = 'open data') {
  const add = vi.spyOn(EngineBuilder.prototype, 'add');
  const outcome = await runInMemory(['search', 'town/corpus.json', query, '--json'], {
    ...files,
    ...beside,
  });
  const isIndexed = add.mock.calls.length > 0;
  add.mockRestore();
  return { outcome, isIndexed };
}

describe('the index beside a corpus', () => {
  it('answers as the corpus does', async () => {
    const { outcome, isIndexed } = await search({});
    expect(isIndexed).toBe(false);
    expect(outcome.stdout.length).toBeGreaterThan(1);
    const { 'town/corpus.json': corpus } = files;
    expect(
      await runInMemory(['search', 'plain', 'open data', '--json'], { plain: corpus }),
    ).toEqual(outcome);
  });

  it('is not used for a corpus that changed since', async () => {
    const corpus = String(files['town/corpus.json']).replace('Rivers', 'Lakes!');
    const { outcome, isIndexed } = await search(
      { 'town/corpus.json': Buffer.from(corpus) },
      'lakes',
    );
    expect(isIndexed).toBe(true);
    expect(outcome.stdout).toHaveLength(1);
  });

  it.each([
    { what: 'cut', damage: (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1) },
    { what: 'empty', damage: () => Buffer.alloc(0) },
    { what: 'something else', damage: () => Buffer.from('Dear all,') },
  ])('is not used where it is $what', async ({ damage }) => {
    const whole = await search({});
    const damaged = await search({ 'town/corpus.index': damage(files['town/corpus.index']) });
    expect(damaged).toEqual({ outcome: whole.outcome, isIndexed: true });
  });
});
