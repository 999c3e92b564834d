import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { runInMemory } from './run-in-memory';

it.each([
  { args: ['--help'] },
  { args: ['read', '--help'] },
  { args: ['search', 'corpus.json', 'towns', '--help'] },
])('tells how it is used: $args', async ({ args }) => {
  const { code, stdout, stderr } = await runInMemory(args);
  expect(code).toBe(0);
  expect(stdout[0]).toMatch(/^Usage: /u);
  expect(stderr).toEqual([]);
});

it('takes what stands behind two dashes for no option', async () => {
  const files = { 'corpus.json': '[{"id": "a", "title": "Help in towns"}]' };
  const { stdout } = await runInMemory(['search', 'corpus.json', '--', '--help'], files);
  expect(stdout).toHaveLength(1);
  expect(stdout[0]).toContain('\ta\tHelp in towns');
});

it('tells its version', async () => {
  expect(await runInMemory(['--version'])).toEqual({ code: 0, stdout: [version], stderr: [] });
});

describe('what cannot be done is refused in one sentence', () => {
  const files = {
    'corpus.json': '[{"id": "a", "title": "Towns"}]',
    'page.json': '<!doctype html>',
    'queries.tsv': 'q1\ttowns\n',
    'no-tab.tsv': 'q1\ttowns\nq2 towns\n',
    'no-id.tsv': '\ttowns\n',
    'no-query.tsv': 'q1\t \n',
    'twice.tsv': 'q1\ttowns\n\nq1\tcities\n',
    'empty.tsv': '\n',
  };

  it.each([
    { args: [], says: /^Say what to do \(read, build, search, check\)/u },
    { args: ['reed'], says: /^There is no command “reed”, only read, build, search, check\.$/u },
    { args: ['--frobnicate'], says: /^There is no command “--frobnicate”/u },
    { args: ['read'], says: /^Name a file to read/u },
    { args: ['read', '--force', 'corpus.json'], says: /^There is no option --force here;/u },
    { args: ['read', 'corpus.json', '--format'], says: /^The option --format needs a value\.$/u },
    { args: ['read', '--format', 'mp3', 'corpus.json'], says: /^There is no format “mp3”/u },
    { args: ['check', '--format=', 'corpus.json'], says: /^There is no format “”/u },
    { args: ['read', 'nowhere.json'], says: /^nowhere\.json cannot be read: / },
    { args: ['read', 'page.json'], says: /^page\.json: This is a web page/u },
    { args: ['check'], says: /^Name one corpus to check/u },
    { args: ['check', 'corpus.json', 'corpus.json'], says: /^Name one corpus to check/u },
    { args: ['check', 'nowhere.json'], says: /^nowhere\.json cannot be read: / },
    { args: ['search'], says: /^Name a corpus and a query/u },
    { args: ['search', 'corpus.json'], says: /^Name a corpus and a query/u },
    { args: ['search', 'nowhere.json', 'towns'], says: /^nowhere\.json cannot be read: / },
    { args: ['search', 'page.json', 'towns'], says: /^page\.json: This is a web page/u },
    { args: ['search', 'corpus.json', '-towns'], says: /put “--” before a query/u },
    { args: ['search', 'corpus.json', 'towns', '--json=1'], says: /^The option --json takes no/u },
    ...['0', '-1', '2.5', 'ten', '', '1e3', '99999999999999999999'].map((limit) => ({
      args: ['search', 'corpus.json', 'towns', `--limit=${limit}`],
      says: /^--limit must be a whole number above 0, got “/u,
    })),
    {
      args: ['search', 'corpus.json', 'towns', '--queries', 'queries.tsv'],
      says: /^Name a corpus and a query, or a file of queries/u,
    },
    {
      args: ['search', 'corpus.json', '--json', '--queries', 'queries.tsv'],
      says: /^--queries writes the lines of a TREC run/u,
    },
    {
      args: ['search', 'corpus.json', '--queries', 'nowhere.tsv'],
      says: /^nowhere\.tsv cannot be read: /u,
    },
    { args: ['search', 'corpus.json', '--queries', 'no-tab.tsv'], says: /^no-tab\.tsv:2: / },
    { args: ['search', 'corpus.json', '--queries', 'no-id.tsv'], says: /^no-id\.tsv:1: / },
    { args: ['search', 'corpus.json', '--queries', 'no-query.tsv'], says: /^no-query\.tsv:1: / },
    {
      args: ['search', 'corpus.json', '--queries', 'twice.tsv'],
      says: /^twice\.tsv:3: “q1” is already the id of the query on line 1\.$/u,
    },
    { args: ['search', 'corpus.json', '--queries', 'empty.tsv'], says: /^empty\.tsv: / },
  ])('$args', async ({ args, says }) => {
    const { code, stdout, stderr } = await runInMemory(args, files);
    expect(code).toBe(2);
    expect(stdout).toEqual([]);
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(says);
  });
});
