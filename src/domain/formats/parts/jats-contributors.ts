/**
 * Who made an article, of JATS: persons, bodies, and who edited it.
 * Source: NISO Z39.96, JATS Archiving 1.3, `<contrib-group>`, `<contrib>`, `<name>`, `<collab>`.
 */
import type { Name } from '../../article';
import { makeName, readName } from './names';
import { findElement, listElements, readText, readTextAt, type XmlElement } from './xml-element';

export interface Contributors {
  readonly author: readonly Name[];
  readonly editor: readonly Name[];
}

/** @param meta `<article-meta>`. @param language Of the article, which decides between spellings. */
export function readContributors(meta: XmlElement | undefined, language: string): Contributors {
  const author: Name[] = [];
  const editor: Name[] = [];
  const others: Name[] = [];
  for (const group of listElements(meta, 'contrib-group')) {
    for (const contrib of listElements(group, 'contrib', 'collab')) {
      const name = readContributor(contrib, language);
      if (name === null) continue;
      const role = readRole(contrib, group);
      if (role === 'author') author.push(name);
      else if (role === 'editor') editor.push(name);
      else if (role === 'other') others.push(name);
    }
  }
  // Of a work that nobody is said to have written, "inventor" or "compiler" is who made it.
  return { author: author.length + editor.length > 0 ? author : others, editor };
}

type Role = 'author' | 'editor' | 'other' | 'none';

function readRole(contrib: XmlElement, group: XmlElement): Role {
  const own = contrib.attributes.get('contrib-type') ?? contrib.attributes.get('content-type');
  const type = (own ?? group.attributes.get('content-type') ?? '').trim().toLowerCase();
  // Members of a group that is an author are listed, but not in the byline.
  if (type.includes('non-byline') || type.includes('nonbyline')) return 'none';
  if (/editor/u.test(type)) return 'editor';
  if (/review|referee|translat/u.test(type)) return 'none';
  return own === undefined || /author|collab|group|person|byline/u.test(type) ? 'author' : 'other';
}

function readContributor(contrib: XmlElement, language: string): Name | null {
  if (contrib.name === 'collab') return readBody(contrib);
  for (const child of listElements(contrib)) {
    if (child.name === 'name') return readPersonName(child);
    if (child.name === 'string-name') return readStringName(child);
    if (child.name === 'name-alternatives') return readAlternatives(child, language);
    if (child.name === 'collab') return readBody(child);
    if (child.name === 'collab-alternatives') return readBody(findElement(child, 'collab'));
    if (child.name === 'institution') return readBody(child);
  }
  return null;
}

/** A name in two scripts: the one in the language of the article, else the first. */
function readAlternatives(alternatives: XmlElement, language: string): Name | null {
  const names = listElements(alternatives, 'name', 'string-name');
  const fitting = names.find(({ attributes }) => attributes.get('xml:lang') === language);
  const chosen = fitting ?? names[0];
  if (chosen === undefined) return readBody(findElement(alternatives, 'collab'));
  return chosen.name === 'name' ? readPersonName(chosen) : readStringName(chosen);
}

function readPersonName(name: XmlElement): Name | null {
  const family = readTextAt(name, 'surname');
  const given = readTextAt(name, 'given-names');
  if (family === '') return given === '' ? null : { literal: given };
  return makeName(family, given, readTextAt(name, 'suffix'));
}

function readStringName(name: XmlElement): Name | null {
  const hasParts = findElement(name, 'surname') !== undefined;
  return hasParts ? readPersonName(name) : readName(readText(name));
}

/** The name of a body, without its members and where they are. */
function readBody(collab: XmlElement | undefined): Name | null {
  if (collab === undefined) return null;
  const children = collab.children.filter(
    (child) => typeof child === 'string' || !NO_NAME.has(child.name),
  );
  const literal = readText({ ...collab, children }).replace(/[\s,;:]+$/u, '');
  return literal === '' ? null : { literal };
}

const NO_NAME: ReadonlySet<string> = new Set(
  'contrib-group xref address email fn ext-link uri contrib-id aff label'.split(' '),
);
