import type { UnreadableRecord } from '@/domain/reading-list/item';

interface UnreadableRecordsProps {
  readonly records: readonly UnreadableRecord[];
}

/** Stored records that are damaged: told, kept, and shown as they are. */
export function UnreadableRecords({ records }: UnreadableRecordsProps) {
  if (records.length === 0) return null;
  return (
    <details className="mt-6 rounded-xl border border-warn bg-warn-soft px-4 py-3 print:hidden">
      <summary>
        {records.length} saved {records.length === 1 ? 'record' : 'records'} could not be read.
        Nothing was deleted.
      </summary>
      <ul className="mt-2 space-y-2 text-sm">
        {records.map(({ key, reason, raw }) => (
          <li key={key}>
            <p>
              <code>{key}</code>: {reason}
            </p>
            <pre className="mt-1 max-h-40 overflow-auto rounded bg-card p-2 whitespace-pre-wrap">
              {formatRaw(raw)}
            </pre>
          </li>
        ))}
      </ul>
    </details>
  );
}

function formatRaw(raw: unknown): string {
  try {
    return JSON.stringify(raw, null, 2);
  } catch {
    return String(raw); // cyclic, or nested too deep
  }
}
