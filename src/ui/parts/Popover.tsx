import { lazy, useState, type ReactNode } from 'react';
import { buttonClass } from './Button';
import { buttonName } from './button-name';
import { Late } from './Late';
import { whenIdle } from './when-idle';

export interface PopoverProps {
  /** What the panel is called; the button too, where it shows nothing but an icon. */
  readonly label: string;
  /** What the button shows. */
  readonly face: ReactNode;
  /** Whether the face is words, which name the button by themselves. */
  readonly inWords?: boolean;
  readonly className?: string;
  /** For what stands in rows. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Comes right behind the first articles, which do not wait for it. */
const AnchoredPopover = lazy(() => whenIdle().then(() => import('./AnchoredPopover')));

/** A button that opens a panel beside it; Escape or a press elsewhere closes it. */
export function Popover(props: PopoverProps) {
  const { face, className } = props;
  const [pressed, setPressed] = useState(false);
  const meanwhile = (
    <button
      type="button"
      {...buttonName(props)}
      className={buttonClass('plain', className)}
      onClick={() => setPressed(true)}
    >
      {face}
    </button>
  );
  return (
    <Late meanwhile={meanwhile}>
      <AnchoredPopover {...props} defaultOpen={pressed} />
    </Late>
  );
}
