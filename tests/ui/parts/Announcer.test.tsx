import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from '@/ui/parts/Announcer';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What a screen reader would say, in order: each time that text is put into the status. */
function listen() {
  const { rerender } = render(<Announcer message="" about="" />);
  const status = screen.getByRole('status');
  const said: string[] = [];
  new MutationObserver(() => said.push(status.textContent)).observe(status, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return {
    said,
    announce: async (message: string, about: string, waitMs: number) => {
      rerender(<Announcer message={message} about={about} />);
      await act(() => vi.advanceTimersByTimeAsync(waitMs));
    },
  };
}

it('says one thing for a word that was typed letter by letter', async () => {
  const { said, announce } = listen();
  for (const text of ['b', 'bl', 'blo', 'blok', 'blokchain']) {
    await announce(`${10 - text.length} articles for ${text}`, text, 100);
  }
  expect(said).toEqual([]);
  await announce('1 article for blokchain', 'blokchain', 5000);
  expect(said).toEqual(['1 article for blokchain']);
});

it('says the same words again for another question, and for the same one once', async () => {
  const { said, announce } = listen();
  await announce('3 articles', 'first', 5000);
  await announce('3 articles', 'first', 5000);
  expect(said).toEqual(['3 articles']);
  await announce('3 articles', 'second', 5000);
  expect(said).toEqual(['3 articles', '3 articles']);
});
