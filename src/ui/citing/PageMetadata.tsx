import { lazy } from 'react';
import type { Article } from '@/domain/article';
import { Late } from '../parts/Late';
import { whenIdle } from '../parts/when-idle';

const Coins = lazy(() => whenIdle().then(() => import('./Coins')));
const HighwireTags = lazy(() => whenIdle().then(() => import('./HighwireTags')));

interface PageMetadataProps {
  readonly article: Article;
  /** `item`: one of those on the page; `page`: what the page is about. */
  readonly of: 'item' | 'page';
}

/** What other programs read of an article. It comes right behind the first articles. */
export function PageMetadata({ article, of }: PageMetadataProps) {
  const Metadata = of === 'page' ? HighwireTags : Coins;
  return (
    <Late meanwhile={null}>
      <Metadata article={article} />
    </Late>
  );
}
