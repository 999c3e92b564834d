import type { Section } from '../../article';

/** "Purpose: To study …", a section a line: the abstract as one text, for programs that have no sections. */
export function formatAbstract(sections: readonly Section[]): string {
  return sections.map(formatSection).join('\n');
}

export function formatSection({ label, text }: Section): string {
  return label === null ? text : `${label}: ${text}`;
}
