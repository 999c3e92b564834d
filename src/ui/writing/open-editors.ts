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

  constructor() {
    addEventListener('pagehide', this.#flush);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#flush();
    });
  }

  find(id: string, written: Written, store: WrittenStore): WrittenEditor {
    return this.#open.get(id)?.editor ?? new WrittenEditor(written, store);
  }

  isWritten(id: string): boolean {
    return this.#open.get(id)?.editor.settled === false;
  }

  /** @returns Ends it: the editor saves what it has, and goes once that is done. */
  show(id: string, editor: WrittenEditor): () => void {
    const open = this.#open.get(id) ?? { editor, shown: 0 };
    this.#open.set(id, open);
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
  };

  /** Whoever closes a page that holds the only copy of a text is asked first. */
  #holdPage(): void {
    const failed = [...this.#open.values()].some(
      ({ editor }) => editor.view.get().state.kind === 'failed',
    );
    if (failed) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  }
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
