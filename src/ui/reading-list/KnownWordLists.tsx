import type { KnownWords } from './ItemAnnotations';

interface KnownWordListsProps {
  readonly known: KnownWords;
  readonly tags: readonly string[];
  readonly reasons: readonly string[];
}

/** A browser shows no more of a list than this, and draws each of them. */
const MOST = 200;

/** What the fields of all items complete from: once for all of them. */
export function KnownWordLists({ known, tags, reasons }: KnownWordListsProps) {
  return (
    <>
      <datalist id={known.tags}>
        {tags.slice(0, MOST).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <datalist id={known.reasons}>
        {reasons.slice(-MOST).map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
    </>
  );
}
