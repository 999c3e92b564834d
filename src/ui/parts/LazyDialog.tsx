import { Suspense, type ReactNode } from 'react';
import { Button } from './Button';
import { ErrorBoundary } from './ErrorBoundary';
import { Message } from './Message';

interface LazyDialogProps {
  /** What is said where it does not come. */
  readonly goneTitle?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Holds a dialog that comes in a chunk of its own, and says so where it does not come. */
export function LazyDialog({
  goneTitle = 'This cannot be done now',
  onClose,
  children,
}: LazyDialogProps) {
  return (
    <ErrorBoundary
      fallback={() => (
        <div className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-2xl">
          <Message
            tone="alert"
            title={goneTitle}
            actions={
              <>
                <Button look="solid" onClick={() => location.reload()}>
                  Reload the page
                </Button>
                <Button onClick={onClose}>Close</Button>
              </>
            }
          >
            <p>
              A part of Lectern could not be loaded or came to a stop: the network may be down, or a
              newer version may have been put in its place. Your reading list is safe.
            </p>
          </Message>
        </div>
      )}
    >
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  );
}
