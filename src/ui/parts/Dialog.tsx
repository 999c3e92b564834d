import { lazy, type ReactNode } from 'react';
import { Late } from './Late';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** `side`: a sheet at the edge, for what is long and narrow. Default: `centre`. */
  readonly shape?: 'centre' | 'wide' | 'side';
  /** A press beside it does not close it: what it holds would be lost. */
  readonly firm?: boolean;
  readonly children: ReactNode;
}

/** Comes right behind the first articles, which do not wait for it. */
const ModalDialog = lazy(() => import('./ModalDialog'));

/** A dialog over the page. Focus stays inside, and returns to where it came from. */
export function Dialog(props: DialogProps) {
  return (
    <Late meanwhile={null}>
      <ModalDialog {...props} />
    </Late>
  );
}
