import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BIBTEX } from '@/domain/formats/bibtex';
import { anyText } from '../../fixtures/any-text';
import { parseArticles, parseRecords } from '../../fixtures/parse-records';

const FILES = ['bibtex.bib', 'bibtex-damaged.bib'].map((name) =>
  readFileSync(`tests/fixtures/formats/${name}`, 'utf8'),
);

describe('laws', () => {
  it.each(FILES)('reads the same however the text is cut into pieces', (file) => {
    const whole = parseRecords(BIBTEX, file);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (length) => {
        expect(parseRecords(BIBTEX, file, length)).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  const bibtex = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...['@article{a,', '@string{s = ', '@comment{', '@book(b,', '}', '{', '"', ',', '#', '='],
          ...['\n', '\ntitle = {', '\nauthor = {', 'crossref = {a}', 'xdata = {b}', 's', ' and '],
          ...['\\{', '\\}', '$', '%', '@', ')', 'date = {2017', 'toString = {x}', '__proto__ = 1'],
        ),
        anyText,
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join(''));

  it('reads any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, bibtex), (text) => {
        parseArticles(BIBTEX, text);
        expect(BIBTEX.sniff(text)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  const word = fc.string({
    unit: fc.constantFrom(...Array.from('abcdé')),
    minLength: 1,
    maxLength: 8,
  });
  /** What a writer of BibTeX makes of any words: braces balance, signs are escaped. */
  const entry = fc.record({
    title: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
    family: word,
    year: fc.integer({ min: 1000, max: 2100 }),
  });
  type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;
  const write = ({ title, family, year }: Entry, key: number): string =>
    `@article{key${key},\n  title = {${title}},\n  author = {${family}, A.},\n  year = {${year}},\n}\n`;
  const entries = fc.array(entry, { minLength: 3, maxLength: 8 });
  const titles = (text: string): (string | null)[] =>
    parseArticles(BIBTEX, text).articles.map(({ title }) => title);

  it('gives each entry that is written, in its order', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { articles, rejected } = parseArticles(BIBTEX, all.map(write).join('\n'));
        expect(rejected).toEqual([]);
        const found = articles.map(({ title, author, issued }) => ({
          title,
          family: author[0]?.family,
          year: issued?.year,
        }));
        expect(found).toEqual(all);
      }),
    );
  });

  /** Each makes one entry unreadable. */
  const FATAL: Readonly<Record<string, (text: string) => string>> = {
    'its beginning is mangled': (text) => text.replace('@article', 'article'),
    'its first line is lost': (text) => text.slice(text.indexOf('\n') + 1),
    'it is cut in the midst of a field': (text) => `${text.slice(0, text.indexOf(', A.'))}\n`,
    'it is cut in its title': (text) => `${text.slice(0, text.indexOf('title') + 10)}\n`,
  };

  it.each(Object.entries(FATAL))('loses one entry where %s', (_, damage) => {
    fc.assert(
      fc.property(entries, fc.nat(), (all, number) => {
        const at = number % all.length;
        const texts = all.map(write).map((text, each) => (each === at ? damage(text) : text));
        const { articles, rejected } = parseArticles(BIBTEX, texts.join('\n'));
        expect(articles.map(({ title }) => title)).toEqual(
          all.filter((_, each) => each !== at).map(({ title }) => title),
        );
        expect(rejected).toHaveLength(1);
      }),
    );
  });

  /** None costs an entry; the fields that are whole are read. */
  const HARMLESS: Readonly<Record<string, (text: string) => string>> = {
    'its last brace is lost': (text) => text.slice(0, text.lastIndexOf('}')),
    'a brace of its title is lost': (text) => text.replace('},\n  author', ',\n  author'),
    'a brace is opened in its title': (text) => text.replace('title = {', 'title = {{'),
    'a brace is closed in its title': (text) => text.replace('},\n  author', '}},\n  author'),
    'a comma is lost': (text) => text.replace('},\n  author', '}\n  author'),
    'noise stands before it': (text) => `\n ]]>\u0000 ;,. }\n\n${text}`,
    'noise stands behind it': (text) => `${text}\n{ ]]> \u0000 "\n\n`,
  };

  it.each(Object.entries(HARMLESS))('loses none where %s', (_, damage) => {
    fc.assert(
      fc.property(entries, fc.nat(), (all, number) => {
        const at = number % all.length;
        const texts = all.map(write).map((text, each) => (each === at ? damage(text) : text));
        expect(titles(texts.join('\n'))).toEqual(all.map(({ title }) => title));
        const years = parseArticles(BIBTEX, texts.join('\n')).articles.map(
          ({ issued }) => issued?.year,
        );
        expect(years).toEqual(all.map(({ year }) => year));
      }),
    );
  });

  it('loses at most the last entry where the file ends too early', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (all, number) => {
        const text = all.map(write).join('\n');
        const end = number % text.length;
        const whole = text.slice(0, end).split('\n}\n').length - 1;
        const found = titles(text.slice(0, end));
        expect(found.slice(0, whole)).toEqual(all.slice(0, whole).map(({ title }) => title));
        expect(found.length).toBeLessThanOrEqual(whole + 1);
      }),
    );
  });

  it.each([
    ['@', 1],
    ['@\n', 1],
    ['@article{a,\n', 1],
    ['@comment{\n', 1],
    ['@article{a, title = {x}}', 0.2],
    ['@article{a, title = {x}} x\nyear = {1}}', 0.2],
    ['x = {\n', 1],
    [' ', 10],
    ['{', 1],
    ['@inbook{a, crossref = {b}, title = {x}}\n', 0.1],
  ])('takes time in proportion to the length: %j', (piece, factor) => {
    const time = (count: number): number => {
      const text = `@article{a, title = {${piece.repeat(count * factor)}`;
      const start = performance.now();
      parseRecords(BIBTEX, text);
      parseRecords(BIBTEX, text.slice(21));
      return performance.now() - start;
    };
    time(3000);
    // Ten times the text; if each piece looked at all others it were a hundred times the time.
    expect(time(30_000)).toBeLessThan(40 * time(3000) + 1000);
  });
});
