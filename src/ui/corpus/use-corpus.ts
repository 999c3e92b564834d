import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CorpusAddress } from '@/browser/corpus/corpus-address';
import { corpusOptions } from '@/browser/corpus/load-corpus';
import { useServices } from '../services';

/** Loads a corpus; `cancel` ends that. */
export function useCorpus(address: CorpusAddress) {
  const services = useServices();
  const queryClient = useQueryClient();
  const options = corpusOptions(services, address, services.loadProgress.set);
  const query = useQuery(options);
  const cancel = (): void => void queryClient.cancelQueries({ queryKey: options.queryKey });
  return { ...query, cancel };
}
