import { useEffect, useEffectEvent } from 'react';
import { stepToMark } from '../article/marks';

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
