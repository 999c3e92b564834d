import { lazy, useSyncExternalStore } from 'react';
import { dropSharedCode, followSharedCode, sharedCode } from '@/browser/share-link';
import { LazyDialog } from '../parts/LazyDialog';

const SharedListDialog = lazy(() => import('./SharedListDialog'));

interface SharedListAreaProps {
  /** Of the corpus that is open; null while none is. */
  readonly corpusKey: string | null;
  /** Shows the reading list, once something was added to it. */
  readonly onShow: () => void;
}

/** Shows a list that the page's address brings, until the reader has decided. */
export function SharedListArea(props: SharedListAreaProps) {
  const code = useSyncExternalStore(followSharedCode, sharedCode);
  if (code === null) return null;
  return (
    <LazyDialog onClose={dropSharedCode}>
      <SharedListDialog key={code} {...props} code={code} onClose={dropSharedCode} />
    </LazyDialog>
  );
}
