import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useNotify, type Notice } from '@/ui/parts/notices';
import { renderPage, startServices } from '../render-page';

it('keeps the latest two that offer nothing, and all that can be undone or that failed', () => {
  const services = startServices();
  let notify: (notice: Notice) => void = () => undefined;
  function Part() {
    notify = useNotify();
    return null;
  }
  renderPage(<Part />, { services });
  const undo = (): void => undefined;
  act(() => {
    for (const notice of [
      { text: 'Saved: A' },
      { text: 'Removed: A', undo },
      { text: 'Saved: B' },
      { text: 'Not saved', failed: true },
      { text: 'Saved: C' },
      { text: 'Removed: C', undo },
    ]) {
      notify(notice);
    }
  });
  expect(services.notices.get().map(({ text }) => text)).toEqual([
    'Removed: A',
    'Saved: B',
    'Not saved',
    'Saved: C',
    'Removed: C',
  ]);
});
