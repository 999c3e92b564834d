import { expect, it } from 'vitest';
import { plain } from '@/domain/text/rich-text';
import { recoverAbstract } from '@/domain/sections/recover-abstract';

it('leaves a running text as it is', () => {
  expect(recoverAbstract(plain('We ask who reads meters.'))).toEqual({
    sections: [
      { label: null, kind: 'other', category: 'UNASSIGNED', text: 'We ask who reads meters.' },
    ],
    source: null,
  });
});

it('keeps the text that it took apart, and what it split off', () => {
  const text = 'Purpose: To ask who reads meters. Findings: Few do. © 2018 Example Press Ltd';
  const { sections, source } = recoverAbstract(plain(text));
  expect(sections).toEqual([
    { label: 'Purpose', kind: 'purpose', category: 'OBJECTIVE', text: 'To ask who reads meters.' },
    { label: 'Findings', kind: 'findings', category: 'RESULTS', text: 'Few do.' },
  ]);
  expect(source).toEqual({ text, recovered: true, rights: '© 2018 Example Press Ltd' });
});

it('leaves styles on their letters', () => {
  const text = 'Purpose: To measure CO2 in rooms. Findings: CO2 is low.';
  const styles = [text.indexOf('2'), text.lastIndexOf('2')].map((start) => ({
    start,
    end: start + 1,
    style: 'sub' as const,
  }));
  const { sections } = recoverAbstract({ text, styles });
  const set = sections.map((section) =>
    section.styles?.map(({ start, end }) => section.text.slice(start - 2, end)),
  );
  expect(set).toEqual([['CO2'], ['CO2']]);
});

it('shows no label where NLM wrote that there is none', () => {
  const labelled = 'BACKGROUND: Meters are new. METHODS: We asked. RESULTS: Few knew.';
  const labelsOf = (text: string) =>
    recoverAbstract(plain(text)).sections.map(({ label, text: words }) => `${label}: ${words}`);
  const told = ['BACKGROUND: Meters are new.', 'METHODS: We asked.', 'RESULTS: Few knew.'];
  expect(labelsOf(`UNLABELLED: ${labelled}`)).toEqual(told);
  expect(labelsOf(`${labelled} UNLABELLED: NCT01.`)).toEqual([...told, 'null: NCT01.']);
});
