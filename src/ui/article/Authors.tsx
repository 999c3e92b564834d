import { useState } from 'react';
import { formatName, type Article, type Name } from '@/domain/article';
import type { TextRange } from '@/domain/text/tokens';
import { Highlight } from '../parts/Highlight';
import { formatCount } from '../search/format-count';

/** A list of one or two more is shown whole: saying that they are left out takes as much room. */
const FIRST = 8;
const MAX_WHOLE = FIRST + 2;
/** Names further down that have a match are shown as well, but no more of them than these. */
const MAX_MATCHED = 3;

interface AuthorsProps {
  readonly id: string;
  readonly article: Article;
  /** One list for each author. */
  readonly highlights: readonly (readonly TextRange[])[];
}

/**
 * Who wrote an article, and how often it was used. Of hundreds of authors the first few, and those
 * with a match; all of them scroll in a box of their own, so that the abstract stays where it is.
 */
export function Authors({ id, article: { author, usageCount }, highlights }: AuthorsProps) {
  const [all, setAll] = useState(false);
  if (author.length === 0 && usageCount === null) return null;
  const isWhole = author.length <= MAX_WHOLE;
  const first = author.slice(0, isWhole ? MAX_WHOLE : FIRST);
  const matched = isWhole ? [] : matchedBehind(author, highlights);
  const behind = author.length - first.length - matched.length;
  return (
    <div id={id} className="mt-1 text-ink-2">
      {all ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard too
        <div role="group" aria-label="Authors" tabIndex={0} className="max-h-44 overflow-y-auto">
          <Names names={author} highlights={highlights} />
        </div>
      ) : (
        <>
          <Names names={first} highlights={highlights} />
          {matched.map((index) => (
            <span key={index}>
              {', … '}
              <Names names={author.slice(index, index + 1)} highlights={highlights.slice(index)} />
            </span>
          ))}
        </>
      )}
      {!isWhole && (
        <>
          {' '}
          <button
            type="button"
            aria-expanded={all}
            onClick={() => setAll(!all)}
            className="min-h-6 rounded text-accent hover:underline print:text-inherit"
          >
            {all ? 'Fewer authors' : `and ${formatCount(behind)} more`}
          </button>
        </>
      )}
      {usageCount !== null && (
        <span className="text-ink-3">
          {author.length > 0 && ' · '}used {formatCount(usageCount)}{' '}
          {usageCount === 1 ? 'time' : 'times'}
        </span>
      )}
    </div>
  );
}

/** Indices of authors beyond the first with a match. */
function matchedBehind(
  author: readonly Name[],
  highlights: AuthorsProps['highlights'],
): readonly number[] {
  const matched: number[] = [];
  for (let index = FIRST; index < author.length && matched.length < MAX_MATCHED; index += 1) {
    if ((highlights[index]?.length ?? 0) > 0) matched.push(index);
  }
  return matched;
}

interface NamesProps {
  readonly names: readonly Name[];
  readonly highlights: AuthorsProps['highlights'];
}

function Names({ names, highlights }: NamesProps) {
  return names.map((name, index) => (
    <span key={`${index} ${formatName(name)}`}>
      {index > 0 && ', '}
      <bdi>
        <Highlight text={formatName(name)} ranges={highlights[index] ?? []} />
      </bdi>
    </span>
  ));
}
