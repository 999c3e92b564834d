import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useCompletions } from '@/browser/search/query';
import type { Completion } from '@/domain/search/search';
import { useObservable, useServices } from '../services';
import { chooseCompletions } from './choose-completions';

/** Completions of a text that is being typed, and which of them the arrow keys are at. */
export interface CompletionState {
  /** Empty while the list is closed. */
  readonly options: readonly Completion[];
  /** Index of the option that Enter takes; -1: none. */
  readonly active: number;
  readonly listId: string;
  readonly optionId: (index: number) => string;
  /** The reader typed: the list may open. */
  readonly onTyped: () => void;
  readonly onTake: (completion: Completion) => void;
  readonly onClose: () => void;
  /** @returns Whether the key was meant for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

const NONE: readonly Completion[] = [];

/**
 * The state of an editable combobox with list autocomplete.
 * Source: WAI-ARIA Authoring Practices Guide, "Combobox Pattern".
 *
 * @param corpusKey Null while no corpus is open.
 * @param onText The whole text of the field after a completion was taken.
 */
export function useCompletion(
  corpusKey: string | null,
  text: string,
  onText: (text: string) => void,
): CompletionState {
  const { search } = useServices();
  const [wanted, setWanted] = useState(false);
  /** Text of the active option: the list may change below it. */
  const [reached, setReached] = useState<string | null>(null);
  const listId = useId();
  // A letter is drawn first, then its completions are asked for.
  const asked = useDeferredValue(text);
  const revision = useObservable(search.listRevision);
  const { data = NONE } = useCompletions(search, corpusKey, revision, asked, wanted);
  const isWanted = wanted && text.trim() !== '';
  const options = useMemo(
    () => (isWanted ? chooseCompletions(data, text) : NONE),
    [isWanted, data, text],
  );
  const active = options.findIndex((option) => option.text === reached);

  function close(): void {
    setWanted(false);
    setReached(null);
  }

  function take(completion: Completion): void {
    close();
    onText(completion.text);
  }

  /** Through the options and, between the last and the first, the field itself. */
  function step(by: 1 | -1): void {
    setWanted(true);
    const stops = options.length + 1;
    setReached(options[((active + 1 + by + stops) % stops) - 1]?.text ?? null);
  }

  function onKey({ key, altKey, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): boolean {
    if (nativeEvent.isComposing || altKey || ctrlKey || metaKey) return false;
    const option = options[active];
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (text.trim() === '') return false;
        step(key === 'ArrowDown' ? 1 : -1);
        return true;
      case 'Enter':
        if (option === undefined) return false;
        take(option);
        return true;
      case 'Escape':
        if (options.length === 0) return false;
        close();
        return true;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        setReached(null); // the reader is back in the text
        return false;
      default:
        return false;
    }
  }

  return {
    options,
    active,
    listId,
    optionId: (index) => `${listId}-${index}`,
    onTyped: () => {
      setWanted(true);
      setReached(null);
    },
    onTake: take,
    onClose: close,
    onKey,
  };
}
