import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PageMetadata } from '@/ui/citing/PageMetadata';
import { makeArticle } from '../../fixtures/article';
import { renderPage } from '../render-page';

const ARTICLE = makeArticle({ title: 'Trust in records' });

it('describes one of several articles by a span that nobody hears', async () => {
  const { container } = renderPage(<PageMetadata article={ARTICLE} alone={false} />);
  await waitFor(() => expect(container.querySelector('span.Z3988')).not.toBeNull());
  const span = container.querySelector('span.Z3988');
  expect(span).toHaveAttribute('aria-hidden', 'true');
  expect(span).toBeEmptyDOMElement();
  expect(new URLSearchParams(span?.getAttribute('title') ?? '').get('rft.atitle')).toBe(
    'Trust in records',
  );
});

it('describes the page while it is about one article', async () => {
  const titles = (): number => document.head.querySelectorAll('[name="citation_title"]').length;
  const { container, unmount } = renderPage(<PageMetadata article={ARTICLE} alone />);
  await waitFor(() => expect(titles()).toBe(1));
  expect(container.querySelector('.Z3988')).toBeNull();
  unmount();
  expect(titles()).toBe(0);
});
