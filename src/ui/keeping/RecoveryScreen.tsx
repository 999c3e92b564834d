import { useEffect, useId, useRef, useState } from 'react';
import type { Loss } from '@/browser/reading-list/keeping';
import { Button } from '../parts/Button';
import { useNotify } from '../parts/notices';
import { countArticles } from '../search/count-articles';
import { useServices } from '../services';
import { formatMoment } from './format-when';
import { useNewestGood } from './use-newest-good';
import { useRestore } from './use-restore';

/** Stands in for a list that was lost: what was there, and the ways to have it back. */
export function RecoveryScreen({ loss }: { readonly loss: Loss }) {
  const { keeping, restoring } = useServices();
  const { data: good } = useNewestGood();
  const restore = useRestore();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  // Who comes here by the link hears where they are.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const run = (task: () => Promise<unknown>): void => {
    setBusy(true);
    void task().finally(() => setBusy(false));
  };
  const startAnew = async (): Promise<void> => {
    await keeping.settle();
    notify({ text: 'Started anew. The snapshots stay: “Restore…” below the list shows them.' });
  };
  const now = loss.found === 0 ? 'nothing is there' : `${countArticles(loss.found)} are there`;
  return (
    <section
      aria-labelledby={headingId}
      className="mb-8 max-w-2xl rounded-xl border border-warn bg-warn-soft px-6 py-5"
    >
      <h2
        ref={heading}
        id={headingId}
        tabIndex={-1}
        className="font-serif text-xl font-semibold outline-none"
      >
        Your reading list is missing
      </h2>
      <p className="mt-2 text-ink-2">
        This browser held {countArticles(loss.count).toLowerCase()} on {formatMoment(loss.at)}; now{' '}
        {now}. Its files may have been damaged or cleared. Lectern deleted nothing.
      </p>
      {good === null && (
        <p className="mt-2 text-ink-2">
          No snapshot of the list is left in this browser. If you saved a backup file, all that is
          in it can be brought back.
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {good !== undefined && good !== null && (
          <Button
            look="solid"
            className="py-1.5"
            disabled={busy}
            onClick={() => run(() => restore(good.content, 'merge'))}
          >
            Restore {countArticles(good.head.count).toLowerCase()} of{' '}
            {formatMoment(good.head.takenAt)}
          </Button>
        )}
        <Button
          look={good === null ? 'solid' : 'outline'}
          className="py-1.5"
          disabled={busy}
          onClick={() => restoring.set({ file: null })}
        >
          Restore from a backup file or another snapshot…
        </Button>
        <Button look="plain" disabled={busy} onClick={() => run(startAnew)}>
          {loss.found === 0 ? 'Start anew' : 'Go on with what is there'}
        </Button>
      </div>
    </section>
  );
}
