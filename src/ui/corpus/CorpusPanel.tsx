import { Popover } from '@base-ui/react/popover';
import { useId, useState } from 'react';
import { keptAddress, readKeptId } from '@/browser/corpus/corpus-address';
import { countArticles } from '../search/count-articles';
import { Button, buttonClass } from '../parts/Button';
import type { CorpusMenuProps } from './CorpusMenu';
import { CorpusRow } from './CorpusRow';
import { KeptCorpora } from './KeptCorpora';
import { KeptIndexes } from './KeptIndexes';

/** The corpora to choose from, and ways to open others. In a chunk of its own. */
export default function CorpusPanel({
  loaded,
  corpus,
  onOpen,
  onPaste,
  onMerge,
  onReport,
}: CorpusMenuProps) {
  const [address, setAddress] = useState('');
  const addressId = useId();
  const { title = null, source = null, total = 0 } = loaded?.summary ?? {};
  const openId = readKeptId(corpus);
  const isElsewhere = corpus !== null && openId === null;
  const about = loaded === null ? null : countArticles(total);
  return (
    <>
      <ul aria-label="Corpora" className="-mx-2 space-y-0.5">
        <CorpusRow
          name={(corpus === null ? title : null) ?? 'First corpus'}
          detail={corpus === null ? ['First corpus', about] : ['The one that comes with the page']}
          more={corpus === null ? source : null}
          current={corpus === null}
          onOpen={() => onOpen(null)}
        />
        {isElsewhere && (
          <CorpusRow
            name={title ?? 'Untitled corpus'}
            detail={[about]}
            more={source ?? corpus}
            current
            onOpen={() => onOpen(corpus)}
          />
        )}
        <KeptCorpora
          openId={openId}
          onOpen={(id) => onOpen(id === null ? null : keptAddress(id))}
          onMerge={onMerge}
          onReport={onReport}
        />
      </ul>
      <div className="mt-4 border-t border-rule pt-4">
        <Popover.Close className={buttonClass('outline')} onClick={onPaste}>
          Paste text…
        </Popover.Close>
        <p className="mt-1.5 text-sm text-ink-2">
          Or open files with the button in the bar, or drop them anywhere on the page. They stay in
          this browser.
        </p>
      </div>
      <form
        className="mt-4 space-y-2 border-t border-rule pt-4"
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
          {corpus !== null && (
            <Button onClick={() => onOpen(null)}>Back to the first corpus</Button>
          )}
        </div>
      </form>
      <KeptIndexes />
    </>
  );
}
