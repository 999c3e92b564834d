/** Names as CSL-JSON and Crossref have them, read leniently. */
import type { Name } from '../../article';
import { at, isObject, listOf, textOf } from './json-values';
import { readMarkup } from './markup';
import { makeName, readName } from './names';

/** @param value A list of names; one of them, or a text, will do. */
export function readCslNames(value: unknown): Name[] {
  return listOf(value).flatMap((each) => readCslName(each) ?? []);
}

function readCslName(value: unknown): Name | null {
  if (typeof value === 'string') return readName(readMarkup(value).text);
  if (!isObject(value)) return null;
  const part = (name: string): string => readMarkup(textOf(at(value, name)) ?? '').text.trim();
  const literal = part('literal') || part('name');
  const family = part('family');
  // Zotero has "Martin, Jr." for a given name.
  const [, given = '', junior = ''] =
    /^(.*?)(?:,\s*((?:jr|sr)\.?|[IVX]{2,4}))?$/isu.exec(part('given')) ?? [];
  if (family === '') return literal || given ? { literal: literal || given } : null;
  const dropping = part('dropping-particle');
  const nonDropping = part('non-dropping-particle');
  const suffix = part('suffix') || junior;
  const isParted = dropping !== '' || nonDropping !== '' || at(value, 'parse-names') === false;
  if (!isParted) return makeName(family, given, suffix);
  return {
    family,
    ...(given !== '' && { given }),
    ...(nonDropping !== '' && { nonDroppingParticle: nonDropping }),
    ...(dropping !== '' && { droppingParticle: dropping }),
    ...(suffix !== '' && { suffix }),
  };
}
