import { articleHeading, type Article } from '@/domain/article';

export interface PrintedHit {
  /** From 1. */
  readonly rank: number;
  /** As it is printed, see `formatFallingScores`. */
  readonly score: string;
  readonly article: Article;
}

/** Rank, score, id and title, with a tab between them. */
export function formatHit({ rank, score, article }: PrintedHit): string {
  return [String(rank), score, article.id, articleHeading(article)].map(toCell).join('\t');
}

/** A tab or a line feed in it would begin another cell or line. */
function toCell(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** The same as a JSON object; the title is null where there is none. */
export function formatHitJson({ rank, score, article: { id, title } }: PrintedHit): string {
  return JSON.stringify({ rank, score: Number(score), id, title });
}
