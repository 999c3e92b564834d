import { useEffect, useMemo, useRef } from 'react';
import type { ReadingListContent } from '@/domain/reading-list/item';
import { BackupReminderNote } from '../keeping/BackupReminderNote';
import { KeepingMenu } from '../keeping/KeepingMenu';
import { RecoveryScreen } from '../keeping/RecoveryScreen';
import { SaveStored } from '../keeping/SaveStored';
import { useLoss } from '../keeping/use-keeping';
import { ListExchange } from '../list-io/ListExchange';
import { Button } from '../parts/Button';
import { Message } from '../parts/Message';
import { useServices } from '../services';
import { usePreferences } from '../settings/use-preferences';
import { EmptyList } from './EmptyList';
import { ListHeading } from './ListHeading';
import { RecentlyRemoved } from './RecentlyRemoved';
import { SavedArticles } from './SavedArticles';
import { ScreeningView } from './ScreeningView';
import { UnreadableRecords } from './UnreadableRecords';
import { useListActions } from './use-list-actions';
import { currentListOf, useReadingList } from './use-reading-list';

interface ReadingListViewProps {
  /** One article at a time, to decide of each. */
  readonly screening: boolean;
  readonly onScreening: (screening: boolean) => void;
  /** Back to the articles of the corpus. */
  readonly onLeave: () => void;
}

/** The saved articles, each from its own copy: it needs no corpus. In a chunk of its own. */
export default function ReadingListView(props: ReadingListViewProps) {
  const { readingList } = useServices();
  const { data, error, refetch } = useReadingList();
  const loss = useLoss();
  return (
    <section aria-label="Reading list" className="mx-auto max-w-[58rem]">
      {error !== null && (
        <Message
          tone="alert"
          title="The reading list could not be opened"
          actions={
            <>
              <Button onClick={() => void refetch()}>Try again</Button>
              <SaveStored error={error} />
            </>
          }
        >
          <p>{error.message}</p>
        </Message>
      )}
      {data !== undefined && (
        <>
          {!readingList.persistent && (
            <p className="mb-3 rounded-lg bg-warn-soft px-4 py-2.5 print:hidden">
              This browser does not let the page store anything: the list lasts until this page is
              closed. Allow site data for it, then reload.
            </p>
          )}
          {loss && <RecoveryScreen loss={loss} />}
          {loss === null && <BackupReminderNote />}
          {(loss === null || data.items.length > 0) && <CurrentList content={data} {...props} />}
          {!props.screening && <KeepingMenu />}
        </>
      )}
    </section>
  );
}

interface CurrentListProps extends ReadingListViewProps {
  readonly content: ReadingListContent;
}

function CurrentList({ content, screening, onScreening, onLeave }: CurrentListProps) {
  const [{ currentList }, changePreferences] = usePreferences();
  const actions = useListActions();
  const heading = useRef<HTMLHeadingElement>(null);
  const counts = useMemo(() => {
    const byList = new Map<string, number>();
    for (const { listId } of content.items) byList.set(listId, (byList.get(listId) ?? 0) + 1);
    return byList;
  }, [content.items]);
  const current = currentListOf(content, currentList);

  // Who comes here by the link hears where they are.
  useEffect(() => {
    if (!screening) heading.current?.focus({ preventScroll: true });
  }, [screening]);

  if (current === null) return null; // there is always one
  const { list, items } = current;
  if (screening) {
    return (
      <ScreeningView
        key={list.id}
        {...{ list, items }}
        headingRef={heading}
        onLeave={() => onScreening(false)}
      />
    );
  }
  return (
    <>
      <ListHeading
        ref={heading}
        list={list}
        lists={content.lists}
        counts={counts}
        actions={actions}
        onChoose={(id) => changePreferences({ currentList: id })}
      />
      {items.length === 0 ? (
        <>
          <div>
            <ListExchange list={list} items={items} />
          </div>
          <EmptyList onLeave={onLeave} />
        </>
      ) : (
        <SavedArticles
          key={list.id}
          {...{ list, items, actions }}
          otherLists={content.lists.filter(({ id }) => id !== list.id)}
          headingRef={heading}
          onScreen={() => onScreening(true)}
        />
      )}
      <UnreadableRecords records={content.unreadable} />
      <RecentlyRemoved {...{ content, actions }} />
    </>
  );
}
