import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CORPUS_EXPORT } from '@/domain/exports/corpus';
import { NO_ANNOTATIONS } from '@/domain/reading-list/item';
import { openTab } from '../../browser/reading-list/tabs';
import { articleNo } from '../../domain/reading-list/samples';
import { BROKEN_RIS } from '../../fixtures/opened-files';
import { openPage, OURS } from './page';

/** A file of articles 1 to 3, tagged. */
const LIST = (): File => {
  const items = [1, 2, 3].map((n) => ({
    article: articleNo(n),
    annotations: { ...NO_ANNOTATIONS, tags: [`tag ${n}`] },
    addedAt: null,
  }));
  const text = CORPUS_EXPORT.format(items, { title: 'x', exportedAt: '2026-11-23T00:00:00Z' });
  return new File([text], 'theirs.json');
};

async function chooseIn(files: readonly File[], stored = 1) {
  const readingList = openTab();
  for (let n = 1; n <= stored; n += 1) await readingList.add(articleNo(n), null);
  const page = await openPage(readingList);
  await page.user.upload(screen.getByLabelText('Import to this list'), [...files]);
  return page;
}

describe('an import to the list', () => {
  it('tells what would come of it, does it, and takes it back', async () => {
    const { press, titles, readingList } = await chooseIn([LIST()]);
    expect(await screen.findByText('2 new, 1 on the list already')).toHaveFocus();
    const completed = screen.getByRole('list', { name: 'On the list, and completed' });
    expect(completed).toHaveTextContent('Title 1a tag');
    expect(titles()).toEqual(['Title 1']);

    await press('Add 2 articles');
    await waitFor(() => expect(titles()).toEqual(['Title 1', 'Title 2', 'Title 3']));
    expect((await readingList.list()).items.map(({ tags }) => tags)).toEqual([
      ['tag 1'],
      ['tag 2'],
      ['tag 3'],
    ]);
    await press('Undo');
    await waitFor(() => expect(titles()).toEqual(['Title 1']));
    expect((await readingList.list()).items).toMatchObject([{ tags: [] }]);
  });

  it('that is left changes nothing', async () => {
    const { press, titles } = await chooseIn([LIST()]);
    await screen.findByText('2 new, 1 on the list already');
    await press('Cancel');
    await waitFor(() =>
      expect(screen.queryByRole('dialog', { name: OURS })).not.toBeInTheDocument(),
    );
    expect(titles()).toEqual(['Title 1']);
  });

  it('of what is there already has nothing to do', async () => {
    const { press, user } = await chooseIn([LIST()]);
    await press('Add 2 articles');
    await waitFor(() =>
      expect(screen.queryByRole('dialog', { name: OURS })).not.toBeInTheDocument(),
    );
    await user.upload(screen.getByLabelText('Import to this list'), LIST());
    expect(await screen.findByText('All of it is on the list already')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(?:Add|Complete)/u })).not.toBeInTheDocument();
  });

  it('tells of records that cannot be read, with their reasons', async () => {
    await chooseIn([LIST(), new File([BROKEN_RIS], 'broken.ris')]);
    const rejected = await screen.findByRole('list', { name: 'Records that could not be read' });
    expect(within(rejected).getByText(/line 6/u)).toBeVisible();
  });

  it('of a file that is none says what it is', async () => {
    await chooseIn([new File(['hello'], 'letter.txt')]);
    expect(await screen.findByText('No articles were found')).toBeVisible();
  });
});
