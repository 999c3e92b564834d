import { ChevronDown } from 'lucide-react';
import { lazy, memo } from 'react';
import type { KeptCorpus } from '@/browser/corpora/kept-corpus';
import type { LoadedCorpus } from '@/browser/corpus/load-corpus';
import { Late } from '../parts/Late';
import { Popover } from '../parts/Popover';
import { whenIdle } from '../parts/when-idle';

export interface CorpusMenuProps {
  /** Null while none is open. */
  readonly loaded: LoadedCorpus | null;
  /** Address of the open corpus as the page's own address has it; null: the page's own corpus. */
  readonly corpus: string | null;
  /** Opens another corpus by its address; null: the page's own. */
  readonly onOpen: (address: string | null) => void;
  /** The reader wants to paste text. */
  readonly onPaste: () => void;
  readonly onMerge: (corpora: readonly KeptCorpus[]) => void;
  /** The reader wants to see what was read of the files of a corpus. */
  readonly onReport: (corpus: KeptCorpus) => void;
}

/** Comes right behind the first articles, which do not wait for it. */
const CorpusPanel = lazy(() => whenIdle().then(() => import('./CorpusPanel')));

/** What is open, and how to open something else. */
export const CorpusMenu = memo(function CorpusMenu(props: CorpusMenuProps) {
  const { loaded } = props;
  return (
    <Popover
      label="Corpus"
      inWords
      wide
      face={
        <>
          <span className="min-w-0 truncate text-sm max-sm:sr-only">
            {loaded === null ? 'Corpus' : <span className="sr-only">Corpus: </span>}
            {loaded !== null && (loaded.summary.title ?? 'Untitled corpus')}
          </span>
          <ChevronDown aria-hidden size={14} className="shrink-0" />
        </>
      }
      className="max-w-full max-sm:size-8"
    >
      <Late meanwhile={null}>
        <CorpusPanel {...props} />
      </Late>
    </Popover>
  );
});
