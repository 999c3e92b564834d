import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latexToMarkup, readVerbatim } from '@/domain/formats/parts/latex-text';
import { anyText } from '../../../fixtures/any-text';

describe('letters', () => {
  it.each([
    ['{\\"o}\\"o\\"{o}{\\"{o}}', 'öööö'],
    ["\\'{\\i}\\'\\i{\\'{\\i}}\\'i", 'íííí'],
    ['\\i{} \\j', 'ı ȷ'],
    ['\\c{c}\\c cr{\\c C}', 'ççrÇ'],
    ['Stra\\ss e, Stra{\\ss}e, Stra\\ss{}e', 'Straße, Straße, Straße'],
    ['\\o\\O{\\l}\\L \\ae\\AE\\oe\\aa', 'øØłŁæÆœå'],
    ['\\v{S}\\v s\\u{g}\\H{o}\\k{a}\\d{s}\\r{u}\\.{I}\\=a', 'Ššğőąṣůİā'],
    ["{\\'{\\^e}}", 'ế'],
    ['D\\\\\'ecor, Swe\\\\"{\\\\i}g', 'Décor, Sweïg'],
    ["e\u0301\\'", 'e\u0301'],
    ['\\t{oo}', 'o\u0361o'],
    ['Fran{\\c c}ois {\\relax Ch}arles', 'François Charles'],
  ])('%s is %s', (tex, text) => {
    expect(latexToMarkup(tex)).toBe(text);
  });
});

describe('signs', () => {
  it.each([
    ['\\%\\&\\$\\#\\_\\{\\}', '%&$#_{}'],
    ["``a'' -- b---c", '“a” – b—c'],
    ["it's", "it's"],
    ["?`Que? !`S\\'i!", '¿Que? ¡Sí!'],
    ['5~nm is ~5 nm (~5)', '5 nm is ~5 nm (~5)'],
    ['a\\,b\\ c\\\\d\\-e\\/f', 'a b c def'],
    ['\\textregistered{} \\textendash\\ x\\ldots', '® – x…'],
    ['\\textasciitilde{}\\textbackslash{}', '~\\'],
    ['100% of C# & x_1 ^2 "q"', '100% of C# & x_1 ^2 "q"'],
    ['\\url{http://x.org/~a_b--c}', 'http://x.org/~a_b--c'],
    ['\\href{http://x.org}{here}', 'here'],
    ['as in\\cite{b}.', 'as in.'],
    ['a\\footnote{See \\emph{b}.} c\\thanks{d}', 'a c'],
    ['Gel{\\cprime}fand, Gel\\cprime fand', 'Gelʹfand, Gelʹfand'],
    ['\\enquote{a \\enquote*{b}}', '“a ‘b’”'],
    ['\\textcolor{red}{a} \\textbf{b} {\\bf c} \\bibcyr{d}', 'a b c d'],
    ['\\foo, \\foo{bar}', '\\foo, bar'],
    ['{{{a} b}', 'a b'],
    ['a} b}', 'a b'],
    ['a\\', 'a\\'],
  ])('%s is %s', (tex, text) => {
    expect(latexToMarkup(tex)).toBe(text);
  });
});

describe('styles', () => {
  it.each([
    ['\\emph{E. coli}', '<i>E. coli</i>'],
    ['\\textit{a \\emph{b}}', '<i>a <i>b</i></i>'],
    ['\\textit ab', '<i>a</i>b'],
    ['{\\it a} b {\\em c}', '<i>a</i> b <i>c</i>'],
    ['\\it a', 'a'],
    ['H\\textsubscript{2}O\\textsuperscript{+}', 'H<sub>2</sub>O<sup>+</sup>'],
    ['{\\textit{open', '<i>open</i>'],
  ])('%s is %s', (tex, text) => {
    expect(latexToMarkup(tex)).toBe(text);
  });
});

describe('formulas', () => {
  it.each([
    ['$\\alpha$-helix', 'α-helix'],
    ['\\(x_i\\) \\[y\\] $$z$$ \\ensuremath{\\beta}', 'x<sub>i</sub> y z β'],
    ['H$_2$O, H$_{\\rm 2}$O, H$_{\\textrm{2}}$O', 'H<sub>2</sub>O, H<sub>2</sub>O, H<sub>2</sub>O'],
    ['10$^{-3}$', '10<sup>−3</sup>'],
    ['$10^{-3}$', '10<sup>−3</sup>'],
    ['$x^{2^n}$', 'x<sup>2<sup>n</sup></sup>'],
    ['37$^\\circ$C, 37$^{\\circ}$C', '37°C, 37°C'],
    ['$p < 0.05$, $n=5$', 'p < 0.05, n=5'],
    ['$\\Delta x \\leq 5\\,\\mu$m', 'Δx ≤ 5 μm'],
    ['$\\frac{1}{2}$, $\\frac12$, $\\frac{a+b}{c}$', '1/2, 1/2, (a+b)/c'],
    ['$\\sqrt{2}$, $\\sqrt{2\\pi}$', '√2, √2π'],
    ['$\\sqrt{x+1}$', '√(x+1)'],
    ['$\\bar{x}$, $\\hat\\theta$', 'x̄, θ̂'],
    ['$\\mathbb{R}^n$, $\\mathcal{O}(n)$', 'ℝ<sup>n</sup>, O(n)'],
    ['$\\Bbb R$', 'ℝ'],
    ['n $<$3, $>$5, $\\hat{x}$', 'n <3, >5, x̂'],
    ['$\\mathrm{Cu_{2-x}O}$', 'Cu<sub>2−x</sub>O'],
    ['$x \\not= y$', 'x ≠ y'],
    ['$\\left( a \\right)$', '( a )'],
    ['$\\text{if} a$', 'if a'],
    ['$\\unknown{x}_2$ stays', '$\\unknown{x}_2$ stays'],
    ['$5 and $10', '$5 and $10'],
    ['$5-$10', '$5-$10'],
    ['a $ b', 'a $ b'],
    ['\\$5 and \\$10', '$5 and $10'],
    ['$a', '$a'],
    ['\\(a', '\\(a'],
    ['$a}$ b', 'a b'],
    ['{$\\alpha_{$}b', 'α<sub></sub>b'],
  ])('%s is %s', (tex, text) => {
    expect(latexToMarkup(tex)).toBe(text);
  });
});

describe('addresses', () => {
  it.each([
    ['http://x.org/~a_b?c=1&d=%20--$', 'http://x.org/~a_b?c=1&d=%20--$'],
    ['http://x.org/\\~{}a\\_b\\%20\\&c\\#d', 'http://x.org/~a_b%20&c#d'],
    ['http://x.org/{\\textasciitilde}a{\\_}b', 'http://x.org/~a_b'],
    ['http://x.org/$\\sim${}a', 'http://x.org/~a'],
    ['10.5555/1(9)1$<$3::a{$>$}4$\\_$b', '10.5555/1(9)1<3::a>4_b'],
    ['\\url{http://x.org}', 'http://x.org'],
    ['C:\\dir\\file', 'C:\\dir\\file'],
  ])('%s is %s', (tex, text) => {
    expect(readVerbatim(tex)).toBe(text);
  });
});

describe('laws', () => {
  const tex = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...['{', '}', '$', '\\', '^', '_', '~', "\\'", '\\frac', '\\sqrt', '\\emph', '\\not'],
          ...[
            '\\url',
            '\\href',
            '\\(',
            '\\)',
            '\\begin',
            '\\mathbb',
            '\\it ',
            ' ',
            '``',
            '--',
            'a',
          ],
        ),
        anyText,
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''));

  it('reads any text at all', () => {
    fc.assert(
      fc.property(tex, (text) => {
        expect(typeof latexToMarkup(text)).toBe('string');
        expect(typeof readVerbatim(text)).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });

  it('opens and closes its tags', () => {
    fc.assert(
      fc.property(tex, (text) => {
        const open: string[] = [];
        const own = latexToMarkup(text.replaceAll(/[<>]/gu, ''));
        for (const [, slash, tag = ''] of own.matchAll(/<(\/?)(i|sub|sup)>/gu)) {
          if (slash === '') open.push(tag);
          else expect(open.pop()).toBe(tag);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves text alone that has nothing of LaTeX', () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from('abc .,;:()[]é@%&#_^<>"/=+*|0')),
    });
    fc.assert(
      fc.property(words, (text) => {
        expect(latexToMarkup(text)).toBe(text);
        expect(readVerbatim(text)).toBe(text);
      }),
    );
  });

  it('makes no difference of braces around everything', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("ab ^_~-'`?!")) }), (text) => {
        expect(latexToMarkup(`{${text}}`)).toBe(latexToMarkup(text));
      }),
    );
  });

  it.each(['{', '\\emph{', '$^{', '\\frac{', '$_', "\\'{", '\\href{', '\\(', '$a', '\\it '])(
    'takes time in proportion to the length: %s',
    (piece) => {
      const time = (count: number): number => {
        const text = `$${piece.repeat(count)}$`;
        const start = performance.now();
        latexToMarkup(text);
        return performance.now() - start;
      };
      time(3000);
      // Ten times the text; if each piece looked at all others it were a hundred times the time.
      expect(time(30_000)).toBeLessThan(40 * time(3000) + 1000);
    },
  );
});

it('comes to an end, whatever stands in a formula', () => {
  const signs = [
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '{',
    '}',
    '_',
    '^',
    '~',
    '-',
    ' ',
    'a',
    '1',
  ];
  const commands = ['\\', '\\alpha', '\\frac', '\\sqrt', '\\text', '\\url{', '\\textit', "\\'"];
  const piece = fc.constantFrom(...signs, ...commands, '\\foo', '\\textcolor{', '\u{1F600}');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      expect(latexToMarkup(pieces.join(''))).toEqual(expect.any(String));
    }),
    { numRuns: 20_000 },
  );
});
