import { describe, expect, it } from 'vitest';
import { WRITTEN_FORMS, writeSections } from './written-forms';

const SECTIONS = [
  { label: null, text: 'Before.' },
  { label: 'Aims', text: 'We ask.' },
  { label: 'Results', text: 'We see.' },
];
const RIGHTS = ' © 2018 Elsevier Ltd. All rights reserved.';

it.each([
  { name: 'heading lines', text: 'Before.\nAims\nWe ask.\nResults\nWe see.' },
  { name: 'colon', text: 'Before. Aims: We ask. Results: We see.' },
  { name: 'colon, capitals', text: 'Before. AIMS: We ask. RESULTS: We see.' },
  { name: 'colon, all touching', text: 'Before.Aims:We ask.Results:We see.' },
  {
    name: 'colon, lead and rights',
    text: `Abstract Before. Aims: We ask. Results: We see.${RIGHTS}`,
  },
  { name: 'em dash, touching', text: 'Before. Aims—We ask. Results—We see.' },
  { name: 'numbers in brackets', text: 'Before.; (1) Aims: We ask.; (2) Results: We see.' },
  { name: 'tags', text: 'Before. <b>Aims:</b> We ask. <b>Results:</b> We see.' },
  { name: 'blank', text: 'Before. Aims We ask. Results We see.' },
  { name: 'glued', text: 'Before.AimsWe ask.ResultsWe see.' },
])('writes labels in the form “$name”', ({ name, text }) => {
  const form = WRITTEN_FORMS.find((each) => each.name === name);
  if (form === undefined) throw new Error(`There is no form “${name}”.`);
  expect(writeSections(SECTIONS, form).text).toBe(text);
});

describe.each(WRITTEN_FORMS)('$name', (form) => {
  it('tells where each section came to lie', () => {
    const { text, sections } = writeSections(SECTIONS, form);
    expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual(
      SECTIONS.map((section) => section.text),
    );
    expect(sections.map(({ label }) => label?.toLowerCase())).toEqual([
      undefined,
      'aims',
      'results',
    ]);
  });
});
