import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEED_FILE } from '../fixtures/seed';

const LECTERN = resolve('scripts/lectern.mjs');
const MINUTE = 60_000; // the first start builds it

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-'));
  writeFileSync(join(folder, 'seed.json.gz'), gzipSync(SEED_FILE));
  const many = Array.from({ length: 30_000 }, (_, id) => `{"id": ${id}, "title": "Town ${id}"}\n`);
  writeFileSync(join(folder, 'many.jsonl'), many.join(''));
});

afterAll(() => rmSync(folder, { recursive: true }));

function start(args: readonly string[]) {
  // Not in the project's folder: files are named from where the reader is.
  return spawn(process.execPath, [LECTERN, ...args], { cwd: folder });
}

async function finish(child: ReturnType<typeof start>, input = '') {
  child.stdin.end(input);
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}

describe('lectern, as a program', { timeout: MINUTE }, () => {
  it('reads a packed file', async () => {
    const { code, stdout, stderr } = await finish(start(['read', 'seed.json.gz']));
    expect(stdout.trimEnd().split('\n')).toHaveLength(5);
    expect(stderr).toBe('5 read, 0 rejected\n');
    expect(code).toBe(0);
  });

  it('reads the standard input, and names what it rejects', async () => {
    const input = '{"id": "a", "title": "A"}\n{"id": "b"}\n';
    const { code, stdout, stderr } = await finish(start(['read', '-']), input);
    expect(stdout).toBe('{"id":"a","type":"article","title":"A","author":[],"abstract":[]}\n');
    expect(stderr).toBe('-:2: has no title, no author and no abstract\n1 read, 1 rejected\n');
    expect(code).toBe(1);
  });

  it('searches', async () => {
    const { code, stdout, stderr } = await finish(start(['search', 'seed.json.gz', 'blokchain']));
    expect(stdout).toMatch(/^1\t\d+\.\d{4}\tkassen-2020-tg\tPoliticization of e-voting/u);
    expect(stderr).toBe('Also searched: blockchain, for “blokchain”.\n');
    expect(code).toBe(0);
  });

  it.each([
    { args: ['read', 'nowhere.json'], says: 'nowhere.json cannot be read: there is no such file.' },
    { args: ['read', '.'], says: '. cannot be read: it is a folder.' },
  ])('refuses what it cannot do: $args', async ({ args, says }) => {
    expect(await finish(start(args))).toEqual({ code: 2, stdout: '', stderr: `${says}\n` });
  });

  it('ends quietly when its reader has enough', async () => {
    const child = start(['read', 'many.jsonl']);
    child.stdout.once('data', () => child.stdout.destroy());
    const ended = new Promise<number | null>((done) => child.on('close', done));
    expect(await text(child.stderr)).toBe('');
    expect(await ended).toBe(0);
  });

  it('writes all of a long output', async () => {
    const { code, stdout, stderr } = await finish(start(['read', 'many.jsonl']));
    expect(stdout.split('\n')).toHaveLength(30_001);
    expect(stderr).toBe('30000 read, 0 rejected\n');
    expect(code).toBe(0);
  });
});
