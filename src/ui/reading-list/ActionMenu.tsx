import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { buttonClass, type ButtonProps } from '../parts/Button';

interface ActionMenuProps {
  /** What the button shows, and the menu is called by. */
  readonly face: ReactNode;
  readonly look?: ButtonProps['look'];
  readonly className?: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

const ITEM =
  'flex min-h-9 w-full cursor-pointer items-center gap-2 rounded-md px-2.5 text-left outline-none data-highlighted:bg-rule-2 pointer-coarse:min-h-11';

/** A button that opens a menu of what can be done. */
export function ActionMenu({
  face,
  look = 'plain',
  className,
  disabled = false,
  children,
}: ActionMenuProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger disabled={disabled} className={buttonClass(look, className)}>
        {face}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} collisionPadding={12} align="start" className="z-30">
          <Menu.Popup className="max-h-(--available-height) max-w-(--available-width) min-w-48 overflow-auto rounded-xl border border-rule bg-card p-1.5 shadow-xl outline-none">
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface MenuActionProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
}

export function MenuAction({ onPress, children }: MenuActionProps) {
  return (
    <Menu.Item onClick={onPress} className={ITEM}>
      {children}
    </Menu.Item>
  );
}

interface MenuChoiceProps {
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly name: ReactNode }[];
}

/** One of several, the present one marked. */
export function MenuChoice({ value, onChoose, options }: MenuChoiceProps) {
  return (
    <Menu.RadioGroup value={value} onValueChange={(chosen: string) => onChoose(chosen)}>
      {options.map((option) => (
        <Menu.RadioItem key={option.value} value={option.value} closeOnClick className={ITEM}>
          <span className="w-4">
            <Menu.RadioItemIndicator>✓</Menu.RadioItemIndicator>
          </span>
          {option.name}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

export function MenuLine() {
  return <Menu.Separator className="mx-2 my-1.5 h-px bg-rule" />;
}
