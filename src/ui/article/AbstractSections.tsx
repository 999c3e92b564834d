import { useCallback, useMemo } from 'react';
import type { Article } from '@/domain/article';
import type { Highlights } from '@/domain/search/search';
import { SECTION_KIND_NAMES, type SectionKind } from '@/domain/section-kind';
import type { MarkedArticle } from '../marks/card-marks';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { Fold } from '../parts/Fold';
import { AbstractSection } from './AbstractSection';
import type { SectionState } from './open-sections';

interface AbstractSectionsProps {
  readonly article: Article;
  readonly highlights: Highlights;
  readonly states: readonly SectionState[];
  readonly lens: readonly SectionKind[];
  readonly level: 3 | 4;
  /** The reader's own marks; null where there are none. */
  readonly marked: MarkedArticle | null;
  /** Id of the element that holds a section. */
  readonly sectionId: (section: number) => string;
  readonly choose: (sections: readonly number[], open: boolean) => void;
}

/**
 * The sections of one abstract, those that the lens leaves out tucked away behind one button.
 * While all are closed their labels stand in a row, so that more articles fit on a screen.
 */
export function AbstractSections({
  article,
  highlights,
  states,
  lens,
  level,
  marked,
  sectionId,
  choose,
}: AbstractSectionsProps) {
  const { abstract } = article;
  const toggle = useCallback((index: number, open: boolean) => choose([index], open), [choose]);
  const show = useMemo(
    () => abstract.map((_, index) => () => choose([index], true)),
    [abstract, choose],
  );
  if (abstract.length === 0) return null;

  const all = [...abstract.keys()];
  const tucked = all.filter((index) => states[index]?.tucked);
  const allOpen = states.every(({ open }) => open);
  const structured = abstract.some(({ label }) => label !== null);
  const lacking = structured
    ? lens.filter((kind) => !abstract.some((section) => section.kind === kind))
    : [];

  const compact = !states.some(({ open }) => open);

  return (
    <div
      className={classNames(
        'mt-3 print:block',
        compact && 'flex flex-wrap items-center gap-x-5 border-t border-rule-2 pt-1.5',
      )}
    >
      {abstract.map((section, index) => (
        <Fold
          key={`${index} ${section.label ?? ''}`}
          open={!states[index]?.tucked}
          onFound={show[index] ?? noop}
        >
          <AbstractSection
            id={sectionId(index)}
            section={section}
            index={index}
            highlights={highlights.abstract[index] ?? []}
            open={states[index]?.open ?? false}
            compact={compact}
            level={level}
            marked={marked}
            onToggle={toggle}
          />
        </Fold>
      ))}
      {lacking.length > 0 && (
        <p
          className={classNames(
            'py-2.5 text-sm text-ink-3 italic print:hidden',
            compact ? 'basis-full' : 'border-t border-rule-2',
          )}
        >
          No section on {lacking.map((kind) => SECTION_KIND_NAMES[kind].long).join(' or ')}
        </p>
      )}
      <div
        className={classNames(
          'flex flex-wrap gap-x-5 text-sm print:hidden',
          compact ? 'ml-auto' : 'border-t border-rule-2 py-1',
        )}
      >
        {abstract.length > 1 && (
          <Button
            look="quiet"
            className="text-sm"
            data-key="o"
            onClick={() => choose(all, !allOpen)}
          >
            {allOpen ? 'Collapse all sections' : 'Expand all sections'}
          </Button>
        )}
        {tucked.length > 0 && (
          <Button look="quiet" className="text-sm" onClick={() => choose(tucked, false)}>
            Show {tucked.length} other {tucked.length === 1 ? 'section' : 'sections'}
          </Button>
        )}
      </div>
    </div>
  );
}

function noop(): void {
  // an index outside the abstract has nothing to show
}
