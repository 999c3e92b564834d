import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import { memo, useCallback, useMemo } from 'react';
import type { AnnotationChange } from '@/domain/reading-list/annotation-change';
import type { ReadingListItem } from '@/domain/reading-list/item';
import { ArticleCard, BrokenCard } from '../article/ArticleCard';
import type { SectionChoices } from '../article/open-sections';
import { unmarked } from '../article/unmarked';
import { useItemMarks } from '../marks/card-marks';
import { Button } from '../parts/Button';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { ItemAnnotations, type KnownWords } from './ItemAnnotations';
import type { Dragging } from './use-dragging';

export type Move = 'up' | 'down';

interface SavedArticleProps {
  readonly item: ReadingListItem;
  readonly choices: SectionChoices;
  readonly known: KnownWords;
  readonly first: boolean;
  readonly last: boolean;
  /** Null where the order is not the reader's own, or not all of it is shown. */
  readonly onMove: ((item: ReadingListItem, direction: Move) => void) | null;
  readonly onDrag: Dragging['start'];
  readonly onRemove: (item: ReadingListItem) => void;
  readonly onChange: (item: ReadingListItem, change: AnnotationChange) => Promise<boolean>;
  readonly onChoose: (itemId: string, sections: readonly number[], open: boolean) => void;
}

/** An article of the list: drawn again only where something about it changed. */
export const SavedArticle = memo(function SavedArticle({
  item,
  choices,
  known,
  first,
  last,
  onMove,
  onDrag,
  onRemove,
  onChange,
  onChoose,
}: SavedArticleProps) {
  const { article, id } = item;
  const marks = useItemMarks(item);
  const shown = useMemo(() => unmarked(article), [article]);
  const choose = useCallback(
    (_: string, sections: readonly number[], open: boolean) => onChoose(id, sections, open),
    [id, onChoose],
  );
  const actions = useCallback(
    (headingId: string) => (
      <>
        {onMove !== null && (
          <>
            <span
              aria-hidden
              title="Drag to another place"
              onPointerDown={(event) => onDrag(id, event)}
              className="grid size-8 cursor-grab touch-none place-items-center rounded-lg text-ink-3 hover:bg-rule-2 hover:text-ink active:cursor-grabbing max-sm:hidden"
            >
              <GripVertical size={17} />
            </span>
            {(['up', 'down'] as const).map((direction) => (
              <MoveButton
                key={direction}
                direction={direction}
                describedBy={headingId}
                disabled={direction === 'up' ? first : last}
                onMove={() => onMove(item, direction)}
              />
            ))}
          </>
        )}
        <Button
          look="plain"
          data-key="s"
          title="Remove from the list"
          aria-describedby={headingId}
          onClick={() => onRemove(item)}
        >
          <Trash2 aria-hidden size={15} /> <span className="max-sm:sr-only">Remove</span>
        </Button>
      </>
    ),
    [item, id, first, last, onMove, onDrag, onRemove],
  );
  const annotations = useCallback(
    (headingId: string) => (
      <ItemAnnotations item={item} known={known} describedBy={headingId} onChange={onChange} />
    ),
    [item, known, onChange],
  );
  return (
    <ErrorBoundary
      fallback={(error, retry) => <BrokenCard article={article} error={error} onRetry={retry} />}
    >
      <ArticleCard
        shown={shown}
        lens={[]}
        choices={choices}
        onChoose={choose}
        marks={marks}
        itemId={id}
        href={null}
        level={3}
        annotations={annotations}
        actions={actions}
      />
    </ErrorBoundary>
  );
});

const MOVES = {
  up: { name: 'Move up', key: 'Alt+ArrowUp', Icon: ArrowUp },
  down: { name: 'Move down', key: 'Alt+ArrowDown', Icon: ArrowDown },
} as const;

interface MoveButtonProps {
  readonly direction: Move;
  /** Id of what names the article. */
  readonly describedBy: string;
  readonly disabled: boolean;
  readonly onMove: () => void;
}

function MoveButton({ direction, describedBy, disabled, onMove }: MoveButtonProps) {
  const { name, key, Icon } = MOVES[direction];
  return (
    <Button
      look="plain"
      aria-label={name}
      title={name}
      aria-describedby={describedBy}
      data-move={direction}
      data-key={key}
      disabled={disabled}
      className="px-1 disabled:opacity-35"
      onClick={onMove}
    >
      <Icon aria-hidden size={17} />
    </Button>
  );
}
