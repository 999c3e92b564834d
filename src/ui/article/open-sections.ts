import { useCallback, useMemo, useState } from 'react';
import type { Article } from '@/domain/article';
import type { SectionKind } from '@/domain/section-kind';

/** What the reader opened (true) or closed (false) by hand, by section index. */
export type SectionChoices = ReadonlyMap<number, boolean>;

const NOTHING: SectionChoices = new Map();

export interface OpenSections {
  readonly choicesFor: (articleId: string) => SectionChoices;
  readonly choose: (articleId: string, sections: readonly number[], open: boolean) => void;
}

/**
 * Which sections are open in a view, kept while its articles come and go. A new lens is a new
 * question: what was opened by hand under another one does not hold under it.
 */
export function useOpenSections(lens: readonly SectionKind[]): OpenSections {
  const lensKey = lens.join(',');
  const [all, setAll] = useState<ReadonlyMap<string, SectionChoices>>(new Map());

  const choicesFor = useCallback(
    (articleId: string) => all.get(`${lensKey} ${articleId}`) ?? NOTHING,
    [all, lensKey],
  );

  const choose = useCallback(
    (articleId: string, sections: readonly number[], open: boolean) =>
      setAll((before) => {
        const key = `${lensKey} ${articleId}`;
        const choices = new Map(before.get(key));
        for (const section of sections) choices.set(section, open);
        return new Map(before).set(key, choices);
      }),
    [lensKey],
  );

  return useMemo(() => ({ choicesFor, choose }), [choicesFor, choose]);
}

export interface SectionState {
  readonly open: boolean;
  /** Left out by the lens; neither its label nor its text is shown. */
  readonly tucked: boolean;
}

/**
 * What of an abstract is shown: a lens shows its kinds opened and leaves out the others; what the
 * reader opened or closed by hand comes before it.
 *
 * @param expanded Sections are open at first, as of an article that is read by itself.
 */
export function sectionStates(
  article: Article,
  lens: readonly SectionKind[],
  choices: SectionChoices,
  expanded = false,
): SectionState[] {
  const structured = article.abstract.some((section) => section.label !== null);
  return article.abstract.map((section, index) => {
    // An abstract in one piece has no kinds to choose from: the lens opens it whole.
    const wanted = lens.length > 0 && (!structured || lens.includes(section.kind));
    const chosen = choices.get(index);
    return {
      open: chosen ?? (wanted || expanded),
      tucked: lens.length > 0 && !wanted && chosen === undefined,
    };
  });
}
