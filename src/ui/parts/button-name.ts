import type { PopoverProps } from './Popover';

/** An icon needs a name to be read out, and to be shown where it is pointed at. */
export function buttonName({ label, inWords = false }: PopoverProps) {
  return inWords ? {} : { 'aria-label': label, title: label };
}
