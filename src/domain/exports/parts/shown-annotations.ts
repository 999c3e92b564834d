import type { DraftAnnotations } from '../../formats/draft';

const STATUS_NAMES = { 'to-read': 'to read', reading: 'reading', read: 'read' } as const;

/**
 * What a reader says of an article as everybody can read it in the notes of another program. Tags
 * are left out: they stand among the keywords.
 *
 * @returns Lines of Markdown; empty where there is nothing to say.
 */
export function formatShownAnnotations(annotations: DraftAnnotations | undefined): string {
  if (annotations === undefined) return '';
  const { note = '', quotes = [] } = annotations;
  const quoted = quotes.map(({ label, exact, comment }) => {
    const passage = `“${exact}”${label === null ? '' : ` (${label})`}`;
    return comment === '' ? `> ${passage}` : `> ${passage}\n${comment}`;
  });
  return [note, ...quoted, formatVerdict(annotations)].filter((text) => text !== '').join('\n');
}

/** "Status: read. Decision: exclude (wrong population). Rating: 4 of 5." */
function formatVerdict({ status, decision, rating }: DraftAnnotations): string {
  const parts: string[] = [];
  if (status !== undefined && status !== 'to-read') parts.push(`Status: ${STATUS_NAMES[status]}.`);
  if (decision !== undefined && decision !== null) {
    const reason = decision.reason === null ? '' : ` (${decision.reason})`;
    parts.push(`Decision: ${decision.verdict}${reason}.`);
  }
  if (rating !== undefined && rating !== null) parts.push(`Rating: ${rating} of 5.`);
  return parts.join(' ');
}
