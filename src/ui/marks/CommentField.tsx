import type { Quote } from '@/domain/reading-list/quote';
import { Button } from '../parts/Button';
import { useServices } from '../services';
import { useWrittenEditor } from '../writing/use-written-editor';
import { WrittenField } from '../writing/WrittenField';

interface CommentFieldProps {
  readonly itemId: string;
  readonly quote: Quote;
  /** What it is called: "Comment on quote 2". */
  readonly label: string;
  /** Whether it takes the focus. */
  readonly focused: boolean;
  readonly onLeave: () => void;
}

/** The comment of a quote as it is written: saved by itself. */
export function CommentField({ itemId, quote, label, focused, onLeave }: CommentFieldProps) {
  const { readingList } = useServices();
  const control = useWrittenEditor({
    id: `comment ${quote.id}`,
    written: quote.comment,
    save: (edit) => readingList.writeComment(itemId, quote.id, edit),
    dropCopy: (text) => readingList.dropCommentCopy(itemId, quote.id, text),
  });
  return (
    <div className="mt-1.5 pl-3.5 print:hidden">
      <WrittenField control={control} label={label} focused={focused} onLeave={onLeave} />
      <Button
        onClick={() => {
          control.flush();
          onLeave();
        }}
      >
        Done
      </Button>
    </div>
  );
}
