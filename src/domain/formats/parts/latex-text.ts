/**
 * LaTeX as it stands in bibliographies, made into text with tags: "{\"o}" becomes "ö", "$_2$"
 * becomes "<sub>2</sub>". `readMarkup` reads the rest, so that the HTML which exports mix in is
 * read by the same rules.
 *
 * Parsers of LaTeX were tried first: @retorquere/bibtex-parser 9.0 takes 5.5 s for 1 MB, makes
 * "<i>" to "¡i¿" and drops the ends of paragraphs.
 *
 * It goes through the text once, without recursion: 30,000 nested braces are just braces.
 */
import {
  ACCENTS,
  AROUND,
  BARE_ACCENTS,
  BLANKS,
  DECLARATIONS,
  DOUBLE_STRUCK,
  LEFT_OUT,
  MATH_SYMBOLS,
  PLAIN_COMMANDS,
  SIGNS,
  STYLES,
  TEXT_SYMBOLS,
} from './latex-symbols';

/**
 * @param tex The inside of a field's braces or quotation marks. What LaTeX would not know stays as
 *   it is written; braces without a partner are left out.
 */
export function latexToMarkup(tex: string): string {
  return /[\\{}$~`]|--|''/u.test(tex) ? new LatexReader(tex, true).read() : tex;
}

/**
 * The same for addresses and identifiers, in which "~", "--" and "$" stand for themselves; but "$<$"
 * is a sign that a program escaped.
 */
export function readVerbatim(tex: string): string {
  if (!/[\\{}$]/u.test(tex)) return tex;
  const plain = tex.replaceAll(/\$\\sim\$/gu, '~').replaceAll(/\$\\?([<>_-])\$/gu, '$1');
  return new LatexReader(plain, false).read();
}

/** A group, an argument or a formula that is not ended yet. */
interface Frame {
  /** Written at its end. */
  close: string;
  /** An argument without braces: ends behind the next letter or command. */
  readonly single: boolean;
  readonly math: boolean;
  /** The accent whose argument it is. */
  readonly accent?: string;
  /** Where a numerator, a denominator or a radicand begins in what is written. */
  readonly part?: { readonly of: 'numerator' | 'denominator' | 'radicand'; readonly start: number };
}

/** A formula between dollars: where it ends, and what to go back to should it be unreadable. */
interface Formula {
  /** Of its opening sign. */
  readonly start: number;
  /** Of its closing sign. */
  readonly end: number;
  readonly signLength: number;
  readonly depth: number;
  readonly written: number;
}

const TEXT_RUN = /[^\\{}$~`'?!-]+/y;
const MATH_RUN = /[^\\{}^_$]+/y;
const VERBATIM_RUN = /[^\\{}]+/y;
const COMMAND = /[a-zA-Z]+\*?/y;
const BLANK_RUN = /[ \t\n]*/y;
/** No letter of any language has more. */
const MOST_ACCENTS = 4;
/** What is in their braces is verbatim. */
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'nolinkurl', 'path']);
/** "D\\'ecor" of programs that escape what is escaped. */
const DOUBLED_ACCENT = /^\\\\["'`^~=.](?:\{?[a-z]|\{?\\{1,2}[ij](?![a-z]))/iu;
/** Longer ones are not looked for: an argument that is left out is a colour or an address. */
const LONGEST_LEFT_OUT = 2000;

class LatexReader {
  readonly #tex: string;
  readonly #isText: boolean;
  #at = 0;
  readonly #out: string[] = [];
  readonly #frames: Frame[] = [];
  #formula: Formula | undefined;
  /** Marks that wait for their letter, the innermost first. */
  #accents = '';
  /** Closing signs of formulas that occur no more, so that none is looked for twice. */
  readonly #missing = new Set<string>();

  constructor(tex: string, isText: boolean) {
    this.#tex = tex;
    this.#isText = isText;
  }

  read(): string {
    while (this.#at < this.#tex.length) {
      // A command that is cut by the end of its formula may have gone past it.
      if (this.#formula !== undefined && this.#at >= this.#formula.end) {
        this.#endFormula();
        continue;
      }
      const depth = this.#frames.length;
      const hasTaken = this.#step();
      // A blank is no argument.
      if (!hasTaken) continue;
      while (this.#frames.length <= depth && this.#top?.single === true) this.#closeFrame();
    }
    while (this.#frames.length > 0) this.#closeFrame();
    return this.#out.join('');
  }

  get #top(): Frame | undefined {
    return this.#frames.at(-1);
  }

  get #isMath(): boolean {
    return this.#top?.math ?? false;
  }

  /** Whether it is in an index or an exponent of a formula. */
  get #isScript(): boolean {
    return this.#isMath && /^<\/su[bp]>$/u.test(this.#top?.close ?? '');
  }

  /** @returns Whether something was read that can be an argument. */
  #step(): boolean {
    const sign = this.#tex.charAt(this.#at);
    switch (sign) {
      case '\\':
        return this.#readCommand();
      case '{':
        this.#at += 1;
        this.#frames.push({ close: '', single: false, math: this.#isMath });
        return true;
      case '}':
        this.#at += 1;
        this.#closeGroup();
        return true;
      case '^':
      case '_':
        if (!this.#isMath) break;
        this.#at += 1;
        this.#readScript(sign === '^' ? 'sup' : 'sub');
        return true;
      case '$':
        if (this.#isMath || !this.#isText) break;
        this.#readDollar();
        return true;
      default:
    }
    return this.#readRun();
  }

  #readRun(): boolean {
    const isSingle = this.#top?.single === true || this.#accents !== '';
    if (isSingle) {
      const letter = String.fromCodePoint(this.#tex.codePointAt(this.#at) ?? 0);
      this.#at += letter.length;
      this.#write(this.#isMath ? mathSign(letter) : letter);
      return letter.trim() !== '';
    }
    const pattern = this.#isMath ? MATH_RUN : this.#isText ? TEXT_RUN : VERBATIM_RUN;
    pattern.lastIndex = this.#at;
    let run = pattern.exec(this.#tex)?.[0] ?? '';
    if (run === '') {
      this.#readLigature();
      return true;
    }
    if (this.#formula !== undefined && this.#at + run.length > this.#formula.end) {
      run = this.#tex.slice(this.#at, this.#formula.end);
    }
    this.#at += run.length;
    this.#write(this.#isMath ? mathSign(run) : run);
    return true;
  }

  /** Signs that mean something else together: "``", "--", "?`". */
  #readLigature(): void {
    const rest = this.#tex.slice(this.#at, this.#at + 3);
    if (rest.startsWith('~')) {
      this.#readTie();
      return;
    }
    for (const [signs, meaning] of this.#isMath ? [] : LIGATURES) {
      if (!rest.startsWith(signs)) continue;
      this.#at += signs.length;
      this.#write(meaning);
      return;
    }
    this.#at += 1;
    this.#write(rest.charAt(0));
  }

  /** A tie joins two words; beside a blank ("is ~11 nm") it was not written for LaTeX. */
  #readTie(): void {
    const before = this.#tex.charAt(this.#at - 1);
    this.#at += 1;
    const behind = this.#tex.charAt(this.#at);
    const isTie = before !== '' && !/[\s{([<>=]/u.test(before) && !/\s/u.test(behind);
    this.#write(isTie ? ' ' : '~');
  }

  #readCommand(): boolean {
    const start = this.#at;
    COMMAND.lastIndex = start + 1;
    const name = COMMAND.exec(this.#tex)?.[0];
    if (name === undefined) return this.#readSign();
    this.#at += 1 + name.length;
    if (this.#isText) this.#readNamed(name);
    else this.#readNamedVerbatim(name);
    return true;
  }

  /** Addresses: "\textasciitilde", "\url{…}"; "C:\files" stays. */
  #readNamedVerbatim(name: string): void {
    const symbol = TEXT_SYMBOLS.get(name);
    if (symbol !== undefined && name.startsWith('text')) {
      this.#skipBlanks();
      this.#write(symbol);
    } else if (!ADDRESSES.has(name)) {
      this.#write(`\\${name}`);
    }
  }

  /** "\%", "\"", "\,", "\(". */
  #readSign(): boolean {
    const sign = this.#tex.charAt(this.#at + 1);
    if (sign === '') {
      this.#at += 1;
      this.#write('\\');
      return true;
    }
    if (!this.#isText) {
      const isEscape = '_%&#$~^{}'.includes(sign);
      this.#at += isEscape ? 2 : 1;
      if (sign === '~' || sign === '^') this.#skipEmptyGroup();
      this.#write(isEscape ? sign : '\\');
      return true;
    }
    if (sign === '(' || sign === '[') {
      if (!this.#isMath && this.#openFormula(sign === '(' ? '\\)' : '\\]', 2)) return true;
    }
    if (sign === '\\' && DOUBLED_ACCENT.test(this.#tex.slice(this.#at, this.#at + 9))) {
      this.#at += 1;
      return this.#readSign();
    }
    if (sign === '\\' && this.#accents !== '') {
      this.#at += 1;
      return this.#readCommand();
    }
    this.#at += 2;
    const accent = ACCENTS.get(sign);
    if (accent !== undefined && !this.#isMath) {
      this.#readAccent(sign, accent);
      return true;
    }
    const meaning = SIGNS.get(sign);
    this.#write(meaning ?? `\\${sign}`);
    return meaning === undefined || meaning.trim() !== '';
  }

  #readNamed(name: string): void {
    const style = STYLES.get(name);
    if (style !== undefined) {
      this.#openTag(style);
      return;
    }
    const accent = ACCENTS.get(name);
    if (accent !== undefined && (name.length > 1 || this.#mayBeAccent())) {
      this.#readAccent(name, accent);
      return;
    }
    const symbol = TEXT_SYMBOLS.get(name);
    if (symbol !== undefined) {
      this.#skipBlanks();
      this.#skipEmptyGroup();
      this.#write(this.#accents === '' ? symbol : symbol.replace('ı', 'i').replace('ȷ', 'j'));
      return;
    }
    const mathSymbol = MATH_SYMBOLS.get(name);
    if (mathSymbol !== undefined) {
      // A letter swallows the blank before the next one, as in "\Delta x".
      if (this.#isScript) this.#skipBlanks();
      else if (this.#isMath && /^\p{L}$/u.test(mathSymbol)) this.#skipBlanksBeforeLetter();
      this.#write(mathSymbol);
      return;
    }
    const around = AROUND.get(name);
    if (around !== undefined) {
      this.#openArgument(around[0], around[1], this.#isMath);
      return;
    }
    const leftOut = LEFT_OUT.get(name);
    if (leftOut !== undefined && !(this.#isMath && name === 'begin')) {
      for (let count = 0; count < leftOut.count; count += 1) this.#skipArgument();
      if (leftOut.keepsNext) this.#openArgument('', '', this.#isMath);
      return;
    }
    if (ADDRESSES.has(name)) {
      const address = this.#skipArgument();
      if (address !== undefined) this.#write(readVerbatim(address));
      return;
    }
    if (PLAIN_COMMANDS.has(name)) {
      const isMath = name === 'ensuremath' || (this.#isMath && !/^(?:text|mbox|hbox)/u.test(name));
      this.#openArgument('', '', isMath);
      return;
    }
    this.#readRare(name);
  }

  #readRare(name: string): void {
    const declared = DECLARATIONS.get(name);
    if (declared !== undefined) {
      this.#skipBlanks();
      const frame = this.#top;
      if (declared === '' || frame === undefined || frame.single) return;
      this.#write(`<${declared}>`);
      frame.close = `</${declared}>${frame.close}`;
      return;
    }
    if (BLANKS.has(name)) {
      this.#write(' ');
      return;
    }
    switch (name) {
      case 'par':
      case 'item':
        this.#skipBlanks();
        this.#write('\n');
        return;
      case 'mathbb':
      case 'Bbb':
        this.#readDoubleStruck();
        return;
      case 'frac':
      case 'tfrac':
      case 'dfrac':
      case 'nicefrac':
        this.#openPart('numerator', '/');
        return;
      case 'sqrt':
        this.#write('√');
        this.#openPart('radicand', '');
        return;
      case 'not':
        this.#skipBlanks();
        this.#accents += '\u0338';
        return;
      default:
    }
    if (this.#isMath && this.#formula !== undefined) this.#giveUpFormula();
    else this.#writeUnknown(name);
  }

  /** Of a command with braces ("\bibcyr{…}") what is in them; of one without, itself. */
  #writeUnknown(name: string): void {
    if (this.#tex.charAt(this.#at) !== '{') this.#write(`\\${name}`);
  }

  /** "\c c", "\c{c}", "\v\i"; but not "\c" at the end of a word that is none. */
  #mayBeAccent(): boolean {
    return /^(?:\s{0,20}[{\\]|\s{1,20}\p{L})/u.test(this.#tex.slice(this.#at, this.#at + 24));
  }

  #readAccent(name: string, mark: string): void {
    this.#skipBlanks();
    if (this.#accents.length < MOST_ACCENTS) this.#accents = mark + this.#accents;
    if (this.#tex.charAt(this.#at) !== '{') return;
    this.#at += 1;
    this.#frames.push({ close: '', single: false, math: this.#isMath, accent: name });
  }

  #readScript(tag: 'sub' | 'sup'): void {
    const degree = /^\s{0,5}(?:\{\s{0,5}\\circ\s{0,5}\}|\\circ(?![a-zA-Z]))/u.exec(
      this.#tex.slice(this.#at, this.#at + 24),
    )?.[0];
    const primes = /^\s{0,5}(?:\{\s{0,5}\\prime\s{0,5}\}|\\prime(?![a-zA-Z]))/u.exec(
      this.#tex.slice(this.#at, this.#at + 24),
    )?.[0];
    const isWithin = (text: string): boolean =>
      this.#formula === undefined || this.#at + text.length <= this.#formula.end;
    if (tag === 'sup' && degree !== undefined && isWithin(degree)) {
      this.#at += degree.length;
      this.#write('°');
    } else if (tag === 'sup' && primes !== undefined && isWithin(primes)) {
      this.#at += primes.length;
      this.#write('′');
    } else {
      this.#openTag(tag);
    }
  }

  #readDoubleStruck(): void {
    this.#skipBlanks();
    const letter = /^\{?\s?([A-Z])\s?\}?/u.exec(this.#tex.slice(this.#at, this.#at + 5));
    if (letter === null) {
      this.#openArgument('', '', true);
      return;
    }
    const [whole, capital = ''] = letter;
    this.#at += whole.length;
    const plainAt = 0x1d538 + capital.charCodeAt(0) - 65;
    this.#write(DOUBLE_STRUCK.get(capital) ?? String.fromCodePoint(plainAt));
  }

  #openTag(tag: 'i' | 'sub' | 'sup'): void {
    this.#openArgument(`<${tag}>`, `</${tag}>`, this.#isMath);
  }

  /** The next group, or the next letter where none follows. */
  #openArgument(open: string, close: string, math: boolean): void {
    this.#skipBlanks();
    const isGroup = this.#tex.charAt(this.#at) === '{';
    if (isGroup) this.#at += 1;
    // A word that names a command ("\url" in running text) has no argument.
    else if (!math && !this.#isMath && open === '') return;
    this.#write(open);
    this.#frames.push({ close, single: !isGroup, math });
  }

  #openPart(of: 'numerator' | 'denominator' | 'radicand', close: string): void {
    this.#skipBlanks();
    const isGroup = this.#tex.charAt(this.#at) === '{';
    if (isGroup) this.#at += 1;
    const part = { of, start: this.#out.length };
    this.#out.push(''); // room for a bracket
    this.#frames.push({ close, single: !isGroup, math: this.#isMath, part });
  }

  /** At "}": ends the innermost group; one that nothing opened is left out. */
  #closeGroup(): void {
    const base = this.#formula?.depth ?? 0;
    // What has no braces ends before the group around it does.
    while (this.#frames.length > base && this.#top?.single === true) this.#closeFrame();
    if (this.#frames.length > base) this.#closeFrame();
  }

  #closeFrame(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    if (frame.accent !== undefined && this.#accents !== '') {
      this.#accents = '';
      this.#write(BARE_ACCENTS.get(frame.accent) ?? '');
    }
    if (frame.part !== undefined) this.#closePart(frame.part);
    this.#write(frame.close);
    if (frame.part?.of === 'numerator') this.#openPart('denominator', '');
  }

  /** "a/b", "(a+b)/c", "√2", "√(2π)". */
  #closePart({ start }: { readonly start: number }): void {
    const isShort = this.#out.length - start <= 4;
    if (isShort && /^[\p{L}\p{N}.]*$/u.test(this.#out.slice(start).join(''))) return;
    this.#out[start] = '(';
    this.#out.push(')');
  }

  /**
   * A dollar opens a formula where its end is near enough to see what it is: "$5 and $10" is none.
   * Source of the rule: Pandoc's manual, "tex_math_dollars".
   */
  #readDollar(): void {
    const isDouble = this.#tex.startsWith('$$', this.#at);
    if (this.#openFormula(isDouble ? '$$' : '$', isDouble ? 2 : 1)) return;
    this.#at += 1;
    this.#write('$');
  }

  /** @param signLength Of its opening sign. */
  #openFormula(closing: string, signLength: number): boolean {
    if (this.#formula !== undefined || this.#missing.has(closing)) return false;
    const start = this.#at + signLength;
    let end = this.#tex.indexOf(closing, start);
    // An escaped dollar closes nothing.
    while (closing === '$' && end > 0 && this.#tex.charAt(end - 1) === '\\') {
      end = this.#tex.indexOf(closing, end + 1);
    }
    if (end === -1) {
      this.#missing.add(closing);
      return false;
    }
    if (closing === '$' && !isFormula(this.#tex, start, end)) return false;
    this.#formula = {
      start: this.#at,
      end,
      signLength: closing.length,
      depth: this.#frames.length + 1,
      written: this.#out.length,
    };
    this.#frames.push({ close: '', single: false, math: true });
    this.#at = start;
    return true;
  }

  #endFormula(): void {
    const formula = this.#formula;
    if (formula === undefined) return;
    this.#accents = '';
    while (this.#frames.length >= formula.depth) {
      // A fraction without its denominator opens one as it closes.
      if (this.#top?.part?.of === 'numerator') this.#frames.pop();
      else this.#closeFrame();
    }
    this.#at = Math.max(this.#at, formula.end + formula.signLength);
    this.#formula = undefined;
  }

  /** It has a command that is not known: it stays as it is written. */
  #giveUpFormula(): void {
    const formula = this.#formula;
    if (formula === undefined) return;
    this.#accents = '';
    this.#out.length = formula.written;
    this.#frames.length = formula.depth - 1;
    this.#at = formula.end + formula.signLength;
    this.#write(this.#tex.slice(formula.start, this.#at));
    this.#formula = undefined;
  }

  #write(text: string): void {
    if (text === '') return;
    if (this.#accents === '' || text.startsWith('<')) {
      this.#out.push(text);
      return;
    }
    const letter = String.fromCodePoint(text.codePointAt(0) ?? 0);
    const accents = letter.trim() === '' ? '' : this.#accents;
    this.#accents = '';
    this.#out.push(`${letter}${accents}`.normalize('NFC') + text.slice(letter.length));
  }

  #skipBlanks(): void {
    BLANK_RUN.lastIndex = this.#at;
    this.#at += BLANK_RUN.exec(this.#tex)?.[0].length ?? 0;
    if (this.#formula !== undefined) this.#at = Math.min(this.#at, this.#formula.end);
  }

  #skipBlanksBeforeLetter(): void {
    const before = this.#at;
    this.#skipBlanks();
    if (!/^[\p{L}\p{N}]/u.test(this.#tex.charAt(this.#at))) this.#at = before;
  }

  /** "\o{}", "\TeX{}". */
  #skipEmptyGroup(): void {
    if (this.#tex.startsWith('{}', this.#at)) this.#at += 2;
  }

  /** @returns What was in its braces; undefined where there are none. */
  #skipArgument(): string | undefined {
    this.#skipBlanks();
    const start = this.#at + 1;
    if (this.#tex.charAt(this.#at) !== '{') return undefined;
    const limit = Math.min(this.#tex.length, this.#at + LONGEST_LEFT_OUT);
    let depth = 0;
    for (let at = this.#at; at < limit; at += 1) {
      const sign = this.#tex.charAt(at);
      if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      if (depth > 0) continue;
      this.#at = at + 1;
      return this.#tex.slice(start, at);
    }
    return undefined;
  }
}

/** The longer ones first. */
const LIGATURES: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['?`', '¿'],
  ['!`', '¡'],
];

/** A hyphen is a minus there, and a tie a blank. */
function mathSign(run: string): string {
  return run.replaceAll('-', '−').replaceAll('~', ' ');
}

function isFormula(tex: string, start: number, end: number): boolean {
  if (end === start) return false;
  const inside = tex.slice(start, Math.min(end, start + 2000));
  if (/\\[a-zA-Z]|(?<!\\)[\^_]/u.test(inside)) return true;
  // "$<$5": a sign that LaTeX has in formulas only.
  if (/^[<>]$/u.test(inside)) return true;
  const isTight = !/^\s/u.test(inside) && !/\s/u.test(tex.charAt(end - 1));
  return isTight && !/\d/u.test(tex.charAt(end + 1));
}
