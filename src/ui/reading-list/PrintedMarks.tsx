import type { ReadingListItem } from '@/domain/reading-list/item';
import { nameStanding } from '@/domain/reading-list/standing';

/** On paper, in words: what on the screen is a row of controls. Nothing where nothing was said. */
export function PrintedMarks({ item }: { readonly item: ReadingListItem }) {
  const { status, decision, rating, tags } = item;
  const reason = decision?.reason ?? '';
  const words = [
    status === 'to-read' ? '' : nameStanding(status),
    decision === null ? '' : nameStanding(decision.verdict) + (reason === '' ? '' : `: ${reason}`),
    rating === null ? '' : `${rating} of 5 stars`,
    tags.length === 0 ? '' : `Tags: ${tags.join(', ')}`,
  ].filter((each) => each !== '');
  if (words.length === 0) return null;
  return (
    <p aria-hidden dir="auto" className="hidden print:block">
      {words.join(' · ')}
    </p>
  );
}
