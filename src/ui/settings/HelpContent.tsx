import { KEYS } from './key-names';
import { SearchExamples } from './SearchExamples';
import { usePreferences } from './use-preferences';

interface HelpContentProps {
  /** Searches for an example. */
  readonly onExample: (text: string) => void;
}

/** How to find, what the keys do, where things are kept. In a chunk of its own. */
export default function HelpContent({ onExample }: HelpContentProps) {
  const [{ singleKeys }, change] = usePreferences();
  return (
    <div className="space-y-6 text-ink-2 [&_h3]:mb-1.5 [&_h3]:font-semibold [&_h3]:text-ink">
      <section>
        <h3>Finding articles</h3>
        <p>
          Type words: articles that have all of them in one section come up as you type. A word that
          the corpus does not have is searched as the nearest one it has, and you are told.
        </p>
      </section>
      <section>
        <h3>Searching</h3>
        <p className="mb-2">More can be asked. Press an example to search for it:</p>
        <SearchExamples onExample={onExample} />
      </section>
      <section>
        <h3>Reading sections</h3>
        <p>
          Press a label to open a section. The buttons after “Show” are a lens: only those sections
          of all abstracts stay, opened. Folded sections are found by your browser’s own search, and
          printed.
        </p>
      </section>
      <section>
        <h3>Keys</h3>
        <label className="mb-3 flex min-h-8 items-center gap-2 text-ink">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={({ target }) => change({ singleKeys: target.checked })}
            className="size-4.5"
          />
          Single keys are commands
        </label>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-5 gap-y-1.5">
          {KEYS.map(({ keys, does }) => (
            <div key={keys} className="contents">
              <dt>
                <kbd className="rounded border border-edge bg-paper px-1.5 font-sans text-sm">
                  {keys}
                </kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>What stays here</h3>
        <p>
          Your reading list is kept in this browser, each article with its own copy. Nothing you
          type or save leaves this device. Clearing this site’s data in the browser clears the list
          too.
        </p>
      </section>
      <p className="text-sm">
        Lectern is free software under the MIT licence.{' '}
        <a
          href="./third-party-notices.txt"
          className="text-accent underline underline-offset-3"
          target="_blank"
          rel="noreferrer"
        >
          What it is built with
        </a>
      </p>
    </div>
  );
}
