import { Check, CircleDashed, CircleHelp, X } from 'lucide-react';
import { useState } from 'react';
import type { Decision, Verdict } from '@/domain/reading-list/item';
import { OUTCOMES } from '@/domain/reading-list/item-filter';
import { nameStanding } from '@/domain/reading-list/standing';
import { CompactSelect } from './CompactSelect';

interface DecisionChoiceProps {
  readonly decision: Decision | null;
  /** Id of a datalist of the reasons that were given before. */
  readonly reasons: string;
  /** Id of what names the article. */
  readonly describedBy: string;
  readonly onDecide: (decision: Decision | null) => void;
}

const OPTIONS = OUTCOMES.map((value) => ({ value, name: nameStanding(value) }));

const SIGNS = {
  include: <Check size={15} className="text-accent" />,
  maybe: <CircleHelp size={15} />,
  exclude: <X size={15} className="text-warn" />,
  undecided: <CircleDashed size={15} className="text-ink-3" />,
} as const;

/** What was decided of an article, and why it was excluded. */
export function DecisionChoice({ decision, reasons, describedBy, onDecide }: DecisionChoiceProps) {
  const outcome = decision?.verdict ?? 'undecided';
  const decide = (verdict: Verdict | 'undecided'): void =>
    onDecide(verdict === 'undecided' ? null : { verdict, reason: null });
  return (
    <>
      <CompactSelect
        label="Decision"
        describedBy={describedBy}
        value={outcome}
        options={OPTIONS}
        onChange={decide}
        sign={SIGNS[outcome]}
        chosen={decision !== null}
      />
      {outcome === 'exclude' && (
        <ReasonField
          key={decision?.reason}
          reason={decision?.reason ?? ''}
          {...{ reasons, describedBy }}
          onReason={(reason) => onDecide({ verdict: 'exclude', reason })}
        />
      )}
    </>
  );
}

interface ReasonFieldProps extends Pick<DecisionChoiceProps, 'reasons' | 'describedBy'> {
  readonly reason: string;
  /** Null: none. */
  readonly onReason: (reason: string | null) => void;
}

/** Reads like text until it is used; kept when it is left. */
function ReasonField({ reason, reasons, describedBy, onReason }: ReasonFieldProps) {
  const [text, setText] = useState(reason);
  const keep = (): void => {
    const kept = text.trim();
    if (kept !== reason) onReason(kept === '' ? null : kept);
  };
  return (
    <input
      type="text"
      aria-label="Reason"
      aria-describedby={describedBy}
      placeholder="Reason"
      list={reasons}
      autoComplete="off"
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') {
          event.preventDefault();
          setText(reason);
        }
      }}
      className="[field-sizing:content] min-h-8 max-w-64 min-w-24 rounded-lg border border-transparent bg-transparent px-2 placeholder:text-ink-3 hover:border-edge focus:border-edge focus:bg-paper pointer-coarse:min-h-11"
    />
  );
}
