import type { CorpusAddress } from '@/browser/corpus/corpus-address';
import type { LoadProgress } from '@/browser/corpus/load-corpus';
import type { RejectedRecord } from '@/domain/corpus/corpus';
import { Button } from '../parts/Button';
import { Message } from '../parts/Message';
import { useObservable, useServices } from '../services';

const STAGES: Readonly<Record<LoadProgress['stage'], string>> = {
  fetching: 'Fetching the articles',
  reading: 'Reading the articles',
  indexing: 'Preparing the search',
};

/** The corpus is on its way. */
export function CorpusLoading({ onCancel }: { readonly onCancel: () => void }) {
  const { loadProgress } = useServices();
  const progress = useObservable(loadProgress);
  const stage = STAGES[progress?.stage ?? 'fetching'];
  const total = progress?.total ?? 0;
  return (
    <div className="max-w-xl">
      <Message title={`${stage}…`} actions={<Button onClick={onCancel}>Cancel</Button>}>
        <progress
          aria-label={stage}
          className="h-2 w-full"
          {...(total > 0 && { value: progress?.done ?? 0, max: total })}
        />
        <p className="text-sm">{formatProgress(progress)}</p>
      </Message>
    </div>
  );
}

const MEGABYTE = 1024 * 1024;

function formatProgress(progress: LoadProgress | null): string {
  if (progress === null || progress.done === 0) return '\u00A0';
  if (progress.stage !== 'fetching') {
    return `${Math.floor((100 * progress.done) / Math.max(progress.total, 1))} %`;
  }
  const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);
  return progress.total > 0
    ? `${megabytes(progress.done)} of ${megabytes(progress.total)} MB`
    : `${megabytes(progress.done)} MB`;
}

interface CorpusStoppedProps {
  readonly onRetry: () => void;
  /** To the page's own corpus; null where this is it. */
  readonly onHome: (() => void) | null;
}

export function CorpusCancelled({ onRetry, onHome }: CorpusStoppedProps) {
  return (
    <Message
      title="Loading was cancelled"
      actions={
        <>
          <Button look="solid" onClick={onRetry}>
            Load again
          </Button>
          {onHome !== null && <Button onClick={onHome}>Open the first corpus instead</Button>}
        </>
      }
    >
      <p>No articles are open.</p>
    </Message>
  );
}

interface CorpusFailedProps extends CorpusStoppedProps {
  readonly url: string;
  readonly error: Error;
}

export function CorpusFailed({ url, error, onRetry, onHome }: CorpusFailedProps) {
  return (
    <Message
      tone="alert"
      title="The articles could not be opened"
      actions={
        <>
          <Button look="solid" onClick={onRetry}>
            Retry
          </Button>
          {onHome !== null && <Button onClick={onHome}>Open the first corpus instead</Button>}
        </>
      }
    >
      <p>{error.message}</p>
      <p className="text-sm break-all">{url}</p>
    </Message>
  );
}

/** The address names a corpus that was opened from files in another browser, or deleted in this one. */
export function CorpusMissing({ onHome }: { readonly onHome: () => void }) {
  return (
    <Message
      tone="alert"
      title="This corpus is not kept in this browser"
      actions={
        <Button look="solid" onClick={onHome}>
          Open the first corpus
        </Button>
      }
    >
      <p>
        Corpora that are opened from files stay in the browser they were opened in, until they are
        deleted there. This one may have been deleted, or opened in another browser or private
        window.
      </p>
      <p>Open its files again, or choose another corpus from the menu above.</p>
    </Message>
  );
}

interface CorpusRefusedProps {
  readonly message: string;
  readonly onHome: () => void;
}

/** The address is none that a corpus is read from. */
export function CorpusRefused({ message, onHome }: CorpusRefusedProps) {
  return (
    <Message
      tone="alert"
      title="This address cannot be opened"
      actions={
        <Button look="solid" onClick={onHome}>
          Open the first corpus
        </Button>
      }
    >
      <p>{message}</p>
    </Message>
  );
}

interface CorpusConsentProps {
  readonly address: CorpusAddress;
  readonly onAgree: () => void;
  readonly onHome: () => void;
}

/** Another site would learn that the reader was here: the reader decides. */
export function CorpusConsent({ address, onAgree, onHome }: CorpusConsentProps) {
  const { host } = new URL(address.url);
  return (
    <Message
      title="Open articles from another site?"
      actions={
        <>
          <Button look="solid" onClick={onAgree}>
            Fetch from {host}
          </Button>
          <Button onClick={onHome}>Open the first corpus instead</Button>
        </>
      }
    >
      <p>
        This link asks Lectern to fetch a corpus from <b className="text-ink">{host}</b>, which is
        not the site that this page is from. That site will see that somebody fetched it. No cookies
        or passwords are sent.
      </p>
      <p className="text-sm break-all">{address.url}</p>
    </Message>
  );
}

interface RejectedRecordsProps {
  readonly rejected: readonly RejectedRecord[];
  /** Articles that were read. */
  readonly total: number;
}

/** More than these are counted, not listed. */
const MAX_LISTED = 100;

/** Records of the corpus that could not be read, beside those that were. */
export function RejectedRecords({ rejected, total }: RejectedRecordsProps) {
  if (rejected.length === 0) return null;
  const all = total + rejected.length;
  return (
    <details className="rounded-xl border border-warn bg-warn-soft px-4 py-2.5 print:hidden">
      <summary>
        {rejected.length} of {all} {all === 1 ? 'record' : 'records'} could not be read
        <span className="text-ink-2">: show {rejected.length === 1 ? 'it' : 'them'}</span>
      </summary>
      <ul className="mt-3 space-y-3 text-sm">
        {rejected.slice(0, MAX_LISTED).map(({ path, reason, raw }) => (
          <li key={path}>
            <p>
              <code className="font-semibold">{path}</code>: {reason}
            </p>
            <pre
              // A long record scrolls, so it must be reachable by keyboard.
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
              className="mt-1 max-h-40 overflow-auto rounded-md bg-card p-2 whitespace-pre-wrap"
            >
              {raw}
            </pre>
          </li>
        ))}
      </ul>
      {rejected.length > MAX_LISTED && (
        <p className="mt-2 text-sm">and {rejected.length - MAX_LISTED} more</p>
      )}
    </details>
  );
}
