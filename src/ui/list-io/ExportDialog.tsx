import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ExportedItem } from '@/domain/exports/export-format';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { Message } from '../parts/Message';
import { countArticles } from '../search/count-articles';
import { formatCount } from '../search/format-count';
import { Choices } from './Choices';
import { ExportForm } from './ExportForm';
import type { ExportSource } from './export-source';

interface ExportDialogProps {
  readonly sources: readonly [ExportSource, ...ExportSource[]];
  readonly onClose: () => void;
}

/** Writes articles to a file. In a chunk of its own, with all formats. */
export default function ExportDialog({ sources, onClose }: ExportDialogProps) {
  const [at, setAt] = useState(0);
  const source = sources[at] ?? sources[0];
  return (
    <Dialog
      title={sources.length === 1 ? `Export ${countArticles(source.count)}` : 'Export'}
      shape="wide"
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {sources.length > 1 && (
        <div className="mb-5">
          <Choices
            legend="What"
            choices={sources.map(({ name, count }, index) => ({
              id: String(index),
              name,
              detail: countArticles(count),
            }))}
            chosen={String(at)}
            onChoose={(id) => setAt(Number(id))}
          />
        </div>
      )}
      <Exported key={at} source={source} onClose={onClose} />
    </Dialog>
  );
}

interface ExportedProps {
  readonly source: ExportSource;
  readonly onClose: () => void;
}

function Exported({ source, onClose }: ExportedProps) {
  const id = useId();
  const [done, setDone] = useState(0);
  const { data, error, refetch } = useQuery({
    queryKey: ['exported', id],
    queryFn: ({ signal }): Promise<readonly ExportedItem[]> => source.items(signal, setDone),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    networkMode: 'always', // the articles are here
    structuralSharing: false,
  });
  if (error !== null) {
    return (
      <Message
        tone="alert"
        title="The articles could not be gathered"
        actions={
          <Button look="solid" onClick={() => void refetch()}>
            Try again
          </Button>
        }
      >
        <p>{error.message}</p>
      </Message>
    );
  }
  if (data === undefined) {
    return (
      <div className="pb-1">
        <p role="status" className="font-semibold">
          Gathering {countArticles(source.count)}…
        </p>
        <progress
          aria-label="Gathering the articles"
          className="mt-3 h-2 w-full"
          value={done}
          max={Math.max(source.count, 1)}
        />
        <p className="mt-1 text-sm text-ink-2 tabular-nums">
          {formatCount(done)} of {formatCount(source.count)}
        </p>
        <Button className="mt-4" onClick={onClose}>
          Cancel
        </Button>
      </div>
    );
  }
  return <ExportForm title={source.title} items={data} onDone={onClose} />;
}
