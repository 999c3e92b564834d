import type { Article } from '@/domain/article';
import type { ShownArticle } from './ArticleCard';

/** An article as it is shown where nothing was searched. */
export function unmarked(article: Article): ShownArticle {
  return {
    article,
    suggestedKeywords: [],
    highlights: { title: [], containerTitle: [], author: [], keyword: [], abstract: [] },
    snippet: null,
    matches: [],
  };
}
