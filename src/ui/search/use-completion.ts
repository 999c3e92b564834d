import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
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
  const asked = useSettled(text);
  const revision = useObservable(search.listRevision);
  const query = useCompletions(search, corpusKey, revision, asked, wanted);
  const { data = NONE } = query;
  const isWanted = wanted && text.trim() !== '';
  const isLate = query.isPlaceholderData || asked !== text;
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
    // What is listed may still be of a shorter text, and would replace what was typed since.
    const reachable = isLate ? continuing(options, text) : options;
    const from = reachable.findIndex((option) => option.text === reached);
    const stops = reachable.length + 1;
    setReached(reachable[((from + 1 + by + stops) % stops) - 1]?.text ?? null);
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

/** Those of an earlier text that go on with this one too. */
function continuing(completions: readonly Completion[], text: string): readonly Completion[] {
  const typed = text.trimStart().toLowerCase();
  return completions.filter((completion) => completion.text.toLowerCase().startsWith(typed));
}

/**
 * The articles of a letter come first, and are drawn while nothing else is worked out: its
 * completions are asked for a little later, and not for letters that follow one another sooner.
 */
const SETTLED_MS = 80;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
