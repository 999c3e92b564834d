import { useId, useState } from 'react';
import { Button } from '../parts/Button';

interface RecoveredNoteProps {
  /** The abstract as its source has it. */
  readonly text: string;
  /** The reader undid it for this article: the text is what is shown. */
  readonly undone: boolean;
  readonly onUndo: (undone: boolean) => void;
}

/** Says that the sections are Lectern's, not the source's, and gives the source's own text. */
export function RecoveredNote({ text, undone, onUndo }: RecoveredNoteProps) {
  const [original, setOriginal] = useState(false);
  const textId = useId();
  const showsOriginal = original && !undone;
  return (
    <div className="mb-2 text-sm text-ink-3">
      <p className="flex flex-wrap items-center gap-x-4">
        <span>
          {undone
            ? 'Shown as one text, as its source has it'
            : 'Sections recovered from running text'}
        </span>
        {!undone && (
          <Button
            look="quiet"
            className="min-h-7 text-sm print:hidden"
            aria-expanded={showsOriginal}
            aria-controls={textId}
            onClick={() => setOriginal(!original)}
          >
            {showsOriginal ? 'Hide original' : 'Show original'}
          </Button>
        )}
        <Button
          look="quiet"
          className="min-h-7 text-sm print:hidden"
          onClick={() => onUndo(!undone)}
        >
          {undone ? 'Use sections again' : 'Undo for this article'}
        </Button>
      </p>
      <p
        id={textId}
        hidden={!showsOriginal}
        dir="auto"
        className="mt-1.5 mb-3 max-w-measure border-l-2 border-rule pl-4 font-serif text-[1.0625rem] leading-relaxed whitespace-pre-line text-ink-2"
      >
        {text}
      </p>
    </div>
  );
}
