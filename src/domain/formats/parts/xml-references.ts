/**
 * Makes a piece of XML such that a strict reader takes it: references are resolved, signs that
 * stand for themselves by mistake are escaped.
 *
 * Exports have "&nbsp;" without the DTD that says what it is, "AT&T", and "p < 0.05". What a file
 * defines by itself (`<!ENTITY`) is never expanded: a few lines of it can stand for gigabytes.
 */
import { decodeEntity } from './entities';

const SIGN =
  /<!\[CDATA\[|\]\]>|&(?:(#[xX]?[\da-fA-F]{1,8}|[A-Za-z][\w.-]{0,40});)?|<(?![A-Za-z_:/!?\u0080-\uFFFF])/gu;

const ESCAPED = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

export class XmlReferences {
  readonly #leavesUnknown: boolean;
  #inCdata = false;

  /**
   * @param leavesUnknown Whether a name that is neither HTML's nor ISO's stays a reference, because
   *   the file defines names of its own; else it becomes text.
   */
  constructor(leavesUnknown: boolean) {
    this.#leavesUnknown = leavesUnknown;
  }

  /** @param text That no reference and no mark of a CDATA section is cut by its ends. */
  resolve(text: string): string {
    const resolved = text.replace(SIGN, (sign: string, name: string | undefined) =>
      this.#resolveSign(sign, name),
    );
    return resolved.isWellFormed() ? resolved : resolved.toWellFormed();
  }

  #resolveSign(sign: string, name: string | undefined): string {
    if (this.#inCdata) {
      this.#inCdata = sign !== ']]>';
      return sign;
    }
    if (sign.startsWith('<!')) {
      this.#inCdata = true;
      return sign;
    }
    if (sign === ']]>') return ']]&gt;';
    if (sign === '<') return '&lt;';
    if (name === undefined) return '&amp;';
    const character = decodeEntity(name);
    if (character !== undefined) return ESCAPED.get(character) ?? character;
    return this.#leavesUnknown ? sign : `&amp;${name};`;
  }
}
