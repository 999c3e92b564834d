import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { buttonClass } from './Button';
import { classNames } from './class-names';
import type { DialogProps } from './Dialog';

const SHAPES = {
  centre:
    'top-[max(1rem,10vh)] left-1/2 max-h-[80vh] w-[min(40rem,calc(100vw-2rem))] -translate-x-1/2 rounded-2xl',
  wide: 'top-[max(0.75rem,5vh)] left-1/2 max-h-[min(90vh,54rem)] w-[min(52rem,calc(100vw-1.5rem))] -translate-x-1/2 rounded-2xl',
  side: 'inset-y-0 left-0 w-[min(22rem,calc(100vw-3rem))]',
} as const;

/** The dialog itself, in a chunk of its own. Import `Dialog`. */
export default function ModalDialog({
  title,
  open,
  onOpenChange,
  shape = 'centre',
  firm = false,
  children,
}: DialogProps) {
  const [there, setThere] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setThere(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    // Born open, it would not know where the focus came from: it may have been fetched that late.
    <BaseDialog.Root
      open={open && there}
      onOpenChange={onOpenChange}
      disablePointerDismissal={firm}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-30 bg-[rgb(10_12_14/0.5)]" />
        <BaseDialog.Popup
          className={classNames(
            'fixed z-40 overflow-auto border border-rule bg-card p-6 shadow-xl',
            SHAPES[shape],
          )}
        >
          <div className="flex items-start justify-between gap-4">
            <BaseDialog.Title className="font-serif text-xl font-semibold">
              {title}
            </BaseDialog.Title>
            <BaseDialog.Close aria-label="Close" className={buttonClass('plain', '-mt-1 -mr-2')}>
              <X aria-hidden size={18} />
            </BaseDialog.Close>
          </div>
          <div className="mt-4">{children}</div>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
