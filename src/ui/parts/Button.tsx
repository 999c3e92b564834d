import type { ComponentProps } from 'react';
import { classNames } from './class-names';

const LOOKS = {
  /** The usual button: an edge, no colour. */
  outline: 'border border-edge bg-card px-3 hover:bg-rule-2 rounded-lg font-medium',
  /** Asks to be pressed: one on a screen. */
  solid: 'bg-accent px-3.5 text-accent-ink hover:opacity-90 rounded-lg font-semibold',
  /** Among others of its kind, in a bar. */
  plain: 'px-2.5 text-ink-2 hover:bg-rule-2 hover:text-ink rounded-lg',
  /** In a line of text. */
  link: 'text-accent underline decoration-1 underline-offset-3 hover:decoration-2 rounded',
  /** In a row of its own kind, where a line under each would be loud. */
  quiet: 'text-accent hover:underline underline-offset-3 rounded',
} as const;

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: keyof typeof LOOKS;
}

export function buttonClass(look: keyof typeof LOOKS, className?: string): string {
  return classNames(
    'inline-flex min-h-8 min-w-8 items-center justify-center gap-1.5 text-[0.9375rem] leading-tight',
    LOOKS[look],
    className,
  );
}

/** A button of the page; `type="button"`, so that it never sends a form by mistake. */
export function Button({ look = 'outline', className, ...props }: ButtonProps) {
  return <button type="button" {...props} className={buttonClass(look, className)} />;
}
