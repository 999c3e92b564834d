import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextStyle } from '@/domain/article';
import { toCslItem } from '@/domain/citations/csl-item';
import { readMarkup } from '@/domain/formats/parts/markup';
import { makeArticle } from '../../fixtures/article';
import { readSeed } from '../../fixtures/seed';

describe('an item of CSL-JSON', () => {
  it('has what the article has, by the names of CSL', () => {
    const article = readSeed().articles.find(({ id }) => id === 'kassen-2020-tg');
    expect(toCslItem(article ?? makeArticle())).toEqual({
      id: 'kassen-2020-tg',
      type: 'article-journal',
      genre: 'Research Article',
      title: 'Politicization of e-voting rejection: reflections from Kazakhstan',
      author: [{ family: 'Kassen', given: 'Maxat' }],
      'container-title': 'Transforming Government: People, Process and Policy',
      issued: { 'date-parts': [[2020, 5, 5]] },
      volume: '14',
      issue: '2',
      page: '305-330',
      ISSN: '1750-6166',
      DOI: '10.1108/TG-11-2019-0106',
      keyword:
        'E-voting; e-government; Electronic voting; Internet voting; Internet ballot delivery; ' +
        'Digital voting; Digital government; Digital governance; electronic government; ' +
        'Electronic governance; kazakhstan; Politicization; Rejection; Digital politics',
    });
  });

  it('leaves out what the source does not state', () => {
    expect(toCslItem(makeArticle({ id: 'a', keyword: [], volume: '' }))).toEqual({
      id: 'a',
      type: 'article-journal',
    });
  });

  it.each([
    { name: { literal: 'WHO' }, item: { literal: 'WHO' } },
    { name: { given: 'Aristotle' }, item: { literal: 'Aristotle' } },
    {
      name: { family: 'Gogh', given: 'Vincent', nonDroppingParticle: 'van', suffix: 'Jr.' },
      item: { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van', suffix: 'Jr.' },
    },
    {
      name: { family: 'Montaigne', droppingParticle: 'de' },
      item: { family: 'Montaigne', 'dropping-particle': 'de' },
    },
  ])('names $item', ({ name, item }) => {
    expect(toCslItem(makeArticle({ author: [name], editor: [name] }))).toMatchObject({
      author: [item],
      editor: [item],
    });
  });

  it.each([
    { issued: { year: 2017 }, parts: [2017] },
    { issued: { year: 2017, month: 6 }, parts: [2017, 6] },
    { issued: { year: 2017, month: 6, day: 5 }, parts: [2017, 6, 5] },
  ])('dates $parts', ({ issued, parts }) => {
    expect(toCslItem(makeArticle({ issued })).issued).toEqual({ 'date-parts': [parts] });
  });

  it('has variables that were kept as they came', () => {
    const others = { 'container-title-short': 'Transform. Gov.', edition: '2' };
    expect(toCslItem(makeArticle({ others }))).toMatchObject(others);
  });
});

describe('a title as markup', () => {
  const markup = (title: string, ...titleStyles: TextStyle[]): string | undefined =>
    toCslItem(makeArticle({ title, titleStyles })).title;

  it.each([
    { of: 'H2O', is: 'H<sub>2</sub>O', styles: [{ start: 1, end: 2, style: 'sub' as const }] },
    {
      of: 'in E. coli K12',
      is: 'in <i>E. coli K<sup>12</sup></i>',
      styles: [
        { start: 3, end: 14, style: 'italic' as const },
        { start: 12, end: 14, style: 'sup' as const },
      ],
    },
    {
      of: 'abcd',
      is: 'a<i>b<sub>c</sub></i><sub>d</sub>',
      styles: [
        { start: 1, end: 3, style: 'italic' as const },
        { start: 2, end: 4, style: 'sub' as const },
      ],
    },
    { of: 'p<0.05 & R&D', is: 'p<0.05 & R&D', styles: [] },
    { of: 'the <i> tag &amp; others', is: 'the &lt;i> tag &amp;amp; others', styles: [] },
  ])('$of is $is', ({ of, is, styles }) => {
    expect(markup(of, ...styles)).toBe(is);
  });

  it('is read as the same text, set in the same way', () => {
    const text = fc.stringMatching(/^[a-z0-9]{1,20}$/u);
    const style = fc.constantFrom('italic' as const, 'sub' as const, 'sup' as const);
    fc.assert(
      fc.property(text, style, fc.nat(19), fc.nat(19), (title, kind, a, b) => {
        const [start, end] = [a, b].map((at) => at % title.length).sort((x, y) => x - y);
        const styles = [{ start: start ?? 0, end: (end ?? 0) + 1, style: kind }];
        expect(readMarkup(markup(title, ...styles) ?? '')).toEqual({ text: title, styles });
      }),
    );
  });
});
