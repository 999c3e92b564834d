import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { SectionKind } from '@/domain/section-kind';
import { SectionLens } from '@/ui/search/SectionLens';

function renderLens(shown: readonly SectionKind[]) {
  const onShow = vi.fn();
  render(<SectionLens kinds={['purpose', 'findings', 'practical']} {...{ shown, onShow }} />);
  const buttons = within(screen.getByRole('group', { name: 'Show sections' })).getAllByRole(
    'button',
  );
  return { buttons, onShow, user: userEvent.setup() };
}

it.each([
  { shown: [], pressed: ['All'] },
  { shown: ['findings', 'practical'], pressed: ['Findings', 'Practical'] },
] as const)('presses $pressed where $shown is shown', ({ shown, pressed }) => {
  const { buttons } = renderLens(shown);
  expect(buttons.map((button) => button.textContent)).toEqual([
    'All',
    'Purpose',
    'Findings',
    'Practical',
  ]);
  expect(
    buttons.filter((button) => button.ariaPressed === 'true').map((button) => button.textContent),
  ).toEqual(pressed);
});

it.each([
  { pressed: 'Findings', shown: [], asked: ['findings'] },
  { pressed: 'Findings', shown: ['purpose'], asked: ['purpose', 'findings'] },
  { pressed: 'Findings', shown: ['purpose', 'findings'], asked: ['purpose'] },
  { pressed: 'All', shown: ['purpose', 'findings'], asked: [] },
] as const)('asks for $asked when $pressed is pressed under $shown', async (row) => {
  const { onShow, user } = renderLens(row.shown);
  await user.click(screen.getByRole('button', { name: row.pressed }));
  expect(onShow).toHaveBeenCalledExactlyOnceWith(row.asked);
});

it('is not there where no abstract has labelled sections', () => {
  render(<SectionLens kinds={[]} shown={[]} onShow={vi.fn()} />);
  expect(screen.queryByRole('group')).not.toBeInTheDocument();
});
