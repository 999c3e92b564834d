/**
 * Reads the elements of MathML as a line of text: "x" with "2" below it, "a/b", "√(x)".
 * Source: W3C, Mathematical Markup Language 3.0, chapter 3 "Presentation Markup".
 */
import type { RichTextBuilder } from '../../text/rich-text';
import { decodeReferences } from './markup-tokens';

type Style = 'sub' | 'sup';

interface OpenElement {
  readonly name: string;
  children: number;
  readonly style?: Style | undefined;
  /** Written between the children: a letter for each gap, the last one for all that follow. */
  readonly separators: string;
  /** Written where the element ends. */
  readonly closing: string;
}

/** How the children after the first are set. */
const SCRIPTS: Readonly<Record<string, readonly Style[]>> = {
  msub: ['sub'],
  msup: ['sup'],
  msubsup: ['sub', 'sup'],
  munderover: ['sub', 'sup'],
  mmultiscripts: ['sub', 'sup', 'sub', 'sup'],
};

/** The elements that hold what is read; between the others only white space stands. */
const LEAVES: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);

/** Operators that are not printed: function application, invisible times, comma and plus. */
const INVISIBLE = /[\u2061-\u2064]/gu;

export class MathText {
  readonly #out: RichTextBuilder;
  readonly #open: OpenElement[] = [];
  readonly #count = new Map<string, number>();

  constructor(out: RichTextBuilder) {
    this.#out = out;
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** @param raw The tag as it stands in the text: the brackets of a `<mfenced>` are attributes. */
  open(name: string, empty: boolean, raw: string): void {
    const parent = this.#open.at(-1);
    const place = parent?.children ?? 0;
    if (parent !== undefined) parent.children += 1;
    const style = place > 0 ? SCRIPTS[parent?.name ?? '']?.[place - 1] : undefined;
    if (parent?.name === 'mfrac' && place === 1) this.#out.append('/');
    if (parent !== undefined && place > 0) this.#out.append(separatorAt(parent.separators, place));
    if (name === 'mtr' || name === 'mtd' || name === 'mspace') this.#out.append(' ');
    if (empty) return;
    if (style !== undefined) this.#out.open(style);
    const isGroup = parent?.name === 'mfrac' && (name === 'mrow' || name === 'mfrac');
    const fence = name === 'mfenced' ? readFence(raw) : undefined;
    if (name === 'msqrt') this.#out.append('√(');
    else if (fence !== undefined) this.#out.append(fence.open);
    else if (isGroup) this.#out.append('(');
    const closing = fence?.close ?? (name === 'msqrt' || isGroup ? ')' : '');
    this.#open.push({ name, children: 0, style, separators: fence?.separators ?? '', closing });
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
  }

  /** Closes the innermost element of the name and all that it holds; without one, nothing. */
  close(name: string): void {
    if ((this.#count.get(name) ?? 0) === 0) return;
    for (let last = this.#open.pop(); last !== undefined; last = this.#open.pop()) {
      this.#end(last);
      if (last.name === name) return;
    }
  }

  closeAll(): void {
    for (let last = this.#open.pop(); last !== undefined; last = this.#open.pop()) this.#end(last);
  }

  append(text: string): void {
    const parent = this.#open.at(-1);
    if (parent === undefined || !(LEAVES.has(parent.name) || text.trim() !== '')) return;
    this.#out.append(
      LEAVES.has(parent.name) && parent.name !== 'mtext'
        ? text.trim().replace(INVISIBLE, '')
        : text,
    );
  }

  #end({ name, closing, style }: OpenElement): void {
    this.#count.set(name, (this.#count.get(name) ?? 1) - 1);
    if (closing !== '') this.#out.append(closing);
    if (style !== undefined) this.#out.close(style);
  }
}

interface Fence {
  readonly open: string;
  readonly close: string;
  readonly separators: string;
}

/** Round brackets and commas, where nothing else is stated. */
function readFence(tag: string): Fence {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single = ''] of decodeReferences(tag).matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), (double ?? single).trim());
  }
  return {
    open: attributes.get('open') ?? '(',
    close: attributes.get('close') ?? ')',
    separators: attributes.get('separators')?.replace(/\s/gu, '') ?? ',',
  };
}

const ATTRIBUTE = /\s(open|close|separators)\s?=\s?(?:"([^"]*)"|'([^']*)')/giu;

function separatorAt(separators: string, place: number): string {
  return separators.charAt(Math.min(place, separators.length) - 1);
}
