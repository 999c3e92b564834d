import { useEffect, useId, useRef, useState } from 'react';
import { countArticles as countOf, type CorpusContent } from '@/browser/corpora/kept-corpus';
import { Button } from '../parts/Button';
import { countArticles } from '../search/count-articles';
import { formatCount } from '../search/format-count';
import { FilesRead } from './FilesRead';
import { MergedList } from './MergedList';
import { RejectedList } from './RejectedList';

interface ImportReportProps {
  readonly content: CorpusContent;
  readonly suggestedName: string;
  /** The corpus is kept already: nothing but what is merged in it can be changed. */
  readonly isKept: boolean;
  readonly onAccept: (name: string, content: CorpusContent) => Promise<void>;
  readonly onCancel: () => void;
}

/** What came of opening files, for the reader to judge before it is opened. */
export function ImportReport(props: ImportReportProps) {
  const { content, suggestedName, isKept, onAccept, onCancel } = props;
  const { outcome } = content;
  const { files, rejected, merged } = outcome;
  const [name, setName] = useState(suggestedName);
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set(content.apart));
  const [busy, setBusy] = useState(false);
  const summary = useRef<HTMLParagraphElement>(null);
  const nameId = useId();

  // What had the focus went with the progress; and this is what there is to read now.
  useEffect(() => summary.current?.focus({ preventScroll: true }), []);

  const judged: CorpusContent = { outcome, apart: [...apart] };
  const count = countArticles(countOf(judged));
  const accept = (accepted: CorpusContent): void => {
    setBusy(true);
    void onAccept(name.trim() || suggestedName, accepted).finally(() => setBusy(false));
  };
  const leaveOut = (): void =>
    accept({ ...judged, outcome: { ...outcome, rejected: [], rejectedText: new Blob([]) } });

  return (
    <form
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        accept(judged);
      }}
    >
      <div>
        <p ref={summary} tabIndex={-1} className="font-serif text-2xl font-semibold outline-none">
          {count} from {files.length === 1 ? '1 file' : `${formatCount(files.length)} files`}
        </p>
        <p className="text-ink-2">
          {describeRest(rejected.length, merged.length - apart.size) || 'Every record was read.'}
        </p>
      </div>
      {!isKept && (
        <div>
          <label htmlFor={nameId} className="block text-sm font-semibold">
            Name of the corpus
          </label>
          <input
            id={nameId}
            type="text"
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
            className="mt-1 h-10 w-full max-w-md rounded-lg border border-edge bg-card px-3"
          />
        </div>
      )}
      <FilesRead files={files} />
      <RejectedList rejected={rejected} text={outcome.rejectedText} />
      <MergedList
        merged={merged}
        apart={apart}
        onApart={(id, isApart) => {
          const next = new Set(apart);
          if (isApart) next.add(id);
          else next.delete(id);
          setApart(next);
        }}
      />
      <div className="sticky -bottom-6 -mx-6 -mb-6 border-t border-rule bg-card px-6 py-4">
        <div className="flex flex-wrap gap-3">
          {isKept ? (
            merged.length > 0 && (
              <Button type="submit" look="solid" disabled={busy}>
                Save
              </Button>
            )
          ) : (
            <>
              <Button type="submit" look="solid" disabled={busy}>
                Open {count}
              </Button>
              {rejected.length > 0 && (
                <Button
                  disabled={busy}
                  title="The rejected records are not listed with the corpus"
                  onClick={leaveOut}
                >
                  Leave out the rejected
                </Button>
              )}
            </>
          )}
          <Button onClick={onCancel}>{isKept ? 'Close' : 'Cancel'}</Button>
        </div>
      </div>
    </form>
  );
}

/** "4 records could not be read, 2 duplicates merged" */
function describeRest(rejected: number, merged: number): string {
  const parts = [
    rejected === 0 ? '' : `${formatCount(rejected)} rejected`,
    merged === 0
      ? ''
      : `${formatCount(merged)} ${merged === 1 ? 'duplicate' : 'duplicates'} merged`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
