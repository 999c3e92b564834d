import { lazy, memo } from 'react';
import { Dialog } from '../parts/Dialog';
import { Late } from '../parts/Late';

interface HelpProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Searches for an example. */
  readonly onExample: (text: string) => void;
}

const HelpContent = lazy(() => import('./HelpContent'));

export const Help = memo(function Help({ open, onOpenChange, onExample }: HelpProps) {
  return (
    <Dialog title="Help" open={open} onOpenChange={onOpenChange}>
      <Late meanwhile={<p>Loading …</p>}>
        <HelpContent onExample={onExample} />
      </Late>
    </Dialog>
  );
});
