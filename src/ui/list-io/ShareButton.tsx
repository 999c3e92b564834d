import { Share2 } from 'lucide-react';
import { lazy, useState } from 'react';
import type { ReadingListItem } from '@/domain/reading-list/item';
import { Button } from '../parts/Button';
import { LazyDialog } from '../parts/LazyDialog';

const ShareDialog = lazy(() => import('./ShareDialog'));

export interface ShareButtonProps {
  /** Of the list. */
  readonly name: string;
  readonly items: readonly ReadingListItem[];
}

/** Opens the dialog that puts a list into a link. */
export function ShareButton(props: ShareButtonProps) {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button look="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Share2 aria-hidden size={16} /> Share
      </Button>
      {open && (
        <LazyDialog onClose={close}>
          <ShareDialog {...props} onClose={close} />
        </LazyDialog>
      )}
    </>
  );
}
