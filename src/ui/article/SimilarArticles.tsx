import { lazy, useEffect, useId, useRef } from 'react';
import type { Comparison } from '@/browser/url/question';
import type { Article } from '@/domain/article';
import { Late } from '../parts/Late';

export interface SimilarArticlesProps {
  readonly corpusKey: string;
  readonly corpusTitle: string | null;
  readonly article: Article;
  readonly like: Comparison;
  readonly onLike: (like: Comparison) => void;
  readonly hrefOf: (articleId: string) => string;
  readonly onOpen: (articleId: string) => void;
}

const SimilarList = lazy(() => import('./SimilarList'));

interface SimilarSectionProps extends SimilarArticlesProps {
  /** The reader came for this section and not for the article. */
  readonly wanted: boolean;
}

/** Below an article: those that are like it. Who came for them finds the focus here. */
export function SimilarArticles({ wanted, ...list }: SimilarSectionProps) {
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const cameForIt = useRef(wanted);

  useEffect(() => {
    if (!cameForIt.current) return;
    cameForIt.current = false;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);

  return (
    // As high as the window, so that its heading can come to the top before its list is there.
    <section
      aria-labelledby={headingId}
      className="min-h-[calc(100vh-9rem)] space-y-3 pt-6 print:hidden"
    >
      <h2
        ref={heading}
        id={headingId}
        tabIndex={-1}
        className="font-serif text-xl font-semibold outline-none"
      >
        More like this
      </h2>
      <Late meanwhile={null}>
        <SimilarList {...list} />
      </Late>
    </section>
  );
}
