import { useQuery } from '@tanstack/react-query';
import { readCorpusAddress } from '@/browser/corpus/corpus-address';
import { corpusOptions, type LoadedCorpus } from '@/browser/corpus/load-corpus';
import { useServices } from '@/ui/services';

/** The corpus that is open; null while none is. It only looks: CorpusGate is what opens one. */
export function useLoadedCorpus(corpus: string | null): LoadedCorpus | null {
  const { search, loadProgress } = useServices();
  const reading = readCorpusAddress(corpus, document.baseURI);
  const address = reading.ok ? reading.address : { url: '', foreign: false };
  const { data } = useQuery({
    ...corpusOptions(search, address, loadProgress.set),
    enabled: false,
  });
  return data ?? null;
}
