import { useEffect, useRef } from 'react';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { SavedState } from './SavedState';
import type { WriteControl } from './use-written-editor';

interface WrittenFieldProps {
  readonly control: WriteControl;
  /** What the field is called: "Note". */
  readonly label: string;
  /** Id of what names the article or the quote that it belongs to. */
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  /** Takes the focus when it comes. */
  readonly focused?: boolean;
  /** The reader is done: Escape, or Ctrl and Enter. */
  readonly onLeave: () => void;
  readonly className?: string;
}

/** A field that is saved as it is written, and what was written elsewhere at the same time. */
export function WrittenField({
  control,
  label,
  describedBy,
  placeholder,
  focused = false,
  onLeave,
  className,
}: WrittenFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    if (!focused || element === null) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [focused]);

  return (
    <div>
      <textarea
        ref={field}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={control.state.kind === 'failed' || undefined}
        placeholder={placeholder}
        dir="auto"
        rows={3}
        value={control.text}
        onChange={({ target }) => control.type(target.value)}
        onBlur={control.flush}
        onKeyDown={(event) => {
          const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (event.key !== 'Escape' && !isDone) return;
          event.preventDefault();
          event.stopPropagation();
          control.flush();
          onLeave();
        }}
        className={classNames(
          'block [field-sizing:content] max-h-[60vh] min-h-20 w-full resize-y rounded-lg border border-edge bg-paper px-3 py-2 leading-relaxed',
          className,
        )}
      />
      <SavedState state={control.state} />
      {control.others.map((other) => (
        <OtherVersion key={other} text={other} onAnswer={control.answer} />
      ))}
    </div>
  );
}

interface OtherVersionProps {
  readonly text: string;
  readonly onAnswer: WriteControl['answer'];
}

/** What was written in another tab or on another device: the reader decides, and nothing is lost. */
function OtherVersion({ text, onAnswer }: OtherVersionProps) {
  return (
    <section
      aria-label="Also written"
      className="mt-3 rounded-lg border border-warn bg-warn-soft px-3 py-2.5"
    >
      <p className="text-sm font-semibold">Written elsewhere at the same time</p>
      <p
        dir="auto"
        className="mt-1 max-h-60 overflow-auto font-serif leading-relaxed whitespace-pre-wrap"
      >
        {text}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => onAnswer(text, 'both')}>Keep both</Button>
        <Button onClick={() => onAnswer(text, 'use')}>Use this</Button>
        <Button onClick={() => onAnswer(text, 'drop')}>Drop</Button>
      </div>
    </section>
  );
}
