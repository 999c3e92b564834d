import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { keptAddress } from '@/browser/corpus/corpus-address';
import { countArticles as countOf, type CorpusContent } from '@/browser/corpora/kept-corpus';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { Message } from '../parts/Message';
import { useNotify } from '../parts/notices';
import { countArticles } from '../search/count-articles';
import { useServices } from '../services';
import { ImportProgress, type ReadingProgress } from './ImportProgress';
import { ImportReport } from './ImportReport';
import { NothingRead } from './NothingRead';
import { PasteText } from './PasteText';
import { readRequest } from './read-request';
import { pastedFile, type OpeningRequest } from './request';
import { suggestName } from './suggest-name';

interface OpeningProps {
  readonly request: OpeningRequest;
  readonly onRequest: (request: OpeningRequest | null) => void;
  /** Shows a corpus of its address; @returns what leads back to where the reader was. */
  readonly onShow: (address: string) => () => void;
}

const TITLES: Readonly<Record<OpeningRequest['kind'], string>> = {
  files: 'Open files',
  paste: 'Paste text',
  merge: 'Merge corpora',
  report: 'What was read',
};

/** The dialog that answers a wish to open something. In a chunk of its own. */
export default function Opening(props: OpeningProps) {
  const { request, onRequest } = props;
  const { kind } = request;
  return (
    <Dialog
      title={TITLES[kind]}
      shape={kind === 'paste' ? 'centre' : 'wide'}
      firm
      open
      onOpenChange={(open) => {
        if (!open) onRequest(null);
      }}
    >
      {kind === 'paste' ? (
        <PasteText
          onText={(text) => onRequest({ kind: 'files', files: [pastedFile(text)] })}
          onCancel={() => onRequest(null)}
        />
      ) : (
        <Reading key={kind} {...props} request={request} />
      )}
    </Dialog>
  );
}

interface ReadingProps extends OpeningProps {
  readonly request: Exclude<OpeningRequest, { readonly kind: 'paste' }>;
}

/** Reads, then reports. Closing it at any time leaves everything as it was. */
function Reading({ request, onRequest, onShow }: ReadingProps) {
  const services = useServices();
  const id = useId();
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['opening', id],
    queryFn: ({ signal }) => readRequest(services, request, signal, setProgress),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    networkMode: 'always', // the files are here
    structuralSharing: false,
  });
  const { keep, saveApart } = useKeeping(onShow);
  const cancel = (): void => onRequest(null);

  if (error !== null) {
    return (
      <Message
        tone="alert"
        title="This could not be opened"
        actions={
          <>
            <Button look="solid" onClick={() => void refetch()}>
              Try again
            </Button>
            <Button onClick={cancel}>Close</Button>
          </>
        }
      >
        <p>{error.message}</p>
      </Message>
    );
  }
  if (data === undefined) return <ImportProgress progress={progress} onCancel={cancel} />;
  if (data.outcome.total === 0) return <NothingRead outcome={data.outcome} onClose={cancel} />;
  return (
    <ImportReport
      content={data}
      suggestedName={suggestName(request)}
      isKept={request.kind === 'report'}
      onAccept={async (name, content) => {
        if (request.kind === 'report') await saveApart(request.corpus.id, content);
        else await keep(name, content);
        onRequest(null);
      }}
      onCancel={cancel}
    />
  );
}

/** Puts what was read among the kept corpora, and tells the reader. */
function useKeeping(onShow: OpeningProps['onShow']) {
  const { corpora } = useServices();
  const notify = useNotify();
  const queryClient = useQueryClient();

  async function keep(name: string, content: CorpusContent): Promise<void> {
    const { corpus, notKept } = await corpora.add(name, content);
    const goBack = onShow(keptAddress(corpus.id));
    const opened = `Opened ${countArticles(corpus.count)}: ${name}`;
    notify({
      text: notKept === null ? opened : `${opened}. It is there for this visit only: ${notKept}`,
      failed: notKept !== null,
      undo: () => {
        goBack();
        void corpora.remove(corpus.id);
      },
    });
  }

  async function saveApart(id: string, content: CorpusContent): Promise<void> {
    try {
      await corpora.setApart(id, content);
      await queryClient.invalidateQueries({ queryKey: ['corpus', keptAddress(id)] });
      notify({ text: `The corpus has ${countArticles(countOf(content))} now.` });
    } catch {
      notify({ text: 'The browser could not store the change. Try again.', failed: true });
    }
  }

  return { keep, saveApart };
}
