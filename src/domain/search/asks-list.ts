import type { FacetSelection } from '../facets/facet';
import { LIST_FACETS } from '../facets/registry';
import { lexQuery } from './lex-query';
import { isListNode, type QueryNode } from './query';
import { findQueryField, type QueryField } from './query-fields';

/**
 * What of the reading list an answer depends on beside the counts of its facets: what the reader
 * wrote, what is saved and how it is marked, or neither.
 */
export type AskedOfList = 'words' | 'marks' | null;

/**
 * Known without parsing the text, which only the worker does; it may see a question where there is
 * none, as in `note "is:saved"`, and then an answer is asked for once too often.
 */
export function askedOfList(text: string, selection: FacetSelection): AskedOfList {
  const lexemes = lexQuery(text);
  const fields = lexemes
    .filter(({ kind }) => kind === 'field')
    .flatMap(({ value }) => findQueryField(value) ?? []);
  const nodes = lexemes.flatMap(({ kind, value }) =>
    kind === 'text' || kind === 'phrase' ? fields.flatMap((field) => readBy(field, value)) : [],
  );
  const aboutWords = (node: QueryNode): boolean =>
    node.kind === 'has' && (node.feature === 'note' || node.feature === 'quote');
  if (fields.some(({ scope }) => scope?.field === 'note') || nodes.some(aboutWords)) return 'words';
  const isFiltered = LIST_FACETS.some(({ id }) => (selection[id] ?? []).length > 0);
  return isFiltered || nodes.length > 0 ? 'marks' : null;
}

/** What a value would ask of the list, if it were the field's. */
function readBy(field: QueryField, value: string): QueryNode[] {
  const node = field.scope === null ? field.read(value.trim(), false) : undefined;
  return node !== undefined && isListNode(node) ? [node] : [];
}
