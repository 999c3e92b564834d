import { memo, useState } from 'react';
import { applyChange, type AnnotationChange } from '@/domain/reading-list/annotation-change';
import { STATUSES, type ReadingListItem } from '@/domain/reading-list/item';
import { nameStanding } from '@/domain/reading-list/standing';
import { CompactSelect } from './CompactSelect';
import { DecisionChoice } from './DecisionChoice';
import { ItemNote } from './ItemNote';
import { PrintedMarks } from './PrintedMarks';
import { Rating } from './Rating';
import { Tags } from './Tags';

/** What the items of a list share: ids of the datalists that fields complete from. */
export interface KnownWords {
  readonly tags: string;
  readonly reasons: string;
}

interface ItemAnnotationsProps {
  readonly item: ReadingListItem;
  readonly known: KnownWords;
  /** Id of what names the article. */
  readonly describedBy: string;
  /** Resolves to whether the change was made. */
  readonly onChange: (item: ReadingListItem, change: AnnotationChange) => Promise<boolean>;
}

const STATUS_OPTIONS = STATUSES.map((value) => ({ value, name: nameStanding(value) }));

/** What the reader says of an article: one quiet line of marks, and below it the note. */
export const ItemAnnotations = memo(function ItemAnnotations({
  item: stored,
  known,
  describedBy,
  onChange,
}: ItemAnnotationsProps) {
  // Shown at once, and until the list has it: a choice that sprang back would be made again.
  const [expected, setExpected] = useState({ stored, item: stored });
  const item = expected.stored === stored ? expected.item : stored;
  const change = (changed: AnnotationChange): void => {
    setExpected({ stored, item: { ...item, ...applyChange(item, changed) } });
    void onChange(stored, changed).then((done) => {
      if (!done) setExpected({ stored, item: stored });
    });
  };
  return (
    <div className="border-t border-rule-2 py-1.5">
      <PrintedMarks item={item} />
      <div className="-mx-2 flex flex-wrap items-center gap-1 text-sm">
        <div className="contents print:hidden">
          <CompactSelect
            label="Status"
            describedBy={describedBy}
            value={item.status}
            options={STATUS_OPTIONS}
            onChange={(status) => change({ status })}
            chosen={item.status !== 'to-read'}
          />
          <DecisionChoice
            decision={item.decision}
            reasons={known.reasons}
            describedBy={describedBy}
            onDecide={(decision) => change({ decision })}
          />
          <Rating
            rating={item.rating}
            describedBy={describedBy}
            onRate={(rating) => change({ rating })}
          />
          <Tags
            tags={item.tags}
            known={known.tags}
            describedBy={describedBy}
            onAdd={(addTags) => change({ addTags })}
            onRemove={(tag) => change({ removeTags: [tag] })}
          />
        </div>
        <ItemNote item={stored} describedBy={describedBy} />
      </div>
    </div>
  );
});
