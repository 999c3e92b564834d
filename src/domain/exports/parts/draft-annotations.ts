import type { DraftAnnotations } from '../../formats/draft';
import type { Annotations } from '../../reading-list/item';

/**
 * What a file says of a reader's work: the texts as they are now, without what was taken off and
 * without their past. What is empty is left out.
 *
 * @returns Undefined for an article that is on no list.
 */
export function toDraftAnnotations(annotations: Annotations | null): DraftAnnotations | undefined {
  if (annotations === null) return undefined;
  const { status, decision, rating, tags, note } = annotations;
  const quotes = annotations.quotes
    .filter(({ removedAt }) => removedAt === null)
    .map(({ anchor: { label, exact }, comment }) => ({ label, exact, comment: comment.text }));
  return {
    status,
    ...(decision !== null && { decision }),
    ...(rating !== null && { rating }),
    ...(tags.length > 0 && { tags }),
    ...(note.text !== '' && { note: note.text }),
    ...(quotes.length > 0 && { quotes }),
  };
}
