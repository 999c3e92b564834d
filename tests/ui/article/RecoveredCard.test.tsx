import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { importFiles } from '@/domain/files/import-files';
import { ArticleCard, type ShownArticle } from '@/ui/article/ArticleCard';
import { useOpenSections } from '@/ui/article/open-sections';
import { unmarked } from '@/ui/article/unmarked';
import { RUNNING_RIS } from '../../fixtures/opened-files';
import { renderPage } from '../render-page';

const file = new File([RUNNING_RIS], 'post.ris');
const { articles } = await importFiles([
  { name: file.name, size: file.size, chunks: () => file.stream() as never },
]);
const [article] = articles;
if (article === undefined) throw new Error('the fixture has no article');
const text = article.abstractSource?.text ?? '';

function Card({ shown }: { readonly shown: ShownArticle }) {
  const { choicesFor, choose } = useOpenSections([]);
  return (
    <ArticleCard
      shown={shown}
      lens={[]}
      choices={choicesFor(shown.article.id)}
      expanded
      onChoose={choose}
      href={null}
      actions={() => null}
    />
  );
}

const labels = () =>
  screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
const press = (name: string) => screen.getByRole('button', { name });

describe('sections that were recovered', () => {
  it('are told from those of the source, whose text can be seen', async () => {
    const { user } = renderPage(<Card shown={unmarked(article)} />);
    expect(screen.getByText('Sections recovered from running text')).toBeVisible();
    expect(screen.getByText(text)).not.toBeVisible();
    await user.click(press('Show original'));
    expect(screen.getByText(text)).toBeVisible();
    expect(press('Hide original')).toHaveAttribute('aria-expanded', 'true');
  });

  it('are undone for the article, for good, and used again', async () => {
    const { user, services, unmount } = renderPage(<Card shown={unmarked(article)} />);
    expect(labels()).toHaveLength(4);
    await user.click(press('Undo for this article'));
    expect(labels()).toEqual(['Abstract']);
    expect(screen.getAllByText(text)[0]).toBeVisible();
    unmount();
    renderPage(<Card shown={unmarked(article)} />, {
      services: { ...services },
    });
    expect(labels()).toEqual(['Abstract']);
    await user.click(press('Use sections again'));
    expect(labels()).toHaveLength(4);
  });

  it('keep their marks in the text that they were found in', async () => {
    const findings = article.abstract.findIndex(({ text: own }) => own.includes('walk'));
    const start = article.abstract[findings]?.text.indexOf('walk') ?? -1;
    const shown: ShownArticle = {
      ...unmarked(article),
      highlights: {
        ...unmarked(article).highlights,
        abstract: article.abstract.map((_, index) =>
          index === findings ? [{ start, end: start + 4 }] : [],
        ),
      },
      matches: [{ part: findings, kind: 'findings', count: 1 }],
    };
    const { user } = renderPage(<Card shown={shown} />);
    await user.click(press('Undo for this article'));
    const card = screen.getByRole('article');
    expect([...card.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['walk']);
    expect(within(card).getByRole('link', { name: /Abstract/u })).toHaveTextContent('Abstract ×1');
  });
});

it('says nothing of sections that the source gives', () => {
  const { abstractSource, ...given } = article;
  expect(abstractSource).toBeDefined();
  renderPage(<Card shown={unmarked(given)} />);
  expect(screen.queryByText(/recovered/u)).toBeNull();
});

it('says where a merged article and its rights come from', () => {
  const merged = {
    ...article,
    sources: ['a.ris, line 1', 'b.bib, line 30'],
    abstractSource: { text, recovered: false, rights: '© 2019 Ruritania Press' },
  };
  renderPage(<Card shown={unmarked(merged)} />);
  expect(screen.getByText('a.ris, line 1; b.bib, line 30')).toBeVisible();
  expect(screen.getByText('© 2019 Ruritania Press')).toBeVisible();
});
