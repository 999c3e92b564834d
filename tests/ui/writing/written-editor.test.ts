import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  dropCopy,
  editFrom,
  NOTHING_WRITTEN,
  writeOn,
  type Written,
} from '@/domain/reading-list/written';
import { WrittenEditor, type WrittenStore } from '@/ui/writing/written-editor';

const AT = '2026-08-01T09:30:00.000Z';

/** One text on a disk, which may fail. */
class Disk implements WrittenStore {
  written: Written;
  failing = false;
  gone = false;
  saves = 0;

  constructor(text = '') {
    this.written = writeOn(NOTHING_WRITTEN, text);
  }

  readonly save = ({ base, text }: { base: string; text: string }) =>
    this.#change((written) => editFrom(written, base, text, AT));

  readonly dropCopy = (text: string) => this.#change((written) => dropCopy(written, text));

  elsewhere(text: string): void {
    this.written = writeOn(this.written, text);
  }

  async #change(change: (written: Written) => Written): Promise<Written | undefined> {
    this.saves += 1;
    await Promise.resolve();
    if (this.failing) throw new Error('the storage is full.');
    if (this.gone) return undefined;
    this.written = change(this.written);
    return this.written;
  }
}

const open = (disk: Disk): WrittenEditor => new WrittenEditor(disk.written, disk);
const passed = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a text that is written', () => {
  it('is saved after a pause, and said to be saved only then', async () => {
    const disk = new Disk();
    const editor = open(disk);
    expect(editor.view.get().state).toEqual({ kind: 'untouched' });
    editor.type('a');
    editor.type('ab');
    await passed(299);
    expect(editor.view.get().state).toEqual({ kind: 'saving' });
    expect(disk.saves).toBe(0);
    await passed(1);
    expect(editor.view.get().state).toEqual({ kind: 'saved' });
    expect(disk.written.text).toBe('ab');
    editor.type('abc');
    expect(editor.view.get().state).toEqual({ kind: 'saving' });
  });

  it('is saved once in a while where the reader makes no pause', async () => {
    const disk = new Disk();
    const editor = open(disk);
    for (let letters = 1; letters <= 30; letters += 1) {
      editor.type('x'.repeat(letters));
      await passed(100);
    }
    expect(disk.saves).toBe(1);
  });

  it('is saved at once where the page is left', async () => {
    const disk = new Disk();
    const editor = open(disk);
    editor.type('half a wo');
    editor.flush();
    await passed(0);
    expect(disk.written.text).toBe('half a wo');
  });

  it('stays where it cannot be saved, says why, and is tried again', async () => {
    const disk = new Disk();
    disk.failing = true;
    const editor = open(disk);
    editor.type('words');
    await passed(300);
    expect(editor.view.get()).toMatchObject({
      text: 'words',
      state: { kind: 'failed', reason: 'Not saved: the storage is full.' },
    });
    disk.failing = false;
    await passed(10_000);
    expect(editor.view.get().state).toEqual({ kind: 'saved' });
    expect(disk.written.text).toBe('words');
  });

  it('stays where what it belongs to is gone', async () => {
    const disk = new Disk();
    disk.gone = true;
    const editor = open(disk);
    editor.type('words');
    await passed(300);
    expect(editor.view.get()).toMatchObject({ text: 'words', state: { kind: 'failed' } });
  });
});

describe('a text that is changed elsewhere', () => {
  it('comes in while nothing is typed here', () => {
    const disk = new Disk('a');
    const editor = open(disk);
    disk.elsewhere('b');
    editor.follow(disk.written);
    expect(editor.view.get()).toMatchObject({ text: 'b', others: [] });
  });

  it('never takes back what was just saved: an older version is not followed', async () => {
    const disk = new Disk('a');
    const editor = open(disk);
    const before = disk.written;
    editor.type('b');
    await passed(300);
    editor.follow(before);
    expect(editor.view.get().text).toBe('b');
  });

  it('is followed back to a text that it had before', () => {
    const disk = new Disk('a');
    disk.elsewhere('b');
    const editor = open(disk);
    disk.elsewhere('a');
    editor.follow(disk.written);
    expect(editor.view.get().text).toBe('a');
  });

  async function bothWritten() {
    const disk = new Disk('a');
    const editor = open(disk);
    disk.elsewhere('theirs');
    editor.type('ours');
    await passed(300);
    expect(editor.view.get()).toMatchObject({ text: 'ours', others: ['theirs'] });
    return { disk, editor };
  }

  it.each([
    { answer: 'use', text: 'theirs' },
    { answer: 'both', text: 'ours\n\ntheirs' },
    { answer: 'drop', text: 'ours' },
  ] as const)('is shown beside ours; "$answer" leaves one text', async ({ answer, text }) => {
    const { disk, editor } = await bothWritten();
    editor.answer('theirs', answer);
    await passed(300);
    expect(editor.view.get()).toEqual({ text, others: [], state: { kind: 'saved' } });
    expect(disk.written).toMatchObject({ text, copies: [] });
  });

  it('is still there as long as the joined text could not be saved', async () => {
    const { disk, editor } = await bothWritten();
    disk.failing = true;
    editor.answer('theirs', 'both');
    await passed(300);
    expect(disk.written).toMatchObject({ text: 'theirs', copies: [{ text: 'ours' }] });
    disk.failing = false;
    await passed(10_000);
    expect(disk.written).toMatchObject({ text: 'ours\n\ntheirs', copies: [] });
  });

  it('goes on as one copy while ours is typed on', async () => {
    const { disk, editor } = await bothWritten();
    editor.type('ours, longer');
    await passed(300);
    expect(disk.written.copies.map(({ text }) => text)).toEqual(['ours, longer']);
    expect(editor.view.get().others).toEqual(['theirs']);
  });
});

it('loses no text, whatever two editors type and however often saving fails', async () => {
  const step = fc.record({
    who: fc.integer({ min: 0, max: 1 }),
    does: fc.constantFrom('type', 'wait', 'follow', 'fail', 'heal'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const disk = new Disk();
      const editors = [open(disk), open(disk)];
      let count = 0;
      const last = ['', ''];
      for (const { who, does } of steps) {
        const editor = editors[who];
        if (editor === undefined) continue;
        if (does === 'type') {
          count += 1;
          last[who] = `${editor.view.get().text} ${who}-${count}`;
          editor.type(last[who]);
        }
        if (does === 'wait') await passed(300);
        if (does === 'follow') editor.follow(disk.written);
        disk.failing = does === 'fail' || (disk.failing && does !== 'heal');
      }
      disk.failing = false;
      await passed(20_000);
      const kept = [disk.written.text, ...disk.written.copies.map(({ text }) => text)].join('\n');
      for (const text of last) {
        for (const word of text.split(' ')) expect(kept).toContain(word);
      }
    }),
  );
});
