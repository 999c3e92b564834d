import type { Completion } from '@/domain/search/search';

/** More would cover the articles that the reader is looking for. */
const MOST = 8;

/**
 * Which completions are offered, in their order: those that add to the text, and of each kind as
 * many as leave room for the others.
 */
export function chooseCompletions(
  completions: readonly Completion[],
  text: string,
): readonly Completion[] {
  const chosen = completions.filter((completion) => plain(completion.text) !== plain(text));
  while (chosen.length > MOST) chosen.splice(lastOfLargestKind(chosen), 1);
  return chosen;
}

function lastOfLargestKind(completions: readonly Completion[]): number {
  const count = (kind: Completion['kind']): number =>
    completions.filter((completion) => completion.kind === kind).length;
  const largest = Math.max(...completions.map(({ kind }) => count(kind)));
  return completions.findLastIndex(({ kind }) => count(kind) === largest);
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
