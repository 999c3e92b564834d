import { useState } from 'react';
import { readValue } from '@/domain/facets/registry';
import type { TextRange } from '@/domain/text/tokens';
import { classNames } from '../parts/class-names';
import { Highlight } from '../parts/Highlight';

/** More than these are behind a button, but for those that match. */
const FIRST = 6;

interface ArticleKeywordsProps {
  readonly id: string;
  /** The authors' own; null where the source states none. */
  readonly keyword: readonly string[] | null;
  readonly suggestedKeywords: readonly string[];
  /** One list for each of `keyword`. */
  readonly highlights: readonly (readonly TextRange[])[];
  /** Keywords that filter now, as the facet compares them. */
  readonly chosen: readonly string[];
  /** Filters by a keyword; without it they are plain text. */
  readonly onKeyword: ((keyword: string) => void) | undefined;
}

/** The keywords of an article; suggested ones say so. Pressing one filters by it. */
export function ArticleKeywords({
  id,
  keyword,
  suggestedKeywords,
  highlights,
  chosen,
  onKeyword,
}: ArticleKeywordsProps) {
  const [all, setAll] = useState(false);
  const suggested = keyword === null;
  const words = keyword ?? suggestedKeywords;
  if (words.length === 0) return null;
  const name = suggested ? 'Suggested keywords' : 'Keywords';
  // One with a match is what the reader looks for, wherever it stands.
  const isListed = (index: number): boolean =>
    index < FIRST || all || (highlights[index]?.length ?? 0) > 0;
  const behind = words.filter((_, index) => !isListed(index)).length;

  return (
    <div id={id} role="group" aria-label={name} className="flex flex-wrap items-center gap-1.5">
      <span aria-hidden className="mr-0.5 text-ink-3">
        {name}
      </span>
      {words.map((word, index) => {
        const pressed = chosen.includes(readValue('kw', word));
        const style = classNames(
          'min-h-7 items-center rounded-md px-2 leading-tight print:inline print:border-0 print:p-0 print:after:content-[";"]',
          suggested ? 'border border-dashed border-edge' : 'bg-rule-2',
          isListed(index) ? 'inline-flex' : 'hidden',
        );
        const text = <Highlight text={word} ranges={highlights[index] ?? []} />;
        return onKeyword === undefined ? (
          <bdi key={word} className={style}>
            {text}
          </bdi>
        ) : (
          <button
            key={word}
            type="button"
            aria-pressed={pressed}
            onClick={() => onKeyword(word)}
            className={classNames(
              style,
              pressed ? 'bg-accent-soft font-semibold text-accent' : 'hover:text-accent',
            )}
          >
            <bdi>{text}</bdi>
          </button>
        );
      })}
      {(behind > 0 || all) && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="min-h-7 rounded-md px-1.5 text-accent hover:underline print:hidden"
        >
          {all ? 'Fewer' : `${behind} more`}
        </button>
      )}
    </div>
  );
}
