import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { readCorpus } from '@/domain/corpus/read-corpus';
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

  it('open where a match in them is asked for', async () => {
    const { user } = renderCard({ matches: [{ part: 1, kind: 'findings', count: 2 }] });
    await user.click(screen.getByRole('link', { name: 'Findings ×2' }));
    expect(expanded()).toEqual(['false', 'true']);
    await waitFor(() => expect(sectionButton('Findings')).toHaveFocus());
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
