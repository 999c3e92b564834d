// @vitest-environment jsdom
import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import type { ExportedItem } from '@/domain/exports/export-format';
import { MARKDOWN_EXPORT } from '@/domain/exports/markdown';
import { makeArticle, makeSection } from '../../fixtures/article';
import { CONTEXT, itemOf, NASTY } from '../../fixtures/exported-items';
import { ATTACKS, hasAttacks, MARKUP } from '../../fixtures/hostile-markup';

const written = (text: string) => ({ text, past: [], copies: [] });

const KASSEN: ExportedItem = {
  article: makeArticle({
    title: 'Data_sets in two_towns',
    author: [{ family: 'Kassen', given: 'Maxat' }],
    containerTitle: 'Examples',
    issued: { year: 2017 },
    page: '3-9',
    DOI: '10.5555/12345678',
    abstract: [makeSection('Purpose', 'To ask *why*.'), makeSection(null, 'A remark.\n- Or two.')],
  }),
  annotations: {
    status: 'read',
    decision: null,
    rating: 4,
    tags: ['method'],
    note: written('**Again**\n\n```\nopen'),
    quotes: [
      {
        id: 'q',
        anchor: {
          label: 'Purpose',
          section: 0,
          start: 0,
          end: 6,
          exact: 'To ask',
          prefix: '',
          suffix: '',
        },
        comment: written('Whom?'),
        addedAt: '2026-11-01T08:00:00.000Z',
        removedAt: null,
      },
    ],
  },
  addedAt: null,
};

describe('Markdown', () => {
  it('has a heading, a citation, sections, note and quotes for each article', () => {
    expect(MARKDOWN_EXPORT.format([KASSEN, { ...KASSEN, annotations: null }], CONTEXT)).toBe(
      `# Reading list

2 articles, 23 November 2026

## Data\\_sets in two\\_towns

Maxat Kassen (2017). Examples, 3–9.

[https://doi.org/10.5555/12345678](<https://doi.org/10.5555/12345678>)

Read · Rating: 4 of 5 · Tags: method

**Purpose:** To ask \\*why\\*.

A remark.\\
\\- Or two.

### Note

> **Again**
>
> \`\`\`
> open

### Quotes

> To ask (Purpose)

Whom?

## Data\\_sets in two\\_towns

Maxat Kassen (2017). Examples, 3–9.

[https://doi.org/10.5555/12345678](<https://doi.org/10.5555/12345678>)

**Purpose:** To ask \\*why\\*.

A remark.\\
\\- Or two.
`,
    );
  });
});

function pageOf(items: readonly ExportedItem[], title = CONTEXT.title): Element {
  const html = micromark(MARKDOWN_EXPORT.format(items, { ...CONTEXT, title }), {
    allowDangerousHtml: true,
  });
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** What it shows, without blanks and what no page shows. */
const comparable = (text: string): string => text.toWellFormed().replace(/[\s\p{Cc}\uFFFD]/gu, '');

const noNote = (item: ExportedItem): ExportedItem => ({
  ...item,
  annotations: item.annotations && { ...item.annotations, note: written('') },
});

function expectText(words: string): void {
  const page = pageOf([noNote(itemOf(words))], words);
  const tags = [...page.querySelectorAll('*')]
    .map(({ tagName }) => tagName)
    // Lines stay lines; an address is a link.
    .filter((tag) => tag !== 'BR');
  const hasLink = page.querySelector('a') !== null;
  const expected = ['H1', 'P', 'H2', 'P', ...(hasLink ? ['P', 'A'] : []), 'P'];
  expect(tags.slice(0, expected.length), words).toEqual(expected);
  expect(tags.slice(expected.length), words).toEqual([
    'P',
    'STRONG',
    'P',
    'STRONG',
    'P',
    'STRONG',
    'H3',
    'BLOCKQUOTE',
    'P',
    'P',
  ]);
  expect(comparable(page.querySelector('h1')?.textContent ?? ''), words).toBe(comparable(words));
  expect(comparable(page.querySelector('h2')?.textContent ?? ''), words).toBe(comparable(words));
  expect(comparable(page.lastElementChild?.textContent ?? ''), words).toBe(comparable(words));
}

function expectNoteInside(words: string): void {
  const page = pageOf([itemOf(words), itemOf('After')]);
  const heads = [...page.children].filter(({ tagName }) => /^H[1-3]$/u.test(tagName));
  expect(
    heads.map(({ tagName }) => tagName),
    words,
  ).toEqual(['H1', 'H2', 'H3', 'H3', 'H2', 'H3', 'H3']);
  expect(page.lastElementChild?.textContent).toBe('After');
}

describe('markup in any field of Markdown', () => {
  const filled = [...MARKUP, ...NASTY].filter((words) => comparable(words) !== '');

  it.each(filled.map((words) => ({ words })))('is text: $words', ({ words }) => {
    expectText(words);
  });

  it.each(filled.map((words) => ({ words })))('ends with its note: $words', ({ words }) => {
    expectNoteInside(words);
  });

  it.skipIf(!hasAttacks)('is text, and ends with its note: attacks that are known', () => {
    expect(ATTACKS.length).toBeGreaterThan(100);
    for (let at = 0; at < ATTACKS.length; at += BATCH) {
      const attacks = ATTACKS.slice(at, at + BATCH);
      const page = pageOf(attacks.map(itemOf));
      const titles = [...page.children].filter(({ tagName }) => tagName === 'H2');
      expect(titles.map(({ textContent }) => comparable(textContent))).toEqual(
        attacks.map(comparable),
      );
      for (const heading of page.querySelectorAll('h3')) {
        if (heading.textContent !== 'Note') continue;
        const note = heading.nextElementSibling;
        expect(tagsIn(note)).toEqual(tagsIn(note).filter((tag) => NOTE_ELEMENTS.test(tag)));
        note?.remove();
      }
      expect(tagsIn(page)).toEqual(tagsIn(page).filter((tag) => OWN_ELEMENTS.test(tag)));
    }
  });
});

function tagsIn(part: Element | null): readonly string[] {
  return [...(part?.querySelectorAll('*') ?? [])].map(({ tagName }) => tagName);
}

/** Long texts take the parser longer than many short ones. */
const BATCH = 20; // articles

const OWN_ELEMENTS = /^(?:A|BLOCKQUOTE|BR|H[1-3]|P|STRONG)$/u;
const NOTE_ELEMENTS = /^(?:A|BLOCKQUOTE|BR|CODE|EM|H[1-6]|HR|LI|OL|P|PRE|STRONG|UL)$/u;
