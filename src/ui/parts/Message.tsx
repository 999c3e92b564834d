import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface MessageProps {
  readonly title: string;
  /** `alert`: something failed. It is read out at once. */
  readonly tone?: 'quiet' | 'alert';
  readonly children?: ReactNode;
  /** What the reader can do now. */
  readonly actions?: ReactNode;
}

/** A state of the page in words: what is, why, what to do. */
export function Message({ title, tone = 'quiet', children, actions }: MessageProps) {
  return (
    <div
      role={tone === 'alert' ? 'alert' : undefined}
      className={classNames(
        'max-w-2xl rounded-xl border px-6 py-5',
        tone === 'alert' ? 'border-warn bg-warn-soft' : 'border-rule bg-card',
      )}
    >
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      <div className="mt-2 space-y-2 text-ink-2">{children}</div>
      {actions !== undefined && <div className="mt-4 flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
