import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { KeptIndexes } from '@/ui/corpus/KeptIndexes';

/** The origin's private file system with one folder, of files of these sizes. */
function fakeFileSystem(sizes: readonly number[]): { removed: string[] } {
  class FileHandle {
    readonly size: number;
    constructor(size: number) {
      this.size = size;
    }
    getFile = (): Promise<{ size: number }> => Promise.resolve({ size: this.size });
  }
  const state = { files: sizes.map((size) => new FileHandle(size)), removed: [] as string[] };
  vi.stubGlobal('FileSystemFileHandle', FileHandle);
  vi.stubGlobal('navigator', {
    storage: {
      getDirectory: () =>
        Promise.resolve({
          getDirectoryHandle: () =>
            Promise.resolve({
              async *values() {
                await Promise.resolve();
                yield* state.files;
              },
            }),
          removeEntry: (name: string) => {
            state.files = [];
            state.removed.push(name);
            return Promise.resolve();
          },
        }),
    },
  });
  return state;
}

function renderKept() {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <KeptIndexes />
    </QueryClientProvider>,
  );
}

it('says how much is kept, and drops it', async () => {
  const user = userEvent.setup();
  const state = fakeFileSystem([150 * 2 ** 20, 50 * 2 ** 20]);
  renderKept();
  expect(await screen.findByText(/^200 MB of search indexes are kept here/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Drop the kept indexes' }));
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
  expect(state.removed).toEqual(['indexes']);
});

it.each([
  { what: 'nothing is kept', prepare: () => void fakeFileSystem([]) },
  { what: 'there is no such file system', prepare: () => vi.stubGlobal('navigator', {}) },
])('is not there where $what', async ({ prepare }) => {
  prepare();
  const { container } = renderKept();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(container).toBeEmptyDOMElement();
});
