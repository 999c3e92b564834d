import type { ImportedFile } from '@/domain/files/import';
import { formatCount } from '../search/format-count';

/** More are counted, those that could not be read first of all. */
const MOST_LISTED = 50;

/** What each file is, and how much of it could be read. */
export function FilesRead({ files }: { readonly files: readonly ImportedFile[] }) {
  const faultsFirst = [...files].sort(
    (a, b) => Number(b.fault !== null) - Number(a.fault !== null),
  );
  const rest = files.length - MOST_LISTED;
  return (
    <ul aria-label="Files" className="divide-y divide-rule-2 border-y border-rule-2">
      {faultsFirst.slice(0, MOST_LISTED).map((file, index) => (
        <li key={`${index} ${file.name}`} className="py-1.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <bdi className="min-w-0 font-semibold break-all">{file.name}</bdi>
            <span className="text-sm text-ink-2">{describe(file)}</span>
          </p>
          {file.fault !== null && <p className="text-sm text-warn">{file.fault}</p>}
        </li>
      ))}
      {rest > 0 && <li className="py-1.5 text-sm text-ink-2">and {formatCount(rest)} more</li>}
    </ul>
  );
}

function describe({ format, read, rejected, fault }: ImportedFile): string {
  if (fault !== null) return format ?? 'not read';
  const parts = [
    format ?? '',
    `${formatCount(read)} read`,
    rejected > 0 ? `${formatCount(rejected)} rejected` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
