import { Bookmark } from 'lucide-react';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';

interface SaveButtonProps {
  readonly saved: boolean;
  /** The change is on its way to the disk. */
  readonly busy: boolean;
  /** Id of what names the article. */
  readonly describedBy: string;
  readonly onToggle: () => void;
}

/** Whether an article is on the reading list. It is pressed only once the article is kept. */
export function SaveButton({ saved, busy, describedBy, onToggle }: SaveButtonProps) {
  return (
    <Button
      data-key="s"
      aria-pressed={saved}
      aria-busy={busy}
      aria-describedby={describedBy}
      onClick={busy ? undefined : onToggle}
      className={classNames(
        saved && 'border-accent! bg-accent! text-accent-ink hover:opacity-90',
        busy && 'opacity-60',
      )}
    >
      <Bookmark aria-hidden size={15} fill={saved ? 'currentColor' : 'none'} />
      Save
    </Button>
  );
}
