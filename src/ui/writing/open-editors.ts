import { readDrafts, writeDrafts, type Draft } from '@/browser/drafts';
import type { Written } from '@/domain/reading-list/written';
import { WrittenEditor, type WrittenStore } from './written-editor';

interface OpenEditor {
  readonly editor: WrittenEditor;
  /** How many parts of the page show it. */
  shown: number;
}

/**
 * The texts that are being written on a page. One that could not be saved stays when its part of
 * the page goes, is tried again, and is there when the part comes back.
 */
export class OpenEditors {
  readonly #open = new Map<string, OpenEditor>();
  /** Of the page before this one; they wait for the part that shows them. */
  readonly #drafts = readDrafts();
  /** Whether one of them could not be saved. */
  #held = false;

  constructor() {
    addEventListener('pagehide', this.#flush);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#flush();
    });
  }

  find(id: string, written: Written, store: WrittenStore): WrittenEditor {
    return this.#open.get(id)?.editor ?? new WrittenEditor(written, store, this.#drafts.get(id));
  }

  isWritten(id: string): boolean {
    return this.#drafts.has(id) || this.#open.get(id)?.editor.settled === false;
  }

  /** @returns Ends it: the editor saves what it has, and goes once that is done. */
  show(id: string, editor: WrittenEditor): () => void {
    const open = this.#open.get(id) ?? { editor, shown: 0 };
    this.#open.set(id, open);
    this.#drafts.delete(id);
    open.shown += 1;
    const end = editor.view.subscribe(() => {
      this.#forget(id, open);
      this.#holdPage();
    });
    return () => {
      open.shown -= 1;
      editor.flush();
      if (!this.#forget(id, open)) return;
      end();
    };
  }

  #forget(id: string, { editor, shown }: OpenEditor): boolean {
    if (shown > 0 || !editor.settled) return false;
    if (this.#open.get(id)?.editor === editor) this.#open.delete(id);
    return true;
  }

  readonly #flush = (): void => {
    for (const { editor } of this.#open.values()) editor.flush();
    this.#keepDrafts();
  };

  /** For the page that comes after this one, should what is on its way not arrive. */
  #keepDrafts(): void {
    const drafts = new Map<string, Draft>(this.#drafts);
    for (const [id, { editor }] of this.#open) {
      if (editor.draft !== null) drafts.set(id, editor.draft);
    }
    writeDrafts(drafts);
  }

  /** Whoever closes a page that holds the only copy of a text is asked first. */
  #holdPage(): void {
    const failed = [...this.#open.values()].some(
      ({ editor }) => editor.view.get().state.kind === 'failed',
    );
    if (failed || this.#held) this.#keepDrafts();
    this.#held = failed;
    if (failed) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  }
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
