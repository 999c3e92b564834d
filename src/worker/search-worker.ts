/** The entry of the search worker: everything heavy happens here, off the page. */
import { createSearchService } from './search-service';
import { serve } from './serve';

serve(self, createSearchService());
