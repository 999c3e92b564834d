import { ChevronRight } from 'lucide-react';
import { lazy, memo, useCallback, useId, type ReactNode } from 'react';
import type { Section } from '@/domain/article';
import type { TextRange } from '@/domain/text/tokens';
import type { MarkedArticle } from '../marks/card-marks';
import { classNames } from '../parts/class-names';
import { Fold } from '../parts/Fold';
import { Highlight } from '../parts/Highlight';
import { Late } from '../parts/Late';

interface AbstractSectionProps {
  readonly id: string;
  readonly section: Section;
  /** Its place in the abstract; goes back with each event. */
  readonly index: number;
  /** Matches in the section's text; sorted, no overlap. */
  readonly highlights: readonly TextRange[];
  readonly open: boolean;
  /** Labels in a row, for an article that is only looked over; else each on a line of its own. */
  readonly compact: boolean;
  /** Of the heading: one below the article's. */
  readonly level: 3 | 4;
  /** The reader's own marks; null where there are none. */
  readonly marked?: MarkedArticle | null;
  readonly onToggle: (index: number, open: boolean) => void;
}

const MarkedText = lazy(() => import('../marks/MarkedText'));

/** What an abstract in one piece is called: it has no label of its own. */
const UNLABELLED = 'Abstract';

const WORDS = /\S+/gu;

/** One section of a structured abstract, folded by its label. The parent knows which are open. */
export const AbstractSection = memo(function AbstractSection({
  id,
  section,
  index,
  highlights,
  open,
  compact,
  level,
  marked = null,
  onToggle,
}: AbstractSectionProps) {
  const textId = useId();
  const Heading = level === 3 ? 'h3' : 'h4';
  const show = useCallback(() => onToggle(index, true), [index, onToggle]);
  const plain: ReactNode = (
    <Highlight text={section.text} ranges={highlights} styles={section.styles} />
  );
  const wordCount = section.text.match(WORDS)?.length ?? 0;

  return (
    <section
      id={id}
      className={classNames(
        !compact && 'border-t border-rule-2',
        open && 'lg:grid lg:grid-cols-[12.5rem_minmax(0,1fr)] lg:gap-x-6',
        'print:block print:border-0',
      )}
    >
      <Heading>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={textId}
          onClick={() => onToggle(index, !open)}
          className={classNames(
            'flex w-full gap-2 text-left text-[0.9375rem] leading-snug font-semibold hover:text-accent',
            compact ? 'min-h-8 items-center rounded-md' : 'min-h-10 items-baseline py-2.5',
            'print:min-h-0 print:pt-2 print:pb-0.5',
          )}
        >
          <ChevronRight
            aria-hidden
            size={15}
            strokeWidth={2.5}
            className={classNames(
              'shrink-0 text-ink-3 transition-transform print:hidden',
              !compact && 'relative top-0.5',
              open && 'rotate-90',
            )}
          />
          <bdi className="min-w-0">{section.label ?? UNLABELLED}</bdi>
          {!open && highlights.length > 0 && (
            <span
              aria-hidden
              className={classNames(
                'shrink-0 rounded bg-mark px-1.5 text-sm font-normal text-mark-ink print:hidden',
                !compact && 'ml-auto',
              )}
            >
              {highlights.length}
            </span>
          )}
          {!open && !compact && (
            <span
              aria-hidden
              className={classNames(
                'shrink-0 text-sm font-normal text-ink-3 print:hidden',
                highlights.length === 0 && 'ml-auto',
              )}
            >
              {wordCount} {wordCount === 1 ? 'word' : 'words'}
            </span>
          )}
        </button>
      </Heading>
      <Fold id={textId} open={open} onFound={show}>
        <p
          dir="auto"
          data-section={index}
          className="max-w-measure pb-4 font-serif text-[1.0625rem] leading-relaxed whitespace-pre-line lg:pt-2 print:max-w-none print:pt-0 print:pb-1"
        >
          {marked === null ? (
            plain
          ) : (
            <Late meanwhile={plain}>
              <MarkedText {...{ index, highlights }} {...marked} />
            </Late>
          )}
        </p>
      </Fold>
    </section>
  );
});
