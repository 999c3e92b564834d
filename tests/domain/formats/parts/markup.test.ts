import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { TextStyle } from '@/domain/article';
import { decodeEntity } from '@/domain/formats/parts/entities';
import { readMarkedAbstract, readMarkup } from '@/domain/formats/parts/markup';
import type { RichText } from '@/domain/text/rich-text';
import { isShared, readShared } from '../../../fixtures/shared-data';

/** The words under each style: "sub:2". */
function styled({ text, styles }: RichText): string[] {
  return styles.map(({ start, end, style }) => `${style}:${text.slice(start, end)}`);
}

describe('markup in a text', () => {
  it.each([
    { given: 'no markup at all', text: 'no markup at all' },
    { given: 'p < 0.05 and a<b', text: 'p < 0.05 and a<b' },
    { given: 'x<y and y>z', text: 'x<y and y>z' },
    { given: 'x<i and j>y', text: 'x<i and j>y' },
    { given: 'If a<b, then c>d. p<0.05 and n>30; HR 0.8 (0.6<HR<0.9)', text: null },
    { given: 'where a<b>c or 0<p>1', text: null },
    { given: 'an unknown <person> & <Company name="x">', text: null },
    { given: 'a <HR> of 2', text: null },
    { given: '<', text: '<' },
    { given: 'ends in <b', text: 'ends in <b' },
    { given: 'AT&T; R&D', text: 'AT&T; R&D' },
    { given: '&unknown; &#xZZ;', text: '&unknown; &#xZZ;' },
    { given: 'caf&eacute; &#233; &#xE9; &#XE9;', text: 'café é é é' },
    { given: 'a&nbsp;b\u00A0c', text: 'a b c' },
    { given: '&#150;&#0;&#xD800;&#x110000;', text: '–\uFFFD\uFFFD\uFFFD' },
    { given: 'Smith &amp;amp; Lee &amp;lt; 5 &amp;quot;x&amp;quot;', text: 'Smith & Lee < 5 "x"' },
    { given: '&amp;unknown; &amp;', text: '&unknown; &' },
    { given: 'emergency depart\u00ADment tri&shy;age', text: 'emergency department triage' },
    {
      given: '&lt;p&gt;Alpha &amp;amp; beta &lt;i&gt;in vitro&lt;/i&gt;&lt;/p&gt;',
      text: 'Alpha & beta in vitro',
    },
    { given: '&amp;lt;p class=&amp;quot;x&amp;quot;&amp;gt;Text&amp;lt;/p&amp;gt;', text: 'Text' },
    { given: '&lt;b&gt;x', text: 'x' },
    { given: 'p &lt; 0.05, x &lt;y&gt; z', text: 'p < 0.05, x <y> z' },
    { given: '<p class="a>b">x</p><a href=\'u\' target=_blank>y</a>', text: 'x\ny' },
    { given: '<JATS:P>x</JATS:P><jats:unheard-of>y</jats:unheard-of>', text: 'x\ny' },
    { given: '<p>one<p>two<br/>three<br>four', text: 'one\ntwo\nthree\nfour' },
    { given: '<ul><li>one</li> <li>two</li></ul>', text: 'one\ntwo' },
    { given: '<h4>Background: </h4>Text', text: 'Background:\nText' },
    { given: '<div>wrapped\n   line</div>', text: 'wrapped line' },
    { given: 'one <b>line</b>\nanother', text: 'one line\nanother' },
    { given: 'a<!-- hidden <p> -->b<!-- not closed', text: 'ab<!-- not closed' },
    { given: 'a<script>alert("<p>")</script>b<style>x{}</style>c', text: 'abc' },
    { given: 'a<script>b', text: 'ab' },
    { given: '<![CDATA[<p>x</p>]]>', text: 'x' },
    { given: '<?xml version="1.0"?><p>x</p>', text: 'x' },
    { given: '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', text: 'a b\nc' },
  ])('$given', ({ given, text }) => {
    expect(readMarkup(given).text).toBe(text ?? given);
  });

  it.each([
    {
      given: 'CO<sub>2</sub> and 10<sup>-3</sup>',
      text: 'CO2 and 10-3',
      styles: ['sub:2', 'sup:-3'],
    },
    { given: 'H<inf>2</inf>O', text: 'H2O', styles: ['sub:2'] },
    {
      given: 'in <jats:italic>E. coli </jats:italic>cells',
      text: 'in E. coli cells',
      styles: ['italic:E. coli'],
    },
    { given: '<i>a <em>b</em> c</i> d', text: 'a b c d', styles: ['italic:a b c'] },
    { given: '<i>H<sub>2</sub></i>', text: 'H2', styles: ['italic:H2', 'sub:2'] },
    { given: '&lt;sup&gt;3&lt;/sup&gt;H', text: '3H', styles: ['sup:3'] },
    { given: 'never <i>closed', text: 'never closed', styles: ['italic:closed'] },
    { given: 'closed</i> only', text: 'closed only', styles: [] },
  ])('$given has its styles', ({ given, text, styles }) => {
    const read = readMarkup(given);
    expect({ text: read.text, styles: styled(read) }).toEqual({ text, styles });
  });
});

describe('MathML', () => {
  it.each([
    {
      name: 'a subscript',
      given:
        'of <mml:math><mml:msub>\n <mml:mi>x</mml:mi>\n <mml:mn>2</mml:mn>\n</mml:msub></mml:math> is',
      text: 'of x2 is',
      styles: ['sub:2'],
    },
    {
      name: 'both scripts',
      given:
        '<math><msubsup><mi>a</mi><mi>i</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msubsup></math>',
      text: 'ain+1',
      styles: ['sub:i', 'sup:n+1'],
    },
    {
      name: 'fractions and roots',
      given:
        '<math><mfrac><mn>1</mn><mn>2</mn></mfrac><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><msqrt><mi>c</mi></msqrt></mfrac></math>',
      text: '1/2(a+b)/√(c)',
      styles: [],
    },
    {
      name: 'brackets and what stands between them',
      given:
        '<math><mi>f</mi><mfenced><mi>x</mi><mi>y</mi></mfenced><mfenced open="[" close="]" separators=";,"><mn>0</mn><mn>1</mn><mn>2</mn><mn>3</mn></mfenced><mfenced open="|" close="&gt;" separators=""><mi>a</mi><mi>b</mi></mfenced></math>',
      text: 'f(x,y)[0;1,2,3]|ab>',
      styles: [],
    },
    {
      name: 'no annotations',
      given:
        '<mml:math><mml:semantics><mml:mi>y</mml:mi><mml:annotation encoding="TeX">\\y</mml:annotation></mml:semantics></mml:math>',
      text: 'y',
      styles: [],
    },
    {
      name: 'of two forms of a formula the readable one',
      given:
        '<jats:alternatives><jats:tex-math>\\documentclass{x}$$z$$</jats:tex-math><mml:math><mml:mi>z</mml:mi></mml:math></jats:alternatives>',
      text: 'z',
      styles: [],
    },
    {
      name: 'TeX alone',
      given:
        '<tex-math>\\documentclass{minimal}\\begin{document}$$z^2$$\\end{document}</tex-math> holds',
      text: 'z^2 holds',
      styles: [],
    },
  ])('reads $name', ({ given, text, styles }) => {
    const read = readMarkup(given);
    expect({ text: read.text, styles: styled(read) }).toEqual({ text, styles });
  });
});

describe('a marked abstract', () => {
  /** "label: text" of each section. */
  const outline = (given: string): string | string[] => {
    const read = readMarkedAbstract(given);
    if ('text' in read) return read.text;
    return read.map(({ label, text }) => `${label ?? '-'}: ${(text as RichText).text.trim()}`);
  };
  const TWO = ['Purpose: To see.', 'Findings: We saw.'];

  it.each([
    '<jats:sec><jats:title>Purpose</jats:title><jats:p>To see.</jats:p></jats:sec>\n<jats:sec><jats:title>Findings</jats:title><jats:p>We saw.</jats:p></jats:sec>',
    '<jats:title>Abstract</jats:title><jats:sec><jats:title>Purpose</jats:title><jats:p>To see.</jats:p></jats:sec><jats:sec><jats:title>Findings</jats:title><jats:p>We saw.</jats:p></jats:sec>',
    '<jats:title /><jats:title>ABSTRACT</jats:title><jats:title>Purpose</jats:title><jats:p>To see.</jats:p><jats:title>Findings</jats:title><jats:p>We saw.</jats:p>',
    '<jats:title content-type="abstract-heading">Purpose</jats:title><jats:p>– To see.</jats:p><jats:title content-type="abstract-heading">Findings</jats:title><jats:p>– We saw.</jats:p>',
    '&lt;sec&gt;&lt;title&gt;Purpose&lt;/title&gt;&lt;p&gt;To see.&lt;/p&gt;&lt;/sec&gt;&lt;sec&gt;&lt;title&gt;Findings&lt;/title&gt;&lt;p&gt;We saw.&lt;/p&gt;&lt;/sec&gt;',
    '<h4>Purpose</h4>To see.<h4>Findings</h4>We saw.',
    '<h3>Purpose</h3>\n<p>To see.</p>\n<h3>Findings</h3>\n<p>We saw.</p>',
    '<p><i>Purpose</i> – To see.</p><p><i>Findings</i> – We saw.</p>',
    '<jats:p><jats:bold>Purpose</jats:bold>: To see. <jats:bold>Findings</jats:bold>: We saw.</jats:p>',
    '<p><i>Purpose</i> – To see. <i>Findings</i> – We saw.</p>',
    '<p><b>Purpose</b> To see. <b>Findings</b> We saw.</p>',
    '<p><b>Purpose</b><br>To see.</p><p><b>Findings</b><br>We saw.</p>',
    '<p><b>Purpose</b> To see.</p><p><b>Findings</b> We saw.</p>',
  ])('%s', (given) => {
    expect(outline(given)).toEqual(TWO);
  });

  it.each([
    { given: '<p><b>Purpose:</b> To see.</p>', sections: ['Purpose:: To see.'] },
    {
      given: '<jats:title><jats:bold>Purpose:</jats:bold></jats:title><jats:p>To see.</jats:p>',
      sections: ['Purpose:: To see.'],
    },
    {
      given:
        '<jats:sec><jats:title>Methods</jats:title><jats:sec><jats:title>Design</jats:title><jats:p>A trial.</jats:p></jats:sec></jats:sec>',
      sections: ['Methods: ', 'Design: A trial.'],
    },
    {
      given:
        '<jats:sec><jats:title>METHODS</jats:title><jats:p>A trial.</jats:p></jats:sec><jats:sec><jats:title>CLINICALTRIAL</jats:title><jats:p /></jats:sec>',
      sections: ['METHODS: A trial.'],
    },
    {
      given: '<h4>Aim</h4>To see.<h4>Trial registration</h4><h4>Results</h4>',
      sections: ['Aim: To see.'],
    },
    {
      given: 'We begin.<h4>Methods</h4>p<0.05',
      sections: ['-: We begin.', 'Methods: p<0.05'],
    },
    {
      given: '<h4>Summary</h4>In short.<h4>Methods</h4>So.',
      sections: ['Summary: In short.', 'Methods: So.'],
    },
    {
      given: '<p><b>Paper type</b> – Research paper</p>',
      sections: ['Paper type: Research paper'],
    },
  ])('$given', ({ given, sections }) => {
    expect(outline(given)).toEqual(sections);
  });

  const ENGLISH = 'Aim: To see. Methods: A trial. Results: We saw.';
  const ENGLISH_SECTIONS = ['Aim: To see.', 'Methods: A trial.', 'Results: We saw.'];

  it.each([
    {
      what: 'English and German',
      given: `<jats:title>Abstract</jats:title><jats:p>${ENGLISH}</jats:p><jats:title>Zusammenfassung</jats:title><jats:p>Kurz.</jats:p>`,
      sections: [...ENGLISH_SECTIONS, 'Zusammenfassung: Kurz.'],
    },
    {
      what: 'German and English',
      given: `<h4>Zusammenfassung</h4><p>Kurz.</p><h4>Abstract</h4><p>${ENGLISH}</p>`,
      sections: [...ENGLISH_SECTIONS, 'Zusammenfassung: Kurz.'],
    },
    {
      what: 'French and English, which is called a summary',
      given: '<h4>Résumé</h4><p>Bref.</p><h4>Summary</h4><p>In short.</p>',
      sections: ['-: In short.', 'Résumé: Bref.'],
    },
    {
      what: 'Spanish and Portuguese',
      given: '<h4>Resumen</h4><p>Uno.</p><h4>Resumo</h4><p>Um.</p>',
      sections: ['-: Uno.', 'Resumo: Um.'],
    },
    {
      what: 'German with headings of its own',
      given:
        '<h4>Abstract</h4><h5>Aim</h5>To see.<h5>Results</h5>We saw.<h4>Zusammenfassung</h4><h5>Ziel</h5>Sehen.',
      sections: ['Aim: To see.', 'Results: We saw.', 'Zusammenfassung: Ziel\nSehen.'],
    },
    {
      what: 'German without text',
      given: '<h4>Abstract</h4><p>In short.</p><h4>Zusammenfassung</h4>',
      sections: 'In short.',
    },
  ])('in two languages has the English one first: $what', ({ given, sections }) => {
    expect(outline(given)).toEqual(sections);
  });

  it.each([
    {
      what: 'below its key points',
      given:
        '<jats:sec><jats:title>Key points</jats:title><jats:list><jats:list-item><jats:p>One</jats:p></jats:list-item><jats:list-item><jats:p>Two</jats:p></jats:list-item></jats:list></jats:sec><jats:sec><jats:title>Abstract</jats:title><jats:p>In short.</jats:p></jats:sec>',
      sections: ['-: In short.', 'Key points: One\nTwo'],
    },
    {
      what: 'above them',
      given: `<h4>Abstract</h4>${ENGLISH} © 2018 Elsevier Ltd. All rights reserved.<h4>Key points</h4>One`,
      sections: [
        ...ENGLISH_SECTIONS.slice(0, 2),
        'Results: We saw. © 2018 Elsevier Ltd. All rights reserved.',
        'Key points: One',
      ],
    },
  ])('is no section of that name $what', ({ given, sections }) => {
    expect(outline(given)).toEqual(sections);
  });

  it.each([
    {
      given: '<jats:title>Abstract</jats:title><jats:p>Running text.</jats:p>',
      text: 'Running text.',
    },
    { given: '<h4>Abstract</h4>', text: '' },
    { given: '<h4>Methods</h4>', text: 'Methods' },
    {
      given: '<jats:title>Summary</jats:title><jats:p>Running text.</jats:p>',
      text: 'Running text.',
    },
    { given: '<p><b>Everyone</b> ran: they all did.</p>', text: 'Everyone ran: they all did.' },
    { given: '<p><i>Results</i> were mixed.</p>', text: 'Results were mixed.' },
    { given: '<p>The <b>results</b> were mixed.</p>', text: 'The results were mixed.' },
    { given: '<p>So. <i>Results</i> were mixed.</p>', text: 'So. Results were mixed.' },
    { given: '<p>So. The <b>Results</b> We saw.</p>', text: 'So. The Results We saw.' },
    { given: '<p><b>Methods</b> of inquiry differ.</p>', text: 'Methods of inquiry differ.' },
    { given: 'plain', text: 'plain' },
    { given: '', text: '' },
  ])('$given is a running text', ({ given, text }) => {
    expect(outline(given)).toBe(text);
  });

  it('keeps the styles in their sections', () => {
    const read = readMarkedAbstract(
      '<i>X<h4>Aim</h4>in H<sub>2</sub>O<h4>Results</h4>10<sup>3</sup></i>',
    );
    expect('text' in read ? [] : read.map(({ text }) => styled(text as RichText))).toEqual([
      ['italic:X'],
      ['italic:in H2O', 'sub:2'],
      ['italic:103', 'sup:3'],
    ]);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<i>',
      '</i>',
      '<sub>',
      '</sub>',
      '<b>',
      '</b>',
      '<h4>',
      '</h4>',
      '&lt;',
      '&gt;',
    ],
    ...[
      '<math>',
      '</math>',
      '<mfrac>',
      '<mrow>',
      '</mrow>',
      '<msub>',
      '<mi>',
      '</mi>',
      '&amp;',
      '&shy;',
    ],
    ...[
      '<script>',
      '</script>',
      '<!--',
      '-->',
      'Methods',
      ': ',
      ' ',
      '\n',
      'a',
      '"',
      '<',
      '&',
      '>',
      '\u00AD',
    ],
  );
  const anything = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
    fc.string(),
  );
  const isIn = (length: number) => (style: TextStyle) =>
    style.start >= 0 && style.start < style.end && style.end <= length;

  it('styles lie in the text and are sorted', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { text, styles } = readMarkup(given);
        expect(styles.every(isIn(text.length))).toBe(true);
        expect(styles.map(({ start }) => start)).toEqual(
          styles.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
    );
  });

  it('a text without brackets and ampersands stays as it is', () => {
    const words = fc.string({ unit: 'binary' }).filter((text) => !/[<&\u00A0\u00AD]/u.test(text));
    fc.assert(
      fc.property(words, (text) => {
        expect(readMarkup(text)).toEqual({ text, styles: [] });
      }),
    );
  });

  it('escaping a text once more changes nothing', () => {
    const escape = (text: string): string => text.replaceAll('&', '&amp;');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('&lt;p&gt;', '&eacute;', 'x ', '&amp;', '&#38;')),
        (all) => {
          const text = all.join('');
          expect(readMarkup(escape(text))).toEqual(readMarkup(text));
        },
      ),
    );
  });

  const letters = (text: string): string => text.replace(/[\s:\u2010-\u2015-]/gu, '');
  /** The words of a marked abstract, section by section. */
  const wordsOf = (given: string): string[] => {
    const read = readMarkedAbstract(given);
    if ('text' in read) return [letters(read.text)];
    return read.map(({ label, text }) => letters(`${label ?? ''}${(text as RichText).text}`));
  };

  it('a marked abstract has the words of the same text as markup, if it has no known labels', () => {
    const unknown = anything.filter((given) => !given.includes('Methods'));
    fc.assert(
      fc.property(unknown, (given) => {
        expect(wordsOf(given).join('')).toBe(letters(readMarkup(given).text));
      }),
    );
  });

  it('a marked abstract has its sections in the order of the same text as markup', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const words = letters(readMarkup(given).text);
        let end = 0;
        for (const section of wordsOf(given)) {
          const start = words.indexOf(section, end);
          expect(start).toBeGreaterThanOrEqual(end);
          end = start + section.length;
        }
      }),
    );
  });

  const UNITS = [
    '<b>',
    '<div>',
    '<i><sub>',
    '</i>',
    '<p a="',
    '<p a=\'<p b="',
    '<p a=b ',
    '&lt;p ',
    '&amp;',
    '&',
    '<',
    '<!--',
    '<script>',
    '<h4>x',
    '<h4>x</h4>',
    '<msub>',
    '<math><msub><mi>x</mi></msub>',
    '</mrow>',
    '<mrow></math>',
    ' ',
    '\n',
    '<?x',
    '<msub></msub><h4>x</h4>y',
    '<b>Methods</b>',
    '</h4><i>',
  ];
  it.each(UNITS)('takes time in proportion to %j, repeated', (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      const times = [0, 1, 2].map(() => {
        const start = performance.now();
        readMarkedAbstract(text);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    // The square of eight would be 64; what takes less than 40 ms tells nothing.
    expect(time(200_000)).toBeLessThan(30 * Math.max(time(25_000), 40));
  });
});

describe('character references', () => {
  it.each([
    ['nbsp', '\u00A0'],
    ['alpha', 'α'],
    ['le', '≤'],
    ['Scaron', 'Š'],
    ['ndash', '–'],
    ['shy', '\u00AD'],
    ['quot', '"'],
    ['lsqb', '['],
    ['constructor', undefined],
    ['', undefined],
    ['#', undefined],
  ])('&%s; is %j', (name, character) => {
    expect(decodeEntity(name)).toBe(character);
  });
});

describe('hostile files', () => {
  const FOLDER = 'data/hostile/generated';

  it.for([
    { file: 'html-abstract-double-escaped.txt', text: 'Alpha & beta in vitro' },
    {
      file: 'html-abstract-inequality.txt',
      text: 'If a<b, then c>d. p<0.05 and n>30; HR 0.8 (0.6<HR<0.9)',
    },
    { file: 'html-nest-b-100000.html', text: 'x' },
    { file: 'html-nest-div-100000.html', text: 'x' },
  ])('$file (skipped where it is absent)', ({ file, text }, ctx) => {
    if (!isShared(FOLDER)) ctx.skip('the data is not beside the project');
    const read = readMarkup(readShared(`${FOLDER}/${file}`)).text;
    expect(read.length).toBe(text.length);
    expect(read).toBe(text);
  });

  it('html-abstract-epmc-h4.txt', (ctx) => {
    if (!isShared(FOLDER)) ctx.skip('the data is not beside the project');
    const read = readMarkedAbstract(readShared(`${FOLDER}/html-abstract-epmc-h4.txt`));
    expect('text' in read ? [] : read.map(({ label }) => label)).toEqual([
      'Background:',
      'Methods',
    ]);
    expect(JSON.stringify(read)).toContain('Emergency department (ED) triage');
  });
});
