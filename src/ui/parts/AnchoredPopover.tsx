import { Popover as BasePopover } from '@base-ui/react/popover';
import { buttonClass } from './Button';
import { buttonName } from './button-name';
import { classNames } from './class-names';
import type { PopoverProps } from './Popover';

interface AnchoredPopoverProps extends PopoverProps {
  /** Whether the button was pressed before this was there. */
  readonly defaultOpen: boolean;
}

/** The popover itself, in a chunk of its own. Import `Popover`. */
export default function AnchoredPopover({ defaultOpen, ...props }: AnchoredPopoverProps) {
  const { label, face, className, wide = false, children } = props;
  return (
    <BasePopover.Root defaultOpen={defaultOpen}>
      <BasePopover.Trigger {...buttonName(props)} className={buttonClass('plain', className)}>
        {face}
      </BasePopover.Trigger>
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={8} collisionPadding={12} className="z-20">
          <BasePopover.Popup
            aria-label={label}
            className={classNames(
              'max-h-(--available-height) max-w-(--available-width) overflow-auto rounded-xl border border-rule bg-card p-5 shadow-xl',
              wide ? 'w-96' : 'w-80',
            )}
          >
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
