import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { parseQuery } from '@/domain/search/parse-query';
import { Help } from '@/ui/settings/Help';
import { KEYS } from '@/ui/settings/key-names';
import { renderPage } from '../render-page';

async function renderHelp() {
  const onExample = vi.fn();
  const page = renderPage(<Help open onOpenChange={vi.fn()} onExample={onExample} />);
  const help = within(await screen.findByRole('dialog', { name: 'Help' }));
  await help.findByRole('heading', { name: 'Keys' });
  return { ...page, onExample, help };
}

it('lists every key', async () => {
  const { help } = await renderHelp();
  for (const { keys, does } of KEYS) {
    expect(help.getByText(keys, { normalizer: (text) => text })).toBeVisible();
    expect(help.getByText(does)).toBeVisible();
  }
});

it('has examples of queries, which are searched when pressed', async () => {
  const { help, onExample, user } = await renderHelp();
  await user.click(help.getByRole('button', { name: 'findings:blockchain' }));
  expect(onExample).toHaveBeenCalledExactlyOnceWith('findings:blockchain');
});

it('has no example that is not understood', async () => {
  const { help, onExample, user } = await renderHelp();
  const examples = help.getAllByRole('button').filter(({ ariaLabel }) => ariaLabel === null);
  for (const example of examples) await user.click(example);
  const texts = onExample.mock.calls.map(([text]) => String(text));
  expect(texts.length).toBeGreaterThanOrEqual(6);
  for (const text of texts) {
    const { clauses, notes } = parseQuery(text);
    expect(clauses.length, text).toBeGreaterThan(0);
    expect(notes, text).toEqual([]);
  }
});
