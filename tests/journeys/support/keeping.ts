import { expect, type Page, type TestInfo } from '@playwright/test';

/** Presses “Save” on an article, and waits until the page says that it is saved. */
export async function save(page: Page, title: string): Promise<void> {
  const button = page
    .getByRole('article', { name: title })
    .getByRole('button', { name: 'Save', exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

/** @returns Path of the backup file. */
export async function backUp(page: Page, testInfo: TestInfo): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Back up' }).last().click(),
  ]);
  const path = testInfo.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Chooses a file in the dialog, as far as its preview. */
export async function restoreFile(
  page: Page,
  file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
): Promise<void> {
  await page.getByRole('button', { name: 'Restore…' }).last().click();
  await page.getByLabel('Choose a file that “Back up” saved, or drop it here').setInputFiles(file);
}

/** Deletes all that the browser keeps for the page. */
export async function clearBrowser(page: Page, origin: string | undefined): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: origin ?? '', storageTypes: 'all' });
}

/** Articles in each of the snapshots that the browser keeps. */
export async function articlesInSnapshots(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const counts: number[] = [];
    try {
      const folder = await root.getDirectoryHandle('lectern-snapshots');
      for await (const name of folder.keys()) {
        const file = await (await folder.getFileHandle(name)).getFile();
        const [head = ''] = (await file.text()).split('\n');
        counts.push((JSON.parse(head) as { count: number }).count);
      }
    } catch {
      // none was ever taken, or one is being written
    }
    return counts;
  });
}
