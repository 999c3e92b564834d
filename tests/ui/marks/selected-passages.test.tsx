import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { selectedPassages } from '@/ui/marks/selected-passages';

/** Two articles; the first has three sections, of which the middle one is folded. */
function renderArticles(): void {
  render(
    <>
      <article data-article-id="one">
        <h2 id="title">Title</h2>
        <p data-section="0">
          To <mark>analyze</mark> CO<sub>2</sub> in <span>the {'\u{1F600}'} air</span>
        </p>
        <div hidden>
          <p data-section="1">Folded</p>
        </div>
        <p data-section="2">Open data</p>
        <footer id="footer">Details</footer>
      </article>
      <article data-article-id="two">
        <p data-section="0">Another</p>
      </article>
    </>,
  );
}

/** A place in an element's text, as the browser names it. */
function place(selector: string, at: number): [Node, number] {
  const element = document.querySelector(selector);
  if (element === null) throw new RangeError(`no ${selector}`);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = at;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return [element, element.childNodes.length];
}

function select(from: [Node, number], to: [Node, number]) {
  getSelection()?.setBaseAndExtent(...from, ...to);
  return selectedPassages(getSelection());
}

const FIRST = '[data-article-id="one"] [data-section="0"]';
const LAST = '[data-section="2"]';

it.each([
  { what: 'within one text', from: placeIn(FIRST, 1), to: placeIn(FIRST, 2), passages: ['0 1–2'] },
  { what: 'across a mark', from: placeIn(FIRST, 1), to: placeIn(FIRST, 6), passages: ['0 1–6'] },
  { what: 'across all', from: placeIn(FIRST, 0), to: placeIn(FIRST, 28), passages: ['0 0–28'] },
  { what: 'backwards', from: placeIn(FIRST, 15), to: placeIn(FIRST, 4), passages: ['0 4–15'] },
  {
    what: 'of two sections, not of the folded one between them',
    from: placeIn(FIRST, 20),
    to: placeIn(LAST, 4),
    passages: ['0 20–28', '2 0–4'],
  },
  {
    what: 'from the title to the end',
    from: placeIn('#title', 2),
    to: placeIn('#footer', 3),
    passages: ['0 0–28', '2 0–9'],
  },
  {
    what: 'of two articles, of the first',
    from: placeIn(LAST, 5),
    to: placeIn('[data-article-id="two"] [data-section="0"]', 3),
    passages: ['2 5–9'],
  },
])('tells what is selected $what', ({ from, to, passages }) => {
  renderArticles();
  const found = select(from(), to());
  expect(found?.card).toHaveAttribute('data-article-id', 'one');
  expect(found?.passages.map(({ section, start, end }) => `${section} ${start}–${end}`)).toEqual(
    passages,
  );
});

it.each([
  { what: 'nothing', from: placeIn(FIRST, 3), to: placeIn(FIRST, 3) },
  { what: 'a title', from: placeIn('#title', 1), to: placeIn('#title', 4) },
])('is none of $what', ({ from, to }) => {
  renderArticles();
  expect(select(from(), to())).toBeNull();
});

/** Found once the page is drawn. */
function placeIn(selector: string, at: number): () => [Node, number] {
  return () => place(selector, at);
}
