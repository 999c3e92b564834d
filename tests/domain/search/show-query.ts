import type { ParsedQuery, QueryNode, Scope } from '@/domain/search/query';

/**
 * A query in one line: `evoting`, `kaz…` for one that may go on, `“single case”`, `trust@findings`
 * for a place, `-` for not, `(a & b)`, `(a | b)`, `2017–2020`, `has findings`, `saved`,
 * `#open data`, `#op…` for tags, `status read`, `rated 4–5`.
 */
export function showQuery({ clauses }: Pick<ParsedQuery, 'clauses'>): string {
  return clauses.map(show).join(' ');
}

function show(node: QueryNode): string {
  switch (node.kind) {
    case 'word':
      return node.term + (node.prefix ? '…' : '') + place(node.scope);
    case 'phrase':
      return `“${node.terms.join(' ')}”${place(node.scope)}`;
    case 'all':
      return `(${node.nodes.map(show).join(' & ')})`;
    case 'any':
      return `(${node.nodes.map(show).join(' | ')})`;
    case 'not':
      return `-${show(node.node)}`;
    case 'year':
      return `${node.from ?? ''}–${node.to ?? ''}`;
    case 'has':
      return `has ${node.feature}`;
    case 'saved':
      return 'saved';
    case 'tag':
      return `#${node.tag}${node.prefix ? '…' : ''}`;
    case 'status':
      return `status ${node.standing}`;
    case 'rating':
      return `rated ${node.from ?? ''}–${node.to ?? ''}`;
  }
}

function place(scope: Scope | null): string {
  if (scope === null) return '';
  return scope.field === 'abstract' && scope.kinds !== null
    ? `@${scope.kinds.join('+')}`
    : `@${scope.field}`;
}
