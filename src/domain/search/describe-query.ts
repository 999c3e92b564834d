import { nameStanding } from '../reading-list/standing';
import type { ParsedQuery, PhraseNode, QueryNode, Scope, WordNode } from './query';
import { nameFeature, namePlace } from './query-fields';
import type { DescriptionPart } from './search';

type LeafNode = WordNode | PhraseNode;
type GroupNode = Extract<QueryNode, { kind: 'all' | 'any' }>;

/**
 * Says a query back as it was understood; what the reader typed is `quoted`. Commas stand between
 * what must hold together, parentheses around groups within groups, and a place behind all that
 * must stand in it.
 *
 * ```text
 * findings:blockchain -limitations:"single case" year:>2017
 *   → articles with *blockchain* in Findings, without *“single case”* in Limitations, from 2018
 * author:kassen OR (open data)
 *   → articles with *kassen* among the authors or (*open* anywhere and *data* anywhere)
 * ```
 *
 * @returns Null where the query is words and phrases alone: they speak for themselves.
 */
export function describeQuery({ clauses }: ParsedQuery): readonly DescriptionPart[] | null {
  if (clauses.every((node) => isLeaf(node) && node.scope === null)) return null;
  const sayings = withNeighboursJoined(clauses).map(say);
  return mend([plain('articles '), ...join(sayings, ', ')]);
}

/** "with *blockchain* in Findings", "from 2018" */
function say(node: QueryNode): DescriptionPart[] {
  const features = featuresOf(node);
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return [plain('with '), ...mention(node)];
    case 'all':
    case 'any':
      if (isAboutWords(node)) return [plain('with '), ...mention(node)];
      if (features.length > 0) return sayHas(features);
      return join(
        node.nodes.map((each) => (isGroup(each) ? bracket(say(each)) : say(each))),
        conjunction(node),
      );
    case 'not':
      return sayNot(node.node);
    case 'year':
      return [plain(sayYears(node.from, node.to))];
    case 'has':
      return sayHas(features);
    case 'saved':
      return [plain('in the reading list')];
    case 'tag':
      return [plain('tagged '), { text: node.typed, quoted: true }];
    case 'status':
      return [plain(`with the status “${nameStanding(node.standing)}”`)];
    case 'rating':
      return [plain(`rated ${sayRatings(node.from, node.to)}`)];
  }
}

function sayHas(features: readonly string[]): DescriptionPart[] {
  return [plain(`that have ${features.join(' or ')}`)];
}

function sayNot(node: QueryNode): DescriptionPart[] {
  const features = featuresOf(node);
  if (features.length > 0) {
    return [plain(`that have no ${features.join(' or ').replace(/\ban? /gu, '')}`)];
  }
  if (node.kind === 'all' && isAboutWords(node)) {
    return [plain('without '), ...bracket(mention(node))];
  }
  if (isAboutWords(node)) return [plain('without '), ...mention(node)];
  return [plain('not '), ...(isGroup(node) ? bracket(say(node)) : say(node))];
}

/** "*blockchain* or *trust* in Findings", "*blockchain* in Findings and *trust* anywhere" */
function mention(node: QueryNode): DescriptionPart[] {
  const scopes = scopesOf(node);
  const [scope = null] = scopes;
  const isShared = scopes.every((each) => isSame(each, scope));
  const words = listWords(node, !isShared);
  return isShared && scope !== null ? [...words, plain(` ${namePlace(scope)}`)] : words;
}

function listWords(node: QueryNode, withPlaces: boolean): DescriptionPart[] {
  if (isGroup(node)) {
    const listed = node.nodes.map((each) => {
      const words = listWords(each, withPlaces);
      return isGroup(each) ? bracket(words) : words;
    });
    return join(listed, conjunction(node));
  }
  if (!isLeaf(node)) return say(node);
  const word = { text: node.kind === 'word' ? node.typed : `“${node.typed}”`, quoted: true };
  if (!withPlaces) return [word];
  return [word, plain(node.scope === null ? ' anywhere' : ` ${namePlace(node.scope)}`)];
}

/** Words of one place that follow one another are said together: "with *open* and *data*". */
function withNeighboursJoined(clauses: readonly QueryNode[]): QueryNode[] {
  const runs: [QueryNode, ...QueryNode[]][] = [];
  for (const node of clauses) {
    const run = runs.at(-1);
    const before = run?.[0];
    const joins =
      before !== undefined && isLeaf(before) && isLeaf(node) && isSame(before.scope, node.scope);
    if (run !== undefined && joins) run.push(node);
    else runs.push([node]);
  }
  return runs.map((run) => (run.length === 1 ? run[0] : { kind: 'all', nodes: run }));
}

function sayYears(from: number | null, to: number | null): string {
  if (from === null) return `up to ${to ?? ''}`;
  if (to === null) return `from ${from}`;
  return from === to ? `in ${from}` : `from ${from} to ${to}`;
}

function sayRatings(from: number | null, to: number | null): string {
  if (from === null) return `${to ?? ''} or less`;
  if (to === null) return `${from} or more`;
  return from === to ? String(from) : `${from} to ${to}`;
}

function scopesOf(node: QueryNode): (Scope | null)[] {
  if (isGroup(node)) return node.nodes.flatMap(scopesOf);
  return isLeaf(node) ? [node.scope] : [];
}

/** "a DOI"; of alternatives each. Empty where it asks for something else. */
function featuresOf(node: QueryNode): readonly string[] {
  const nodes = node.kind === 'any' ? node.nodes : [node];
  const features = nodes.flatMap((each) => (each.kind === 'has' ? [each.feature] : []));
  return features.length === nodes.length ? features.map(nameFeature) : [];
}

function isSame(one: Scope | null, other: Scope | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isLeaf(node: QueryNode): node is LeafNode {
  return node.kind === 'word' || node.kind === 'phrase';
}

function isGroup(node: QueryNode): node is GroupNode {
  return node.kind === 'all' || node.kind === 'any';
}

function isAboutWords(node: QueryNode): boolean {
  return isLeaf(node) || (isGroup(node) && node.nodes.every(isAboutWords));
}

function conjunction(node: GroupNode): string {
  return node.kind === 'all' ? ' and ' : ' or ';
}

function join(lists: readonly DescriptionPart[][], separator: string): DescriptionPart[] {
  return lists.flatMap((parts, index) => (index === 0 ? parts : [plain(separator), ...parts]));
}

function bracket(parts: readonly DescriptionPart[]): DescriptionPart[] {
  return [plain('('), ...parts, plain(')')];
}

function plain(text: string): DescriptionPart {
  return { text, quoted: false };
}

/** Plain neighbours become one part. */
function mend(parts: readonly DescriptionPart[]): DescriptionPart[] {
  const mended: DescriptionPart[] = [];
  for (const part of parts) {
    const last = mended.at(-1);
    if (last === undefined || last.quoted || part.quoted) mended.push(part);
    else mended[mended.length - 1] = plain(last.text + part.text);
  }
  return mended;
}
