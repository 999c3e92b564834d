/** The entry of the search worker: everything heavy happens here, off the page. */
import { openKeptIndexes } from './kept-indexes';
import { createSearchService } from './search-service';
import { serve } from './serve';

serve(self, createSearchService(openKeptIndexes));

// What a first visit needs besides comes while the corpus is still on its way. Where it does not
// come, the build that needs it says so.
for (const part of [import('./read-file'), import('@/domain/keyword/suggest-keywords')]) {
  part.catch(() => undefined);
}
