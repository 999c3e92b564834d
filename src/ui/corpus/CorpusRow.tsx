import { Popover } from '@base-ui/react/popover';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../parts/class-names';

interface CorpusRowProps {
  readonly name: string;
  /** Count, date and so on: those that are known. */
  readonly detail: readonly (string | null)[];
  /** Where it comes from. */
  readonly more: string | null;
  readonly current: boolean;
  readonly onOpen: () => void;
  /** Beside its name. */
  readonly actions?: ReactNode;
}

/** One corpus of the list: a press opens it, and closes the menu. */
export function CorpusRow({ name, detail, more, current, onOpen, actions }: CorpusRowProps) {
  return (
    <li
      className={classNames(
        'flex items-start gap-1 rounded-lg pr-1 hover:bg-rule-2',
        current && 'bg-accent-soft hover:bg-accent-soft',
      )}
    >
      <Popover.Close
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
        className="flex min-w-0 grow items-start gap-2 rounded-lg px-2 py-1.5 text-left"
      >
        <Check
          aria-hidden
          size={16}
          className={classNames('mt-0.5 shrink-0 text-accent', !current && 'invisible')}
        />
        <span className="min-w-0">
          <bdi className="block leading-snug font-semibold break-words">{name}</bdi>
          <span className="block text-sm leading-snug text-ink-2">
            {detail.filter((part) => part !== null).join(' · ')}
          </span>
          {more !== null && more !== '' && (
            <bdi className="line-clamp-2 text-sm leading-snug break-words text-ink-2" title={more}>
              {more}
            </bdi>
          )}
        </span>
      </Popover.Close>
      {actions}
    </li>
  );
}
