import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeQuery } from '@/domain/search/describe-query';
import { parseQuery } from '@/domain/search/parse-query';
import { findQueryField, nameFeature, namePlace, QUERY_FIELDS } from '@/domain/search/query-fields';
import { SECTION_KINDS } from '@/domain/section-kind';
import { showQuery } from './show-query';

const names = QUERY_FIELDS.flatMap(({ name, aliases }) => [name, ...aliases]);

it('has each name once, of lower-case letters', () => {
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]{2,}$/u);
});

it.each(names.map((name) => ({ name })))('finds $name in any case', ({ name }) => {
  const field = findQueryField(name.toUpperCase());
  expect([field?.name, ...(field?.aliases ?? [])]).toContain(name);
});

it.each(SECTION_KINDS.map((kind) => ({ kind })))('searches in $kind, and for it', ({ kind }) => {
  expect(showQuery(parseQuery(`${kind}:trust has:${kind}`))).toBe(`trust@${kind} has ${kind}`);
  expect(namePlace({ field: 'abstract', kinds: [kind] })).toBe(`in ${nameFeature(kind)}`);
});

it.each([
  { kind: 'background', words: ['introduction', 'context'] },
  { kind: 'purpose', words: ['aim', 'aims', 'objective', 'objectives'] },
  { kind: 'design', words: ['method', 'methods', 'methodology', 'approach'] },
  { kind: 'findings', words: ['results', 'outcomes'] },
  { kind: 'originality', words: ['value', 'novelty'] },
  { kind: 'conclusions', words: ['conclusion', 'discussion'] },
])('has other words for $kind', ({ kind, words }) => {
  for (const word of words) expect(findQueryField(word)?.name).toBe(kind);
});

describe('the user guide', () => {
  /** The cells of the tables, row by row, of those that begin with code. */
  const rows = readFileSync('docs/user-guide.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const isField = ([, first = '']: readonly string[]): boolean => /^`[a-z]+:`$/u.test(first);

  it('lists the fields, their other names and what they look at', () => {
    const listed = rows
      .filter(isField)
      .map(([, name, aliases, description]) => ({ name, aliases, description }));
    expect(listed).toEqual(
      QUERY_FIELDS.map(({ name, aliases, description }) => ({
        name: `\`${name}:\``,
        aliases: aliases.map((alias) => `\`${alias}:\``).join(', '),
        description,
      })),
    );
  });

  const examples = rows.filter((row) => !isField(row));

  it.each(examples.map(([, code = '', meaning]) => ({ text: code.slice(1, -1), meaning })))(
    'says what is made of $text',
    ({ text, meaning }) => {
      const query = parseQuery(text);
      expect(query.notes).toEqual([]);
      const said = describeQuery(query)?.map((part) =>
        part.quoted ? `_${part.text}_` : part.text,
      );
      if (said !== undefined) expect(meaning).toBe(said.join(''));
    },
  );
});
