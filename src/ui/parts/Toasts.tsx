import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useObservable, useServices } from '../services';
import type { Notice } from './notices';

/** Time to read a sentence, decide and reach the button; it waits while it is pointed at. */
const UNDO_TIMEOUT_MS = 15_000;
const PLAIN_TIMEOUT_MS = 6_000;

/** Where notices appear. In a chunk of its own, which comes right behind the first articles. */
export default function Toasts() {
  return (
    <Toast.Provider>
      <ToastList />
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts, add, close } = Toast.useToastManager();
  const { notices } = useServices();
  const waiting = useObservable(notices);

  useEffect(() => {
    if (waiting.length === 0) return;
    notices.set([]);
    for (const notice of waiting) show(notice);

    function show({ text, undo, failed = false }: Notice): void {
      const id = add({
        title: text,
        timeout: failed ? 0 : undo === undefined ? PLAIN_TIMEOUT_MS : UNDO_TIMEOUT_MS,
        priority: failed ? 'high' : 'low',
        ...(undo !== undefined && {
          actionProps: {
            children: 'Undo',
            onClick: () => {
              close(id);
              undo();
            },
          },
        }),
      });
    }
  }, [waiting, notices, add, close]);

  return (
    <Toast.Portal>
      <Toast.Viewport className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2 print:hidden">
        {toasts.map((toast) => (
          <Toast.Root
            key={toast.id}
            toast={toast}
            className="pointer-events-auto flex max-w-full items-center gap-3 rounded-xl border border-edge bg-ink py-1.5 pr-1.5 pl-4 text-paper shadow-xl"
          >
            <Toast.Title className="min-w-0" />
            {toast.actionProps !== undefined && (
              <Toast.Action className="min-h-8 rounded-md px-2.5 font-semibold underline underline-offset-3 hover:decoration-2" />
            )}
            <Toast.Close
              aria-label="Close"
              className="grid size-8 shrink-0 place-items-center rounded-md opacity-80 hover:opacity-100"
            >
              <X aria-hidden size={16} />
            </Toast.Close>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}
