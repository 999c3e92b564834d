import { flushSync } from 'react-dom';
import type { Article } from '@/domain/article';
import type { Part, PartMatches } from '@/domain/search/search';
import { goToMark } from './marks';

const PART_NAMES: Readonly<Record<Exclude<Part, number>, string>> = {
  title: 'Title',
  keyword: 'Keywords',
  author: 'Author',
  containerTitle: 'Journal',
  DOI: 'DOI',
};

interface MatchedInProps {
  readonly article: Article;
  readonly matches: readonly PartMatches[];
  /** Id of the element that holds a part of the article. */
  readonly partId: (part: Part) => string;
  /** Opens a section of the abstract. */
  readonly onShow: (section: number) => void;
}

/** Where the query's words stand: "Findings ×2 · Title ×1", each a way to its first mark. */
export function MatchedIn({ article, matches, partId, onShow }: MatchedInProps) {
  if (matches.length === 0) return null;

  const showSection = (section: number): void => {
    flushSync(() => onShow(section)); // its marks are there after this
    const opened = document.getElementById(partId(section));
    opened?.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
    opened?.querySelector('button')?.focus({ preventScroll: true });
  };
  const showOther = (part: Part): void => {
    const element = document.getElementById(partId(part));
    const mark = element?.querySelector('mark') ?? null;
    if (mark !== null) goToMark(mark);
    else element?.querySelector('a')?.focus(); // a DOI has no mark
  };

  return (
    <p className="mt-2.5 flex flex-wrap items-center gap-1.5 text-sm text-ink-2 print:hidden">
      <span className="mr-0.5">Found in</span>
      {matches.map(({ part, count }) => (
        <a
          key={part}
          href={`#${partId(part)}`}
          onClick={(event) => {
            event.preventDefault();
            if (typeof part === 'number') showSection(part);
            else showOther(part);
          }}
          className="inline-flex min-h-7 items-center rounded-md bg-rule-2 px-2 hover:bg-accent-soft hover:text-accent"
        >
          {typeof part === 'number'
            ? (article.abstract[part]?.label ?? 'Abstract')
            : PART_NAMES[part]}{' '}
          ×{count}
        </a>
      ))}
    </p>
  );
}
