import { Button } from '../parts/Button';
import { Message } from '../parts/Message';

interface EmptyListProps {
  /** Back to the articles of the corpus. */
  readonly onLeave: () => void;
}

export function EmptyList({ onLeave }: EmptyListProps) {
  return (
    <div className="mt-4">
      <Message title="Nothing saved yet" actions={<Button onClick={onLeave}>Find articles</Button>}>
        <p>
          Press “Save” on an article to keep it here, with its abstract. The list stays in this
          browser, also when the corpus changes.
        </p>
      </Message>
    </div>
  );
}
