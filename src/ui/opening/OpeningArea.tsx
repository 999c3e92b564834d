import { FolderOpen } from 'lucide-react';
import { lazy } from 'react';
import { takeBackup } from '../keeping/take-backup';
import { LazyDialog } from '../parts/LazyDialog';
import { useServices } from '../services';
import type { OpeningRequest } from './request';
import { useDropping } from './use-dropping';
import { usePasting } from './use-pasting';

/** Everything behind the wish to open something: it is needed only then. */
const Opening = lazy(() => import('./Opening'));

interface OpeningAreaProps {
  /** Null: nothing is being opened. */
  readonly request: OpeningRequest | null;
  readonly onRequest: (request: OpeningRequest | null) => void;
  /** Shows a corpus of its address; @returns what leads back to where the reader was. */
  readonly onShow: (address: string) => () => void;
}

/** Takes what is dropped or pasted anywhere on the page, and shows what comes of opening it. */
export function OpeningArea({ request, onRequest, onShow }: OpeningAreaProps) {
  const { restoring } = useServices();
  const open = async (files: readonly File[]): Promise<void> => {
    // One after the other: what is being opened is not lost for another drop.
    if (request !== null || restoring.get() !== null) return;
    if (!(await takeBackup(files, restoring))) onRequest({ kind: 'files', files });
  };
  const over = useDropping((files) => void open(files));
  usePasting((files) => void open(files));
  return (
    <>
      {over && request === null && <DropHere />}
      {request !== null && (
        <LazyDialog goneTitle="Files cannot be opened now" onClose={() => onRequest(null)}>
          <Opening request={request} onRequest={onRequest} onShow={onShow} />
        </LazyDialog>
      )}
    </>
  );
}

/** Covers the page while something is dragged over it; the pointer goes through it. */
function DropHere() {
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-paper/80 p-4 backdrop-blur-[2px]"
    >
      <div className="absolute inset-3 rounded-2xl border-2 border-dashed border-accent" />
      <p className="flex items-center gap-3 rounded-xl border border-rule bg-card px-6 py-4 font-serif text-xl font-semibold shadow-xl">
        <FolderOpen size={22} className="text-accent" />
        Drop to open
      </p>
    </div>
  );
}
