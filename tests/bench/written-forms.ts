/**
 * The ways in which sources write the labelled sections of an abstract into one text.
 *
 * A form says how a label is printed, what parts it from its text, and what parts two sections.
 */

export interface LabelledText {
  /** null for text before the first label. */
  readonly label: string | null;
  readonly text: string;
}

/** A section, and where its text lies in the flattened one. */
export interface PlacedSection extends LabelledText {
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

export interface FlatAbstract {
  readonly text: string;
  readonly sections: readonly PlacedSection[];
}

export interface WrittenForm {
  readonly name: string;
  /** Whether a mark or a line break sets the labels off, or nothing but a blank or a capital. */
  readonly marked: boolean;
  /** The label with what stands around it. @param at From 0. */
  readonly print: (label: string, at: number) => string;
  /** What stands between two sections. */
  readonly between: string;
  /** What stands before and behind the whole. */
  readonly lead?: string;
  readonly rights?: string;
  /** The label as it is to be read, where the form changes its letters. */
  readonly recase?: (label: string) => string;
}

const caps = (label: string): string => label.toUpperCase();
const RIGHTS = ' © 2018 Elsevier Ltd. All rights reserved.';

export const WRITTEN_FORMS: readonly WrittenForm[] = [
  { name: 'heading lines', marked: true, print: (label) => `${label}\n`, between: '\n' },
  {
    name: 'heading lines, spaced',
    marked: true,
    print: (label) => `${label}\n\n`,
    between: '\n\n',
  },
  { name: 'colon, lines', marked: true, print: (label) => `${label}: `, between: '\n' },
  { name: 'colon', marked: true, print: (label) => `${label}: `, between: ' ' },
  {
    name: 'colon, capitals',
    marked: true,
    print: (label) => `${caps(label)}: `,
    between: ' ',
    recase: caps,
  },
  { name: 'colon, touching', marked: true, print: (label) => `${label}: `, between: '' },
  { name: 'colon, all touching', marked: true, print: (label) => `${label}:`, between: '' },
  {
    name: 'colon, lead and rights',
    marked: true,
    print: (label) => `${label}: `,
    between: ' ',
    lead: 'Abstract ',
    rights: RIGHTS,
  },
  { name: 'en dash', marked: true, print: (label) => `${label} – `, between: ' ' },
  { name: 'hyphen', marked: true, print: (label) => `${label} - `, between: ' ' },
  { name: 'two hyphens', marked: true, print: (label) => `${label} -- `, between: ' ' },
  { name: 'em dash, touching', marked: true, print: (label) => `${label}—`, between: ' ' },
  { name: 'full stop', marked: true, print: (label) => `${label}. `, between: ' ' },
  { name: 'numbers', marked: true, print: (label, at) => `${at + 1}. ${label}: `, between: ' ' },
  {
    name: 'numbers in brackets',
    marked: true,
    print: (label, at) => `(${at + 1}) ${label}: `,
    between: '; ',
  },
  { name: 'square brackets', marked: true, print: (label) => `[${label}] `, between: ' ' },
  { name: 'tags', marked: true, print: (label) => `<b>${label}:</b> `, between: ' ' },
  { name: 'blank', marked: false, print: (label) => `${label} `, between: ' ' },
  {
    name: 'blank, capitals',
    marked: false,
    print: (label) => `${caps(label)} `,
    between: ' ',
    recase: caps,
  },
  {
    name: 'blank, lead and rights',
    marked: false,
    print: (label) => `${label} `,
    between: ' ',
    lead: 'Abstract ',
    rights: RIGHTS,
  },
  { name: 'glued', marked: false, print: (label) => label, between: '' },
  { name: 'glued before', marked: false, print: (label) => `${label} `, between: '' },
  { name: 'glued behind', marked: false, print: (label) => label, between: ' ' },
];

/** Writes sections into one text, and tells where each came to lie. */
export function writeSections(sections: readonly LabelledText[], form: WrittenForm): FlatAbstract {
  let text = form.lead ?? '';
  let labels = 0;
  const placed = sections.map(({ label, text: words }, at): PlacedSection => {
    if (at > 0) text += form.between;
    if (label !== null) {
      text += form.print(label, labels);
      labels += 1;
    }
    const start = text.length;
    text += words;
    const printed = label === null ? null : (form.recase?.(label) ?? label);
    return { label: printed, text: words, start, end: text.length };
  });
  return { text: text + (form.rights ?? ''), sections: placed };
}
