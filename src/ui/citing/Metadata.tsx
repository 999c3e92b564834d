import { useEffect } from 'react';
import { addMetaTags, announceItems } from '@/browser/page-metadata';
import type { Article } from '@/domain/article';
import { listHighwireTags } from '@/domain/citations/highwire';
import { formatContextObject } from '@/domain/citations/open-url';
import type { PageMetadataProps } from './PageMetadata';

interface DescribedProps {
  readonly article: Article;
}

/**
 * Either, not both: Zotero's button takes COinS before the tags in the head, and COinS knows no
 * abstract. In a chunk of its own; import `PageMetadata`.
 */
export default function Metadata({ article, alone }: PageMetadataProps) {
  return alone ? <HighwireTags article={article} /> : <Coins article={article} />;
}

/** Describes the page as that of one article, for as long as it is open. */
function HighwireTags({ article }: DescribedProps) {
  useEffect(() => addMetaTags(listHighwireTags(article)), [article]);
  return null;
}

/** What an article is found by among others. Nobody sees or hears it. */
function Coins({ article }: DescribedProps) {
  useEffect(() => {
    announceItems();
    return announceItems;
  }, [article]);
  return <span aria-hidden className="Z3988" title={formatContextObject(article)} />;
}
