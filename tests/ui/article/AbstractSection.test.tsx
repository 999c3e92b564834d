import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Section } from '@/domain/article';
import { AbstractSection } from '@/ui/article/AbstractSection';

const FINDINGS: Section = {
  label: 'Findings and discussion',
  kind: 'findings',
  category: 'RESULTS',
  text: 'Open data provides new opportunities.',
};

function renderSection({ section = FINDINGS, open = false } = {}) {
  const onToggle = vi.fn();
  const highlights = [{ start: 0, end: 9 }];
  const given = { section, highlights, open, onToggle };
  render(<AbstractSection id="section" index={4} level={3} compact={!open} {...given} />);
  const button = screen.getByRole('button');
  const text = document.getElementById(button.getAttribute('aria-controls') ?? '');
  if (text === null) throw new Error('the button controls nothing');
  return { button, text, onToggle, user: userEvent.setup() };
}

describe('a section of an abstract', () => {
  it.each([
    { label: 'Findings and discussion', name: 'Findings and discussion' },
    { label: null, name: 'Abstract' },
  ])('has a button in a heading, named $name', ({ label, name }) => {
    const { button } = renderSection({ section: { ...FINDINGS, label } });
    expect(button).toHaveAccessibleName(name);
    expect(screen.getByRole('heading', { name, level: 3 })).toContainElement(button);
  });

  it('that is folded hides its text from all but the browser’s own find', async () => {
    const { button, text, onToggle, user } = renderSection();
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(text).not.toBeVisible();
    expect(text).toHaveAttribute('hidden', 'until-found');
    expect(text).toHaveTextContent(FINDINGS.text);
    await user.click(button);
    expect(onToggle).toHaveBeenCalledExactlyOnceWith(4, true);
  });

  it('that is open shows its text, matches marked', async () => {
    const { button, text, onToggle, user } = renderSection({ open: true });
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(text).toBeVisible();
    expect(text).toHaveTextContent(FINDINGS.text);
    expect(screen.getByRole('mark')).toHaveTextContent('Open data');
    await user.click(button);
    expect(onToggle).toHaveBeenCalledExactlyOnceWith(4, false);
  });

  it('opens when the browser finds a word in its folded text', () => {
    const { text, onToggle } = renderSection();
    text.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(onToggle).toHaveBeenCalledExactlyOnceWith(4, true);
  });
});
