import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Pages } from '@/ui/search/Pages';

it.each([
  { page: 1, total: 812, text: '1–25 of 812', ways: ['Next'] },
  { page: 2, total: 812, text: '26–50 of 812', ways: ['Previous', 'Next'] },
  { page: 33, total: 812, text: '801–812 of 812', ways: ['Previous'] },
  { page: 1, total: 5, text: '1–5 of 5', ways: [] },
])('says “$text” and leads to $ways', async ({ page, total, text, ways }) => {
  const onPage = vi.fn();
  render(<Pages pageLength={25} {...{ page, total, onPage }} />);
  expect(screen.getByRole('navigation', { name: 'Pages' })).toHaveTextContent(text);
  for (const button of screen.queryAllByRole('button')) await userEvent.click(button);
  const to = { Previous: page - 1, Next: page + 1 };
  expect(onPage.mock.calls).toEqual(ways.map((way) => [to[way as keyof typeof to]]));
});
