import type { ReadingListItem } from '@/domain/reading-list/item';
import type { ReadingList } from '@/domain/reading-list/reading-list';
import { CiteAllButton } from '../citing/CiteAllButton';
import { ExportButton } from './ExportButton';
import { listSource } from './export-source';
import { ImportListButton } from './ImportListButton';
import { ShareButton } from './ShareButton';

interface ListExchangeProps {
  readonly list: Pick<ReadingList, 'id' | 'name'>;
  /** Of that list, in the order in which they are shown. */
  readonly items: readonly ReadingListItem[];
  /** Of them those that the reader chose; where there are none, the list is meant. */
  readonly selected?: readonly ReadingListItem[];
}

/**
 * What comes onto a list from files, and how it leaves for elsewhere: buttons without a box of their
 * own, so that they share the lines of the others around them.
 */
export function ListExchange({ list, items, selected = [] }: ListExchangeProps) {
  const { id, name } = list;
  const whole = listSource('The whole list', name, items);
  const isChosen = selected.length > 0;
  const meant = isChosen ? selected : items;
  return (
    <div className="contents print:hidden">
      <ImportListButton key={id} list={list} />
      {items.length > 0 && (
        <>
          <ExportButton
            look="plain"
            sources={() =>
              isChosen ? [listSource('The selection', name, selected), whole] : [whole]
            }
          />
          <CiteAllButton articles={() => meant.map(({ article }) => article)} />
          <ShareButton name={name} items={meant} />
        </>
      )}
    </div>
  );
}
