import { MathText } from './math-text';
import type { TagRole } from './markup-tags';
import { decodeReferences, readMarkupTokens, type MarkupToken } from './markup-tokens';
import { RichTextBuilder, type RichText } from '../../text/rich-text';

/** A stretch that may be the label of a section. */
export interface Mark {
  readonly role: 'heading' | 'bold' | 'italic';
  /** Offsets in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

export interface MarkedText extends RichText {
  /** Sorted by start. */
  readonly marks: readonly Mark[];
}

type TagToken = Exclude<MarkupToken, { kind: 'text' }>;
type Style = 'sub' | 'sup' | 'italic';

/** Reads a text with its tags; see `readMarkup`. */
export function readMarks(text: string): MarkedText {
  const tokens = readMarkupTokens(text);
  const reader = new MarkReader(tokens);
  let at = 0;
  while (at < tokens.length) at += reader.read(at);
  return reader.finish();
}

class MarkReader {
  readonly #tokens: readonly MarkupToken[];
  readonly #out = new RichTextBuilder();
  readonly #math = new MathText(this.#out);
  readonly #marks: Mark[] = [];
  readonly #openMarks = new Map<Mark['role'], number>();
  readonly #depth: Record<Style, number> = { sub: 0, sup: 0, italic: 0 };
  /** Closing tags that are still to come, by name. */
  readonly #closings = new Map<string, number>();
  /** Names that stand somewhere as no inequality does. */
  readonly #certain: ReadonlySet<string>;
  /** A line break says something only where no tag says it. */
  readonly #hasBlocks: boolean;
  readonly #hasMath: boolean;
  #inTex = false;

  constructor(tokens: readonly MarkupToken[]) {
    this.#tokens = tokens;
    const tags = tokens.filter((token) => token.kind !== 'text');
    for (const { kind, tag } of tags) if (kind === 'close') this.#count(tag.name, 1);
    const apart = tokens.filter((token, at) => token.kind === 'open' && isApart(tokens[at - 1]));
    this.#certain = new Set([...this.#closings.keys(), ...apart.map(nameOf)]);
    this.#hasBlocks = tags.some(({ tag }) => tag.role === 'block' || tag.role === 'heading');
    this.#hasMath = tags.some(({ tag }) => tag.name === 'math');
  }

  /** @returns How many tokens were read. */
  read(at: number): number {
    const token = this.#tokens[at];
    if (token === undefined) return 1;
    if (token.kind === 'text') {
      this.#readText(token.text);
    } else if (token.kind === 'close') {
      this.#count(token.tag.name, -1);
      this.#close(token.tag.role, token.tag.name);
    } else if (!this.#isTag(token)) {
      this.#readText(decodeReferences(token.raw));
    } else if (this.#isDropped(token)) {
      return this.#drop(at, token.tag.name);
    } else {
      this.#open(token);
    }
    return 1;
  }

  finish(): MarkedText {
    this.#math.closeAll();
    for (const role of [...this.#openMarks.keys()]) this.#endMark(role);
    return { ...this.#out.finish(), marks: this.#marks.sort((a, b) => a.start - b.start) };
  }

  /** "a<b>c" is no bold c: a tag of one letter is closed somewhere, or stands apart. */
  #isTag({ tag, empty }: TagToken): boolean {
    return tag.name.length > 1 || empty || this.#certain.has(tag.name);
  }

  #isDropped({ tag, empty }: TagToken): boolean {
    if (empty || (this.#closings.get(tag.name) ?? 0) === 0) return false;
    return tag.role === 'dropped' || (tag.name === 'tex-math' && this.#hasMath);
  }

  #drop(from: number, name: string): number {
    let at = from + 1;
    for (; at < this.#tokens.length; at += 1) {
      const token = this.#tokens[at];
      if (token?.kind !== 'close') continue;
      this.#count(token.tag.name, -1);
      if (token.tag.name === name) break;
    }
    return at + 1 - from;
  }

  #open({ tag: { name, role }, empty, raw }: TagToken): void {
    switch (role) {
      case 'math':
        this.#math.open(name, empty, raw);
        break;
      case 'block':
      case 'heading':
        this.#math.closeAll();
        this.#out.breakLine();
        if (role === 'heading' && !empty) this.#startMark('heading');
        break;
      case 'cell':
        this.#out.append(' ');
        break;
      case 'sub':
      case 'sup':
      case 'italic':
        if (empty) break;
        if (role === 'italic') this.#startMark('italic');
        if (this.#depth[role] === 0) this.#out.open(role);
        this.#depth[role] += 1;
        break;
      case 'bold':
        if (!empty) this.#startMark('bold');
        break;
      case 'dropped':
      case 'plain':
        this.#inTex = name === 'tex-math' && !empty;
        break;
    }
  }

  #close(role: TagRole, name: string): void {
    switch (role) {
      case 'math':
        if (name === 'math') this.#math.closeAll();
        else this.#math.close(name);
        break;
      case 'block':
      case 'heading':
        this.#math.closeAll();
        if (role === 'heading') this.#endMark('heading');
        this.#out.breakLine();
        break;
      case 'sub':
      case 'sup':
      case 'italic':
        if (role === 'italic') this.#endMark('italic');
        if (this.#depth[role] === 0) break;
        this.#depth[role] -= 1;
        if (this.#depth[role] === 0) this.#out.close(role);
        break;
      case 'bold':
        this.#endMark('bold');
        break;
      case 'cell':
      case 'dropped':
      case 'plain':
        this.#inTex = false;
        break;
    }
  }

  #readText(given: string): void {
    const text = given.replace(/\u00AD/gu, '').replace(/\u00A0/gu, ' ');
    if (this.#math.isOpen) {
      this.#math.append(text);
    } else if (this.#inTex) {
      this.#out.append(formulaOf(text));
    } else if (this.#hasBlocks) {
      this.#out.append(text);
    } else {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) this.#out.breakLine();
        this.#out.append(line);
      }
    }
  }

  #startMark(role: Mark['role']): void {
    if (role === 'heading') this.#endMark(role);
    if (!this.#openMarks.has(role)) this.#openMarks.set(role, this.#out.mark());
  }

  #endMark(role: Mark['role']): void {
    const start = this.#openMarks.get(role);
    if (start === undefined) return;
    this.#openMarks.delete(role);
    const end = this.#out.length;
    if (end > start) this.#marks.push({ role, start, end });
  }

  #count(name: string, by: 1 | -1): void {
    this.#closings.set(name, (this.#closings.get(name) ?? 0) + by);
  }
}

function isApart(before: MarkupToken | undefined): boolean {
  return before?.kind !== 'text' || !/[\p{L}\p{N})]$/u.test(before.text.slice(-2));
}

function nameOf(token: MarkupToken): string {
  return token.kind === 'text' ? '' : token.tag.name;
}

/** The formula of a whole document in TeX, as JATS has it: "$$x^2$$" → "x^2". */
function formulaOf(tex: string): string {
  const START = '\\begin{document}';
  const start = tex.indexOf(START);
  const end = tex.indexOf('\\end{document}');
  const formula = tex.slice(start === -1 ? 0 : start + START.length, end === -1 ? undefined : end);
  return formula.replaceAll('$', '');
}
