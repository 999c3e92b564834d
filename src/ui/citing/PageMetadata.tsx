import { lazy } from 'react';
import type { Article } from '@/domain/article';
import { Late } from '../parts/Late';
import { whenIdle } from '../parts/when-idle';

export interface PageMetadataProps {
  readonly article: Article;
  /** It is what the page is about; else one of those on it. */
  readonly alone: boolean;
}

const Metadata = lazy(() => whenIdle().then(() => import('./Metadata')));

/** What other programs read of an article. It comes right behind the first articles. */
export function PageMetadata(props: PageMetadataProps) {
  return (
    <Late meanwhile={null}>
      <Metadata {...props} />
    </Late>
  );
}
