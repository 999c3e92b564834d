import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReadingList } from '@/domain/reading-list/reading-list';
import { ImportProgress, type ReadingProgress } from '../opening/ImportProgress';
import { NothingRead } from '../opening/NothingRead';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { Message } from '../parts/Message';
import { useReadingList } from '../reading-list/use-reading-list';
import { useServices } from '../services';
import { JoinReport } from './JoinReport';
import { useJoin } from './use-join';

interface ImportListDialogProps {
  readonly files: readonly File[];
  readonly list: Pick<ReadingList, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Reads files, tells what would come of them, and brings it onto the list. In a chunk of its own. */
export default function ImportListDialog(props: ImportListDialogProps) {
  return (
    <Dialog
      title={`Import to “${props.list.name}”`}
      shape="wide"
      firm
      open
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Reading {...props} />
    </Dialog>
  );
}

/** Closing it at any time leaves the list as it was. */
function Reading({ files, list, onClose }: ImportListDialogProps) {
  const { search, readingList } = useServices();
  const queryId = useId();
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const { data: content } = useReadingList();
  const join = useJoin();
  const { data, error, refetch } = useQuery({
    queryKey: ['list-import', queryId],
    queryFn: async ({ signal }) => {
      const { items } = await readingList.list();
      const listed = items
        .filter(({ listId }) => listId === list.id)
        .map(({ id, article }) => ({ id, article }));
      return search.readList(files, listed, signal, setProgress);
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    networkMode: 'always', // the files are here
    structuralSharing: false,
  });
  if (error !== null) {
    return (
      <Message
        tone="alert"
        title="The files could not be read"
        actions={
          <>
            <Button look="solid" onClick={() => void refetch()}>
              Try again
            </Button>
            <Button onClick={onClose}>Close</Button>
          </>
        }
      >
        <p>{error.message}</p>
      </Message>
    );
  }
  if (data === undefined || content === undefined) {
    return <ImportProgress progress={progress} onCancel={onClose} />;
  }
  if (data.joining.length === 0) return <NothingRead outcome={data} onClose={onClose} />;
  return (
    <JoinReport
      reading={data}
      items={content.items.filter(({ listId }) => listId === list.id)}
      onAccept={async () => {
        const [first] = files;
        const corpusTitle = files.length === 1 && first !== undefined ? first.name : null;
        const done = await join({ list: { id: list.id }, joining: data.joining, corpusTitle });
        if (done !== null) onClose();
      }}
      onCancel={onClose}
    />
  );
}
