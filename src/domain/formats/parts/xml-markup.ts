/** Hands the text of an element, with its inline elements, to the reader of marked-up text. */
import type { DraftSection } from '../draft';
import { readMarkedAbstract, readMarkup } from './markup';
import { findTag } from './markup-tags';
import type { RichText } from '../../text/rich-text';
import type { XmlElement, XmlNode } from './xml-element';

/** Elements that are no part of what is read. */
export type IsLeftOut = (element: XmlElement) => boolean;

/** A title or a running text; of nothing where there is no element. */
export function readRichText(element: XmlElement | undefined, isLeftOut?: IsLeftOut): RichText {
  return readMarkup(formatMarkup(element, { isLeftOut }));
}

/** An abstract that may have headings, see `readMarkedAbstract`. */
export function readAbstractElement(
  element: XmlElement | undefined,
  isLeftOut?: IsLeftOut,
): RichText | readonly DraftSection[] {
  return readMarkedAbstract(formatMarkup(element, { isLeftOut }));
}

export interface MarkupOptions {
  readonly isLeftOut?: IsLeftOut | undefined;
  /** The tags that an element is written with, outer first; its own name where this is left out. */
  readonly tagsOf?: (element: XmlElement) => readonly string[];
  /** Whether a line break in the text says something; else it is white space like any. */
  readonly keepsLines?: boolean;
}

/**
 * Writes what an element holds as text with tags. Of those only the ones that mean something to
 * ./markup are written; what the others hold stays.
 */
export function formatMarkup(
  element: XmlElement | undefined,
  { isLeftOut = () => false, tagsOf = ownTag, keepsLines = false }: MarkupOptions = {},
): string {
  const pieces: string[] = [];
  // The depth of a record is bounded where it is read, see ./xml-record-tree.
  const write = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') {
        pieces.push(escape(keepsLines ? node : node.replace(/\s+/gu, ' ')));
      } else if (!isLeftOut(node)) {
        const tags = tagsOf(node);
        if (node.children.length === 0) {
          pieces.push(...tags.map((tag) => `<${tag}/>`));
          continue;
        }
        pieces.push(...tags.map((tag) => `<${tag}${attributesOf(node, tag)}>`));
        write(node.children);
        pieces.push(...tags.toReversed().map((tag) => `</${tag}>`));
      }
    }
  };
  write(element?.children ?? []);
  return pieces.join('');
}

function ownTag({ name }: XmlElement): readonly string[] {
  return findTag(name) === undefined ? [] : [name];
}

/** Only those that are read: see ./math-text. */
function attributesOf({ attributes }: XmlElement, tag: string): string {
  if (findTag(tag)?.name !== 'mfenced') return '';
  return ['open', 'close', 'separators']
    .filter((name) => attributes.has(name))
    .map((name) => ` ${name}="${escape(attributes.get(name) ?? '').replaceAll('"', '&quot;')}"`)
    .join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
