import type { Candidate } from './candidates';

export interface Suggestion extends Candidate {
  /** Above 0; heavier is more telling. */
  readonly weight: number;
  /** Whether authors elsewhere in the corpus chose it as a keyword. */
  readonly isKeyword: boolean;
}

const PART_OF_WHOLE = 0.7; // a part that seldom stands without the whole tells nothing more
const MOST_CHOICES = 60; // lighter ones never come to choice
const OVERLAP_PENALTY = 0.7; // for a suggestion nearly all of whose words are chosen already

/** A suggestion with its words, compounds taken apart: "open", "data", "driven". */
interface Choice {
  readonly suggestion: Suggestion;
  readonly parts: readonly string[];
}

/** The heaviest suggestions that say different things, at most `limit`. */
export function chooseSuggestions(suggestions: readonly Suggestion[], limit: number): Suggestion[] {
  let choices = withoutParts(suggestions)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CHOICES)
    .map((suggestion) => ({ suggestion, parts: partsOf(suggestion) }));
  const chosen: Suggestion[] = [];
  const said = new Set<string>();
  while (chosen.length < limit) {
    const next = heaviest(choices, said);
    if (next === undefined) break;
    chosen.push(next.suggestion);
    for (const part of next.parts) said.add(part);
    choices = choices.filter(({ suggestion }) => !repeats(suggestion, next));
  }
  return chosen;
}

/** Drops "public sector" where it is nearly always "public sector reforms". */
function withoutParts(suggestions: readonly Suggestion[]): Suggestion[] {
  const byKey = new Map(suggestions.map((suggestion) => [suggestion.key, suggestion]));
  const parts = new Set<Suggestion>();
  for (const whole of suggestions) {
    for (const key of partKeys(whole)) {
      const part = byKey.get(key);
      if (part === undefined || (part.isKeyword && !whole.isKeyword)) continue;
      if (whole.starts.length >= PART_OF_WHOLE * part.starts.length) parts.add(part);
    }
  }
  return suggestions.filter((suggestion) => !parts.has(suggestion));
}

/** The keys of the shorter phrases in a phrase. */
function partKeys({ words }: Suggestion): string[] {
  const keys: string[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 1; end <= words.length; end += 1) {
      if (end - start === words.length) continue;
      keys.push(
        words
          .slice(start, end)
          .map((word) => word.lexeme.key)
          .join(' '),
      );
    }
  }
  return keys;
}

function heaviest(choices: readonly Choice[], said: ReadonlySet<string>): Choice | undefined {
  let best: Choice | undefined;
  let most = 0;
  for (const choice of choices) {
    const { parts, suggestion } = choice;
    const overlap = parts.filter((part) => said.has(part)).length / parts.length;
    const weight = overlap === 1 ? 0 : suggestion.weight * (1 - OVERLAP_PENALTY * overlap);
    if (weight > most) {
      best = choice;
      most = weight;
    }
  }
  return best;
}

/** "SVM" behind "support vector machine"; "open data movement" behind "open data". */
function repeats({ key, isKeyword }: Suggestion, { suggestion, parts }: Choice): boolean {
  if (key === suggestion.key || key === parts.map((part) => part.charAt(0)).join('')) return true;
  return !isKeyword && ` ${key} `.includes(` ${suggestion.key} `);
}

function partsOf({ words }: Suggestion): string[] {
  return words.flatMap(({ lexeme }) => lexeme.key.split('-')).filter((part) => part !== '');
}
