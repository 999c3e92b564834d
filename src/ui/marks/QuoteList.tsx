import { useId } from 'react';
import { useObservable } from '../services';
import type { MarkedArticle } from './card-marks';
import { editedQuotes } from './edited-quotes';
import { placeQuotes } from './placed-quotes';
import { QuoteEntry } from './QuoteEntry';

interface QuoteListProps extends MarkedArticle {
  /** Of the heading. */
  readonly level: 3 | 4;
}

/** The quotes of an article below its abstract: in a chunk of its own. */
export default function QuoteList({ article, marks, level }: QuoteListProps) {
  const { itemId, quotes } = marks;
  const headingId = useId();
  const edited = useObservable(editedQuotes);
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <section aria-labelledby={headingId} className="mb-3 border-t border-rule-2 pt-2.5">
      <Heading id={headingId} className="text-[0.9375rem] font-semibold">
        Quotes ({quotes.length})
      </Heading>
      <ol className="mt-1.5 space-y-3">
        {placeQuotes(article, quotes).map((placed) => (
          <QuoteEntry
            key={placed.quote.id}
            itemId={itemId ?? ''}
            placed={placed}
            section={article.abstract[placed.place?.section ?? -1] ?? null}
            editing={edited.has(placed.quote.id)}
          />
        ))}
      </ol>
    </section>
  );
}
