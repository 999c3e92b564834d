import type { Article } from '../article';
import { readAbstract } from './abstract-form';
import { readContainer, type ContainerForm } from './container-form';
import { plainDOI, plainPMID } from './identifier';
import { readIssue, readPages, readVolume, type Pages } from './locator-form';
import { readNames, type NameForm } from './name-form';
import { readTitle, type TitleForm } from './title-form';

/** An article as it is compared with others. */
export interface ArticleForm {
  readonly title: TitleForm | null;
  readonly names: readonly NameForm[];
  readonly year: number | null;
  readonly container: ContainerForm | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: Pages | null;
  readonly DOI: string | null;
  readonly PMID: string | null;
  readonly isConference: boolean;
  readonly isJournal: boolean;
  readonly isBook: boolean;
  /** One of the abstracts that a journal prints in a supplement. */
  readonly isMeetingAbstract: boolean;
  /** Made when it is asked for: most pairs are decided without. */
  readonly abstract: () => ReadonlySet<string> | null;
}

function readForm(article: Article): ArticleForm {
  let abstract: ReadonlySet<string> | null | undefined;
  return {
    title: readTitle(article.title, article.containerTitle),
    names: readNames(article.author),
    year: article.issued?.year ?? null,
    container: readContainer(article.containerTitle, article.ISSN),
    volume: readVolume(article.volume),
    issue: readIssue(article.issue),
    pages: readPages(article.page),
    DOI: plainDOI(article.DOI),
    PMID: plainPMID(article.PMID),
    isConference: /^(?:paper-conference|speech)$/u.test(article.type),
    isJournal: article.type === 'article-journal',
    isBook: article.type === 'book',
    isMeetingAbstract: isMeetingAbstract(article),
    abstract: () => (abstract ??= readAbstract(article)),
  };
}

function isMeetingAbstract({ volume, issue, containerTitle }: Article): boolean {
  return (
    /suppl|meeting|abstract/iu.test(`${volume ?? ''} ${issue ?? ''}`) ||
    /[.:]\s*conference\b|\bmeeting abstracts?\b/iu.test(containerTitle ?? '')
  );
}

/** Forms by position; those used last are kept, for the members of a block come together. */
export class FormCache {
  readonly #articles: readonly Article[];
  readonly #size: number;
  #recent = new Map<number, ArticleForm>();
  #older = new Map<number, ArticleForm>();

  constructor(articles: readonly Article[], size = 2000) {
    this.#articles = articles;
    this.#size = size;
  }

  get(position: number): ArticleForm {
    const recent = this.#recent.get(position);
    if (recent !== undefined) return recent;
    const article = this.#articles[position];
    if (article === undefined) throw new RangeError(`there is no article ${position}`);
    const form = this.#older.get(position) ?? readForm(article);
    if (this.#recent.size >= this.#size) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(position, form);
    return form;
  }
}
