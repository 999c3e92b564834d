import { cleanup, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { ReadingListStore } from '@/browser/reading-list/store';
import type { ReadingListItem } from '@/domain/reading-list/item';
import { useReadingList } from '@/ui/reading-list/use-reading-list';
import { useWrittenEditor } from '@/ui/writing/use-written-editor';
import { WrittenField } from '@/ui/writing/WrittenField';
import { openTab } from '../../browser/reading-list/tabs';
import { articleNo } from '../../domain/reading-list/samples';
import { renderPage, startServices } from '../render-page';

function Field({ item, store }: { item: ReadingListItem; store: ReadingListStore }) {
  const control = useWrittenEditor({
    id: item.id,
    written: item.note,
    save: (edit) => store.writeNote(item.id, edit),
    dropCopy: (text) => store.dropNoteCopy(item.id, text),
  });
  const [left, setLeft] = useState(false);
  return left ? (
    <button onClick={() => setLeft(false)}>Again</button>
  ) : (
    <WrittenField control={control} label="Note" focused onLeave={() => setLeft(true)} />
  );
}

function Part({ store }: { store: ReadingListStore }) {
  const { data } = useReadingList();
  const [shown, setShown] = useState(true);
  const item = data?.items[0];
  return (
    <>
      <button onClick={() => setShown(!shown)}>Show or hide</button>
      {shown && item !== undefined && <Field item={item} store={store} />}
    </>
  );
}

async function openField() {
  const readingList = openTab();
  const item = await readingList.add(articleNo(1), null);
  const { user } = renderPage(<Part store={readingList} />, {
    services: { ...startServices(), readingList },
  });
  const field = await screen.findByRole('textbox', { name: 'Note' });
  const stored = async () => (await openTab().list()).items[0]?.note;
  return { user, readingList, item, field, stored };
}

it('takes the focus, and says “Saved” once it is', async () => {
  const { user, field, stored } = await openField();
  expect(field).toHaveFocus();
  await user.keyboard('mine');
  expect(screen.getByText('Saving…')).toBeVisible();
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(await stored()).toMatchObject({ text: 'mine' });
});

it('saves what was typed by Escape, and by hiding the page', async () => {
  const { user, stored } = await openField();
  await user.keyboard('mine{Escape}');
  expect(screen.getByRole('button', { name: 'Again' })).toBeVisible();
  await waitFor(async () => expect(await stored()).toMatchObject({ text: 'mine' }));
  await user.click(screen.getByRole('button', { name: 'Again' }));
  await user.keyboard(' too');
  dispatchEvent(new Event('pagehide'));
  await waitFor(async () => expect(await stored()).toMatchObject({ text: 'mine too' }));
});

it('has what could not be saved before the page was left, and saves it', async () => {
  const { user, readingList, stored } = await openField();
  readingList.close();
  await user.keyboard('mine');
  await screen.findByRole('alert');
  dispatchEvent(new Event('pagehide'));
  cleanup();

  const next = openTab(); // the page is opened again
  renderPage(<Part store={next} />, { services: { ...startServices(), readingList: next } });
  expect(await screen.findByRole('textbox', { name: 'Note' })).toHaveValue('mine');
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(await stored()).toMatchObject({ text: 'mine', copies: [] });
});

it('writes nothing again that was saved all the same', async () => {
  const { user, readingList, item, stored } = await openField();
  await user.keyboard('mine');
  dispatchEvent(new Event('pagehide')); // before it is saved
  await waitFor(async () => expect(await stored()).toMatchObject({ text: 'mine' }));
  await readingList.writeNote(item.id, { base: 'mine', text: 'mine, and more' });
  cleanup();

  const next = openTab();
  renderPage(<Part store={next} />, { services: { ...startServices(), readingList: next } });
  expect(await screen.findByRole('textbox', { name: 'Note' })).toHaveValue('mine, and more');
  expect(await stored()).toMatchObject({ text: 'mine, and more', copies: [] });
});

it('says why it is not saved, and has the text when it comes back', async () => {
  const { user, readingList } = await openField();
  readingList.close();
  await user.keyboard('mine');
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Not saved: Nothing more is saved/u);
  await user.click(screen.getByRole('button', { name: 'Show or hide' }));
  await user.click(screen.getByRole('button', { name: 'Show or hide' }));
  expect(await screen.findByRole('textbox', { name: 'Note' })).toHaveValue('mine');
  expect(screen.getByRole('alert')).toBeVisible();
});

it('asks before a page is closed that holds the only copy', async () => {
  const { user, readingList } = await openField();
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leaving()).toBe(false);
  readingList.close();
  await user.keyboard('mine');
  await screen.findByRole('alert');
  expect(leaving()).toBe(true);
});

it('shows what was written elsewhere, and keeps both if the reader wants', async () => {
  const { user, item, stored } = await openField();
  await openTab().writeNote(item.id, { base: '', text: 'theirs' });
  await user.keyboard('mine');
  expect(await screen.findByText('theirs')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Keep both' }));
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('mine\n\ntheirs');
  await waitFor(async () =>
    expect(await stored()).toMatchObject({ text: 'mine\n\ntheirs', copies: [] }),
  );
});
