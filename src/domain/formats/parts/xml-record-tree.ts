import { SaxesParser } from 'saxes';

import type { XmlElement, XmlNode } from './xml-element';
import { XmlReferences } from './xml-references';

/** The deepest of real records, a formula in JATS, has some forty. */
const MAX_DEPTH = 250; // elements

/** Where one of these is not closed nothing is misread but what is set in italics. */
const INLINE: ReadonlySet<string> = new Set(
  'b bold i italic em strong sub sup inf sc u underline span font'.split(' '),
);

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

class Fault extends Error {}

/** Hands its complaints over as they are: an `Error` for each takes most of the time there is. */
class TellingParser extends SaxesParser<typeof OPTIONS> {
  readonly #onFault: (message: string) => void;

  constructor(onFault: (message: string) => void) {
    super(OPTIONS);
    this.#onFault = onFault;
  }

  override fail(message: string): this {
    this.#onFault(message);
    return this;
  }
}

const OPTIONS = { xmlns: false, position: false } as const;

export type RecordTreeResult =
  | { readonly ok: true; readonly element: XmlElement }
  | { readonly ok: false; readonly reason: string };

/**
 * Makes a tree of the text of one record.
 *
 * Prefixes need not be declared. What does not bear on the structure is forgiven: an unknown
 * entity, a character that XML has no place for, an attribute without quotes. An element that is
 * not closed is not: nobody can say what of the text behind it is its own.
 */
export class XmlRecordTree {
  readonly #parser = new TellingParser((message) => this.#judge(message));
  readonly #references: XmlReferences;
  readonly #skipped: ReadonlySet<string>;
  readonly #stack: OpenElement[] = [];
  #root: XmlElement | undefined;
  #depth = 0;
  /** The depth of the element that is being skipped with all it holds; 0 where none is. */
  #skippedDepth = 0;
  #lastClosed = '';
  #fault: string | undefined;

  /**
   * @param skipped Names of elements that are passed over.
   * @param definesEntities Whether the file has definitions of its own, which are not followed.
   */
  constructor(skipped: ReadonlySet<string>, definesEntities: boolean) {
    this.#skipped = skipped;
    this.#references = new XmlReferences(definesEntities);
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    this.#parser.on('closetag', ({ name }) => this.#close(name));
    this.#parser.on('text', (text) => this.#append(text));
    this.#parser.on('cdata', (text) => this.#append(text));
  }

  /** Whether the element of the record is closed. */
  get isComplete(): boolean {
    return this.#root !== undefined;
  }

  /** @param text The next piece, cut as `XmlReferences.resolve` wants it. */
  push(text: string): void {
    this.#run(() => this.#parser.write(this.#references.resolve(text)));
  }

  end(): RecordTreeResult {
    this.#run(() => this.#parser.close());
    if (this.#fault !== undefined) return { ok: false, reason: this.#fault };
    if (this.#root === undefined) return { ok: false, reason: 'it is not closed' };
    return { ok: true, element: this.#root };
  }

  #run(step: () => void): void {
    if (this.#fault !== undefined) return;
    try {
      step();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.#fault = error.message;
    }
  }

  /** Leaves the parser at once: a hundred thousand faults that follow from one take a second. */
  #fail(reason: string): never {
    throw new Fault(reason);
  }

  #open(qualified: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#skippedDepth > 0) return;
    if (this.#depth > MAX_DEPTH) this.#fail(`its elements are nested more than ${MAX_DEPTH} deep`);
    const name = localName(qualified);
    if (this.#skipped.has(name)) {
      this.#skippedDepth = this.#depth;
      return;
    }
    const element = { name, attributes: new Map(Object.entries(attributes)), children: [] };
    this.#stack.at(-1)?.children.push(element);
    this.#stack.push(element);
  }

  #close(qualified: string): void {
    this.#lastClosed = localName(qualified);
    this.#depth -= 1;
    if (this.#skippedDepth > 0) {
      if (this.#depth < this.#skippedDepth) this.#skippedDepth = 0;
      return;
    }
    const element = this.#stack.pop();
    if (this.#stack.length === 0) this.#root ??= element;
  }

  #append(text: string): void {
    const children = this.#stack.at(-1)?.children;
    if (children !== undefined && this.#skippedDepth === 0) children.push(text);
  }

  /** Tells by the words of saxes, which has no codes, what bears on the structure. */
  #judge(message: string): void {
    if (message.startsWith('undefined entity') && this.#skippedDepth === 0) {
      this.#fail('it uses entities that the file defines itself, which are never expanded');
    }
    if (message.startsWith('unexpected close tag')) {
      const name = this.#lastClosed;
      const isOfNoMatter = INLINE.has(name) || this.#skipped.has(name) || this.#skippedDepth > 0;
      if (!isOfNoMatter) this.#fail(`its tags do not match, near “${name}”`);
    } else if (message.startsWith('unclosed tag') || message.startsWith('unexpected end')) {
      this.#fail('it breaks off');
    } else if (message.startsWith('unmatched closing tag')) {
      const name = /: (.{1,80})\.$/u.exec(message)?.[1] ?? '';
      this.#fail(`its tags do not match, near “${name}”`);
    }
  }
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}
