import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { SearchResult } from '@/domain/search/search';
import { SearchNotes } from '@/ui/search/SearchNotes';
import { makeResult } from '../fake-search';

function renderNotes(text: string, fields: Partial<SearchResult>) {
  const onText = vi.fn();
  const { container } = render(
    <SearchNotes result={makeResult({ total: 1, ...fields })} {...{ text, onText }} />,
  );
  const lines = [...container.querySelectorAll('p')].map((line) => line.textContent);
  return { container, lines, onText, user: userEvent.setup() };
}

const press = (name: string): HTMLElement => screen.getByRole('button', { name });

it('is not there where the answer speaks for itself', () => {
  expect(renderNotes('trust', {}).container).toBeEmptyDOMElement();
});

it('says the query back as it was understood, what was typed set off', () => {
  const { lines, container } = renderNotes('findings:blockchain -limitations:"single case"', {
    understood: [
      { text: 'articles with ', quoted: false },
      { text: 'blockchain', quoted: true },
      { text: ' in Findings, without ', quoted: false },
      { text: '“single case”', quoted: true },
      { text: ' in Limitations', quoted: false },
    ],
  });
  expect(lines).toEqual([
    'articles with blockchain in Findings, without “single case” in Limitations',
  ]);
  expect([...container.querySelectorAll('b')].map((part) => part.textContent)).toEqual([
    'blockchain',
    '“single case”',
  ]);
});

it('says which part was not understood', () => {
  const { lines } = renderNotes('year:x "trust', {
    notes: [
      { typed: 'year:x', message: 'This is no year.' },
      { typed: '', message: 'Only the first 64 words are searched.' },
    ],
  });
  expect(lines).toEqual(['“year:x”: This is no year.', 'Only the first 64 words are searched.']);
});

it('says what a missing word was searched as, which can be refused', async () => {
  const { lines, onText, user } = renderNotes('blokchain trust', {
    corrections: [{ typed: 'blokchain', searched: ['blockchain', 'blockchains'], missing: true }],
  });
  expect(lines).toEqual(['Also searched: blockchain and blockchains. Search only “blokchain”']);
  await user.click(press('Search only “blokchain”'));
  expect(onText).toHaveBeenCalledExactlyOnceWith('"blokchain" trust');
});

it('asks whether another word was meant than one that is rare', async () => {
  const { lines, onText, user } = renderNotes('findings:selv trust', {
    corrections: [{ typed: 'selv', searched: ['self', 'selves'], missing: false }],
  });
  expect(lines).toEqual(['“selv” is rare here. Did you mean self?']);
  await user.click(press('Did you mean self?'));
  expect(onText).toHaveBeenCalledExactlyOnceWith('findings:self trust');
});

it('says which words no article has, and searches without them', async () => {
  const { lines, onText, user } = renderNotes('open xyzzy "plugh data"', {
    tier: 'some',
    missing: ['xyzzy', '“plugh data”'],
  });
  expect(lines).toEqual([
    'No article has “xyzzy” or “plugh data”. These have the most of the other words. ' +
      'Search without “xyzzy” and “plugh data”',
  ]);
  await user.click(press('Search without “xyzzy” and “plugh data”'));
  expect(onText).toHaveBeenCalledExactlyOnceWith('open');
});

it.each([
  { tier: 'some', line: 'No article has all of these words. These have the most of them:' },
  { tier: 'apart', line: 'No section has all of these words. In these articles they stand apart:' },
] as const)('says why articles answer that have the words only $tier', ({ tier, line }) => {
  expect(renderNotes('open data', { tier }).lines).toEqual([line]);
});

it('leaves it to others to say that nothing was found', () => {
  const nothing = { total: 0, tier: 'some', missing: ['xyzzy'] } as const;
  expect(renderNotes('xyzzy', nothing).container).toBeEmptyDOMElement();
});
