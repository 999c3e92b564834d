import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** The page as a reader knows it: by roles and names. */
export class Lectern {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page at a question, such as `?q=blokchain`, and waits for articles. */
  async open(question = ''): Promise<void> {
    await this.page.goto(`/${question}`);
    await expect(this.articles.first()).toBeVisible();
  }

  get search(): Locator {
    return this.page.getByRole('search').getByRole('combobox', { name: 'Search articles' });
  }

  get results(): Locator {
    return this.page.getByRole('list', { name: 'Results' });
  }

  get articles(): Locator {
    return this.page.getByRole('article');
  }

  get status(): Locator {
    return this.page.getByRole('status');
  }

  get readingListLink(): Locator {
    return this.page.getByRole('link', { name: /^Reading list/ });
  }

  facet(name: string): Locator {
    return this.page.getByRole('complementary').getByRole('group', { name });
  }

  lens(kind: string): Locator {
    return this.page
      .getByRole('group', { name: 'Show sections' })
      .getByRole('button', { name: kind, exact: true });
  }

  /** The button that opens a section of an article. */
  section(article: Locator, label: string): Locator {
    return article.getByRole('button', { name: label, exact: true });
  }

  /** Names of the articles shown, in order. */
  async headings(): Promise<string[]> {
    return this.results.getByRole('heading', { level: 2 }).allTextContents();
  }
}

/**
 * Journeys of a reader. Every one also checks that nothing went wrong unseen: no uncaught error,
 * nothing that the content security policy had to stop, no request to another site.
 */
export const test = base.extend<{ lectern: Lectern }>({
  lectern: async ({ page, baseURL }, use) => {
    const unseen: string[] = [];
    page.on('pageerror', (error) => unseen.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/u.test(message.text())) unseen.push(message.text());
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== baseURL && !origin.includes('.test')) {
        unseen.push(`request to ${request.url()}`);
      }
    });
    await use(new Lectern(page));
    expect(unseen).toEqual([]);
  },
});

export { expect };

/** The five articles of the shipped corpus, as the page calls them. */
export const SEED = [
  'Untitled: Kassen, Information Technology & People, 2017',
  'Adopting and managing open data: Stakeholder perspectives, challenges and policy recommendations',
  'Politicization of e-voting rejection: reflections from Kazakhstan',
  'Building digital state: Understanding two decades of evolution in Kazakh e-government project',
  'Open data and its peers: understanding promising harbingers from Nordic Europe',
] as const;
