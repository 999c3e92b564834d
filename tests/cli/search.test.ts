import { describe, expect, it } from 'vitest';
import { readCorpus } from '@/domain/corpus/read-corpus';
import { SEED_FILE } from '../fixtures/seed';
import { runInMemory, type Outcome } from './run-in-memory';

const TOWNS = JSON.stringify([
  { id: 'both', title: 'Open data in towns', abstract: 'Nothing else.' },
  { id: 'long id', title: 'Open doors\n\tof towns', abstract: 'Doors that open.' },
  { id: 'data', title: null, author: [{ family: 'Ito' }], abstract: 'On data, data and data.' },
  { id: 'neither', title: 'Rivers' },
]);

function search(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  return runInMemory(['search', ...args], { seed: SEED_FILE, towns: TOWNS, ...files });
}

const cellsOf = ({ stdout }: Outcome, separator: string): string[][] =>
  stdout.map((line) => line.split(separator));

const idsOf = (outcome: Outcome): (string | undefined)[] =>
  cellsOf(outcome, '\t').map(([, , id]) => id);

describe('search lists articles', () => {
  it('by rank, score, id and title, best first', async () => {
    const outcome = await search(['towns', 'open data']);
    expect(outcome.code).toBe(0);
    const rows = cellsOf(outcome, '\t');
    expect(rows.map(([rank]) => rank)).toEqual(['1', '2', '3']);
    for (const [, score] of rows) expect(score).toMatch(/^\d+\.\d{4}$/u);
    expect(rows[0]?.slice(2)).toEqual(['both', 'Open data in towns']);
    expect(rows.slice(1).map(([, , ...cells]) => cells)).toEqual(
      expect.arrayContaining([
        ['long id', 'Open doors of towns'],
        ['data', 'Untitled: Ito'],
      ]),
    );
  });

  it('with scores that fall, through those that lack a word', async () => {
    const outcome = await search(['seed', 'open data kazakhstan']);
    const scores = cellsOf(outcome, '\t').map(([, score]) => Number(score));
    expect(scores.length).toBeGreaterThan(3);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('up to a limit', async () => {
    const many = JSON.stringify(
      Array.from({ length: 50 }, (_, id) => ({ id, title: `Town ${id}` })),
    );
    expect((await search(['many', 'town'], { many })).stdout).toHaveLength(20);
    expect((await search(['many', 'town', '--limit', '3'], { many })).stdout).toHaveLength(3);
    expect((await search(['many', 'town', '--limit=49'], { many })).stdout).toHaveLength(49);
  });

  it('for a query in several arguments', async () => {
    const together = await search(['towns', 'open data']);
    expect(await search(['towns', 'open', 'data'])).toEqual(together);
  });

  it('that hold the word as it is, and not what it begins', async () => {
    expect(idsOf(await search(['towns', 'neither OR river']))).toEqual(['neither']);
    expect(idsOf(await search(['towns', 'title:do']))).toEqual([]);
  });

  it.each([
    { query: 'design:estonia', ids: ['kassen-2020-ajim'] },
    { query: 'purpose:estonia', ids: [] },
    { query: 'limitations:"single case"', ids: ['kassen-2018-ajim', 'kassen-2020-tg'] },
  ])('for $query as the page does', async ({ query, ids }) => {
    expect(idsOf(await search(['seed', query])).toSorted()).toEqual(ids);
  });
});

describe('search says on the standard error', () => {
  it.each([
    { query: 'blokchain', says: 'Also searched: blockchain, for “blokchain”.' },
    { query: 'blockchain xylophone', says: 'No article has “xylophone”.' },
    {
      query: 'blockchain xylophone',
      says: 'No article has all of these words: these have some.',
    },
    { query: 'xylophone', says: 'Nothing was found.' },
    { query: 'findings:blockchain', says: 'Searched for articles with blockchain in Findings.' },
    { query: 'blockchain (trust', says: /^“\(”: This parenthesis is not closed: / },
  ])('of $query: $says', async ({ query, says }) => {
    const { code, stderr } = await search(['seed', query]);
    expect(stderr).toContainEqual(
      typeof says === 'string' ? says : (expect.stringMatching(says) as string),
    );
    expect(code).toBe(0);
  });

  it('how many have all of the words', async () => {
    expect((await search(['towns', 'open data'])).stderr).toEqual([
      'The first one has all of these words, the others have some.',
    ]);
    expect((await search(['towns', 'towns open data', '--limit=1'])).stderr).toEqual([]);
  });

  it('that records could not be read, and how many', async () => {
    const files = { some: '[{"id": "a", "title": "Towns"}, {"title": 3}, null]' };
    const outcome = await search(['some', 'towns'], files);
    expect(idsOf(outcome)).toEqual(['a']);
    expect(outcome.stderr).toEqual([
      '2 of 3 records could not be read: “lectern check” tells why.',
    ]);
    expect(outcome.code).toBe(1);
  });
});

it('search takes the last of two lists in a corpus', async () => {
  const twice =
    '{"articles": [{"id": "a", "title": "Towns"}, 3], "articles": [{"id": "b", "title": "Towns"}]}';
  const outcome = await search(['twice', 'towns'], { twice });
  expect(readCorpus(twice)).toMatchObject({ corpus: { articles: [{ id: 'b' }] }, rejected: [] });
  expect(idsOf(outcome)).toEqual(['b']);
  expect(outcome.code).toBe(0);
});

describe('search --json', () => {
  it('gives what the list gives, an object on each line', async () => {
    const list = await search(['seed', 'open data']);
    const { stdout } = await search(['--json', 'seed', 'open data']);
    const hits = stdout.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(hits.map(({ rank, score, id }) => [rank, score, id])).toEqual(
      cellsOf(list, '\t').map(([rank, score, id]) => [Number(rank), Number(score), id]),
    );
    for (const hit of hits) expect(Object.keys(hit)).toEqual(['rank', 'score', 'id', 'title']);
    const untitled = hits.find(({ id }) => id === 'kassen-2017-itp');
    expect(untitled?.['title']).toBeNull();
  });
});

describe('search --queries writes a TREC run', () => {
  const queries = '\uFEFFq1\topen data\r\n\r\nq 2\txylophone\nq3\ttowns\tof doors\n';

  it('with a line for each article of each query', async () => {
    const outcome = await search(['towns', '--queries', 'queries.tsv'], {
      'queries.tsv': queries,
    });
    expect(outcome.code).toBe(0);
    const rows = cellsOf(outcome, ' ');
    expect(rows.map(({ length }) => length)).toEqual(rows.map(() => 6));
    const first = rows.filter(([query]) => query === 'q1');
    expect(first.map(([, q0, , rank, , tag]) => [q0, rank, tag])).toEqual([
      ['Q0', '1', 'lectern'],
      ['Q0', '2', 'lectern'],
      ['Q0', '3', 'lectern'],
    ]);
    expect(first[0]?.[2]).toBe('both');
    expect(new Set(rows.map(([query]) => query))).toEqual(new Set(['q1', 'q3']));
  });

  it('with blanks in ids written as in a URL', async () => {
    const files = { q: 'q 1\topen doors\n' };
    const [line] = (await search(['towns', '--queries', 'q', '--limit', '1'], files)).stdout;
    expect(line).toMatch(/^q%201 Q0 long%20id 1 \d+\.\d{4} lectern$/u);
  });

  it('with the articles that the list has', async () => {
    const { stdout } = await search(['seed', '--queries', 'q'], { q: 'q1\topen data\n' });
    const list = await search(['seed', 'open data']);
    expect(stdout).toEqual(
      cellsOf(list, '\t').map(([rank, score, id]) => `q1 Q0 ${id} ${rank} ${score} lectern`),
    );
  });

  it('of a thousand articles for a query where no limit is stated', async () => {
    const many = Array.from({ length: 1100 }, (_, id) => `{"id": ${id}, "title": "Town"}`);
    const files = { many: `[${many.join(',')}]`, q: 'a\ttown\nb\ttown\n' };
    expect((await search(['many', '--queries', 'q'], files)).stdout).toHaveLength(2000);
    expect((await search(['many', '--queries', 'q', '--limit=7'], files)).stdout).toHaveLength(14);
  });
});
