import { formatName, type Article } from '@/domain/article';

/** The words of an article for engines that know no sections, no names and no lists. */
export interface FlatArticle {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly author: string;
  readonly keyword: string;
}

/** The fields that are searched: the same for every engine. */
export const FIELDS = ['title', 'abstract', 'author', 'keyword'] as const;

/** A word in the title counts double, for each engine that can weigh fields. */
export const TITLE_BOOST = 2;

export function flatten(article: Article): FlatArticle {
  return {
    id: article.id,
    title: article.title ?? '',
    abstract: article.abstract.map(({ text }) => text).join('\n'),
    author: article.author.map(formatName).join(', '),
    keyword: (article.keyword ?? []).join(', '),
  };
}

/** All fields in one line, the title first, for engines that search a list of lines. */
export function toLine(article: Article): string {
  const flat = flatten(article);
  return FIELDS.map((field) => flat[field])
    .join(' ')
    .replace(/\s+/gu, ' ');
}
