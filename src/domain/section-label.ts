/**
 * What the printed label of an abstract's section means.
 *
 * Source of the categories: NLM, "Structured Abstracts in MEDLINE",
 * https://structuredabstracts.nlm.nih.gov/; of the kinds: ./section-kind.
 */
import { CATEGORY_OF_KIND, type SectionCategory, type SectionKind } from './section-kind';
import { LABEL_RULES } from './section-label-rules';
import { fold } from './text/fold';

export interface SectionMeaning {
  readonly kind: SectionKind;
  readonly category: SectionCategory;
}

const UNKNOWN: SectionMeaning = { kind: 'other', category: 'UNASSIGNED' };

// A corpus repeats a few hundred labels; a file of nothing but odd ones must not fill the memory.
const REMEMBERED = 2000; // labels
const LONGEST_REMEMBERED = 200; // UTF-16 code units
const remembered = new Map<string, SectionMeaning>();

/**
 * @param label As printed, in any case, with or without numbering and a trailing colon.
 * @returns For words that no rule knows, kind `other` and category `UNASSIGNED`. Never throws.
 */
export function readSectionLabel(label: string): SectionMeaning {
  const known = remembered.get(label);
  if (known !== undefined) return known;

  const words = labelWords(label);
  // Letters torn apart ("impli cations", "M E T H O D S") make sense only without the spaces.
  const meaning = findMeaning(words) ?? findMeaning(words.replaceAll(' ', '')) ?? UNKNOWN;
  if (label.length <= LONGEST_REMEMBERED) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(label, meaning);
  }
  return meaning;
}

const RULES: readonly (readonly [RegExp, SectionMeaning])[] = LABEL_RULES.flatMap((rule) => {
  const category = rule.category ?? CATEGORY_OF_KIND[rule.kind];
  return rule.words.map((words) => [words, { kind: rule.kind, category }] as const);
});

function findMeaning(words: string): SectionMeaning | undefined {
  return RULES.find(([pattern]) => pattern.test(words))?.[1];
}

/** "2. Aim(s) & Method:" → "aims and method". */
function labelWords(label: string): string {
  const text = fold(label)
    .replace(/(\p{L})\((\p{L}{1,2})\)/gu, '$1$2') // the plural in "Patient(s)"
    .replace(/['’]/gu, '')
    .replace(/[&+]/gu, ' and ');
  return (text.match(/\p{L}+/gu) ?? []).join(' ');
}
