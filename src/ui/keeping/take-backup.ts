import type { Observable } from '@/browser/observable';
import type { RestoreRequest } from './request';

/** A backup says what it is within so many bytes. */
const HEAD_BYTES = 200;

/**
 * A backup among what is dropped or opened is restored, and not read as articles.
 *
 * @returns Whether it was one.
 */
export async function takeBackup(
  files: readonly File[],
  restoring: Observable<RestoreRequest | null>,
): Promise<boolean> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) return false;
  try {
    const start = await file.slice(0, HEAD_BYTES).text();
    if (!/^\uFEFF?\s*\{\s*"lectern"\s*:\s*"backup"/u.test(start)) return false;
  } catch {
    return false; // a folder, or gone: whoever opens it tells
  }
  restoring.set({ file });
  return true;
}
