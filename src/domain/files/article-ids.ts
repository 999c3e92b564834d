import type { Article } from '../article';
import { makeContentId } from '../corpus/make-id';

/** Gives every article of a corpus an id of its own, the same ones for the same files. */
export class ArticleIds {
  readonly #taken = new Set<string>();

  /** @returns The article, under another id where its own is taken. */
  register(article: Article): Article {
    const id = this.#free(article);
    this.#taken.add(id);
    return id === article.id ? article : { ...article, id };
  }

  #free(article: Article): string {
    if (!this.#taken.has(article.id)) return article.id;
    // Two works that claim one DOI, or two files that number their records from 1.
    const base = makeContentId(article);
    if (!this.#taken.has(base)) return base;
    let copy = 2;
    while (this.#taken.has(`${base}-${copy}`)) copy += 1;
    return `${base}-${copy}`;
  }
}
