/**
 * Brings what a file or a link says of an article onto a list. It only adds: nothing that the reader
 * wrote or decided gives way to it, and bringing the same twice is bringing it once.
 */
import type { Article } from '../article';
import type { DraftAnnotations, DraftQuote } from '../formats/draft';
import { applyChange } from './annotation-change';
import { articleKey } from './article-key';
import { findQuote } from './find-quote';
import type { Annotations, ReadingListItem } from './item';
import { makeAnchor } from './make-anchor';
import type { Quote, QuoteAnchor } from './quote';
import { mergeWritten, NOTHING_WRITTEN, writeOn, type Written } from './written';

/** An article that comes to a list. */
export interface Joining {
  readonly article: Article;
  /** Of each record that it stands for, those that say anything. */
  readonly annotations: readonly DraftAnnotations[];
  /** Id of the item that is the same work, where more than its key tells so; else null. */
  readonly sameAs: string | null;
}

/** What may come to an item of a list. */
export type Joined = Annotations & Pick<ReadingListItem, 'article'>;

export interface JoinContext {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Makes a UUID. */
  readonly newId: () => string;
}

/**
 * @returns Only what is another afterwards. The article stays as the list has it, but takes an
 * abstract and keywords where it has none; a status counts where the reader had not begun, a
 * decision and a rating where there were none; a note beside another becomes its copy.
 */
export function joinItem(
  item: Joined,
  { article, annotations }: Pick<Joining, 'article' | 'annotations'>,
  context: JoinContext,
): Partial<Joined> {
  const own = completeArticle(item.article, article);
  const joined = annotations.reduce<Joined>(
    (so, draft) => ({ ...so, ...joinAnnotations(so, draft, context) }),
    { ...item, article: own },
  );
  const { status, decision, rating, tags, note, quotes } = joined;
  return {
    ...(own !== item.article && { article: own }),
    ...(status !== item.status && { status }),
    ...(decision !== item.decision && { decision }),
    ...(rating !== item.rating && { rating }),
    ...(tags !== item.tags && { tags }),
    ...(note !== item.note && { note }),
    ...(quotes !== item.quotes && { quotes }),
  };
}

/** The key stays: neither field is part of it. */
function completeArticle(own: Article, other: Article): Article {
  const lacksAbstract = own.abstract.length === 0 && other.abstract.length > 0;
  const lacksKeywords = own.keyword === null && other.keyword !== null;
  if (!lacksAbstract && !lacksKeywords) return own;
  return {
    ...own,
    ...(lacksAbstract && { abstract: other.abstract }),
    ...(lacksAbstract &&
      other.abstractSource !== undefined && { abstractSource: other.abstractSource }),
    ...(lacksKeywords && { keyword: other.keyword }),
  };
}

function joinAnnotations(
  item: Joined,
  draft: DraftAnnotations,
  context: JoinContext,
): Partial<Annotations> {
  const { status, decision = null, rating = null, tags = [], note = '', quotes = [] } = draft;
  const marks = applyChange(item, {
    ...(status !== undefined && item.status === 'to-read' && { status }),
    ...(decision !== null && item.decision === null && { decision }),
    ...(rating !== null && item.rating === null && { rating }),
    addTags: tags,
  });
  return {
    ...marks,
    note: joinText(item.note, note, context),
    quotes: quotes.reduce((so, quote) => joinQuote(so, item.article, quote, context), item.quotes),
  };
}

/** @returns The same object where nothing comes of it. */
function joinText(written: Written, text: string, { at }: JoinContext): Written {
  if (text.trim() === '' || text === written.text) return written;
  const joined = mergeWritten(written, writeOn(NOTHING_WRITTEN, text), at);
  const same = joined.text === written.text && joined.copies.length === written.copies.length;
  return same ? written : joined;
}

function joinQuote(
  quotes: readonly Quote[],
  article: Article,
  { label, exact, comment }: DraftQuote,
  context: JoinContext,
): readonly Quote[] {
  const found = anchorOf(article, label, exact);
  const labels = [label, found.label]; // the section may be called otherwise by now
  const known = quotes.find(
    ({ anchor }) => anchor.exact === exact && labels.includes(anchor.label),
  );
  if (known === undefined) {
    const quote: Quote = {
      id: context.newId(),
      anchor: found,
      comment: writeOn(NOTHING_WRITTEN, comment),
      addedAt: context.at,
      removedAt: null,
    };
    return [...quotes, quote];
  }
  const joined = joinText(known.comment, comment, context);
  if (joined === known.comment) return quotes; // one that was taken off stays so
  return quotes.map((each) => (each === known ? { ...each, comment: joined } : each));
}

/** Where the passage stands in the article; one that is not in it is kept as it is. */
function anchorOf(article: Article, label: string | null, exact: string): QuoteAnchor {
  const section = Math.max(
    article.abstract.findIndex((each) => each.label === label),
    0,
  );
  const unplaced = { label, section, start: 0, end: 0, exact, prefix: '', suffix: '' };
  const place = findQuote(article, unplaced);
  if (place === null) return unplaced;
  const anchor = makeAnchor(article, place.section, place.start, place.end);
  return anchor?.exact === exact ? anchor : unplaced;
}

/** What comes of joining, before it is done. */
export interface JoinPreview {
  /** In the order of the file. */
  readonly added: readonly Article[];
  readonly completed: readonly {
    readonly item: ReadingListItem;
    /** In words: "2 tags", "a note". */
    readonly with: readonly string[];
  }[];
  /** On the list as they are. */
  readonly same: readonly Article[];
}

/** @param items Of the list that is joined; none for a new list. */
export function previewJoin(
  items: readonly ReadingListItem[],
  joining: readonly Joining[],
): JoinPreview {
  const byKey = new Map(items.map((item) => [articleKey(item.article), item]));
  const byId = new Map(items.map((item) => [item.id, item]));
  const context: JoinContext = { at: '', newId: () => '' };
  const preview = {
    added: [] as Article[],
    completed: [] as { item: ReadingListItem; with: readonly string[] }[],
    same: [] as Article[],
  };
  for (const each of joining) {
    const item = byId.get(each.sameAs ?? '') ?? byKey.get(articleKey(each.article));
    if (item === undefined) {
      preview.added.push(each.article);
      continue;
    }
    const words = describeChange(item, joinItem(item, each, context));
    if (words.length > 0) preview.completed.push({ item, with: words });
    else preview.same.push(each.article);
  }
  return preview;
}

function describeChange(before: Joined, change: Partial<Joined>): readonly string[] {
  const { article, status, decision, rating, tags, note, quotes } = change;
  const notes = (note?.copies.length ?? 0) > before.note.copies.length;
  return [
    article !== undefined &&
      (article.abstract.length > 0 && before.article.abstract.length === 0
        ? 'an abstract'
        : 'keywords'),
    status !== undefined && 'a status',
    decision !== undefined && 'a decision',
    rating !== undefined && 'a rating',
    tags !== undefined && count(tags.length - before.tags.length, 'tag'),
    note !== undefined && (notes ? 'another note, beside yours' : 'a note'),
    quotes !== undefined &&
      (quotes.length > before.quotes.length
        ? count(quotes.length - before.quotes.length, 'quote')
        : 'a comment'),
  ].filter((words) => words !== false);
}

const count = (n: number, what: string): string => (n === 1 ? `a ${what}` : `${n} ${what}s`);
