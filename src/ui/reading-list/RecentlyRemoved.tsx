import { articleHeading } from '@/domain/article';
import type { TrashedItem } from '@/domain/reading-list/item';
import { Button } from '../parts/Button';
import { useReadingListActions } from './use-reading-list';

/** What was taken off the list in the last thirty days, to be put back. */
export function RecentlyRemoved({ trashed }: { readonly trashed: readonly TrashedItem[] }) {
  const { restore } = useReadingListActions();
  if (trashed.length === 0) return null;
  return (
    <details className="mt-8 print:hidden">
      <summary className="min-h-7 text-ink-2">Recently removed ({trashed.length})</summary>
      <ul className="mt-2 divide-y divide-rule rounded-xl border border-rule bg-card px-4">
        {trashed.map(({ item }) => (
          <li key={item.id} className="flex items-center justify-between gap-4 py-2">
            <bdi className="min-w-0">{articleHeading(item.article)}</bdi>
            <Button onClick={() => void restore(item)} className="shrink-0">
              Put back
            </Button>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-3">Removed articles are kept for thirty days.</p>
    </details>
  );
}
