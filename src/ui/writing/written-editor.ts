import type { Draft } from '@/browser/drafts';
import { createObservable, type Observable } from '@/browser/observable';
import { hash } from '@/domain/text/hash';
import type { Written } from '@/domain/reading-list/written';

/** Whether what the reader typed is kept. It is never said before it is true. */
export type SaveState =
  /** Nothing was typed here yet. */
  | { readonly kind: 'untouched' }
  /** Typed and not yet on the disk. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** The text is still here, and is tried again. `reason`: what happened and what to do. */
  | { readonly kind: 'failed'; readonly reason: string };

/** What a text is written to. Both reject with an error whose message is for the reader. */
export interface WrittenStore {
  /** @returns The text as it is then; undefined where what it belongs to is gone. */
  readonly save: (edit: { base: string; text: string }) => Promise<Written | undefined>;
  readonly dropCopy: (text: string) => Promise<Written | undefined>;
}

export interface EditorView {
  readonly text: string;
  readonly state: SaveState;
  /** What was written elsewhere at the same time; none equal to `text`. */
  readonly others: readonly string[];
}

/** What to do with another version: take it for ours, append it to ours, or be without it. */
export type Answer = 'use' | 'both' | 'drop';

/** A pause between letters; a reader who makes none loses no more than `AT_LATEST_MS`. */
const PAUSE_MS = 300;
const AT_LATEST_MS = 2000;
const RETRY_MS = 10_000;

const GONE = 'Not saved: this is no longer on the list. Put it back, or copy your text from here.';

/**
 * A text while it is written: kept here until it is on the disk, however often that fails, and
 * whether or not it is on the screen.
 */
export class WrittenEditor {
  readonly view: Observable<EditorView>;
  readonly #store: WrittenStore;
  /** As stored, as far as is known here. */
  #written: Written;
  #text: string;
  /** What was saved from here last, or started from. */
  #base: string;
  #state: SaveState = { kind: 'untouched' };
  /** Copies that go once the text is saved, for it holds them or the reader does not want them. */
  #dropping: string[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;
  #latest: ReturnType<typeof setTimeout> | undefined;
  #running = false;

  /** @param draft What a page before this one could not save: it is saved now. */
  constructor(written: Written, store: WrittenStore, draft?: Draft) {
    this.#store = store;
    this.#written = written;
    this.#text = written.text;
    this.#base = written.text;
    this.view = createObservable(this.#look());
    if (draft === undefined) return;
    // It may have arrived after its page was gone.
    if (draft.text === written.text || written.past.includes(hash(draft.text))) return;
    this.#base = draft.base;
    this.type(draft.text);
  }

  /** What is not on the disk yet, if anything. */
  get draft(): Draft | null {
    return this.#text === this.#base ? null : { base: this.#base, text: this.#text };
  }

  /** Whether all of it is on the disk. */
  get settled(): boolean {
    return !this.#running && this.#text === this.#base && this.#dropping.length === 0;
  }

  type(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#await();
  }

  /** Saves now what was not saved yet. */
  flush(): void {
    if (!this.settled) void this.#run();
  }

  /** The text as stored, which may have been changed elsewhere. */
  follow(written: Written): void {
    if (isOlder(written, this.#written)) return; // what was read before the last save
    this.#written = written;
    if (this.settled && !this.#isApart()) {
      this.#text = written.text;
      this.#base = written.text;
    }
    this.#show();
  }

  answer(other: string, answer: Answer): void {
    const ours = this.#text;
    if (this.#isApart() && other === this.#written.text) {
      // Ours is a copy beside it so far: from now on it leads on from the other.
      this.#dropping.push(this.#base);
      this.#base = other;
    } else {
      this.#dropping.push(other);
    }
    if (answer === 'use') this.#text = other;
    if (answer === 'both')
      this.#text = ours.trim() === '' ? other : `${ours.trimEnd()}\n\n${other}`;
    void this.#run();
  }

  /** Whether the stored text is another, and ours a copy beside it. */
  #isApart(): boolean {
    const { text, copies } = this.#written;
    return this.#base !== text && copies.some((copy) => copy.text === this.#base);
  }

  #await(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#run(), PAUSE_MS);
    this.#latest ??= setTimeout(() => void this.#run(), AT_LATEST_MS);
    if (this.#state.kind !== 'failed') this.#state = { kind: 'saving' };
    this.#show();
  }

  async #run(): Promise<void> {
    clearTimeout(this.#pause);
    clearTimeout(this.#latest);
    this.#latest = undefined;
    if (this.#running) {
      this.#await(); // once the one on its way is done
      return;
    }
    this.#running = true;
    if (this.#state.kind !== 'failed') this.#state = { kind: 'saving' };
    this.#show();
    try {
      await this.#save();
      this.#running = false;
      this.#state = this.settled ? { kind: 'saved' } : { kind: 'saving' };
      if (!this.settled) this.#await();
    } catch (error) {
      this.#running = false;
      this.#state = { kind: 'failed', reason: reasonOf(error) };
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => void this.#run(), RETRY_MS);
    }
    this.#show();
  }

  async #save(): Promise<void> {
    const text = this.#text;
    if (text !== this.#base) {
      const written = await this.#store.save({ base: this.#base, text });
      if (written === undefined) throw new Error(GONE);
      this.#written = written;
      this.#base = text;
    }
    // A copy goes only once nothing depends on it.
    while (this.#text === this.#base && this.#dropping[0] !== undefined) {
      const [copy] = this.#dropping;
      const written = copy === this.#text ? undefined : await this.#store.dropCopy(copy);
      this.#dropping.shift();
      if (written !== undefined) this.#written = written;
    }
  }

  #look(): EditorView {
    const { text, copies } = this.#written;
    const others = copies.map((copy) => copy.text).filter((copy) => copy !== this.#base);
    if (this.#isApart()) others.unshift(text);
    return {
      text: this.#text,
      state: this.#state,
      others: others.filter((other) => other !== this.#text && !this.#dropping.includes(other)),
    };
  }

  #show(): void {
    this.view.set(this.#look());
  }
}

/** Whether one version led to another that is known. */
function isOlder(version: Written, known: Written): boolean {
  if (version.text === known.text || !known.past.includes(hash(version.text))) return false;
  const leadsOn = version.past.includes(hash(known.text));
  return !leadsOn || version.past.length < known.past.length; // the reader went back to a text
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.startsWith('Not saved') ? message : `Not saved: ${message}`;
}
