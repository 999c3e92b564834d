/** Going from mark to mark: the matches of the query in the articles on the page. */
import { flushSync } from 'react-dom';

/** Above this, in CSS pixels of the window, the bar of the page covers what is read. */
const BAR_HEIGHT = 80;

/**
 * Goes to the next mark in reading order (1) or to the one before (-1), round from the last to the
 * first: seen from what has the focus, else from the article that is being read.
 */
export function stepToMark(step: 1 | -1): void {
  const marks = allMarks();
  const from = currentMark() ?? focused() ?? firstArticleInView();
  const isAhead = (mark: HTMLElement): boolean => from === null || isOnSide(from, mark, step);
  const next = step === 1 ? marks.find(isAhead) : marks.findLast(isAhead);
  const mark = next ?? marks.at(step === 1 ? 0 : -1);
  if (mark !== undefined) goToMark(mark);
}

/**
 * Shows a mark: opens what it is folded in, scrolls to it, and gives the focus to it, or to the
 * link or button that it stands in. It is the current one until the focus leaves.
 */
export function goToMark(mark: HTMLElement): void {
  // As the browser's own find does it: whatever folds the mark away opens at this event.
  const folded = mark.closest('[hidden]');
  flushSync(() => folded?.dispatchEvent(new Event('beforematch', { bubbles: true })));

  const holder = mark.closest<HTMLElement>('a, button') ?? mark;
  if (holder === mark) mark.tabIndex = -1;
  holder.focus({ preventScroll: true });
  mark.ariaCurrent = 'true'; // only now: the holder may have lost the focus of another mark
  holder.addEventListener('blur', () => forget(mark), { once: true });
  mark.scrollIntoView({ block: 'nearest' });
}

/** The element may come to hold another text, which is not current. */
function forget(mark: HTMLElement): void {
  mark.removeAttribute('aria-current');
  mark.removeAttribute('tabindex');
}

/** In reading order; those of a preview stand in their section too, and count there. */
function allMarks(): HTMLElement[] {
  const marks = document.querySelectorAll<HTMLElement>('article[data-article-id] mark');
  return [...marks].filter((mark) => mark.closest('[data-preview]') === null);
}

function currentMark(): HTMLElement | null {
  return document.querySelector<HTMLElement>('mark[aria-current]');
}

function focused(): Element | null {
  const { activeElement } = document;
  return activeElement === document.body ? null : activeElement;
}

function firstArticleInView(): Element | null {
  const articles = [...document.querySelectorAll('article[data-article-id]')];
  return articles.find((each) => each.getBoundingClientRect().bottom > BAR_HEIGHT) ?? null;
}

/** Whether a mark stands behind an element, or before it; what it holds is behind its beginning. */
function isOnSide(from: Element, mark: Element, step: 1 | -1): boolean {
  const side = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return (from.compareDocumentPosition(mark) & side) !== 0;
}
