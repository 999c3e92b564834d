import { expect, it } from 'vitest';
import { SEED_FILE } from '../fixtures/seed';
import { runInMemory } from './run-in-memory';

it('finds nothing to say of the corpus that ships with the page', async () => {
  const outcome = await runInMemory(['check', 'corpus.json'], { 'corpus.json': SEED_FILE });
  expect(outcome).toEqual({ code: 0, stdout: [], stderr: [] });
});

it.each([
  {
    of: 'a corpus',
    file: '{"articles": [\n{"title": "A", "issued": 20170},\n{"title": "B"},\nnull]}',
    problems: [
      'articles[0].issued: the year must be a whole number of at most four digits, got 20170 (line 2)',
      'articles[2]: expected a record as an object, got null (line 4)',
    ],
  },
  {
    of: 'a plain list',
    file: '[{"title": "A"}, {"title": 3}]',
    problems: ['[1].title: expected text, got a number (line 1)'],
  },
  {
    of: 'JSON lines',
    file: '{"id": "a", "title": "A"}\n{"id": "a", "title": "B"}\n{}\n',
    problems: [
      'line 2.id: “a” is already the id of line 1',
      'line 3: has no title, no author and no abstract',
    ],
  },
  {
    of: 'two lists, the last of which is read',
    file: '{"articles": [{"title": 1}], "articles": [{"title": 2}]}',
    problems: [
      'articles: stands twice in the file, and only the last one is read',
      'articles[0].title: expected text, got a number (line 1)',
    ],
  },
  {
    of: 'a file that is cut, none of whose records counts',
    file: '[{"title": 3}, {"title"',
    problems: [
      'corpus.json: The file breaks off after 23 characters, before its end. Load it again, or get a whole copy.',
    ],
  },
])('lists the problems of $of', async ({ file, problems }) => {
  const outcome = await runInMemory(['check', 'corpus.json'], { 'corpus.json': file });
  expect(outcome).toEqual({ code: 1, stdout: problems, stderr: [] });
});
