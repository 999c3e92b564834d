import type { Section } from '@/domain/article';
import type { PartMatches } from '@/domain/search/search';
import type { TextRange } from '@/domain/text/tokens';
import type { ShownArticle } from './ArticleCard';

/**
 * An article with its abstract in one piece, as its source has it: what was recovered is undone.
 * Matches stay marked where they stand in the source's text.
 */
export function asRunningText(shown: ShownArticle): ShownArticle {
  const { article, highlights, matches, snippet } = shown;
  const { abstractSource } = article;
  if (abstractSource === undefined) return shown;
  const { text } = abstractSource;
  const offsets = findSections(text, article.abstract);

  const marks = article.abstract.flatMap((_, index): TextRange[] => {
    const offset = offsets[index];
    if (offset === undefined) return [];
    const ranges = highlights.abstract[index] ?? [];
    return ranges.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  });
  const offset = snippet === null ? undefined : offsets[snippet.section];
  return {
    ...shown,
    article: {
      ...article,
      abstract: [{ label: null, kind: 'other', category: 'UNASSIGNED', text }],
    },
    highlights: { ...highlights, abstract: [marks] },
    matches: joinMatches(matches),
    snippet:
      snippet === null || offset === undefined
        ? null
        : { section: 0, start: snippet.start + offset, end: snippet.end + offset },
  };
}

/** Where each section stands in the text; undefined where it is not there word for word. */
function findSections(text: string, sections: readonly Section[]): (number | undefined)[] {
  let from = 0;
  return sections.map((section) => {
    const at = text.indexOf(section.text, from);
    if (at === -1) return undefined;
    from = at + section.text.length;
    return at;
  });
}

/** Those of all sections are of the one abstract. */
function joinMatches(matches: readonly PartMatches[]): PartMatches[] {
  const first = matches.findIndex(({ part }) => typeof part === 'number');
  if (first === -1) return [...matches];
  const ofAbstract = matches.filter(({ part }) => typeof part === 'number');
  const count = ofAbstract.reduce((sum, each) => sum + each.count, 0);
  return matches.flatMap((each, index) => {
    if (typeof each.part !== 'number') return [each];
    return index === first ? [{ part: 0, kind: 'other', count }] : [];
  });
}
