import type { SearchResult } from '@/domain/search/search';
import { Button } from '../parts/Button';
import { Message } from '../parts/Message';
import { leaveOut, withoutField, withoutQuotationMarks } from './edit-query';
import { listWords, quoted } from './words';

interface NothingFoundProps {
  readonly result: SearchResult;
  /** That the result answers. */
  readonly text: string;
  readonly filterCount: number;
  /** Asks with another text. */
  readonly onText: (text: string) => void;
  readonly onClearFilters: () => void;
}

/** No article answers: which word is missing, and what to try. */
export function NothingFound({
  result: { missing, understood, rest },
  text,
  filterCount,
  onText,
  onClearFilters,
}: NothingFoundProps) {
  const asked = text.trim();
  const hasMarks = /["\u201C\u201D\u201E\u00AB\u00BB]/u.test(asked);
  const tips = [
    filterCount === 1 && 'A filter is active: without it there may be more.',
    filterCount > 1 && `${filterCount} filters are active: without them there may be more.`,
    hasMarks && 'Leave out the quotation marks to allow other spellings.',
    missing.length > 0 && !hasMarks && 'Try another word, or only its beginning.',
    missing.length === 0 &&
      understood !== null &&
      'Leave out a part of the question: a field, a year, or what must not be there.',
    rest !== null && 'There are articles with some of the words: see below.',
    asked === '' && filterCount === 0 && 'This corpus has no articles.',
  ].filter((tip) => tip !== false);
  return (
    <Message
      title={asked === '' ? 'No article passes the filters' : 'Nothing found'}
      actions={
        <>
          {filterCount > 0 && <Button onClick={onClearFilters}>Clear filters</Button>}
          <WaysOn {...{ missing, onText }} text={asked} />
          {hasMarks && (
            <Button onClick={() => onText(withoutQuotationMarks(asked))}>
              Search without quotation marks
            </Button>
          )}
          {asked !== '' && <Button onClick={() => onText('')}>Clear search</Button>}
        </>
      }
    >
      {missing.length > 0 && (
        <p>
          No article has {listWords(missing.map(quoted), 'or')}
          {missing.some((word) => withoutField(asked, word) !== null) && ' there'}.
        </p>
      )}
      <Tips tips={tips} />
    </Message>
  );
}

function Tips({ tips }: { readonly tips: readonly string[] }) {
  const [only, ...others] = tips;
  if (others.length === 0) return only === undefined ? null : <p>{only}</p>;
  return (
    <ul className="list-disc space-y-1 pl-5">
      {tips.map((tip) => (
        <li key={tip}>{tip}</li>
      ))}
    </ul>
  );
}

interface WaysOnProps {
  readonly missing: readonly string[];
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** What a press can do about words that no article has. */
function WaysOn({ missing, text, onText }: WaysOnProps) {
  const rest = missing.reduce(leaveOut, text);
  return (
    <>
      {missing.map((word) => {
        const anywhere = withoutField(text, word);
        return (
          anywhere !== null && (
            <Button key={word} onClick={() => onText(anywhere)}>
              Search {quoted(word)} anywhere
            </Button>
          )
        );
      })}
      {rest !== '' && rest !== text && (
        <Button onClick={() => onText(rest)}>
          Search without {listWords(missing.map(quoted))}
        </Button>
      )}
    </>
  );
}
