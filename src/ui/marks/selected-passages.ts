import type { TextRange } from '@/domain/text/tokens';

/** A stretch of a section, as it is selected on the page. */
export interface Passage extends TextRange {
  /** Place of the section in the abstract. */
  readonly section: number;
}

export interface SelectedPassages {
  /** The card that they stand in. */
  readonly card: HTMLElement;
  /** One for each section that the selection reaches, in order; blank ones too. */
  readonly passages: readonly Passage[];
}

/**
 * What of an abstract is selected. Only what is seen counts: a section that is folded between two
 * others is passed over; of two articles the first counts.
 */
export function selectedPassages(selection: Selection | null): SelectedPassages | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const root = range.commonAncestorContainer;
  const within = root instanceof Element ? root : root.parentElement;
  const inside = within?.closest<HTMLElement>('[data-section]');
  const texts = inside
    ? [inside]
    : [...(within?.querySelectorAll<HTMLElement>('[data-section]') ?? [])].filter(
        (text) => range.intersectsNode(text) && text.closest('[hidden]') === null,
      );
  const card = texts[0]?.closest<HTMLElement>('article[data-article-id]') ?? null;
  if (card === null) return null;
  const passages = texts
    .filter((text) => card.contains(text))
    .map((text) => ({ section: Number(text.dataset['section']), ...rangeIn(text, range) }));
  return { card, passages };
}

/** The part of a range that lies in an element, in UTF-16 code units of its text. */
function rangeIn(element: Element, range: Range): TextRange {
  const part = range.cloneRange();
  const whole = document.createRange();
  whole.selectNodeContents(element);
  if (part.compareBoundaryPoints(Range.START_TO_START, whole) < 0) {
    part.setStart(whole.startContainer, whole.startOffset);
  }
  if (part.compareBoundaryPoints(Range.END_TO_END, whole) > 0) {
    part.setEnd(whole.endContainer, whole.endOffset);
  }
  whole.setEnd(part.startContainer, part.startOffset);
  const start = whole.toString().length;
  return { start, end: start + part.toString().length };
}
