import { CORPUS_VERSION } from '@/domain/corpus/corpus-head';
import { describeSource } from '@/domain/files/describe-source';
import type { CorpusContent } from './kept-corpus';

/**
 * The corpus file of what was read, as docs/corpus-format.md describes it. It is put together of
 * stretches of files and copies none of them, so that it takes no time however long it is.
 */
export function composeCorpus({ outcome, apart }: CorpusContent): Blob {
  const { articles, members, merged } = outcome;
  const kept = new Set(apart);
  const pieces: Blob[] = [];
  let done = 0;
  for (const work of merged) {
    if (!kept.has(work.id)) continue;
    pieces.push(articles.slice(done, work.span[0]), members.slice(...work.apart));
    done = work.span[1];
  }
  pieces.push(articles.slice(done));
  // Its name is no part of it: another name makes no other index.
  const head = JSON.stringify({
    version: CORPUS_VERSION,
    source: describeSource(outcome.files),
  }).slice(0, -1);
  return new Blob([`${head},"articles":[\n`, ...pieces, '\n]}\n'], { type: 'application/json' });
}
