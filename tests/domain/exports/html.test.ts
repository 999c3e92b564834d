// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ExportedItem } from '@/domain/exports/export-format';
import { HTML_EXPORT } from '@/domain/exports/html';
import { makeArticle, makeSection } from '../../fixtures/article';
import { CONTEXT, itemOf } from '../../fixtures/exported-items';
import { ATTACKS, hasAttacks, MARKUP } from '../../fixtures/hostile-markup';

const pageOf = (items: readonly ExportedItem[], title = CONTEXT.title): Document =>
  new DOMParser().parseFromString(HTML_EXPORT.format(items, { ...CONTEXT, title }), 'text/html');

const written = (text: string) => ({ text, past: [], copies: [] });

const quoteOf = (exact: string, comment: string) => ({
  id: exact,
  anchor: { label: 'Findings', section: 0, start: 0, end: 0, exact, prefix: '', suffix: '' },
  comment: written(comment),
  addedAt: '2026-11-01T08:00:00.000Z',
  removedAt: null,
});

const KASSEN: ExportedItem = {
  article: makeArticle({
    title: 'CO2 and data',
    titleStyles: [{ start: 2, end: 3, style: 'sub' }],
    author: [{ family: 'Kassen', given: 'Maxat' }, { literal: 'WHO' }],
    containerTitle: 'Examples',
    issued: { year: 2017, month: 6 },
    volume: '14',
    page: '3-9',
    DOI: '10.5555/12345678',
    language: 'en',
    abstract: [
      makeSection('Findings', 'Few people know. Many ask.'),
      makeSection(null, 'A remark.'),
    ],
  }),
  annotations: {
    status: 'read',
    decision: { verdict: 'exclude', reason: 'wrong population' },
    rating: 4,
    tags: ['method', 'to cite'],
    note: written('# Read\n\nagain **soon**, [here](https://example.org)'),
    quotes: [
      quoteOf('Few people', 'How few?'),
      quoteOf('Many ask', ''),
      quoteOf('What is gone from it', ''),
    ],
  },
  addedAt: '2026-11-01T08:00:00.000Z',
};

describe('a page to hand over', () => {
  const page = pageOf([KASSEN]);
  const text = (selector: string): (string | null)[] =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

  it('says what it is and of when', () => {
    expect(page.title).toBe('Reading list');
    expect(text('header p')).toEqual(['1 article, 23 November 2026']);
  });

  it('has the citation, the link and the marks of each article', () => {
    expect(page.querySelector('h2')?.innerHTML).toBe('CO<sub>2</sub> and data');
    expect(text('article > p')).toEqual([
      'Maxat Kassen, WHO (2017). Examples 14, 3–9.',
      'https://doi.org/10.5555/12345678',
      'Read · Excluded: wrong population · Rating: 4 of 5 · Tags: method, to cite',
    ]);
    expect(page.querySelector('article a')?.getAttribute('href')).toBe(
      'https://doi.org/10.5555/12345678',
    );
    expect(page.querySelector('article')?.lang).toBe('en');
  });

  it('has the sections by their labels', () => {
    expect(text('dt')).toEqual(['Findings', 'Abstract']);
    expect(text('dd')).toEqual(['Few people know. Many ask.', 'A remark.']);
  });

  it('marks quotes in the text, and lists those with a comment and those that are gone', () => {
    expect(text('mark')).toEqual(['Few people', 'Many ask']);
    expect(text('blockquote')).toEqual(['Few people', 'What is gone from it']);
    expect(text('section:last-of-type > p')).toEqual([
      'Findings',
      'How few?',
      'Findings, no longer in the abstract',
    ]);
  });

  it('shows the note as its Markdown says, below the headings of the page', () => {
    const note = page.querySelector('section');
    expect(note?.querySelector('h4')?.textContent).toBe('Read');
    expect(note?.querySelector('strong')?.textContent).toBe('soon');
    expect(note?.querySelector('a')?.getAttribute('href')).toBe('https://example.org');
  });

  it.each(['*a_'.repeat(20_000), `> ${'> '.repeat(20_000)}`])(
    'shows a note as it is written where nobody could have meant its Markdown',
    (note) => {
      if (KASSEN.annotations === null) return;
      const annotations = { ...KASSEN.annotations, note: written(note) };
      const shown = pageOf([{ ...KASSEN, annotations }]).querySelector('section');
      expect(shown?.querySelector('pre')?.textContent).toBe(note);
    },
  );

  it('needs nothing from elsewhere', () => {
    expect(page.querySelectorAll('link, script, img, iframe, [src]')).toHaveLength(0);
    expect(HTML_EXPORT.format([KASSEN], CONTEXT)).not.toMatch(/url\(|@import/u);
  });

  it.each([
    { count: 10, entries: 0 },
    { count: 11, entries: 11 },
  ])('has contents for more than ten articles: $count', ({ count, entries }) => {
    const long = pageOf(Array.from({ length: count }, () => KASSEN));
    const links = [...long.querySelectorAll('nav a')];
    expect(links).toHaveLength(entries);
    for (const link of links) {
      expect(long.querySelector(link.getAttribute('href') ?? '')?.tagName).toBe('ARTICLE');
    }
  });
});

const NOTE_ELEMENTS = /^(?:A|BLOCKQUOTE|BR|CODE|EM|H[3-6]|HR|LI|OL|P|PRE|SECTION|STRONG|UL)$/u;
const NOTE_ATTRIBUTES = /^(?:|href|rel|start|class|dir)$/u;

/** The note of an article, taken out of the page. */
function takeNote(article: Element): readonly Element[] {
  const note = article.querySelector('section');
  note?.remove();
  return note === null ? [] : [note, ...note.querySelectorAll('*')];
}

/** Elements and their attributes; a text that is an address is a link, and a mark may not be found. */
function shapeOf(article: Element): readonly string[] {
  [...article.children]
    .find(({ firstElementChild }) => firstElementChild?.tagName === 'A')
    ?.remove();
  return [...article.querySelectorAll('*')]
    .filter(({ tagName }) => tagName !== 'MARK')
    .map((element) => [element.tagName, ...element.getAttributeNames()].join(' '));
}

function expectHarmless(payloads: readonly string[]): void {
  const page = pageOf(payloads.map(itemOf));
  for (const link of page.querySelectorAll('a[href]')) {
    expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/|mailto:|#article-\d+$)/u);
  }
  const [harmless, ...articles] = [
    ...pageOf([itemOf('Harmless')]).querySelectorAll('article'),
    ...page.querySelectorAll('article'),
  ];
  expect(articles).toHaveLength(payloads.length);
  if (harmless === undefined) return;
  takeNote(harmless);
  const shape = shapeOf(harmless);
  for (const [index, article] of articles.entries()) {
    const note = takeNote(article);
    expect(note.length, payloads[index]).toBeGreaterThan(0);
    for (const element of note) {
      expect(element.tagName, payloads[index]).toMatch(NOTE_ELEMENTS);
      expect(element.getAttributeNames().join(' ').replace('href rel', 'href')).toMatch(
        NOTE_ATTRIBUTES,
      );
    }
    expect(shapeOf(article), payloads[index]).toEqual(shape);
  }
}

describe('markup in any field', () => {
  it.each(MARKUP.map((words) => ({ words })))('is text: $words', ({ words }) => {
    expectHarmless([words]);
    const page = pageOf([], words);
    expect(page.querySelectorAll('*')).toHaveLength(pageOf([], 'x').querySelectorAll('*').length);
  });

  it.skipIf(!hasAttacks)('is text: attacks that are known', () => {
    expect(ATTACKS.length).toBeGreaterThan(100);
    expectHarmless(ATTACKS);
  });
});
