/**
 * Which of a text's possible labels are its labels.
 *
 * Each candidate has a weight from what stands before and behind it, from its letters and its words;
 * each pair that follows one another has a weight from their order, and from what they have in
 * common. The labels are the sequence with the highest sum, in the hand (form and case) that gives
 * the highest: an abstract prints its labels in one way. Weights are in the manner of log odds, set
 * by `npm run bench:sections`; a sum below `ENOUGH` is running text.
 */
import type { SectionKind } from '../section-kind';
import type { LabelCandidate } from './find-labels';
import type { Form, Opening, Place } from './label-context';
import type { LetterCase } from './read-label';

const ENOUGH = 3.5;
/** What a label must be worth to be one; less in a text that is known to have some. */
const COST = 2;
const COST_AMONG_LABELS = 1;

const FORM_WEIGHTS: Readonly<Record<Form, number>> = {
  line: 3,
  colon: 3,
  bracket: 3,
  glued: 2.5,
  dash: 2,
  stop: 1.5,
  blank: 0.5,
};

const PLACE_WEIGHTS: Readonly<Record<Place, number>> = {
  start: 1.5,
  line: 1.5,
  touching: 1,
  sentence: 0,
  camel: -1,
  inside: -3,
};

/** Small letters say something only behind the end of a sentence, and are found nowhere else. */
const CASE_WEIGHTS: Readonly<Record<LetterCase, number>> = { caps: 2.5, lower: 2, capital: 0 };

/** How the text behind a bare label begins: "Results We" more likely follows a label than "Design Patterns". */
const BARE_OPENING: Readonly<Record<Opening, number>> = {
  usual: 0.75,
  capital: 0,
  odd: -0.5,
  small: -0.5,
};

/** Where a kind stands in most abstracts. Emerald closes with the value, medicine with conclusions. */
const RANKS: Readonly<Record<SectionKind, number>> = {
  background: 0,
  purpose: 1,
  design: 2,
  findings: 3,
  limitations: 4,
  conclusions: 4,
  practical: 5,
  social: 6,
  originality: 6,
  other: 8,
};

const OTHER_HAND = -2.5; // another form or another case than most labels
const SAME_HAND = 1;
const IN_ORDER = 0.5;
const OUT_OF_ORDER = -1;
const KIND_AGAIN = -0.5; // back to a kind that another has closed
const SAME_WORDS = -3;
const NO_TEXT = -2.5; // a label upon a label
const FEW_WORDS = -1; // less than `FEW` characters of text
const FEW = 20;
const LOOK_BACK = 24; // candidates: so many may be skipped between two labels

/** A sequence of labels by its last one. */
interface Path {
  readonly label: LabelCandidate;
  readonly before: Path | undefined;
  readonly sum: number;
  /** Kinds so far; bits. */
  readonly kinds: number;
}

/** Form and case of an abstract's labels. */
export interface Hand {
  readonly form: Form;
  readonly letters: LetterCase;
}

/** Labels that are worth being taken for some. */
export interface Structure {
  readonly hand: Hand;
  readonly labels: readonly LabelCandidate[];
}

/**
 * @param candidates In the order of their places.
 * @returns undefined where the text has no structure.
 */
export function findStructure(
  text: string,
  candidates: readonly LabelCandidate[],
): Structure | undefined {
  if (candidates.length < 2) return undefined;
  let best: { path: Path; hand: Hand } | undefined;
  for (const hand of handsOf(candidates)) {
    const path = bestPath(text, candidates, hand, COST);
    if (path !== undefined && path.sum > (best?.path.sum ?? -Infinity)) best = { path, hand };
  }
  if (best === undefined || best.path.sum < ENOUGH) return undefined;
  const labels = unroll(best.path);
  return isStructure(labels, best.path.sum) ? { hand: best.hand, labels } : undefined;
}

/** The labels of a text that is known to have some in this hand: another is likelier there. */
export function chooseLabels(
  text: string,
  candidates: readonly LabelCandidate[],
  hand: Hand,
): readonly LabelCandidate[] {
  return unroll(bestPath(text, candidates, hand, COST_AMONG_LABELS));
}

/**
 * Two parts of the research: a keyword line and a registration are no structure. One part and
 * another label will do where the text begins with a label and both are plain to see.
 */
function isStructure(labels: readonly LabelCandidate[], sum: number): boolean {
  const kinds = new Set(labels.map(({ kind }) => kind));
  kinds.delete('other');
  if (kinds.size > 1) return true;
  return kinds.size === 1 && labels.length > 1 && labels[0]?.place === 'start' && sum >= 2 * ENOUGH;
}

/** The ways of printing that two candidates or more share. */
function handsOf(candidates: readonly LabelCandidate[]): Hand[] {
  const hands = new Map<string, { hand: Hand; count: number }>();
  for (const { form, letters } of candidates) {
    const key = `${form} ${letters}`;
    const known = hands.get(key);
    if (known === undefined) hands.set(key, { hand: { form, letters }, count: 1 });
    else known.count += 1;
  }
  const counted = [...hands.values()];
  const shared = counted.filter(({ count }) => count > 1);
  return (shared.length > 0 ? shared : counted).map(({ hand }) => hand);
}

function bestPath(
  text: string,
  candidates: readonly LabelCandidate[],
  hand: Hand,
  cost: number,
): Path | undefined {
  const paths: Path[] = [];
  let best: Path | undefined;
  let bestBefore: Path | undefined; // of those too far back to be looked at one by one
  for (const label of candidates) {
    const alone = weigh(label, hand) - cost;
    let path: Path = { label, before: undefined, sum: alone, kinds: bitOf(label.kind) };
    const near = paths.slice(-LOOK_BACK);
    const gone = paths.length > LOOK_BACK ? paths[paths.length - LOOK_BACK - 1] : undefined;
    if (gone !== undefined && gone.sum > (bestBefore?.sum ?? -Infinity)) bestBefore = gone;
    if (bestBefore !== undefined) near.push(bestBefore);
    for (const before of near) {
      if (before.label.textStart > label.cut && before.label.end > label.cut) continue;
      const sum = before.sum + alone + weighPair(text, before, label);
      if (sum > path.sum) path = { label, before, sum, kinds: before.kinds | bitOf(label.kind) };
    }
    paths.push(path);
    if (path.sum > (best?.sum ?? -Infinity)) best = path;
  }
  return best;
}

/** What speaks for a candidate by itself, in an abstract of this hand. */
function weigh(label: LabelCandidate, hand: Hand): number {
  const { form, letters, place } = label;
  let sum = FORM_WEIGHTS[form] + PLACE_WEIGHTS[place] + CASE_WEIGHTS[letters];
  // Capitals in a sentence's course are no other word, unless the whole text is in capitals.
  if (place === 'inside' && letters === 'caps') sum += 0.5;
  const bare = isBare(label);
  if (place === 'inside' && bare && letters !== 'caps') sum -= 3;
  sum += label.strong ? 0.5 : -1;
  if (form === 'stop' && label.opening === 'small') sum -= 0.5;
  if (bare) sum += BARE_OPENING[label.opening] + (label.strong ? 0.75 : 0);
  if (label.kind === 'other') sum -= 0.5;
  if (label.numbered) sum += 1;
  if (label.misprint) sum -= 0.5;
  if (!label.longest) sum -= 1;
  sum += Math.min(label.words - 1, 3) * (bare ? 0.6 : 0.25);
  if (form === hand.form && letters === hand.letters) sum += SAME_HAND;
  else sum += OTHER_HAND * (form === hand.form || letters === hand.letters ? 0.5 : 1);
  return sum;
}

/** Nothing but a blank or a capital sets it off. */
function isBare({ form }: LabelCandidate): boolean {
  return form === 'blank' || form === 'glued';
}

function weighPair(text: string, before: Path, label: LabelCandidate): number {
  const previous = before.label;
  const step = RANKS[label.kind] - RANKS[previous.kind];
  let sum = step > 0 ? IN_ORDER : step < 0 ? OUT_OF_ORDER : 0;
  if (label.kind !== previous.kind && (before.kinds & bitOf(label.kind)) !== 0) sum += KIND_AGAIN;
  const length = label.cut - previous.textStart;
  if (length < 2) sum += NO_TEXT * (label.form === 'blank' ? 2 : 1);
  else if (length < FEW && isBare(label)) sum += FEW_WORDS;
  if (isSameWord(text, previous, label)) sum += SAME_WORDS;
  return sum;
}

function isSameWord(text: string, a: LabelCandidate, b: LabelCandidate): boolean {
  if (a.end - a.start !== b.end - b.start || a.kind !== b.kind) return false;
  return text.slice(a.start, a.end).toLowerCase() === text.slice(b.start, b.end).toLowerCase();
}

const BITS = Object.fromEntries(Object.keys(RANKS).map((kind, at) => [kind, 1 << at]));

function bitOf(kind: SectionKind): number {
  return BITS[kind] ?? 0;
}

function unroll(path: Path | undefined): LabelCandidate[] {
  const labels: LabelCandidate[] = [];
  for (let at = path; at !== undefined; at = at.before) labels.push(at.label);
  return labels.reverse();
}
