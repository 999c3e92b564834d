import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { RestoreMode } from '@/browser/reading-list/restore';
import { saveFile } from '@/browser/save-file';
import { NO_RECORDS, toRecords } from '@/domain/reading-list/list-records';
import { mergeContent } from '@/domain/reading-list/merge-content';
import type { Backup, RefusedRecord } from '@/domain/reading-list/read-backup';
import { Button } from '../parts/Button';
import { useReadingList } from '../reading-list/use-reading-list';
import { countArticles } from '../search/count-articles';
import { formatCount } from '../search/format-count';
import { describeReport } from './describe-report';
import { formatMoment } from './format-when';
import type { RestoreSource } from './RestoreDialog';
import { useRestore } from './use-restore';

interface RestorePreviewProps {
  readonly source: RestoreSource;
  readonly backup: Backup;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What would come of it, before anything is done. */
export function RestorePreview({ source, backup, onBack, onDone }: RestorePreviewProps) {
  const { content, refused, exportedAt } = backup;
  const { data: current } = useReadingList();
  const [mode, setMode] = useState<RestoreMode>('merge');
  const [busy, setBusy] = useState(false);
  const restore = useRestore();
  const summary = useRef<HTMLParagraphElement>(null);
  const report = useMemo(() => {
    const ours = mode === 'replace' || current === undefined ? NO_RECORDS : toRecords(current);
    return mergeContent(ours, toRecords(content), new Date().toISOString()).report;
  }, [current, content, mode]);

  // What had the focus went with the choice; and this is what there is to read now.
  useEffect(() => summary.current?.focus({ preventScroll: true }), []);

  const count = toRecords(content).items.length;
  const savedAt = source.kind === 'snapshot' ? source.takenAt : exportedAt;
  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void restore(content, mode)
          .then((done) => {
            if (done) onDone();
          })
          .finally(() => setBusy(false));
      }}
    >
      <p ref={summary} tabIndex={-1} className="font-serif text-xl font-semibold outline-none">
        {countArticles(count)}
        {savedAt !== null && `, saved ${formatMoment(savedAt)}`}
      </p>
      <fieldset className="space-y-2">
        <legend className="font-semibold">How</legend>
        <Mode mode="merge" chosen={mode} onChoose={setMode} name="Add to the list">
          Nothing is taken away. Where both have an article, the newer marks count and every text is
          kept.
        </Mode>
        <Mode mode="replace" chosen={mode} onChoose={setMode} name="Replace the list">
          The list becomes what it was then. A snapshot of what is there now is kept first.
        </Mode>
      </fieldset>
      <div>
        <p className="font-semibold">What will happen</p>
        <ul className="list-disc pl-5">
          {describeReport(report).map((part) => (
            <li key={part}>{part}</li>
          ))}
          {mode === 'replace' && current !== undefined && current.items.length > 0 && (
            <li>{countArticles(current.items.length).toLowerCase()} of now replaced</li>
          )}
        </ul>
      </div>
      <RefusedList refused={refused} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="solid" disabled={busy}>
          {mode === 'merge' ? 'Restore' : 'Replace the list'}
        </Button>
        <Button onClick={onBack} disabled={busy}>
          Choose another
        </Button>
        <Button look="plain" onClick={onDone} disabled={busy}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface ModeProps {
  readonly mode: RestoreMode;
  readonly chosen: RestoreMode;
  readonly onChoose: (mode: RestoreMode) => void;
  readonly name: string;
  readonly children: string;
}

function Mode({ mode, chosen, onChoose, name, children }: ModeProps) {
  const noteId = useId();
  return (
    <label className="flex min-h-8 items-start gap-2.5">
      <input
        type="radio"
        name="mode"
        value={mode}
        checked={mode === chosen}
        aria-describedby={noteId}
        onChange={() => onChoose(mode)}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span>
        {name}
        <span id={noteId} className="block text-sm text-ink-2">
          {children}
        </span>
      </span>
    </label>
  );
}

/** More are counted; the file holds them all. */
const MOST_LISTED = 50;

/** Records of the backup that cannot be read, each with its place and reason. */
function RefusedList({ refused }: { readonly refused: readonly RefusedRecord[] }) {
  if (refused.length === 0) return null;
  const save = (): void => {
    const text = JSON.stringify(refused, null, 1);
    saveFile(new Blob([text], { type: 'application/json' }), 'lectern-refused-records.json');
  };
  return (
    <details className="rounded-xl border border-warn bg-warn-soft px-4 py-3">
      <summary>
        {refused.length === 1 ? '1 record' : `${formatCount(refused.length)} records`} could not be
        read and will be left out
      </summary>
      <ul className="mt-2 max-h-48 space-y-1 overflow-auto text-sm">
        {refused.slice(0, MOST_LISTED).map(({ path, reason }) => (
          <li key={path}>
            <code>{path}</code>: {reason}
          </li>
        ))}
      </ul>
      <Button className="mt-2" onClick={save}>
        Save these records
      </Button>
    </details>
  );
}
