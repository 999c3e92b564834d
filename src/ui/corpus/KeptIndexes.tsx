import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dropKeptIndexes, keptIndexOptions } from '@/browser/search/kept-indexes';
import { Button } from '../parts/Button';

const MEGABYTE = 1024 * 1024;

/** What the browser keeps so that a large corpus opens at once, and how to be rid of it. */
export function KeptIndexes() {
  const queryClient = useQueryClient();
  const { data: bytes = 0 } = useQuery(keptIndexOptions());
  const drop = useMutation({
    mutationFn: dropKeptIndexes,
    onSettled: () => queryClient.invalidateQueries(keptIndexOptions()),
  });
  if (bytes === 0) return null;
  return (
    <div className="mt-4 border-t border-rule pt-4 text-sm text-ink-2">
      <p>
        {Math.max(Math.round(bytes / MEGABYTE), 1).toLocaleString('en')} MB of search indexes are
        kept here, so that large corpora open at once. Your reading list is not among them.
      </p>
      <Button className="mt-2" disabled={drop.isPending} onClick={() => drop.mutate()}>
        Drop the kept indexes
      </Button>
    </div>
  );
}
