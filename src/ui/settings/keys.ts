import { useEffect, useEffectEvent } from 'react';
import { stepToMark } from '../article/marks';

/** The keys, as the help lists them. */
export const KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: '/', does: 'go to the search field' },
  { keys: '↓  ↑', does: 'choose among the completions in the search field; Enter takes one' },
  { keys: 'Esc', does: 'close the completions, then clear the search field' },
  { keys: 'j  k', does: 'next, previous article' },
  { keys: 'm  Shift m', does: 'next, previous match of the search' },
  { keys: 'o', does: 'open or close all sections of the article' },
  { keys: '1 … 9', does: 'show only one kind of section; again: all kinds' },
  { keys: '0', does: 'show all kinds of sections' },
  { keys: 's', does: 'save the article, or take it off the list' },
  { keys: 'c', does: 'cite the article' },
  { keys: 'q  Shift q', does: 'quote the selected text; with a comment' },
  { keys: 'n', does: 'write a note, on the reading list; Esc leaves it' },
  { keys: 't', does: 'add a tag, on the reading list' },
  { keys: 'Alt ↑  Alt ↓', does: 'move the article on the reading list' },
  { keys: 'i  m  e', does: 'while screening: include, maybe, exclude' },
  { keys: 'u', does: 'while screening: undo the last decision' },
  { keys: '?', does: 'this help' },
];

interface KeyCommands {
  /** Whether single keys are commands: the switch that WCAG 2.1.4 asks for. */
  readonly enabled: boolean;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  /** A digit key, 0 to 9. */
  readonly onDigit: (digit: number) => void;
}

/**
 * Keys as commands, never while typing. Those that move go from article to article or from mark to
 * mark; those that change one press its button that says so by `data-key`, so that a key can do
 * nothing that a button does not.
 */
export function useKeys({ enabled, onSearch, onHelp, onDigit }: KeyCommands): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isCommand(event)) return;
    const { key } = event;
    if (event.altKey) {
      if (!pressInArticle(`Alt+${key}`)) return;
    } else if (!enabled) return;
    else if (key === '/') onSearch();
    else if (key === '?') onHelp();
    else if (key === 'j' || key === 'k') stepToArticle(key === 'j' ? 1 : -1);
    else if (key.toLowerCase() === 'm') stepToMark(event.shiftKey ? -1 : 1);
    else if (/^\d$/u.test(key)) onDigit(Number(key));
    else if (!pressInArticle(key)) return;
    event.preventDefault(); // of a key that was understood
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

/** Whether a key may be a command: not in a field, not in a dialog, not with Ctrl. */
export function isCommand(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !isTyping(event.target) && !isDialogOpen();
}

/** Fields take keys for themselves; a checkbox or a button does not need letters. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  );
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]:not([aria-modal="false"])') !== null;
}

function articles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('article[data-article-id]')];
}

function currentArticle(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('article[data-article-id]') ?? null;
}

function stepToArticle(step: 1 | -1): void {
  const all = articles();
  const current = currentArticle();
  const next = current === null ? (step === 1 ? 0 : -1) : all.indexOf(current) + step;
  const article = all[next];
  article?.focus({ preventScroll: true });
  article?.scrollIntoView({ block: 'nearest' });
}

function pressInArticle(key: string): boolean {
  const buttons = [
    ...(currentArticle()?.querySelectorAll<HTMLButtonElement>('[data-key]') ?? []),
    ...document.querySelectorAll<HTMLButtonElement>('#quote-tools [data-key]'), // of its text
  ];
  const button = buttons.find(({ dataset }) => dataset['key'] === key);
  button?.click();
  return button !== undefined;
}
