/**
 * The labelled sections of an abstract whose structure was flattened into running text.
 *
 * What a label means: ../section-label.
 */
import { chooseLabels, findStructure } from './choose-labels';
import { findOpenLabels } from './find-open-labels';
import { findLabels, type LabelCandidate } from './find-labels';
import { skipBlanks, skipBlanksBack } from './letters';
import { findLead } from './split-lead';
import { findRights } from './split-rights';

/** A stretch of text under one label. */
export interface RecoveredSection {
  /** As printed, without the colon or dash behind it; null for text before the first label. */
  readonly label: string | null;
  /** Exactly `input.slice(start, end)`. */
  readonly text: string;
  /** Offsets in the input, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** An abstract, taken apart. */
export interface RecoveredAbstract {
  /** In the order of the text; a single one without a label where there is no structure. */
  readonly sections: readonly RecoveredSection[];
  /** Whether labels were found. */
  readonly structured: boolean;
  /** What was split off the end: "© 2018 Elsevier Ltd. All rights reserved."; null where nothing was. */
  readonly rights: string | null;
  /** A leading "Abstract" or "Summary:" that was split off, as printed; null where there is none. */
  readonly lead: string | null;
}

/** Never throws; takes time in proportion to the text. */
export function recoverSections(text: string): RecoveredAbstract {
  const rightsStart = findRights(text);
  const rights = text.slice(rightsStart).trim() || null;
  const recover = (from: number) => {
    const body = text.slice(from, rightsStart);
    return { from, body, labels: labelsOf(body) };
  };

  let lead = findLead(text);
  let recovered = recover(Math.min(lead?.end ?? 0, rightsStart));
  // "Summary: … Availability: …": the first label of some journals, the word above all in others.
  if (lead !== undefined && recovered.labels[0]?.cut !== 0) {
    const withLead = recover(0);
    const isLabel = withLead.labels[0]?.start === skipBlanks(text, 0) && lead.word !== 'Abstract';
    if (lead.doubtful || isLabel) {
      lead = undefined;
      recovered = withLead;
    }
  }
  const { from, body, labels } = recovered;
  return {
    sections: cutSections(body, from, labels),
    structured: labels.length > 0,
    rights,
    lead: lead?.word ?? null,
  };
}

function labelsOf(body: string): readonly LabelCandidate[] {
  const candidates = findLabels(body);
  const structure = findStructure(body, candidates);
  if (structure === undefined) return [];
  const open = findOpenLabels(body, structure);
  return chooseLabels(body, mergeCandidates(candidates, open), structure.hand);
}

/** Both in the order of their places; where labels of both begin, the longer ones. */
function mergeCandidates(
  known: readonly LabelCandidate[],
  open: readonly LabelCandidate[],
): LabelCandidate[] {
  const ends = new Map(known.map(({ start, end }) => [start, end]));
  const longer = open.filter(({ start, end }) => end > (ends.get(start) ?? start));
  const starts = new Set(longer.map(({ start }) => start));
  const kept = known.filter(({ start }) => !starts.has(start));
  return [...kept, ...longer].sort((a, b) => a.start - b.start);
}

/** @param from Where `body` begins in the input. */
function cutSections(
  body: string,
  from: number,
  labels: readonly LabelCandidate[],
): RecoveredSection[] {
  const section = (label: string | null, start: number, end: number): RecoveredSection => {
    const first = Math.min(skipBlanks(body, start), end);
    const last = skipBlanksBack(body, end, first);
    return { label, text: body.slice(first, last), start: from + first, end: from + last };
  };
  const opening = section(null, 0, labels[0]?.cut ?? body.length);
  const labelled = labels.map((label, at) =>
    section(
      body.slice(label.start, label.end),
      label.textStart,
      labels[at + 1]?.cut ?? body.length,
    ),
  );
  return opening.text === '' ? labelled : [opening, ...labelled];
}
