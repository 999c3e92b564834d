import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary';

interface LateProps {
  /** Shown until the part is there, and in its place where it cannot be fetched. */
  readonly meanwhile: ReactNode;
  readonly children: ReactNode;
}

/**
 * Holds a part of the page that comes in a chunk of its own. Where the chunk is gone, after a new
 * version was put online or without a network, the rest of the page goes on.
 */
export function Late({ meanwhile, children }: LateProps) {
  return (
    <ErrorBoundary fallback={() => meanwhile}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </ErrorBoundary>
  );
}
