import type { SearchResult } from '@/domain/search/search';
import { Button } from '../parts/Button';

interface SearchNotesProps {
  readonly result: SearchResult;
  /** Searches a word as it was typed. */
  readonly onSearchOnly: (typed: string) => void;
}

/** What was searched instead, what is missing: whatever an answer does not say by itself. */
export function SearchNotes({ result, onSearchOnly }: SearchNotesProps) {
  const { corrections, missing, tier, total } = result;
  const notes = [
    ...corrections.map(({ typed, searched }) => (
      <p key={`for ${typed}`}>
        Also searched: <b className="font-semibold text-ink">{listWords(searched)}</b>.{' '}
        <Button look="link" className="min-h-6 text-sm" onClick={() => onSearchOnly(typed)}>
          Search only “{typed}”
        </Button>
      </p>
    )),
    missing.length > 0 && (
      <p key="missing">No article has {listWords(missing.map((word) => `“${word}”`))}.</p>
    ),
    tier === 'some' && total > 0 && (
      <p key="some">No article has all of these words. These have the most of them:</p>
    ),
    tier === 'apart' && total > 0 && (
      <p key="apart">No section has all of these words. In these articles they stand apart:</p>
    ),
  ].filter(Boolean);
  return notes.length === 0 ? null : <div className="space-y-1 text-sm text-ink-2">{notes}</div>;
}

/** More alternatives than these tell nothing. */
const MAX_LISTED = 4;

function listWords(words: readonly string[]): string {
  const listed = words.slice(0, MAX_LISTED).join(', ');
  return words.length > MAX_LISTED ? `${listed} and ${words.length - MAX_LISTED} more` : listed;
}
