import type { ArticleText, Candidate } from './candidates';
import type { NameTest } from './name-test';
import { isName as isWrittenAsName, type Word } from './scan-words';

/** The form that the article prints most often; in lower case, except for names. */
export function printPhrase(candidate: Candidate, text: ArticleText, isName: NameTest): string {
  const occurrences = candidate.starts.map((start) =>
    text.words.slice(start, start + candidate.words.length),
  );
  const inAbstract = occurrences.filter((_, index) => {
    return (candidate.starts[index] ?? 0) >= text.titleLength;
  });
  const capitals = candidate.words.map(({ lexeme }, index) => {
    // "the Beck Depression Inventory" is a name, whatever "depression" is elsewhere.
    const telling = wordsAt(inAbstract, index).filter((word) => word.caseTells);
    return telling.length > 0 ? telling.every(isWrittenAsName) : isName(lexeme);
  });
  const counts = new Map<string, number>();
  for (const words of occurrences) {
    const form = words
      .map(({ lexeme }, index) => (capitals[index] === true ? lexeme.printed : lexeme.lowerCase))
      .join(' ')
      .replace(/['\u2019]s$/u, '');
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const [[form] = ['']] = [...counts].sort((a, b) => b[1] - a[1]);
  return form;
}

function wordsAt(occurrences: readonly (readonly Word[])[], index: number): Word[] {
  return occurrences.flatMap((words) => words[index] ?? []);
}
