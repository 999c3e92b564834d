import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import type { SectionKind } from '@/domain/section-kind';
import { ArticleCard, type ShownArticle } from '@/ui/article/ArticleCard';
import { useOpenSections } from '@/ui/article/open-sections';
import { unmarked } from '@/ui/article/unmarked';
import { useKeys } from '@/ui/settings/keys';
import { article } from '../../domain/reading-list/samples';
import { renderPage } from '../render-page';

const rangesOf = (text: string, word: string) =>
  [...text.matchAll(new RegExp(word, 'giu'))].map(({ index }) => ({
    start: index,
    end: index + word.length,
  }));

/** An article with every "data" of its title, keywords and sections marked. */
function marked(fields: Partial<Article>): ShownArticle {
  const found = article(fields);
  const marks = (text: string | null) => rangesOf(text ?? '', 'data');
  return {
    ...unmarked(found),
    highlights: {
      title: marks(found.title),
      containerTitle: [],
      author: [],
      keyword: (found.keyword ?? []).map(marks),
      abstract: found.abstract.map(({ text }) => marks(text)),
    },
    snippet: { section: 1, start: 0, end: 9 },
  };
}

const FIRST = marked({ id: 'first', title: 'Open data' });
const SECOND = marked({ id: 'second', title: 'Second', keyword: ['data'] });

function Page({ lens = [] }: { readonly lens?: readonly SectionKind[] }) {
  const { choicesFor, choose } = useOpenSections(lens);
  useKeys({ enabled: true, onSearch: noop, onHelp: noop, onDigit: noop });
  return [FIRST, SECOND].map((shown) => (
    <ArticleCard
      key={shown.article.id}
      href={`?id=${shown.article.id}`}
      choices={choicesFor(shown.article.id)}
      onChoose={choose}
      actions={() => null}
      {...{ shown, lens }}
    />
  ));
}

function noop(): void {
  // of no matter here
}

const current = (): Element | null => document.querySelector('mark[aria-current="true"]');
/** Where the current mark stands: "first: Open data". */
const place = (): string =>
  `${current()?.closest<HTMLElement>('article')?.dataset['articleId'] ?? ''}: ${
    current()?.closest('h2, p, bdi')?.textContent ?? ''
  }`;
const section = (name: string, label: string): HTMLElement =>
  within(screen.getByRole('article', { name })).getByRole('button', { name: label });

const PLACES = [
  'first: Open data',
  'first: Open data provides …',
  'first: open data',
  'second: Open data provides …',
  'second: data',
];

describe('the key m', () => {
  it('goes from match to match in reading order, and round', async () => {
    const { user } = renderPage(<Page />);
    const places: string[] = [];
    for (let step = 0; step <= PLACES.length; step += 1) {
      await user.keyboard('m');
      places.push(place());
      expect(document.querySelectorAll('mark[aria-current]')).toHaveLength(1);
    }
    expect(places).toEqual([...PLACES, PLACES[0]]);
  });

  it('goes back with Shift', async () => {
    const { user } = renderPage(<Page />);
    const places: string[] = [];
    for (let step = 0; step < PLACES.length; step += 1) {
      await user.keyboard('{Shift>}M{/Shift}');
      places.push(place());
    }
    expect(places).toEqual(PLACES.toReversed());
  });

  it('opens the section that the match is folded in, and leaves the focus on the match', async () => {
    const { user } = renderPage(<Page />);
    expect(section('Open data', 'Findings')).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('mm');
    expect(section('Open data', 'Findings')).toHaveAttribute('aria-expanded', 'true');
    expect(current()).toHaveFocus();
    expect(current()).toBeVisible();
    expect(section('Second', 'Findings')).toHaveAttribute('aria-expanded', 'false');
  });

  it('opens what the lens leaves out as well', async () => {
    const { user } = renderPage(<Page lens={['purpose']} />);
    await user.keyboard('mm');
    expect(place()).toBe('first: Open data provides …');
    expect(current()).toBeVisible();
  });

  it('gives the focus to the link that a match stands in', async () => {
    const { user } = renderPage(<Page />);
    await user.keyboard('m');
    expect(screen.getByRole('link', { name: 'Open data' })).toHaveFocus();
  });

  it('begins behind what has the focus', async () => {
    const { user } = renderPage(<Page />);
    screen.getByRole('article', { name: 'Second' }).focus();
    await user.keyboard('m');
    expect(place()).toBe('second: Open data provides …');
    section('Second', 'Purpose').focus();
    expect(current()).toBeNull();
    await user.keyboard('{Shift>}M{/Shift}');
    expect(place()).toBe('first: open data');
  });
});
