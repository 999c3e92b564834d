import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keptAddress } from '@/browser/corpus/corpus-address';
import type { LoadedCorpus } from '@/browser/corpus/load-corpus';
import type { KeptCorpus } from '@/browser/corpora/kept-corpus';
import { corporaOptions } from '@/browser/corpora/query';
import { useNotify } from '../parts/notices';
import { useServices } from '../services';

/** The corpora that were opened from files, the last one first; read again when they change. */
export function useCorpora() {
  const { corpora } = useServices();
  const queryClient = useQueryClient();
  useEffect(() => {
    const { queryKey } = corporaOptions(corpora);
    return corpora.subscribe(() => void queryClient.invalidateQueries({ queryKey }));
  }, [corpora, queryClient]);
  return useQuery({ ...corporaOptions(corpora), refetchOnMount: 'always' });
}

/**
 * Changes of the kept corpora; each tells the reader why where it is not made.
 *
 * @param onOpen Opens a corpus; null: the page's own.
 */
export function useCorporaActions(onOpen: (id: string | null) => void) {
  const { corpora } = useServices();
  const notify = useNotify();
  const queryClient = useQueryClient();

  async function attempt(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change();
      return true;
    } catch {
      notify({ text: 'The browser could not store the change. Try again.', failed: true });
      return false;
    }
  }

  return {
    rename: async ({ id }: KeptCorpus, name: string): Promise<void> => {
      if (!(await attempt(() => corpora.rename(id, name)))) return;
      // Its name is no part of what was indexed: nothing is to be loaded again.
      queryClient.setQueryData<LoadedCorpus>(['corpus', keptAddress(id)], (open) => {
        return open && { ...open, summary: { ...open.summary, title: name } };
      });
    },
    remove: async ({ id, name }: KeptCorpus, isOpen: boolean): Promise<void> => {
      if (!(await attempt(() => corpora.remove(id)))) return;
      if (isOpen) onOpen(null);
      notify({
        text: `Deleted: ${name}`,
        undo: () =>
          void attempt(async () => {
            const isThere = await corpora.restore(id);
            if (!isThere) notify({ text: 'It is gone. Open its files again.', failed: true });
            else if (isOpen) onOpen(id);
          }),
      });
    },
  };
}
