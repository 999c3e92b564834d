import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { ReadingListStore } from '@/browser/reading-list/store';
import Toasts from '@/ui/parts/Toasts';
import ReadingListView from '@/ui/reading-list/ReadingListView';
import { useReadingListChanges } from '@/ui/reading-list/use-reading-list';
import { openTab } from '../../browser/reading-list/tabs';
import { articleNo } from '../../domain/reading-list/samples';
import { renderPage, startServices } from '../render-page';

function Page({ screening: first }: { readonly screening: boolean }) {
  const [screening, setScreening] = useState(first);
  useReadingListChanges();
  return (
    <>
      <ReadingListView
        screening={screening}
        onScreening={setScreening}
        onLeave={() => setScreening(false)}
      />
      <Toasts />
    </>
  );
}

/** The view of a list that holds articles 1 to `count`. */
async function open(
  count: number,
  { screening = false, pageLength = 25 }: { screening?: boolean; pageLength?: 10 | 25 } = {},
) {
  const readingList: ReadingListStore = openTab();
  for (let n = 1; n <= count; n++) await readingList.add(articleNo(n), null);
  const services = { ...startServices(), readingList };
  services.preferences.set({ ...services.preferences.get(), pageLength });
  const { user } = renderPage(<Page screening={screening} />, { services });
  await screen.findAllByRole('article');
  return { user, readingList, items: async () => (await readingList.list()).items };
}

const card = (name: string) => within(screen.getByRole('article', { name }));
const shown = () =>
  screen.getAllByRole('article').map((each) => each.getAttribute('aria-labelledby'));

describe('what the reader says of an article', () => {
  it('is kept: status, decision with its reason, rating, tags', async () => {
    const { user, items } = await open(1);
    const saved = card('Title 1');
    await user.selectOptions(saved.getByRole('combobox', { name: 'Status' }), 'Reading');
    await user.selectOptions(saved.getByRole('combobox', { name: 'Decision' }), 'Excluded');
    await user.type(saved.getByRole('combobox', { name: 'Reason' }), 'too old{Enter}');
    await user.click(saved.getByRole('radio', { name: '4 stars' }));
    await user.click(saved.getByRole('button', { name: 'Add a tag' }));
    await user.keyboard('RCT,open data{Enter}{Escape}');
    await waitFor(async () =>
      expect(await items()).toMatchObject([
        {
          status: 'reading',
          decision: { verdict: 'exclude', reason: 'too old' },
          rating: 4,
          tags: ['RCT', 'open data'],
        },
      ]),
    );
    await user.click(saved.getByRole('button', { name: 'Remove tag RCT' }));
    await user.click(saved.getByRole('radio', { name: '4 stars' }));
    await waitFor(async () =>
      expect(await items()).toMatchObject([{ rating: null, tags: ['open data'] }]),
    );
  });

  it('is shown at once, and springs back only where it could not be kept', async () => {
    const { user, readingList } = await open(1);
    const status = card('Title 1').getByRole('combobox', { name: 'Status' });
    readingList.close();
    await user.selectOptions(status, 'Read');
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing more is saved');
    expect(status).toHaveValue('to-read');
  });
});

describe('a filter', () => {
  it('shows those of a status with their number, and nothing of others', async () => {
    const { user } = await open(3);
    await user.selectOptions(card('Title 2').getByRole('combobox', { name: 'Status' }), 'Read');
    const filter = within(screen.getByRole('group', { name: 'Status' }));
    await user.click(await filter.findByRole('button', { name: 'Read 1' }));
    expect(shown()).toHaveLength(1);
    expect(screen.getByText('1 article of 3')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Move up' })).not.toBeInTheDocument();
    await user.click(filter.getByRole('button', { name: 'Read 1' }));
    await user.click(filter.getByRole('button', { name: 'Reading 0' }));
    expect(screen.getByText(/No article of this list is like that/u)).toBeVisible();
  });
});

describe('a long list', () => {
  it('comes in pages, and an article goes from one to the next and back', async () => {
    const { user } = await open(11, { pageLength: 10 });
    await waitFor(() => expect(shown()).toHaveLength(10));
    const move = (direction: string) =>
      user.click(card('Title 10').getByRole('button', { name: direction }));
    const hasFocus = () =>
      expect(screen.getByRole('article', { name: 'Title 10' })).toContainElement(
        document.activeElement as HTMLElement,
      );
    await move('Move down');
    await screen.findByText('11–11 of 11');
    await waitFor(hasFocus);
    await move('Move up');
    await screen.findByText('1–10 of 11');
    await waitFor(hasFocus);
  });
});

describe('a selection', () => {
  it('goes from one article to another by Shift, and is changed by one step', async () => {
    const { user, items } = await open(4);
    await user.click(screen.getByRole('button', { name: 'Select' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select: Title 1' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select: Title 3' }), { shiftKey: true });
    expect(screen.getByText('3 selected')).toBeVisible();
    await user.type(
      screen.getByRole('combobox', { name: 'Add a tag to the selected articles' }),
      'RCT{Enter}',
    );
    const tags = async () => (await items()).map((item) => item.tags.join());
    await waitFor(async () => expect(await tags()).toEqual(['RCT', 'RCT', 'RCT', '']));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await tags()).toEqual(['', '', '', '']));
  });
});

describe('screening', () => {
  const title = () => screen.getByRole('heading', { level: 3 }).textContent;
  const decisions = async (items: () => Promise<readonly { decision: unknown }[]>) =>
    (await items()).map(({ decision }) => decision);

  it('goes on by keys, and back as far as the run goes', async () => {
    const { user, items } = await open(3, { screening: true });
    await user.keyboard('im');
    expect(title()).toBe('Title 3');
    await user.keyboard('e');
    await user.keyboard('too old{Enter}');
    expect(screen.getByText('Done: every article of this run is decided')).toBeVisible();
    await waitFor(async () =>
      expect(await decisions(items)).toEqual([
        { verdict: 'include', reason: null },
        { verdict: 'maybe', reason: null },
        { verdict: 'exclude', reason: 'too old' },
      ]),
    );
    await user.keyboard('uuu');
    expect(title()).toBe('Title 1');
    await waitFor(async () => expect(await decisions(items)).toEqual([null, null, null]));
  });

  it('comes back to what was passed over', async () => {
    const { user } = await open(3, { screening: true });
    await user.keyboard('{ArrowRight}ii');
    expect(title()).toBe('Title 1');
  });

  it('goes back to the article whose decision could not be kept, and says why', async () => {
    const { user, readingList } = await open(2, { screening: true });
    readingList.close();
    await user.keyboard('i');
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing more is saved');
    expect(title()).toBe('Title 1');
    expect(screen.getByText(/0 included/u)).toBeVisible();
  });

  it('begins with what is undecided', async () => {
    const { user, readingList, items } = await open(2);
    const [first] = await items();
    await readingList.annotate([
      { id: first?.id ?? '', change: { decision: { verdict: 'include', reason: null } } },
    ]);
    await screen.findByRole('group', { name: 'Decision' });
    await user.click(screen.getByRole('button', { name: 'Screen' }));
    expect(title()).toBe('Title 2');
    expect(screen.getByText('1 of 1')).toBeVisible();
  });

  it('leaves the reason by Escape, and decides nothing', async () => {
    const { user, items } = await open(1, { screening: true });
    await user.keyboard('e');
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveFocus();
    await user.keyboard('im{Escape}');
    expect(title()).toBe('Title 1');
    expect(await decisions(items)).toEqual([null]);
  });
});

describe('lists', () => {
  it('are made, named and chosen; what is removed comes back from below', async () => {
    const { user, readingList } = await open(1);
    const menu = async (name: string): Promise<void> => {
      await user.click(screen.getByRole('button', { name: 'Lists' }));
      await user.click(await screen.findByRole('menuitem', { name }));
    };
    await menu('New list…');
    await user.keyboard('Thesis{Enter}');
    expect(await screen.findByRole('heading', { name: 'Thesis' })).toBeVisible();
    await menu('Rename this list…');
    await user.keyboard(' 2026{Enter}');
    expect(await screen.findByRole('heading', { name: 'Thesis 2026' })).toBeVisible();
    await menu('Remove this list');
    expect(await screen.findByRole('heading', { name: 'Reading list' })).toBeVisible();
    await user.click(await screen.findByText('Recently removed (1)'));
    await user.click(screen.getByRole('button', { name: 'Put back' }));
    await waitFor(async () => expect((await readingList.list()).lists).toHaveLength(2));
  });
});
