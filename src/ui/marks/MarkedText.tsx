import { useEffect, useMemo, useRef } from 'react';
import { termMatches } from '@/domain/reading-list/term-matches';
import type { TextRange } from '@/domain/text/tokens';
import { Highlight, type SetLayer } from '../parts/Highlight';
import type { MarkedArticle } from './card-marks';
import { placeQuotes, type PlacedQuote } from './placed-quotes';
import { showQuote } from './show-quote';

interface MarkedTextProps extends MarkedArticle {
  /** Place of the section in the abstract. */
  readonly index: number;
  /** Matches of the search; sorted, no overlap. */
  readonly highlights: readonly TextRange[];
}

interface QuoteLayer extends TextRange {
  readonly kind: 'quote';
  readonly placed: PlacedQuote;
}

interface TermLayer extends TextRange {
  readonly kind: 'term';
  readonly mark: string;
  /** Of its list. */
  readonly name: string;
}

type Layer = QuoteLayer | TermLayer;

/** The text of a section with quotes and highlight terms: in a chunk of its own. */
export default function MarkedText({ article, index, highlights, marks }: MarkedTextProps) {
  const section = article.abstract[index];
  const text = section?.text ?? '';
  const { quotes, termLists } = marks;
  const layers = useMemo((): readonly Layer[] => {
    const ofQuotes = placeQuotes(article, quotes).flatMap((placed): Layer[] => {
      const { place } = placed;
      if (place?.section !== index) return [];
      return [{ kind: 'quote', start: place.start, end: place.end, placed }];
    });
    const names = new Map(termLists.map(({ id, name }) => [id, name]));
    const ofTerms = termMatches(text, termLists).map(({ start, end, mark, listId }): Layer => ({
      kind: 'term',
      start,
      end,
      mark,
      name: names.get(listId) ?? '',
    }));
    return [...ofQuotes, ...ofTerms];
  }, [article, index, text, quotes, termLists]);

  const root = useRef<HTMLSpanElement>(null);
  // A press on a quote does what its link does; the link is there for keys and screen readers.
  useEffect(() => {
    const element = root.current;
    const press = ({ target }: MouseEvent): void => {
      const quote = target instanceof Element ? target.closest<HTMLElement>('[data-quote]') : null;
      const isSelecting = getSelection()?.isCollapsed === false;
      if (quote !== null && !isSelecting) showQuote(quote, quote.dataset['quote'] ?? '');
    };
    element?.addEventListener('click', press);
    return () => element?.removeEventListener('click', press);
  }, []);

  return (
    <span ref={root}>
      <Highlight
        text={text}
        ranges={highlights}
        styles={section?.styles}
        layers={layers}
        setLayer={setLayer}
      />
    </span>
  );
}

const setLayer: SetLayer<Layer> = (layer, run, inner) => {
  if (layer.kind === 'term') {
    return (
      <span className="term" data-mark={layer.mark} title={layer.name}>
        {inner}
      </span>
    );
  }
  const { quote, number } = layer.placed;
  const isLast = run.start + run.text.length === layer.end;
  return (
    <span className="quoted" data-quote={quote.id}>
      {inner}
      {isLast && (
        <a
          href={`#quote-${quote.id}`}
          className="quote-number"
          data-number={number}
          aria-label={`Quote ${number}${quote.comment.text === '' ? '' : ', with a comment'}`}
          onClick={(event) => event.preventDefault()}
        />
      )}
    </span>
  );
};
