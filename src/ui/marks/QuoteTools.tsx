import { MessageSquareQuote, Quote as QuoteIcon } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type CSSProperties } from 'react';
import { makeAnchor } from '@/domain/reading-list/make-anchor';
import type { QuoteAnchor } from '@/domain/reading-list/quote';
import { Button } from '../parts/Button';
import { editQuote } from './edited-quotes';
import { selectedPassages } from './selected-passages';
import { findCard, type ShownCard } from './shown-articles';
import { useMarkActions } from './use-mark-actions';

interface QuoteToolsProps {
  /** Of the open corpus: an article that is not saved yet is saved from it. */
  readonly corpusTitle: string | null;
}

/** What is selected, and where on the page that is. */
interface Selected {
  readonly element: HTMLElement;
  readonly card: ShownCard;
  readonly anchors: readonly QuoteAnchor[];
  readonly style: CSSProperties;
}

/** A selection that is still being drawn changes more often than that. */
const SETTLE_MS = 120;
/** In CSS pixels: room for the buttons, and between them and the text. */
const WIDTH = 272;
const GAP = 8;

/** Buttons beside the selected text of an abstract: in a chunk of its own. */
export default function QuoteTools({ corpusTitle }: QuoteToolsProps) {
  const [selected, setSelected] = useState<Selected | null>(null);
  const tools = useRef<HTMLDivElement>(null);
  const { addQuotes } = useMarkActions();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    const look = (): void => {
      clearTimeout(timer);
      if (!pressed) timer = setTimeout(() => setSelected(readSelection()), SETTLE_MS);
    };
    const press = (): void => {
      pressed = true;
    };
    const release = (): void => {
      pressed = false;
      look();
    };
    look(); // the reader may have been sooner
    document.addEventListener('selectionchange', look);
    addEventListener('pointerdown', press);
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
    addEventListener('resize', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
      removeEventListener('pointerdown', press);
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
      removeEventListener('resize', look);
    };
  }, []);

  /** Tab goes from the text to the buttons, and from the last of them on behind the text. */
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (selected === null) return;
    const buttons = [...(tools.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (event.key === 'Escape') {
      if (at !== -1) selected.element.focus({ preventScroll: true });
      getSelection()?.removeAllRanges();
      setSelected(null);
    } else if (event.key === 'Tab' && at === -1 && !event.shiftKey) {
      event.preventDefault();
      buttons[0]?.focus({ preventScroll: true });
    } else if (event.key === 'Tab' && at === (event.shiftKey ? 0 : buttons.length - 1)) {
      selected.element.focus({ preventScroll: true });
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);

  if (selected === null) return null;

  const quote = async (withComment: boolean): Promise<void> => {
    const { element, card, anchors } = selected;
    getSelection()?.removeAllRanges();
    setSelected(null);
    element.focus({ preventScroll: true });
    const [first] = await addQuotes(card, anchors, corpusTitle);
    if (withComment && first !== undefined) editQuote(first.id);
  };

  return (
    <div
      ref={tools}
      id="quote-tools"
      role="group"
      aria-label="Selected text"
      style={selected.style}
      className="absolute z-10 flex gap-1 rounded-lg border border-edge bg-card p-1 shadow-xl print:hidden"
    >
      <Button
        look="plain"
        data-key="q"
        onPointerDown={keepSelection}
        onClick={() => void quote(false)}
      >
        <QuoteIcon aria-hidden size={15} /> Quote
      </Button>
      <Button
        look="plain"
        data-key="Q"
        onPointerDown={keepSelection}
        onClick={() => void quote(true)}
      >
        <MessageSquareQuote aria-hidden size={15} /> Quote with comment
      </Button>
    </div>
  );
}

function keepSelection(event: React.PointerEvent): void {
  event.preventDefault();
}

function readSelection(): Selected | null {
  const selection = getSelection();
  const found = selectedPassages(selection);
  const card = found && findCard(found.card);
  if (selection === null || found === null || !card) return null;
  const anchors = found.passages.flatMap(({ section, start, end }) => {
    const anchor = makeAnchor(card.article, section, start, end);
    return anchor === null ? [] : [anchor];
  });
  if (anchors.length === 0) return null;
  return { element: found.card, card, anchors, style: below(selection.getRangeAt(0)) };
}

/** Behind the end of the text, where neither a mouse nor a phone's own menu stands. */
function below(range: Range): CSSProperties {
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const left = Math.min(Math.max(last.right - WIDTH / 2, GAP), innerWidth - WIDTH - GAP);
  return { top: last.bottom + scrollY + GAP, left: Math.max(left, GAP) + scrollX };
}
