import { useEffect } from 'react';
import { announceItems } from '@/browser/page-metadata';
import type { Article } from '@/domain/article';
import { formatContextObject } from '@/domain/citations/open-url';

interface CoinsProps {
  readonly article: Article;
}

/** What Zotero's button finds an article by. Nobody sees or hears it. */
export default function Coins({ article }: CoinsProps) {
  useEffect(() => {
    announceItems();
    return announceItems;
  }, [article]);
  return <span aria-hidden className="Z3988" title={formatContextObject(article)} />;
}
