import { composeCorpus } from '@/browser/corpora/compose-corpus';
import type { CorpusContent, KeptCorpus } from '@/browser/corpora/kept-corpus';
import type { CorporaStore } from '@/browser/corpora/store';
import type { CorpusServices } from '@/browser/corpus/load-corpus';
import type { ReadingProgress } from './ImportProgress';
import type { OpeningRequest } from './request';

/**
 * Reads what a request asks for.
 *
 * @throws Error with a sentence for the reader where a kept corpus is gone, or the signal's reason.
 */
export async function readRequest(
  { search, corpora }: CorpusServices,
  request: Exclude<OpeningRequest, { readonly kind: 'paste' }>,
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void,
): Promise<CorpusContent> {
  switch (request.kind) {
    case 'report':
      return openKept(corpora, request.corpus);
    case 'files':
      return { outcome: await search.importFiles(request.files, signal, onProgress), apart: [] };
    case 'merge': {
      const files: File[] = [];
      for (const corpus of request.corpora) {
        files.push(new File([composeCorpus(await openKept(corpora, corpus))], corpus.name));
      }
      return { outcome: await search.importFiles(files, signal, onProgress), apart: [] };
    }
  }
}

async function openKept(corpora: CorporaStore, { id, name }: KeptCorpus): Promise<CorpusContent> {
  const opened = await corpora.open(id);
  if (opened === undefined) throw new Error(`“${name}” is not kept in this browser any more.`);
  return opened.content;
}
