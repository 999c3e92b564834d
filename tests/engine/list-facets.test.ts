import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FacetSelection } from '@/domain/facets/facet';
import type { ListedItem } from '@/domain/reading-list/listed-item';
import { buildEngine } from '@/engine/build-engine';
import { makeArticle } from '../fixtures/article';
import { makeListed } from '../fixtures/listed';
import { makeQuery } from '../fixtures/query';

const articles = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => makeArticle({ id, title: `on ${id}` }));

async function build(items: readonly ListedItem[]) {
  const engine = await buildEngine({ title: null, source: null, articles });
  engine.follow({ changed: items, gone: [] });
  return engine;
}

type Engine = Awaited<ReturnType<typeof build>>;

/** "label (count)" of each value of a facet, a star before those that are chosen. */
function values(engine: Engine, id: string, selection: FacetSelection = {}, text = ''): string[] {
  const { facets } = engine.search(makeQuery({ text, selection }));
  const facet = facets.find((each) => each.id === id);
  return (facet?.values ?? []).map(
    ({ label, count, selected }) => `${selected ? '*' : ''}${label} (${count})`,
  );
}

const [a, b, c] = articles as [ReturnType<typeof makeArticle>, ...typeof articles];

const engine = await build([
  makeListed(a, { id: '1', tags: ['Open data', 'method'] }),
  makeListed(a, { id: '2', status: 'read', verdict: 'include', tags: ['open  Data'] }),
  makeListed(b ?? {}, { id: '3', status: 'reading', tags: ['method'] }),
  makeListed(c ?? {}, { id: '4', verdict: 'exclude' }),
  makeListed({ id: 'elsewhere' }, { id: '5', tags: ['never seen'] }),
]);

describe('the facets of the reading list', () => {
  it('count what any list says of the articles that were found', () => {
    expect(values(engine, 'status')).toEqual([
      'To read (2)',
      'Excluded (1)',
      'Included (1)',
      'Read (1)',
      'Reading (1)',
    ]);
    expect(values(engine, 'tag')).toEqual(['method (2)', 'Open data (1)']);
    expect(values(engine, 'tag', {}, '"on b"')).toEqual(['method (1)']);
  });

  it('filter by any of the chosen values, the others of theirs still counted', () => {
    const selection = { tag: ['method'], status: ['reading', 'Included'] };
    const { hits } = engine.search(makeQuery({ selection }));
    expect(hits.map(({ article }) => article.id)).toEqual(['a', 'b']);
    expect(values(engine, 'status', selection)).toEqual([
      '*Included (1)',
      'Read (1)',
      '*Reading (1)',
      'To read (1)',
    ]);
    expect(engine.search(makeQuery({ selection: { tag: ['never seen'] } })).total).toBe(0);
  });

  it('are without values where no article of the corpus is on a list', async () => {
    const none = await build([makeListed({ id: 'elsewhere' }, { tags: ['x'] })]);
    expect([...values(none, 'status'), ...values(none, 'tag')]).toEqual([]);
    expect(none.search(makeQuery({ selection: { status: ['read'] } })).total).toBe(0);
  });

  it('find tags beyond those listed', () => {
    const found = engine.facetValues(makeQuery(), 'tag', 'DATA');
    expect(found.map(({ label }) => label)).toEqual(['Open data']);
  });
});

it('an article is known by its DOI or its PMID, whatever its corpus calls it', async () => {
  const other = await buildEngine({
    title: null,
    source: null,
    articles: [
      makeArticle({ id: '1', DOI: '10.1/X' }),
      makeArticle({ id: '2', PMID: '7' }),
      makeArticle({ id: '3' }),
      makeArticle({ id: '4', DOI: '10.1/x' }),
    ],
  });
  other.follow({
    changed: [makeListed({ id: '3', DOI: '10.1/x' }), makeListed({ id: '1', PMID: '7' })],
    gone: [],
  });
  const { hits } = other.search(makeQuery({ text: 'is:saved' }));
  expect(hits.map(({ article }) => article.id)).toEqual(['1', '2', '4']);
});

it('changes one by one come to the same as the list told whole', async () => {
  const anyItem = fc
    .record({
      article: fc.constantFrom(...articles),
      id: fc.constantFrom('1', '2', '3'),
      tags: fc.subarray(['x', 'y']),
      note: fc.constantFrom('', 'trust', 'data'),
    })
    .map(({ article, ...item }) => makeListed(article, item));
  const anyChanges = fc.array(
    fc.record({
      changed: fc.uniqueArray(anyItem, { selector: ({ id }) => id, maxLength: 2 }),
      gone: fc.subarray(['1', '2', '3'], { maxLength: 1 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(anyChanges, async (changes) => {
      const step = await build([]);
      const list = new Map<string, ListedItem>();
      for (const change of changes) {
        step.follow(change);
        step.search(makeQuery({ text: 'note:trust' })); // what it remembers must not grow old
        for (const id of change.gone) list.delete(id);
        for (const item of change.changed) list.set(item.id, item);
      }
      const whole = await build([...list.values()]);
      for (const text of ['', 'is:saved', 'note:trust', 'tag:x', 'has:note']) {
        expect(step.search(makeQuery({ text }))).toEqual(whole.search(makeQuery({ text })));
      }
    }),
  );
});
