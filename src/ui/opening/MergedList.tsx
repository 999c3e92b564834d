import { useState } from 'react';
import type { MergedWork } from '@/browser/corpora/import-report';
import { Button } from '../parts/Button';
import { formatCount } from '../search/format-count';

/** So many are listed at first, and so many more at a time. */
const PIECE = 50;

interface MergedListProps {
  readonly merged: readonly MergedWork[];
  /** Ids of those whose records are kept apart. */
  readonly apart: ReadonlySet<string>;
  readonly onApart: (id: string, apart: boolean) => void;
}

/** Works that stand in the files more than once: of which records, why, and how to undo it. */
export function MergedList({ merged, apart, onApart }: MergedListProps) {
  const [shown, setShown] = useState(PIECE);
  const count = merged.length;
  if (count === 0) return null;
  return (
    <section aria-labelledby="merged-heading">
      <h3 id="merged-heading" className="font-semibold">
        {count === 1
          ? '1 work was given more than once'
          : `${formatCount(count)} works were given more than once`}
      </h3>
      <p className="text-sm text-ink-2">
        The records of a work are merged to one article with the fuller value of each field.
      </p>
      <ul
        aria-label="Duplicates"
        // A long list scrolls, so it must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="mt-2 max-h-96 divide-y divide-rule overflow-auto rounded-lg border border-rule bg-paper px-3"
      >
        {merged.slice(0, shown).map((work) => (
          <li key={work.id} className="py-2.5">
            <Work
              work={work}
              isApart={apart.has(work.id)}
              onApart={(isApart) => onApart(work.id, isApart)}
            />
          </li>
        ))}
      </ul>
      {count > shown && (
        <p className="mt-1.5 flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
          {formatCount(shown)} of {formatCount(count)} are shown.
          <Button look="quiet" className="text-sm" onClick={() => setShown(shown + PIECE)}>
            Show {formatCount(Math.min(PIECE, count - shown))} more
          </Button>
        </p>
      )}
    </section>
  );
}

interface WorkProps {
  readonly work: MergedWork;
  readonly isApart: boolean;
  readonly onApart: (isApart: boolean) => void;
}

function Work({ work: { id, members, reasons }, isApart, onApart }: WorkProps) {
  const [first] = members;
  const headingId = `merged ${id}`;
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <h4 id={headingId} dir="auto" className="min-w-0 font-serif leading-snug font-semibold">
          {first?.heading}
        </h4>
        <Button
          className="shrink-0 text-sm"
          aria-describedby={headingId}
          onClick={() => onApart(!isApart)}
        >
          {isApart ? 'Merge again' : 'Keep apart'}
        </Button>
      </div>
      {isApart && (
        <p className="text-sm font-semibold text-accent">
          Kept apart as {formatCount(members.length)} articles
        </p>
      )}
      <ol className="mt-1 space-y-1 text-sm">
        {members.map(({ file, line, heading, detail }, index) => (
          <li key={`${index} ${file} ${line}`}>
            <p>
              <bdi className="break-all">{file}</bdi>, line {formatCount(line)}
              {index > 0 && <span className="text-ink-2"> · {reasons[index - 1]}</span>}
            </p>
            <p dir="auto" className="text-ink-2">
              {heading !== first?.heading && <>{heading} · </>}
              {detail}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
