import { Quote } from 'lucide-react';
import { lazy, useState } from 'react';
import type { Article } from '@/domain/article';
import { Button } from '../parts/Button';
import { LazyDialog } from '../parts/LazyDialog';

const CiteDialog = lazy(() => import('./CiteDialog'));

interface CiteAllButtonProps {
  /** Asked for when the button is pressed, and once. */
  readonly articles: () => readonly Article[];
}

/** Opens the citations of several articles. */
export function CiteAllButton({ articles }: CiteAllButtonProps) {
  const [cited, setCited] = useState<readonly Article[] | null>(null);
  const close = (): void => setCited(null);
  return (
    <>
      <Button look="plain" aria-haspopup="dialog" onClick={() => setCited(articles())}>
        <Quote aria-hidden size={16} /> Cite
      </Button>
      {cited !== null && (
        <LazyDialog onClose={close}>
          <CiteDialog open articles={cited} onOpenChange={close} />
        </LazyDialog>
      )}
    </>
  );
}
