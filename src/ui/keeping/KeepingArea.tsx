import { lazy, Suspense } from 'react';
import { Button } from '../parts/Button';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { useObservable, useServices } from '../services';
import { useKeepingWatch, useLoss } from './use-keeping';

/** Everything behind the wish to restore something: it is needed only then. */
const RestoreDialog = lazy(() => import('./RestoreDialog'));

interface KeepingAreaProps {
  /** The reader looks at the list, which tells of a loss by itself. */
  readonly atList: boolean;
  readonly onShowList: () => void;
}

/** Watches over the reading list, and tells wherever the reader is that it was lost. */
export function KeepingArea({ atList, onShowList }: KeepingAreaProps) {
  const { restoring } = useServices();
  const request = useObservable(restoring);
  const loss = useLoss();
  useKeepingWatch();
  return (
    <>
      {!atList && loss !== undefined && loss !== null && (
        <div
          role="alert"
          className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-warn bg-warn-soft px-4 py-3 print:hidden"
        >
          <p>Your reading list is missing from this browser. It can be restored.</p>
          <Button onClick={onShowList}>See what can be done</Button>
        </div>
      )}
      {request !== null && (
        <ErrorBoundary fallback={() => null}>
          <Suspense fallback={null}>
            <RestoreDialog request={request} onClose={() => restoring.set(null)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
