import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CorpusGate } from '@/ui/corpus/CorpusGate';
import { silence, stubNetwork } from '../../browser/corpus/network';
import { SEED } from '../../worker/corpora';
import { renderPage } from '../render-page';

const FOREIGN = 'https://example.org/corpus.json';

function renderGate(corpus: string | null = null) {
  const onHome = vi.fn();
  const page = renderPage(
    <CorpusGate corpus={corpus} onHome={onHome}>
      {({ summary }) => <p>{summary.total} articles are open</p>}
    </CorpusGate>,
  );
  return { ...page, onHome };
}

const press = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('a corpus of our own', () => {
  it('opens by itself', async () => {
    const network = stubNetwork(() => new Response(SEED));
    renderGate();
    expect(await screen.findByText('5 articles are open')).toBeVisible();
    expect(network.mock.lastCall?.[0]).toBe('http://localhost:3000/corpus.json');
  });

  it('shows while it is on its way that it is, and can be cancelled', async () => {
    stubNetwork(silence);
    const { user } = renderGate();
    expect(screen.getByRole('progressbar', { name: 'Fetching the articles' })).toBeVisible();
    await user.click(press('Cancel'));
    expect(await screen.findByRole('heading', { name: 'Loading was cancelled' })).toBeVisible();
    stubNetwork(() => new Response(SEED));
    await user.click(press('Load again'));
    expect(await screen.findByText('5 articles are open')).toBeVisible();
  });

  it('shows how much of it has come', async () => {
    stubNetwork(silence);
    const { services } = renderGate();
    services.loadProgress.set({ stage: 'fetching', done: 1_572_864, total: 6_291_456 });
    expect(await screen.findByText('1.5 of 6.0 MB')).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1572864');
    services.loadProgress.set({ stage: 'indexing', done: 50, total: 200 });
    expect(await screen.findByRole('progressbar', { name: 'Preparing the search' })).toBeVisible();
    expect(screen.getByText('25 %')).toBeVisible();
  });

  it.each([
    { what: 'is not there', status: 404, body: '', says: /no file at this address \(404\)/u },
    { what: 'is a web page', status: 200, body: '<!doctype html>', says: /web page or XML/u },
  ])('that $what says so, and is tried again', async ({ status, body, says }) => {
    stubNetwork(() => new Response(body, { status }));
    const { user } = renderGate();
    expect(await screen.findByRole('alert')).toHaveTextContent(says);
    stubNetwork(() => new Response(SEED));
    await user.click(press('Retry'));
    expect(await screen.findByText('5 articles are open')).toBeVisible();
  });
});

describe('a corpus from elsewhere', () => {
  it('is fetched only once the reader agrees', async () => {
    const network = stubNetwork(() => new Response(SEED));
    const { user } = renderGate(FOREIGN);
    expect(screen.getByText(FOREIGN)).toBeVisible();
    await user.hover(press('Fetch from example.org'));
    expect(network).not.toHaveBeenCalled();
    await user.click(press('Fetch from example.org'));
    expect(await screen.findByText('5 articles are open')).toBeVisible();
    expect(network.mock.calls.map(([url]) => url)).toEqual([FOREIGN]);
  });

  it('is not fetched when the reader would rather not', async () => {
    const network = stubNetwork(() => new Response(SEED));
    const { user, onHome } = renderGate(FOREIGN);
    await user.click(press('Open the first corpus instead'));
    expect(onHome).toHaveBeenCalledTimes(1);
    expect(network).not.toHaveBeenCalled();
  });

  it('needs an address of http or https', async () => {
    const network = stubNetwork(() => new Response(SEED));
    const { user, onHome } = renderGate('javascript:alert(1)');
    expect(screen.getByRole('alert')).toHaveTextContent('from http or https only');
    await user.click(press('Open the first corpus'));
    expect(onHome).toHaveBeenCalledTimes(1);
    expect(network).not.toHaveBeenCalled();
  });
});

it('says of a corpus that this browser does not keep that it is not here', async () => {
  const network = stubNetwork(() => new Response(SEED));
  const { user, onHome } = renderGate('kept:nobody');
  expect(await screen.findByRole('alert')).toHaveTextContent('not kept in this browser');
  await user.click(press('Open the first corpus'));
  expect(onHome).toHaveBeenCalledTimes(1);
  expect(network).not.toHaveBeenCalled();
});
