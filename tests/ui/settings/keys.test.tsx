import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useOpenSections } from '@/ui/article/open-sections';
import { unmarked } from '@/ui/article/unmarked';
import { ArticleCard } from '@/ui/article/ArticleCard';
import { useKeys } from '@/ui/settings/keys';
import { articleNo } from '../../domain/reading-list/samples';
import { renderPage } from '../render-page';

interface PageProps {
  readonly enabled: boolean;
  readonly commands: Pick<Parameters<typeof useKeys>[0], 'onSearch' | 'onHelp' | 'onDigit'>;
}

function Page({ enabled, commands }: PageProps) {
  const { choicesFor, choose } = useOpenSections([]);
  useKeys({ enabled, ...commands });
  return (
    <>
      <input aria-label="Title" />
      <textarea aria-label="Note" />
      <select aria-label="Sort" />
      <input type="checkbox" aria-label="Filter" />
      {[articleNo(1), articleNo(2)].map((article) => (
        <ArticleCard
          key={article.id}
          shown={unmarked(article)}
          lens={[]}
          choices={choicesFor(article.id)}
          onChoose={choose}
          href={null}
          actions={() => null}
        />
      ))}
    </>
  );
}

function renderKeys(enabled = true) {
  const log: string[] = [];
  const commands = {
    onSearch: vi.fn(() => log.push('search')),
    onHelp: vi.fn(() => log.push('help')),
    onDigit: vi.fn((digit: number) => log.push(`digit ${digit}`)),
  };
  return { log, ...renderPage(<Page {...{ enabled, commands }} />) };
}

const article = (name: string): HTMLElement => screen.getByRole('article', { name });

describe('single keys', () => {
  it('are commands', async () => {
    const { user, log } = renderKeys();
    await user.keyboard('/?07');
    expect(log).toEqual(['search', 'help', 'digit 0', 'digit 7']);
  });

  it('step through the articles and stay at either end', async () => {
    const { user } = renderKeys();
    await user.keyboard('j');
    expect(article('Title 1')).toHaveFocus();
    await user.keyboard('jj');
    expect(article('Title 2')).toHaveFocus();
    await user.keyboard('kk');
    expect(article('Title 1')).toHaveFocus();
  });

  it('open and close the sections of the article that has the focus', async () => {
    const { user } = renderKeys();
    await user.keyboard('o');
    expect(screen.queryByRole('button', { expanded: true })).not.toBeInTheDocument();
    await user.keyboard('jjo');
    expect(article('Title 2')).toHaveFocus();
    const opened = screen.getAllByRole('button', { expanded: true });
    expect(opened).toHaveLength(2);
    for (const button of opened) expect(article('Title 2')).toContainElement(button);
    await user.keyboard('o');
    expect(screen.queryByRole('button', { expanded: true })).not.toBeInTheDocument();
  });

  it.each(['Title', 'Note', 'Sort'])(
    'are letters while the reader is in the field %s',
    async (name) => {
      const { user, log } = renderKeys();
      await user.click(screen.getByLabelText(name));
      await user.keyboard('/?1jo');
      expect(log).toEqual([]);
      expect(screen.getByLabelText(name)).toHaveFocus();
    },
  );

  it('are commands on a checkbox, which takes no letters', async () => {
    const { user, log } = renderKeys();
    await user.click(screen.getByLabelText('Filter'));
    await user.keyboard('/');
    expect(log).toEqual(['search']);
  });

  it.each(['{Control>}/{/Control}', '{Meta>}1{/Meta}', '{Alt>}?{/Alt}'])(
    'leave %s to the browser',
    async (keys) => {
      const { user, log } = renderKeys();
      await user.keyboard(keys);
      expect(log).toEqual([]);
    },
  );

  it('do nothing once they are switched off', async () => {
    const { user, log } = renderKeys(false);
    await user.keyboard('/?0123456789abcdefghijklmnopqrstuvwxyz');
    expect(log).toEqual([]);
    expect(document.body).toHaveFocus();
  });
});
