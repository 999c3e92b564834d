import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Name } from '@/domain/article';
import { cite } from '@/domain/citations/cite';
import { formatCitedHtml, formatCitedText } from '@/domain/citations/cited-text';
import { CITATION_STYLES, type CitationStyleId } from '@/domain/citations/styles';
import { makeArticle } from '../../fixtures/article';
import { readRules } from './rules';

const APA = readRules('apa');

function bibliography(articles: readonly Article[], rules = APA): readonly string[] {
  return cite(articles, rules).entries.map(formatCitedHtml);
}

const AUTHORS: readonly Name[] = [
  { family: 'Alpha', given: 'Ann' },
  { family: 'Gogh', given: 'Vincent', nonDroppingParticle: 'van' },
  { family: 'Zeta', given: 'Zoe', suffix: 'Jr.' },
];

const ARTICLE = makeArticle({
  author: AUTHORS,
  title: 'Trust in records',
  containerTitle: 'Nature',
  issued: { year: 2021 },
  volume: '12',
  page: 'e1002',
});

describe('a citation', () => {
  it.each<{ id: CitationStyleId; entry: string; inText: string }>([
    {
      id: 'apa',
      entry:
        'Alpha, A., van Gogh, V., &amp; Zeta, Z., Jr. (2021). Trust in records. <i>Nature</i>, <i>12</i>, e1002.',
      inText: '(Alpha et al., 2021)',
    },
    {
      id: 'mla',
      entry: 'Alpha, Ann, et al. “Trust in Records.” <i>Nature</i>, vol. 12, 2021, p. e1002.',
      inText: '(Alpha et al.)',
    },
    {
      id: 'harvard',
      entry:
        'Alpha, A., van Gogh, V. and Zeta, Z., Jr. (2021) ‘Trust in records’, <i>Nature</i>, 12, p. e1002.',
      inText: '(Alpha, van Gogh and Zeta, 2021)',
    },
    {
      id: 'ieee',
      entry:
        '[1] A. Alpha, V. van Gogh, and Z. Zeta Jr., “Trust in records,” <i>Nature</i>, vol. 12, p. e1002, 2021.',
      inText: '[1]',
    },
  ])('names several authors as $id asks', ({ id, entry, inText }) => {
    const rules = readRules(id);
    expect(bibliography([ARTICLE], rules)).toEqual([entry]);
    expect(formatCitedHtml(cite([ARTICLE], rules).inText)).toBe(inText);
  });

  it('is made of an article of which hardly anything is known', () => {
    for (const id of Object.keys(CITATION_STYLES) as CitationStyleId[]) {
      const { entries, inText } = cite([makeArticle({ title: 'Trust' })], readRules(id));
      expect(entries.map(formatCitedText).join()).toContain('Trust');
      expect(formatCitedText(inText)).not.toBe('');
    }
  });

  it('names what a thesis is, and of an article not what its source calls it', () => {
    const genre = 'Doctoral dissertation';
    const thesis = makeArticle({ type: 'thesis', title: 'Trust', genre });
    expect(bibliography([thesis]).join()).toContain(genre);
    expect(bibliography([{ ...ARTICLE, genre }]).join()).not.toContain(genre);
  });

  it('leaves out a note and where the record was found', () => {
    const others = { note: 'DOI: 10.1000/other', source: 'Scopus' };
    expect(bibliography([{ ...ARTICLE, others }])).toEqual(bibliography([ARTICLE]));
  });

  it('keeps what is set low or high, as text too', () => {
    const article = makeArticle({
      containerTitle: 'Nature',
      title: 'H2O at 10-3 bar',
      titleStyles: [
        { start: 1, end: 2, style: 'sub' },
        { start: 9, end: 11, style: 'sup' },
      ],
    });
    const [entry] = cite([article], APA).entries;
    if (entry === undefined) throw new Error('no entry');
    expect(formatCitedHtml(entry)).toContain('H<sub>2</sub>O at 10<sup>-3</sup> bar');
    expect(formatCitedText(entry)).toContain('H₂O at 10⁻³ bar');
  });

  it('shortens a title where an author has several', () => {
    const titles = ['Open data: a review', 'Digital state: an outlook'];
    const articles = titles.map((title) => ({ ...ARTICLE, title }));
    expect(formatCitedText(cite(articles, readRules('mla')).inText)).toBe(
      '(Alpha et al., “Open Data”; Alpha et al., “Digital State”)',
    );
  });
});

describe('a list', () => {
  const articles = ['Cole', 'Adams', 'Baker'].map((family) => ({
    ...ARTICLE,
    author: [{ family, given: 'Q.' }],
  }));
  const families = (html: readonly string[]): (string | undefined)[] =>
    html.map((entry) => /Cole|Adams|Baker/u.exec(entry)?.[0]);

  it('is in the order of authors where the style asks for that', () => {
    expect(families(bibliography(articles))).toEqual(['Adams', 'Baker', 'Cole']);
    expect(cite(articles, APA).hangingIndent).toBe(true);
  });

  it('is numbered in its own order where the style numbers it', () => {
    const { entries, inText, hangingIndent } = cite(articles, readRules('vancouver'));
    expect(families(entries.map(formatCitedHtml))).toEqual(['Cole', 'Adams', 'Baker']);
    expect(entries.map(({ marker }) => marker)).toEqual(['1.', '2.', '3.']);
    expect(formatCitedText(inText)).toBe('(1–3)');
    expect(hangingIndent).toBe(false);
  });

  it('tells works of one author and year apart', () => {
    const twice = [ARTICLE, { ...ARTICLE, title: 'Another title' }];
    expect(formatCitedText(cite(twice, APA).inText)).toMatch(/2021a, 2021b|2021b, 2021a/u);
  });

  it('of nothing is empty', () => {
    expect(bibliography([])).toEqual([]);
  });
});

describe('whatever an article holds', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<i>not italics</i>',
    '<span class="nocase">x</span>',
    '&lt;b&gt; &#60; &amp;',
    '"><a href="javascript:alert(1)">x</a>',
    'quotes " and \' and “ without ends',
    '\uFDD0\uD800 {:DOI: 10.1/x} %%STRING%% $& $1',
  ];

  const articles = hostile.map((text) =>
    makeArticle({
      title: text,
      author: [{ family: text, given: text }, { literal: text }],
      containerTitle: text,
      volume: text,
      DOI: text,
      issued: { year: 2020 },
    }),
  );

  it.each(Object.keys(CITATION_STYLES) as CitationStyleId[])('text stays text in %s', (id) => {
    const { entries, inText } = cite(articles, readRules(id));
    expect(entries).toHaveLength(hostile.length);
    for (const html of [...entries, inText].map(formatCitedHtml)) {
      const tags = html.match(/<[^>]*>?/gu) ?? [];
      const known = /^<\/?(?:i|b|u|sub|sup|span|span style="font-variant:small-caps")>$/u;
      expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
    }
  });

  it('its markup is shown as it is written', () => {
    const [entry] = cite([makeArticle({ title: 'The <i> element & "others"' })], APA).entries;
    if (entry === undefined) throw new Error('no entry');
    expect(formatCitedText(entry)).toContain('The <i> element & “others');
    expect(formatCitedHtml(entry)).toContain('The &lt;i&gt; element &amp; “others');
  });

  it('it is cited', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const article = fc
      .record({ title: text, family: text, volume: text, year: fc.integer() })
      .map(({ title, family, volume, year }) =>
        makeArticle({ title, author: [{ family }], volume, issued: { year } }),
      );
    const rules = readRules('ieee');
    fc.assert(
      fc.property(fc.array(article, { minLength: 20, maxLength: 40 }), (list) => {
        expect(cite(list, rules).entries).toHaveLength(list.length);
      }),
      { numRuns: 10 },
    );
  });
});
