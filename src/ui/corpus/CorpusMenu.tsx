import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { LoadedCorpus } from '@/browser/corpus/load-corpus';
import { Button } from '../parts/Button';
import { Popover } from '../parts/Popover';
import { KeptIndexes } from './KeptIndexes';

interface CorpusMenuProps {
  /** Null while none is open. */
  readonly loaded: LoadedCorpus | null;
  /** Opens another corpus by its address; null: the page's own. */
  readonly onOpen: (address: string | null) => void;
  /** Whether the open corpus is the page's own. */
  readonly home: boolean;
}

/** What is open, and how to open something else. */
export function CorpusMenu({ loaded, onOpen, home }: CorpusMenuProps) {
  const [address, setAddress] = useState('');
  const addressId = useId();
  const { title = null, source = null, total = 0 } = loaded?.summary ?? {};
  return (
    <Popover
      label="Corpus"
      inWords
      face={
        <>
          <span className="min-w-0 truncate text-sm max-sm:sr-only">
            {loaded === null ? 'Corpus' : <span className="sr-only">Corpus: </span>}
            {loaded !== null && (title ?? 'Untitled corpus')}
          </span>
          <ChevronDown aria-hidden size={14} className="shrink-0" />
        </>
      }
      className="max-w-full max-sm:size-8"
    >
      {loaded !== null && (
        <div className="mb-4 border-b border-rule pb-4">
          <p className="font-serif text-lg leading-snug font-semibold">
            {title ?? 'Untitled corpus'}
          </p>
          <p className="mt-1 text-sm text-ink-2">
            {total === 1 ? '1 article' : `${total.toLocaleString('en')} articles`}
            {loaded.rejected.length > 0 && `, ${loaded.rejected.length} could not be read`}
          </p>
          {source !== null && <p className="mt-1 text-sm text-ink-2">{source}</p>}
        </div>
      )}
      <form
        className="space-y-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (address.trim() !== '') onOpen(address.trim());
        }}
      >
        <label htmlFor={addressId} className="block text-sm font-semibold">
          Open a corpus by its address
        </label>
        <input
          id={addressId}
          type="text"
          inputMode="url"
          value={address}
          placeholder="https://example.org/corpus.json"
          onChange={({ target }) => setAddress(target.value)}
          className="h-10 w-full rounded-lg border border-edge bg-card px-3 placeholder:text-ink-3"
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit">Open</Button>
          {!home && <Button onClick={() => onOpen(null)}>Back to the first corpus</Button>}
        </div>
      </form>
      <KeptIndexes />
    </Popover>
  );
}
