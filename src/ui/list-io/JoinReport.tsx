import { useEffect, useMemo, useRef, useState } from 'react';
import type { ListReading } from '@/browser/reading-list/list-reading';
import { articleHeading } from '@/domain/article';
import type { ReadingListItem } from '@/domain/reading-list/item';
import { previewJoin } from '@/domain/reading-list/join-import';
import { FilesRead } from '../opening/FilesRead';
import { RejectedList } from '../opening/RejectedList';
import { Button } from '../parts/Button';
import { countArticles } from '../search/count-articles';
import { formatCount } from '../search/format-count';
import { DialogActions } from './DialogActions';

interface JoinReportProps {
  readonly reading: ListReading;
  /** Of the list that is to be joined. */
  readonly items: readonly ReadingListItem[];
  readonly onAccept: () => Promise<void>;
  readonly onCancel: () => void;
}

/** What would come of an import, for the reader to judge before anything is changed. */
export function JoinReport({ reading, items, onAccept, onCancel }: JoinReportProps) {
  const { files, joining, rejected, rejectedText } = reading;
  const { added, completed, same } = useMemo(() => previewJoin(items, joining), [items, joining]);
  const [busy, setBusy] = useState(false);
  const summary = useRef<HTMLParagraphElement>(null);

  // What had the focus went with the progress; and this is what there is to read now.
  useEffect(() => summary.current?.focus({ preventScroll: true }), []);

  const changes = added.length + completed.length;
  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void onAccept().finally(() => setBusy(false));
      }}
    >
      <div>
        <p ref={summary} tabIndex={-1} className="font-serif text-2xl font-semibold outline-none">
          {changes === 0
            ? 'All of it is on the list already'
            : `${formatCount(added.length)} new, ${formatCount(completed.length + same.length)} on the list already`}
        </p>
        <p className="text-ink-2">
          {describeRest(completed.length, rejected.length) || 'Every record was read.'}
        </p>
      </div>
      <Works
        name="New on the list"
        works={added.map((article) => ({ key: article.id, heading: articleHeading(article) }))}
      />
      <Works
        name="On the list, and completed"
        works={completed.map(({ item, with: words }) => ({
          key: item.id,
          heading: articleHeading(item.article),
          detail: words.join(', '),
        }))}
      />
      <FilesRead files={files} />
      <RejectedList rejected={rejected} text={rejectedText} />
      <DialogActions>
        {changes > 0 && (
          <Button type="submit" look="solid" disabled={busy}>
            {added.length > 0 ? `Add ${countArticles(added.length)}` : 'Complete the list'}
          </Button>
        )}
        <Button look={changes > 0 ? 'outline' : 'solid'} onClick={onCancel}>
          {changes > 0 ? 'Cancel' : 'Close'}
        </Button>
      </DialogActions>
    </form>
  );
}

/** "2 of these get more from the files · 3 records could not be read" */
function describeRest(completed: number, rejected: number): string {
  const parts = [
    completed === 0
      ? ''
      : `${formatCount(completed)} of these ${completed === 1 ? 'gets' : 'get'} more from the files`,
    rejected === 0
      ? ''
      : `${formatCount(rejected)} ${rejected === 1 ? 'record' : 'records'} could not be read`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** More are counted. */
const MOST_LISTED = 200;

interface WorksProps {
  readonly name: string;
  readonly works: readonly {
    readonly key: string;
    readonly heading: string;
    readonly detail?: string;
  }[];
}

function Works({ name, works }: WorksProps) {
  if (works.length === 0) return null;
  const rest = works.length - MOST_LISTED;
  return (
    <details open={works.length <= 8}>
      <summary className="min-h-7 font-semibold">
        {name} ({formatCount(works.length)})
      </summary>
      <ul
        aria-label={name}
        // A long list scrolls, so it must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="mt-1.5 max-h-64 divide-y divide-rule-2 overflow-auto rounded-lg border border-rule bg-paper px-3"
      >
        {works.slice(0, MOST_LISTED).map(({ key, heading, detail }) => (
          <li key={key} className="py-1.5">
            <bdi>{heading}</bdi>
            {detail !== undefined && <span className="block text-sm text-ink-2">{detail}</span>}
          </li>
        ))}
        {rest > 0 && <li className="py-1.5 text-ink-2">and {formatCount(rest)} more</li>}
      </ul>
    </details>
  );
}
