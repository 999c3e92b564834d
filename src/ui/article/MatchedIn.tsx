import type { Article } from '@/domain/article';
import type { Part, PartMatches } from '@/domain/search/search';

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
  /** Id of the element that holds a section. */
  readonly sectionId: (section: number) => string;
  /** Opens a section of the abstract. */
  readonly onShow: (section: number) => void;
}

/** Where the query's words stand: "Findings ×2 · Title ×1", each a way into its section. */
export function MatchedIn({ article, matches, sectionId, onShow }: MatchedInProps) {
  if (matches.length === 0) return null;

  const show = (section: number): void => {
    onShow(section);
    // The section opens with this event's render, so its marks are there after it.
    requestAnimationFrame(() => {
      const opened = document.getElementById(sectionId(section));
      opened?.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
      opened?.querySelector('button')?.focus({ preventScroll: true });
    });
  };

  return (
    <p className="mt-2.5 flex flex-wrap items-center gap-1.5 text-sm text-ink-2 print:hidden">
      <span className="mr-0.5">Found in</span>
      {matches.map(({ part, count }) =>
        typeof part === 'number' ? (
          <a
            key={part}
            href={`#${sectionId(part)}`}
            onClick={(event) => {
              event.preventDefault();
              show(part);
            }}
            className="inline-flex min-h-7 items-center rounded-md bg-rule-2 px-2 hover:bg-accent-soft hover:text-accent"
          >
            {article.abstract[part]?.label ?? 'Abstract'} ×{count}
          </a>
        ) : (
          <span key={part} className="px-1">
            {PART_NAMES[part]} ×{count}
          </span>
        ),
      )}
    </p>
  );
}
