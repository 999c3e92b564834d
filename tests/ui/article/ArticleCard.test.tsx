import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { readCorpus } from '@/domain/corpus/read-corpus';
import type { Part } from '@/domain/search/search';
import type { SectionKind } from '@/domain/section-kind';
import { ArticleCard, type ArticleCardProps, type ShownArticle } from '@/ui/article/ArticleCard';
import { useOpenSections } from '@/ui/article/open-sections';
import { unmarked } from '@/ui/article/unmarked';
import { article } from '../../domain/reading-list/samples';

interface CardProps extends Partial<Pick<ArticleCardProps, 'href' | 'onOpen' | 'onKeyword'>> {
  readonly shown: ShownArticle;
  readonly lens?: readonly SectionKind[];
}

/** A card in a view that remembers what is open. */
function Card({ shown, lens = [], href = null, ...rest }: CardProps) {
  const { choicesFor, choose } = useOpenSections(lens);
  return (
    <ArticleCard
      shown={shown}
      lens={lens}
      choices={choicesFor(shown.article.id)}
      onChoose={choose}
      href={href}
      actions={() => null}
      {...rest}
    />
  );
}

function renderCard(fields: Partial<ShownArticle> = {}, props: Partial<CardProps> = {}) {
  render(<Card shown={{ ...unmarked(article()), ...fields }} {...props} />);
  return { user: userEvent.setup(), card: screen.getByRole('article') };
}

const sectionButton = (name: string): HTMLElement => screen.getByRole('button', { name });
const expanded = (): (string | null)[] =>
  ['Purpose', 'Findings'].map((label) => sectionButton(label).getAttribute('aria-expanded'));

describe('an article', () => {
  it('is named by its title', () => {
    const { card } = renderCard();
    expect(card).toHaveAccessibleName('Open data in Kazakhstan');
    expect(
      screen.getByRole('heading', { level: 2, name: 'Open data in Kazakhstan' }),
    ).toBeVisible();
  });

  it('that is untitled is named by what tells it from others', () => {
    const { card } = renderCard({ article: article({ title: null }) });
    expect(card).toHaveAccessibleName('Untitled: Kassen, Information Technology & People, 2017');
  });

  it('says what it is and where it is from', () => {
    const { card } = renderCard();
    expect(card).toHaveTextContent('Article · 5 June 2017 · Information Technology & People 30(2)');
    expect(card).toHaveTextContent('Maxat Kassen · used 1,178 times');
  });

  it('without an abstract says so', () => {
    const { card } = renderCard({ article: article({ abstract: [] }) });
    expect(card).toHaveTextContent('This record has no abstract.');
    expect(screen.queryByRole('button', { name: /sections/u })).not.toBeInTheDocument();
  });

  it('opens by itself when its title is pressed', async () => {
    const onOpen = vi.fn();
    const { user } = renderCard({}, { href: '?id=kassen-2017-itp', onOpen });
    const link = screen.getByRole('link', { name: 'Open data in Kazakhstan' });
    expect(link).toHaveAttribute('href', '?id=kassen-2017-itp');
    await user.click(link);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('kassen-2017-itp');
  });
});

describe('the sections of an article', () => {
  it('open and close one by one', async () => {
    const { user } = renderCard();
    expect(expanded()).toEqual(['false', 'false']);
    await user.click(sectionButton('Findings'));
    expect(expanded()).toEqual(['false', 'true']);
    expect(screen.getByText('Open data provides …')).toBeVisible();
    await user.click(sectionButton('Findings'));
    expect(expanded()).toEqual(['false', 'false']);
  });

  it('open and close all together', async () => {
    const { user } = renderCard();
    await user.click(sectionButton('Purpose'));
    await user.click(sectionButton('Expand all sections'));
    expect(expanded()).toEqual(['true', 'true']);
    await user.click(sectionButton('Collapse all sections'));
    expect(expanded()).toEqual(['false', 'false']);
    expect(sectionButton('Expand all sections')).toHaveFocus();
  });

  it('are opened or left out by the lens, and come back when asked for', async () => {
    const { user } = renderCard({}, { lens: ['findings', 'social'] });
    expect(sectionButton('Findings')).toHaveAttribute('aria-expanded', 'true');
    expect(screen.queryByRole('button', { name: 'Purpose' })).not.toBeInTheDocument();
    expect(screen.getByText('No section on Social implications')).toBeVisible();
    await user.click(sectionButton('Show 1 other section'));
    expect(expanded()).toEqual(['false', 'true']);
  });

  it('of an abstract in one piece stay whole under any lens', () => {
    const section = { label: null, kind: 'other', category: 'UNASSIGNED', text: 'All.' } as const;
    renderCard({ article: article({ abstract: [section] }) }, { lens: ['findings'] });
    expect(sectionButton('Abstract')).toHaveAttribute('aria-expanded', 'true');
    expect(screen.queryByText(/No section on/u)).not.toBeInTheDocument();
  });
});

describe('where an article matched', () => {
  const range = [{ start: 0, end: 4 }];
  const HIGHLIGHTS = {
    title: range,
    containerTitle: range,
    author: Array.from({ length: 40 }, (_, index) => (index === 30 ? range : [])),
    keyword: Array.from({ length: 9 }, (_, index) => (index === 8 ? range : [])),
    abstract: [[], range],
  };
  const author = Array.from({ length: 40 }, (_, index) => ({ literal: `Name ${index}` }));
  const keyword = Array.from({ length: 9 }, (_, index) => `word ${index}`);
  const found = (part: Part) => ({
    article: article({ author, keyword, DOI: '10.1108/AJIM-11-2017-0250' }),
    highlights: HIGHLIGHTS,
    matches: [{ part, kind: null, count: 2 }],
  });

  it('in a section leads there, and opens it', async () => {
    const { user } = renderCard(found(1));
    await user.click(screen.getByRole('link', { name: 'Findings ×2' }));
    expect(expanded()).toEqual(['false', 'true']);
    expect(sectionButton('Findings')).toHaveFocus();
  });

  it.each([
    { part: 'title', name: 'Title ×2', text: 'Open' },
    { part: 'author', name: 'Author ×2', text: 'Name' },
    { part: 'keyword', name: 'Keywords ×2', text: 'word' },
    { part: 'containerTitle', name: 'Journal ×2', text: 'Info' },
  ] as const)('in the $part leads to its first mark', async ({ part, name, text }) => {
    const { user } = renderCard(found(part));
    await user.click(screen.getByRole('link', { name }));
    const mark = document.activeElement;
    expect(mark?.tagName).toBe('MARK');
    expect(mark).toHaveTextContent(text);
    expect(mark).toBeVisible();
  });

  it('in the DOI leads to it', async () => {
    const { user } = renderCard(found('DOI'));
    await user.click(screen.getByRole('link', { name: 'DOI ×2' }));
    expect(screen.getByRole('link', { name: /^doi\.org/u })).toHaveFocus();
  });
});

describe('authors', () => {
  const many = (count: number) =>
    article({
      author: Array.from({ length: count }, (_, index) => ({ literal: `Name ${index}` })),
    });

  it('that are a few are all named', () => {
    const { card } = renderCard({ article: many(10) });
    expect(card).toHaveTextContent('Name 8, Name 9 · used');
    expect(screen.queryByRole('button', { name: /^and/u })).not.toBeInTheDocument();
  });

  it('that are thousands stand behind a button, in a box of their own', async () => {
    const { card, user } = renderCard({ article: many(7456) });
    expect(card).toHaveTextContent('Name 7 and 7,448 more');
    expect(card).not.toHaveTextContent('Name 8');
    await user.click(sectionButton('and 7,448 more'));
    const box = screen.getByRole('group', { name: 'Authors' });
    expect(box).toHaveTextContent(/^Name 0, .* Name 7455$/u);
    await user.click(screen.getByRole('button', { name: 'Fewer authors', expanded: true }));
    expect(card).not.toHaveTextContent('Name 8');
  });
});

describe('keywords', () => {
  it('of the authors are named so, and filter when pressed', async () => {
    const onKeyword = vi.fn();
    const { user } = renderCard({}, { onKeyword });
    const keywords = screen.getByRole('group', { name: 'Keywords' });
    await user.click(within(keywords).getByRole('button', { name: 'open data' }));
    expect(onKeyword).toHaveBeenCalledExactlyOnceWith('open data');
  });

  it('that were only suggested say so', () => {
    renderCard({
      article: article({ keyword: null }),
      suggestedKeywords: ['open data', 'Kazakhstan'],
    });
    expect(screen.getByRole('group', { name: 'Suggested keywords' })).toHaveTextContent(
      /open data.*Kazakhstan/u,
    );
    expect(screen.queryByRole('group', { name: 'Keywords' })).not.toBeInTheDocument();
  });

  it('that are many stand behind a button', async () => {
    const keyword = Array.from({ length: 9 }, (_, index) => `keyword ${index}`);
    const { user } = renderCard({ article: article({ keyword }) }, { onKeyword: vi.fn() });
    await user.click(sectionButton('3 more'));
    expect(sectionButton('Fewer')).toHaveAttribute('aria-expanded', 'true');
    expect(sectionButton('keyword 8')).toBeVisible();
  });
});

describe('the details', () => {
  it('link the DOI and the address', () => {
    renderCard({ article: article({ DOI: '10.1108/AJIM-11-2017-0250' }) });
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://doi.org/10.1108/AJIM-11-2017-0250',
      'https://example.org/kassen-2017',
    ]);
    for (const link of links) expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:alert(1)',
    '//example.org/evil',
  ])('of a record never link to %j', (hostile) => {
    const fields = { id: hostile, title: hostile, DOI: hostile, URL: hostile, type: hostile };
    const names = { author: [{ literal: hostile }], keyword: [hostile], abstract: hostile };
    const reading = readCorpus(JSON.stringify([{ ...fields, ...names }]));
    if (!reading.ok) throw new Error(reading.fault.message);
    for (const read of reading.corpus.articles) {
      renderCard({ article: read }, { href: `?id=${encodeURIComponent(read.id)}` });
    }
    for (const link of screen.queryAllByRole<HTMLAnchorElement>('link')) {
      expect(['http:', 'https:']).toContain(link.protocol);
      expect(['localhost', 'doi.org']).toContain(link.hostname);
    }
  });
});
