import type { Article, Section } from '@/domain/article';
import { makeAnchor } from '@/domain/reading-list/make-anchor';
import type { QuoteAnchor } from '@/domain/reading-list/quote';
import { article } from './samples';

export function section(label: string | null, text: string): Section {
  return { label, kind: 'other', category: 'UNASSIGNED', text };
}

/** An article with an abstract in one piece, or with these sections. */
export function abstractOf(...sections: readonly (string | Section)[]): Article {
  return article({
    abstract: sections.map((each) => (typeof each === 'string' ? section(null, each) : each)),
  });
}

/** The anchor of the first place of a passage. */
export function quoteOf(passage: string, marked: Article): QuoteAnchor {
  const index = marked.abstract.findIndex(({ text }) => text.includes(passage));
  const start = marked.abstract[index]?.text.indexOf(passage) ?? 0;
  const anchor = makeAnchor(marked, index, start, start + passage.length);
  if (anchor === null) throw new RangeError(`“${passage}” is not in the abstract`);
  return anchor;
}
