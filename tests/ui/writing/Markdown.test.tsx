import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Markdown } from '@/ui/writing/Markdown';

it('shows what was meant', async () => {
  render(<Markdown text={'# Idea\n\nSee *this* [paper](https://example.org/p)\n\n- one\n- two'} />);
  const link = await screen.findByRole('link', { name: 'paper' });
  expect(link).toHaveAttribute('href', 'https://example.org/p');
  expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByText('Idea')).toBeVisible();
  expect(screen.queryByRole('heading')).not.toBeInTheDocument();
});

it.each([
  { text: '<b>raw</b>', shown: '<b>raw</b>' },
  { text: '<img src=x onerror=alert(1)>', shown: '<img src=x onerror=alert(1)>' },
  { text: '[click](javascript:alert(1))', shown: 'click' },
  { text: '![alt](data:image/png;base64,AA)', shown: 'alt' },
])('shows $text as text', async ({ text, shown }) => {
  const { container } = render(<Markdown text={`${text}\n\n**end**`} />);
  await screen.findByText('end');
  expect(screen.getByText(shown)).toBeVisible();
  expect(container.querySelector('img, b, a, script')).toBeNull();
});
