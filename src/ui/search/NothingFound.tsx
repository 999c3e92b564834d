import type { SearchResult } from '@/domain/search/search';
import { Button } from '../parts/Button';
import { Message } from '../parts/Message';

interface NothingFoundProps {
  readonly result: SearchResult;
  readonly text: string;
  readonly filterCount: number;
  readonly onClearText: () => void;
  readonly onClearFilters: () => void;
}

/** No article answers: what to try. */
export function NothingFound({
  result,
  text,
  filterCount,
  onClearText,
  onClearFilters,
}: NothingFoundProps) {
  const asked = text.trim();
  return (
    <Message
      title={asked === '' ? 'No article passes the filters' : 'Nothing found'}
      actions={
        <>
          {filterCount > 0 && <Button onClick={onClearFilters}>Clear filters</Button>}
          {asked !== '' && <Button onClick={onClearText}>Clear search</Button>}
        </>
      }
    >
      <ul className="list-disc space-y-1 pl-5">
        {filterCount > 0 && (
          <li>
            {filterCount === 1 ? 'A filter is' : `${filterCount} filters are`} active: without{' '}
            {filterCount === 1 ? 'it' : 'them'} there may be more.
          </li>
        )}
        {asked.includes('"') && <li>Leave out the quotation marks to allow other spellings.</li>}
        {result.missing.length > 0 && <li>Try another word, or only its beginning.</li>}
        {asked === '' && filterCount === 0 && <li>This corpus has no articles.</li>}
      </ul>
    </Message>
  );
}
