import { render, screen, waitFor } from '@testing-library/react';
import { useRef } from 'react';
import { expect, it } from 'vitest';
import { useKeptFocus } from '@/ui/parts/use-kept-focus';

function Area({ withButton }: { readonly withButton: boolean }) {
  const area = useRef<HTMLElement>(null);
  useKeptFocus(area);
  return (
    <main ref={area} tabIndex={-1}>
      {withButton && <button type="button">Remove me</button>}
      <button type="button">Stay</button>
    </main>
  );
}

it('takes the focus of an element that leaves', async () => {
  const { rerender } = render(<Area withButton />);
  screen.getByRole('button', { name: 'Remove me' }).focus();
  rerender(<Area withButton={false} />);
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

it('leaves the focus where it is when something else goes', async () => {
  const { rerender } = render(<Area withButton />);
  const stay = screen.getByRole('button', { name: 'Stay' });
  stay.focus();
  rerender(<Area withButton={false} />);
  await Promise.resolve();
  expect(stay).toHaveFocus();
});
