/** The small tree that one record of an XML file becomes, and ways to look into it. */

export interface XmlElement {
  /** Without its prefix: "title" of `<jats:title>`. */
  readonly name: string;
  /** By their names as written, prefix included: "xml:lang". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = string | XmlElement;

/** @returns The elements directly inside that have one of the names; all where none is given. */
export function listElements(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement[] {
  if (element === undefined) return [];
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first element down a path of names: `findElement(article, 'front', 'article-meta')`. */
export function findElement(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let found = element;
  for (const name of path) {
    found = found?.children.find(
      (child): child is XmlElement => typeof child !== 'string' && child.name === name,
    );
  }
  return found;
}

/**
 * All letters in an element, whatever holds them, runs of white space as one blank.
 *
 * @returns Empty for an element that is not there.
 */
export function readText(element: XmlElement | undefined): string {
  const pieces: string[] = [];
  collectText(element?.children ?? [], pieces);
  return pieces.join('').replace(/\s+/gu, ' ').trim();
}

// The depth of a record is bounded where it is read, see ./xml-record-tree.
function collectText(nodes: readonly XmlNode[], pieces: string[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') pieces.push(node);
    else collectText(node.children, pieces);
  }
}

/** The text at the end of a path, see `findElement`; empty where there is none. */
export function readTextAt(element: XmlElement | undefined, ...path: readonly string[]): string {
  return readText(findElement(element, ...path));
}
