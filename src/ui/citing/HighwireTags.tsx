import { useEffect } from 'react';
import { addMetaTags } from '@/browser/page-metadata';
import type { Article } from '@/domain/article';
import { listHighwireTags } from '@/domain/citations/highwire';

interface HighwireTagsProps {
  /** The one that is open by itself. */
  readonly article: Article;
}

/** Describes the page as that of one article, for as long as it is open. */
export default function HighwireTags({ article }: HighwireTagsProps) {
  useEffect(() => addMetaTags(listHighwireTags(article)), [article]);
  return null;
}
