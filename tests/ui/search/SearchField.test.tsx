import { screen, waitFor, within } from '@testing-library/react';
import { useRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { Completion } from '@/domain/search/search';
import { SearchField } from '@/ui/search/SearchField';
import { fakeSearch } from '../fake-search';
import { renderPage, startServices } from '../render-page';

const completion = (fields: Partial<Completion> & { readonly label: string }): Completion => ({
  kind: 'word',
  text: `${fields.label} `,
  count: null,
  ...fields,
});

const OFFERED: readonly Completion[] = [
  completion({ label: 'blockchain', count: 12 }),
  completion({ label: 'blog', count: 1 }),
  completion({ kind: 'author', label: 'Ann Blok', text: 'author:"Ann Blok" ', count: 1204 }),
  completion({ kind: 'keyword', label: 'Blogs', text: 'keyword:"Blogs" ' }),
  completion({ kind: 'title', label: 'Blocks and chains', text: 'Blocks and chains' }),
];

interface FieldProps {
  readonly corpusKey: string | null;
}

/** The field in a page that keeps its text. */
function Field({ corpusKey }: FieldProps) {
  const [text, setText] = useState('');
  const ref = useRef<HTMLInputElement>(null);
  return (
    <>
      <SearchField {...{ text, ref, corpusKey }} onType={setText} hasKey />
      <button type="button">Elsewhere</button>
    </>
  );
}

function renderField(
  complete: (text: string, signal?: AbortSignal) => Promise<readonly Completion[]> = () =>
    Promise.resolve(OFFERED),
  corpusKey: string | null = 'corpus',
) {
  const services = { ...startServices(), search: fakeSearch({ complete }) };
  const page = renderPage(<Field corpusKey={corpusKey} />, { services });
  const field = screen.getByRole('combobox', { name: 'Search articles' });
  return { ...page, field };
}

const list = (): Promise<HTMLElement> => screen.findByRole('listbox', { name: 'Completions' });
const isClosed = (): void => expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
const active = (): string | null =>
  screen.queryByRole('option', { selected: true })?.ariaLabel ?? null;

describe('completions', () => {
  it('open while the reader types, each by its kind and how many articles have it', async () => {
    const { field, user } = renderField();
    expect(field).toHaveAttribute('aria-expanded', 'false');
    await user.type(field, 'blo');
    const options = within(await list()).getAllByRole('option');
    expect(options.map((option) => option.ariaLabel)).toEqual([
      'blockchain, word, 12 articles',
      'blog, word, 1 article',
      'Ann Blok, author, 1,204 articles',
      'Blogs, keyword',
      'Blocks and chains, title',
    ]);
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(field.getAttribute('aria-controls')).toBe((await list()).id);
    expect(field).toHaveFocus();
  });

  it('are reached by the arrow keys, round by way of the field, and taken by Enter', async () => {
    const { field, user } = renderField();
    await user.type(field, 'blo');
    await list();
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('blockchain, word, 12 articles');
    expect(field.getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    await user.keyboard('{ArrowUp}');
    expect(active()).toBeNull();
    expect(field).not.toHaveAttribute('aria-activedescendant');
    await user.keyboard('{ArrowUp}');
    expect(active()).toBe('Blocks and chains, title');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(active()).toBe('Ann Blok, author, 1,204 articles');
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('author:"Ann Blok" ');
    expect(field).toHaveFocus();
    isClosed();
  });

  it('are taken by a press, and leave the focus in the field', async () => {
    const { field, user } = renderField();
    await user.type(field, 'blo');
    await user.click(await screen.findByRole('option', { name: /^Blogs/u }));
    expect(field).toHaveValue('keyword:"Blogs" ');
    expect(field).toHaveFocus();
    isClosed();
  });

  it('leave Enter to the field where none is active', async () => {
    const { field, user } = renderField();
    await user.type(field, 'blo');
    await list();
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('blo');
    expect(field).not.toHaveFocus();
    isClosed();
  });

  it('close at Escape; a second one empties the field', async () => {
    const { field, user } = renderField();
    await user.type(field, 'blo');
    await list();
    await user.keyboard('{Escape}');
    isClosed();
    expect(field).toHaveValue('blo');
    await user.keyboard('{ArrowDown}');
    expect(await list()).toBeVisible();
    await user.keyboard('{Escape}{Escape}');
    expect(field).toHaveValue('');
    expect(field).toHaveFocus();
    isClosed();
  });

  it('close where the reader goes elsewhere, and take nothing with them', async () => {
    const { field, user } = renderField();
    await user.type(field, 'blo');
    await list();
    await user.keyboard('{ArrowDown}');
    await user.tab();
    isClosed();
    expect(field).toHaveValue('blo');
  });

  it('give way to the caret', async () => {
    const { field, user } = renderField();
    await user.type(field, 'blo');
    await list();
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    expect(active()).toBeNull();
    await user.keyboard('g');
    expect(field).toHaveValue('blgo');
  });

  it('are not offered where all of them are typed already', async () => {
    const { field, user } = renderField(() => Promise.resolve([completion({ label: 'Trust' })]));
    await user.type(field, 'trus');
    await list();
    await user.keyboard('t');
    await waitFor(isClosed);
    expect(field).toHaveAttribute('aria-expanded', 'false');
  });

  it('are not asked for a text that was pasted, nor before a corpus is open', async () => {
    const asked: string[] = [];
    const complete = (text: string) => {
      asked.push(text);
      return Promise.resolve(OFFERED);
    };
    const { field, user, unmount } = renderField(complete);
    await user.click(field);
    await user.paste('A whole title');
    expect(field).toHaveValue('A whole title');
    unmount();
    const closed = renderField(complete, null);
    await closed.user.type(closed.field, 'blo');
    expect(closed.field).toHaveValue('blo');
    expect(asked).toEqual([]);
  });

  it('that come too late are dropped; the last ones stay until the next are there', async () => {
    const answers = new Map<string, (completions: readonly Completion[]) => void>();
    const dropped: string[] = [];
    const { field, user } = renderField((text, signal) => {
      signal?.addEventListener('abort', () => dropped.push(text));
      return new Promise((resolve) => answers.set(text, resolve));
    });
    await user.type(field, 'b');
    await waitFor(() => expect(answers).toHaveProperty('size', 1));
    answers.get('b')?.([completion({ label: 'big' }), completion({ label: 'blog' })]);
    expect(within(await list()).getAllByRole('option')).toHaveLength(2);

    await user.type(field, 'l');
    await waitFor(() => expect(answers.has('bl')).toBe(true));
    expect(within(await list()).getAllByRole('option')).toHaveLength(2);
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('blog, word'); // "big" does not go on with "bl"
    await user.type(field, 'o');
    await waitFor(() => expect(answers.has('blo')).toBe(true));
    expect(dropped).toEqual(['bl']);
    answers.get('blo')?.([completion({ label: 'blog' })]);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    answers.get('bl')?.([completion({ label: 'blue' })]);
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('blog, word');
  });

  it('that fail are no matter: the field goes on as a plain one', async () => {
    const { field, user } = renderField(() => Promise.reject(new Error('the worker died')));
    await user.type(field, 'blo');
    expect(field).toHaveValue('blo');
    isClosed();
  });
});

it('is emptied by its button, which keeps the reader in the field', async () => {
  const { field, user } = renderField();
  await user.type(field, 'blo');
  await user.click(screen.getByRole('button', { name: 'Empty the search field' }));
  expect(field).toHaveValue('');
  expect(field).toHaveFocus();
  isClosed();
});
