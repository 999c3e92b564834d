import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../parts/Button';

interface PasteTextProps {
  readonly onText: (text: string) => void;
  readonly onCancel: () => void;
}

/** A place for text that is no file: records copied from a web page or a letter. */
export function PasteText({ onText, onCancel }: PasteTextProps) {
  const [text, setText] = useState('');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onText(text);
      }}
    >
      <label htmlFor={id} className="block text-ink-2">
        Records in any format that Lectern reads: RIS, BibTeX, PubMed, CSV, JSON and others
      </label>
      <textarea
        ref={field}
        id={id}
        value={text}
        rows={12}
        spellCheck={false}
        onChange={({ target }) => setText(target.value)}
        className="mt-2 w-full rounded-lg border border-edge bg-paper p-3 font-mono text-sm leading-normal"
      />
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="submit" look="solid" disabled={text.trim() === ''}>
          Read the text
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
