import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { readCorpusAddress, type CorpusAddress } from '@/browser/corpus/corpus-address';
import { CorpusNotKept, corpusOptions, type LoadedCorpus } from '@/browser/corpus/load-corpus';
import { useServices } from '../services';
import {
  CorpusCancelled,
  CorpusConsent,
  CorpusFailed,
  CorpusLoading,
  CorpusMissing,
  CorpusRefused,
} from './CorpusStates';
import { useCorpus } from './use-corpus';

interface CorpusGateProps {
  /** As the URL has it; null: the page's own corpus. */
  readonly corpus: string | null;
  readonly onHome: () => void;
  readonly children: (corpus: LoadedCorpus) => ReactNode;
}

/** Lets its children in once a corpus is open. Nothing is fetched from elsewhere unasked. */
export function CorpusGate({ corpus, onHome, children }: CorpusGateProps) {
  const services = useServices();
  const queryClient = useQueryClient();
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const reading = readCorpusAddress(corpus, document.baseURI);
  if (!reading.ok) return <CorpusRefused message={reading.message} onHome={onHome} />;
  const { address } = reading;
  // What is open was agreed to: a look at the reading list does not take that back.
  const { queryKey } = corpusOptions(services, address, services.loadProgress.set);
  const isOpen = queryClient.getQueryData(queryKey) !== undefined;
  if (address.foreign && !isOpen && !agreed.includes(address.url)) {
    return (
      <CorpusConsent
        address={address}
        onAgree={() => setAgreed([...agreed, address.url])}
        onHome={onHome}
      />
    );
  }
  return (
    <OpenCorpus
      key={address.url}
      address={address}
      onHome={corpus === null ? null : onHome}
      render={children}
    />
  );
}

interface OpenCorpusProps {
  readonly address: CorpusAddress;
  readonly onHome: (() => void) | null;
  readonly render: CorpusGateProps['children'];
}

function OpenCorpus({ address, onHome, render }: OpenCorpusProps) {
  const { data, error, fetchStatus, refetch, cancel } = useCorpus(address);
  const retry = (): void => void refetch();
  if (data !== undefined) return render(data);
  if (fetchStatus !== 'idle') return <CorpusLoading onCancel={cancel} />;
  if (error === null) return <CorpusCancelled onRetry={retry} onHome={onHome} />;
  if (error instanceof CorpusNotKept && onHome !== null) return <CorpusMissing onHome={onHome} />;
  return <CorpusFailed url={address.url} error={error} onRetry={retry} onHome={onHome} />;
}
