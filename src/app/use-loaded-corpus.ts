import { useQuery } from '@tanstack/react-query';
import { readCorpusAddress } from '@/browser/corpus/corpus-address';
import { corpusOptions, type LoadedCorpus } from '@/browser/corpus/load-corpus';
import { useServices } from '@/ui/services';

/** The corpus that is open; null while none is. It only looks: CorpusGate is what opens one. */
export function useLoadedCorpus(corpus: string | null): LoadedCorpus | null {
  const services = useServices();
  const reading = readCorpusAddress(corpus, document.baseURI);
  const address = reading.ok ? reading.address : { url: '', foreign: false, keptId: null };
  const { data } = useQuery({
    ...corpusOptions(services, address, services.loadProgress.set),
    enabled: false,
  });
  return data ?? null;
}
