import { lazy, useMemo, useState } from 'react';
import type { Article } from '@/domain/article';
import { Late } from '../parts/Late';

interface CiteButtonProps {
  readonly article: Article;
  /** Id of what names the article. */
  readonly describedBy: string;
}

/** Comes once it is asked for. */
const CiteDialog = lazy(() => import('./CiteDialog'));

/** Opens the citation of an article. */
export function CiteButton({ article, describedBy }: CiteButtonProps) {
  const [open, setOpen] = useState<boolean | null>(null);
  const articles = useMemo(() => [article], [article]);
  return (
    <>
      <button
        type="button"
        data-key="c"
        aria-haspopup="dialog"
        aria-describedby={describedBy}
        className="inline-flex min-h-6 min-w-6 items-center rounded text-accent underline-offset-3 hover:underline"
        onClick={() => setOpen(true)}
      >
        Cite
      </button>
      {open !== null && (
        <Late meanwhile={null}>
          <CiteDialog articles={articles} open={open} onOpenChange={setOpen} />
        </Late>
      )}
    </>
  );
}
