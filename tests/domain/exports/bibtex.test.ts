import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { BIBTEX_EXPORT } from '@/domain/exports/bibtex';
import { BIBTEX } from '@/domain/formats/bibtex';
import { NO_ANNOTATIONS, type Annotations } from '@/domain/reading-list/item';
import { makeArticle, makeSection } from '../../fixtures/article';
import { CONTEXT } from '../../fixtures/exported-items';
import { itComesBackAsHeld } from '../../fixtures/own-field-laws';
import { parseArticles } from '../../fixtures/parse-records';

const ARTICLE = makeArticle({
  title: 'Tides & 100% {Waves}',
  author: [
    { family: 'Gogh', nonDroppingParticle: 'van', given: 'Vincent', suffix: 'Jr.' },
    { literal: 'Health and Sea Organization' },
  ],
  containerTitle: 'Journal of Tides',
  issued: { year: 2017, month: 6, day: 5 },
  issue: '2',
  page: '305-330',
  DOI: '10.5555/tides_1',
  keyword: ['Moon', 'Education, Higher'],
  abstract: [makeSection('Purpose', 'To ask.'), makeSection('Lessons for mayors', 'Few: build.')],
});

const ANNOTATIONS: Annotations = {
  ...NO_ANNOTATIONS,
  tags: ['thesis'],
  note: { text: 'Cite in *chapter 2*.', past: [], copies: [] },
};

function write(...articles: readonly Article[]): string {
  const items = articles.map((article) => ({ article, annotations: null, addedAt: null }));
  return BIBTEX_EXPORT.format(items, CONTEXT);
}

const keysOf = (text: string): string[] =>
  [...text.matchAll(/^@\w+\{(.*),$/gmu)].map((found) => found[1] ?? '');

describe('BibTeX', () => {
  it('is what LaTeX and other programs read', () => {
    const items = [{ article: ARTICLE, annotations: ANNOTATIONS, addedAt: null }];
    const lines = BIBTEX_EXPORT.format(items, CONTEXT).split('\n');
    expect(lines.filter((line) => !line.startsWith('  lectern'))).toEqual([
      expect.stringMatching(/^@article\{vangogh2017[a-p],$/u),
      '  author = {van Gogh, Jr., Vincent and {Health and Sea Organization}},',
      '  title = {Tides \\& 100\\% \\textbraceleft{}Waves\\textbraceright{}},',
      '  journal = {Journal of Tides},',
      '  year = {2017},',
      '  month = jun,',
      '  day = {5},',
      '  number = {2},',
      '  pages = {305--330},',
      '  doi = {10.5555/tides_1},',
      '  keywords = {Moon, {Education, Higher}, thesis},',
      '  abstract = {Purpose: To ask.',
      '',
      'Lessons for mayors: Few: build.},',
      '  annote = {Cite in *chapter 2*.},',
      '}',
      '',
    ]);
  });

  it('lets a change in another program count', () => {
    const styled: Article = { ...ARTICLE, titleStyles: [{ start: 0, end: 5, style: 'italic' }] };
    const changed = write(styled).replace('{Tides', '{Ebbs').replace('Few: build.', 'Many: build.');
    const [article] = parseArticles(BIBTEX, changed).articles;
    expect(article?.title).toBe('Ebbs & 100% {Waves}');
    expect(article).not.toHaveProperty('titleStyles');
    expect(article?.abstract[1]).toMatchObject({
      label: 'Lessons for mayors',
      text: 'Many: build.',
    });
  });

  itComesBackAsHeld(BIBTEX_EXPORT, withoutGivenKey);
});

/** An article that has no key is given one. */
function withoutGivenKey(article: Article, exported: Article): Article {
  if (exported.others?.['citation-key'] !== undefined) return article;
  const others = { ...article.others };
  delete others['citation-key'];
  const rest = { ...article };
  delete rest.others;
  return Object.keys(others).length === 0 ? rest : { ...rest, others };
}

describe('a citation key', () => {
  const named = (family: string, title: string, key?: string): Article =>
    makeArticle({
      author: [{ family }],
      title,
      issued: { year: 2018 },
      ...(key !== undefined && { others: { 'citation-key': key } }),
    });

  it.each([
    { of: 'an accented name', family: 'Müller-Østergård', key: /^mullerostergard2018[a-p]$/u },
    { of: 'a name in other letters', family: '漢字', key: /^anon2018[a-p]$/u },
    { of: 'a name of signs', family: '}{,"#%\\', key: /^anon2018[a-p]$/u },
    { of: 'a long name', family: 'A'.repeat(200), key: /^a{30}2018[a-p]$/u },
  ])('of $of is ASCII', ({ family, key }) => {
    expect(keysOf(write(named(family, 'Tides')))).toEqual([expect.stringMatching(key)]);
  });

  it('without a name and a year is one all the same', () => {
    expect(keysOf(write(makeArticle({ title: 'Tides' })))).toEqual([
      expect.stringMatching(/^anonnd[a-p]$/u),
    ]);
  });

  it('is the same in another list and in another order', () => {
    const [ebb, tide] = [named('Kassen', 'Ebb'), named('Kassen', 'Tide')];
    const [alone] = keysOf(write(ebb));
    expect(keysOf(write(ebb, tide))[0]).toBe(alone);
    expect(keysOf(write(named('Lee', 'Waves'), ebb))[1]).toBe(alone);
  });

  it('is given once, also to a hundred articles of one author and year', () => {
    const articles = Array.from({ length: 100 }, (_, at) => named('Kassen', `Tides ${at % 50}`));
    const keys = keysOf(write(...articles)).map((key) => key.toLowerCase());
    expect(new Set(keys).size).toBe(100);
  });

  it.each([
    { what: 'is kept where the article has one', keys: ['Kassen:2018'], written: ['Kassen:2018'] },
    { what: 'is not given twice', keys: ['a', 'A'], written: ['a', /^kassen2018/u] },
    { what: 'cannot break out', keys: ['a}, b'], written: [/^kassen2018/u] },
  ])('$what', ({ keys, written }) => {
    const found = keysOf(write(...keys.map((key, at) => named('Kassen', `Tides ${at}`, key))));
    expect(found).toEqual(
      written.map((key): unknown => (typeof key === 'string' ? key : expect.stringMatching(key))),
    );
  });
});
