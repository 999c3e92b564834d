import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { MAIN_LIST } from '@/domain/reading-list/reading-list';
import type { TermList } from '@/domain/reading-list/term-list';
import { ArticleCard } from '@/ui/article/ArticleCard';
import { useOpenSections } from '@/ui/article/open-sections';
import { unmarked } from '@/ui/article/unmarked';
import { useMarksOf } from '@/ui/marks/card-marks';
import { useReadingListChanges } from '@/ui/reading-list/use-reading-list';
import { abstractOf, quoteOf, section } from '../../domain/reading-list/quotes';
import { renderPage, startServices } from '../render-page';

const ARTICLE = abstractOf(
  section('Purpose', 'To analyze open data in Kazakhstan.'),
  section('Findings', 'Open data provides new opportunities.'),
);

const TERMS: TermList = {
  id: 'terms',
  name: 'Places',
  mark: 'green',
  terms: ['kazakh*', 'new opportunities'],
  on: true,
  rev: 1,
};

/** A card as a list of results has it, its sections open; "open data" was searched. */
function Card({ article }: { readonly article: Article }) {
  useReadingListChanges();
  const marksOf = useMarksOf();
  const { choicesFor, choose } = useOpenSections([]);
  const shown = unmarked(article);
  const highlights = {
    ...shown.highlights,
    abstract: [[{ start: 11, end: 20 }], [{ start: 0, end: 9 }]],
  };
  return (
    <ArticleCard
      shown={{ ...shown, highlights }}
      lens={[]}
      expanded
      choices={choicesFor(article.id)}
      onChoose={choose}
      href={null}
      marks={marksOf(article)}
      actions={() => null}
    />
  );
}

interface Kept {
  /** Each in the article as it was saved. */
  readonly quotes?: readonly string[];
  readonly comment?: string;
  readonly termLists?: readonly TermList[];
  /** The article as it is now. */
  readonly now?: Article;
}

async function renderKept({ quotes = [], comment = '', termLists = [], now = ARTICLE }: Kept) {
  const services = startServices();
  const { readingList } = services;
  if (quotes.length > 0) {
    const { id } = await readingList.add(ARTICLE, null);
    for (const each of quotes) {
      await readingList.addQuote(id, { anchor: quoteOf(each, ARTICLE), comment });
    }
  }
  for (const each of termLists) await readingList.putTermList(each);
  return renderPage(<Card article={now} />, { services });
}

const text = (label: string): HTMLElement => {
  const id = screen.getByRole('button', { name: label }).getAttribute('aria-controls') ?? '';
  const element = document.getElementById(id);
  if (element === null) throw new Error(`${label} controls nothing`);
  return element;
};
const marks = (label: string) =>
  [...text(label).querySelectorAll('mark')].map(({ textContent }) => textContent);

describe('a quote', () => {
  it('stands in the text and below the abstract, in the order of the text', async () => {
    await renderKept({ quotes: ['new opportunities', 'open data in'] });
    const block = await screen.findByRole('region', { name: 'Quotes (2)' });
    const entries = within(block).getAllByRole('listitem');
    expect(entries[0]).toHaveTextContent('open data in');
    expect(entries[0]).toHaveTextContent('1 · Purpose');
    expect(entries[1]).toHaveTextContent('new opportunities');
    expect(entries[1]).toHaveTextContent('2 · Findings');
    expect(await within(text('Purpose')).findByRole('link', { name: 'Quote 1' })).toBeVisible();
    expect(text('Purpose').textContent).toBe('To analyze open data in Kazakhstan.');
  });

  it('is that of the current list where the article is on several', async () => {
    const services = startServices();
    const { readingList, preferences } = services;
    const other = await readingList.createList('Other');
    for (const [listId, passage] of [
      [MAIN_LIST, 'analyze'],
      [other.id, 'opportunities'],
    ] as const) {
      const { id } = await readingList.add(ARTICLE, null, listId);
      await readingList.addQuote(id, { anchor: quoteOf(passage, ARTICLE), comment: '' });
    }
    preferences.set({ ...preferences.get(), currentList: other.id });
    renderPage(<Card article={ARTICLE} />, { services });
    expect(await screen.findByRole('region', { name: 'Quotes (1)' })).toHaveTextContent(
      'opportunities',
    );
  });

  it('leaves each match of the search one mark', async () => {
    await renderKept({ quotes: ['analyze open', 'data provides'] });
    await within(text('Findings')).findByRole('link', { name: 'Quote 2' });
    expect(marks('Purpose')).toEqual(['open data']);
    expect(marks('Findings')).toEqual(['Open data']);
    const quoted = [...text('Purpose').querySelectorAll('[data-quote]')];
    expect(quoted.map(({ textContent }) => textContent)).toEqual(['analyze ', 'open']);
  });

  it('leads to its comment, and back', async () => {
    const { user } = await renderKept({ quotes: ['open data in'], comment: 'To be cited.' });
    const link = await screen.findByRole('link', { name: 'Quote 1, with a comment' });
    link.focus();
    await user.keyboard('{Enter}');
    const entry = screen.getByRole('listitem', { name: 'Quote 1' });
    expect(entry).toHaveFocus();
    expect(entry).toHaveTextContent('To be cited.');
    await user.click(within(entry).getByRole('button', { name: 'Show in text, quote 1' }));
    expect(link).toHaveFocus();
  });

  it('is shown in its section, which opens', async () => {
    const { user } = await renderKept({ quotes: ['open data in'] });
    const link = await screen.findByRole('link', { name: 'Quote 1' });
    await user.click(screen.getByRole('button', { name: 'Purpose' }));
    expect(text('Purpose')).not.toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show in text, quote 1' }));
    expect(text('Purpose')).toBeVisible();
    expect(link).toHaveFocus();
  });

  it('is commented where it stands, saved as it is written', async () => {
    const { user, services } = await renderKept({ quotes: ['open data in'] });
    await user.click(await screen.findByRole('button', { name: 'Comment on quote 1' }));
    const field = screen.getByRole('textbox', { name: 'Comment on quote 1' });
    expect(field).toHaveFocus();
    await user.keyboard('To be cited.');
    expect(await screen.findByText('Saved')).toBeVisible();
    const { items } = await services.readingList.list();
    expect(items[0]?.quotes[0]?.comment.text).toBe('To be cited.');
    await user.keyboard('{Escape}');
    const entry = screen.getByRole('listitem', { name: 'Quote 1' });
    expect(entry).toHaveFocus();
    expect(await within(entry).findByText('To be cited.')).toBeVisible();
  });

  it('is removed, and put back', async () => {
    const { user, services } = await renderKept({ quotes: ['open data in', 'Open data'] });
    await user.click(await screen.findByRole('button', { name: 'Remove quote 1' }));
    expect(await screen.findByRole('region', { name: 'Quotes (1)' })).toBeVisible();
    expect(screen.getByRole('article')).toHaveFocus();
    const [notice] = services.notices.get();
    expect(notice).toMatchObject({ text: 'Quote removed' });
    notice?.undo?.();
    expect(await screen.findByRole('region', { name: 'Quotes (2)' })).toBeVisible();
  });

  it('that is gone from the abstract is kept, and said to be gone', async () => {
    const now = abstractOf(section('Purpose', 'To analyze something else.'));
    await renderKept({ quotes: ['open data in'], comment: 'To be cited.', now });
    const entry = await screen.findByRole('listitem', { name: 'Quote 1' });
    expect(entry).toHaveTextContent('open data in');
    expect(entry).toHaveTextContent('Purpose · no longer found in the abstract');
    expect(entry).toHaveTextContent('To be cited.');
    expect(screen.queryByRole('link', { name: /Quote/u })).not.toBeInTheDocument();
  });
});

describe('highlight terms', () => {
  const terms = (label: string) =>
    [...text(label).querySelectorAll('[data-mark]')].map(({ textContent }) => textContent);

  it('are marked in every section, with the mark and the name of their list', async () => {
    await renderKept({ termLists: [TERMS] });
    const term = await screen.findByText('Kazakhstan', { selector: '[data-mark]' });
    expect(term).toHaveAttribute('data-mark', 'green');
    expect(term).toHaveAttribute('title', 'Places');
    expect(terms('Findings')).toEqual(['new opportunities']);
    expect(marks('Findings')).toEqual(['Open data']);
  });

  it('of a list that is off are not', async () => {
    const { container } = await renderKept({
      termLists: [{ ...TERMS, on: false }],
      quotes: ['analyze'],
    });
    await screen.findByRole('link', { name: 'Quote 1' });
    expect(container.querySelector('[data-mark]')).toBeNull();
  });
});
