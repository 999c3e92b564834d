import { saveFile } from '@/browser/save-file';
import type { RejectedImport } from '@/domain/files/import';
import { Button } from '../parts/Button';
import { useNotify } from '../parts/notices';
import { formatCount } from '../search/format-count';

/** More than these are counted, not listed: all are in the text. */
const MOST_LISTED = 100;

interface RejectedListProps {
  readonly rejected: readonly RejectedImport[];
  /** All of them as text, to be taken along. */
  readonly text: Blob;
}

/** Records that could not be read: where each stands, why, and what it is. */
export function RejectedList({ rejected, text }: RejectedListProps) {
  const notify = useNotify();
  const count = rejected.length;
  if (count === 0) return null;

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(await text.text());
      notify({ text: `Copied ${formatCount(count)} ${count === 1 ? 'record' : 'records'}` });
    } catch {
      notify({ text: 'The browser did not let the page copy. Download the text.', failed: true });
    }
  };

  return (
    <section aria-labelledby="rejected-heading">
      <h3 id="rejected-heading" className="font-semibold">
        {count === 1
          ? '1 record could not be read'
          : `${formatCount(count)} records could not be read`}
      </h3>
      <ul
        aria-label="Records that could not be read"
        // A long list scrolls, so it must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="mt-2 max-h-72 divide-y divide-rule overflow-auto rounded-lg border border-rule bg-paper px-3 text-sm"
      >
        {rejected.slice(0, MOST_LISTED).map(({ file, line, reason, raw }, index) => (
          <li key={`${index} ${file} ${line}`} className="py-2">
            <p>
              <bdi className="font-semibold break-all">{file}</bdi>, line {formatCount(line)}:{' '}
              {reason}
            </p>
            <pre
              dir="auto"
              className="mt-1 font-mono text-xs break-words whitespace-pre-wrap text-ink-2"
            >
              {raw}
            </pre>
          </li>
        ))}
      </ul>
      {count > MOST_LISTED && (
        <p className="mt-1.5 text-sm text-ink-2">
          The first {MOST_LISTED} are shown; {formatCount(count - MOST_LISTED)} more are in the
          text.
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-2 text-sm">
        <Button className="text-sm" onClick={() => void copy()}>
          Copy all
        </Button>
        <Button className="text-sm" onClick={() => saveFile(text, 'rejected-records.txt')}>
          Download as text
        </Button>
      </p>
    </section>
  );
}
