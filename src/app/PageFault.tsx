import { Button } from '@/ui/parts/Button';
import { Message } from '@/ui/parts/Message';

interface PageFaultProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Stands in for the whole page: the last thing before a blank one. */
export function PageFault({ error, onRetry }: PageFaultProps) {
  return (
    <main className="mx-auto max-w-3xl p-6">
      <Message
        tone="alert"
        title="Lectern came to a stop"
        actions={
          <>
            <Button look="solid" onClick={onRetry}>
              Try again
            </Button>
            <Button onClick={() => location.reload()}>Reload the page</Button>
          </>
        }
      >
        <p>This is a fault of the page, not of your articles. Your reading list is safe.</p>
        <p className="text-sm">
          {error.name}: {error.message}
        </p>
      </Message>
    </main>
  );
}
