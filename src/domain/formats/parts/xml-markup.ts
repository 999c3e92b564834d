/** Hands the text of an element, with its inline elements, to the reader of marked-up text. */
import type { DraftSection } from '../draft';
import { readMarkedAbstract, readMarkup } from './markup';
import { findTag } from './markup-tags';
import type { RichText } from './rich-text';
import type { XmlElement, XmlNode } from './xml-element';

/** Elements that are no part of what is read. */
export type IsLeftOut = (element: XmlElement) => boolean;

/** A title or a running text; of nothing where there is no element. */
export function readRichText(element: XmlElement | undefined, isLeftOut?: IsLeftOut): RichText {
  return readMarkup(formatMarkup(element, isLeftOut));
}

/** An abstract that may have headings, see `readMarkedAbstract`. */
export function readAbstractElement(
  element: XmlElement | undefined,
  isLeftOut?: IsLeftOut,
): RichText | readonly DraftSection[] {
  return readMarkedAbstract(formatMarkup(element, isLeftOut));
}

/**
 * Writes what an element holds as text with tags. Of those only the ones that mean something to
 * ./markup are written; what the others hold stays.
 */
function formatMarkup(element: XmlElement | undefined, isLeftOut: IsLeftOut = () => false): string {
  const pieces: string[] = [];
  writeNodes(element?.children ?? [], isLeftOut, pieces);
  return pieces.join('');
}

// The depth of a record is bounded where it is read, see ./xml-record-tree.
function writeNodes(nodes: readonly XmlNode[], isLeftOut: IsLeftOut, pieces: string[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') {
      pieces.push(escape(node.replace(/\s+/gu, ' ')));
    } else if (!isLeftOut(node)) {
      const isKnown = findTag(node.name) !== undefined;
      if (isKnown && node.children.length === 0) {
        pieces.push(`<${node.name}/>`);
        continue;
      }
      if (isKnown) pieces.push(`<${node.name}>`);
      writeNodes(node.children, isLeftOut, pieces);
      if (isKnown) pieces.push(`</${node.name}>`);
    }
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
