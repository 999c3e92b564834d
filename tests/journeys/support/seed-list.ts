import type { Page } from '@playwright/test';
import { expect, type Lectern } from './page';

/** Saves articles of the shipped corpus by their titles, in that order. */
export async function saveAll(lectern: Lectern, titles: readonly string[]): Promise<void> {
  await lectern.open();
  for (const name of titles) {
    const button = lectern.page
      .getByRole('article', { name })
      .getByRole('button', { name: 'Save', exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }
}

/** Opens the reading list. */
export async function openList({ page, readingListLink }: Lectern): Promise<void> {
  await readingListLink.click();
  await expect(page.getByRole('region', { name: 'Reading list' })).toBeVisible();
}

/** Takes all that the browser keeps for the page, and opens the page anew. */
export async function wipe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.goto(origin);
}
