import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CATEGORY_OF_KIND, type SectionKind } from '@/domain/section-kind';
import { readSectionLabel } from '@/domain/section-label';
import { LABEL_RULES } from '@/domain/section-label-rules';

import { agreement, readLabelList } from '../bench/labels';

const PRINTED: Readonly<Record<SectionKind, readonly string[]>> = {
  background: [
    'Background',
    'Introduction',
    'Context',
    'Rationale',
    'Motivation',
    'What is known already',
    'Summary of background data',
    'Hintergrund',
    'Einleitung',
    'Antecedentes',
    'Introdução',
    'Contexte',
    'Latar belakang',
  ],
  purpose: [
    'Purpose',
    'Objective',
    'Objectives',
    'Aim(s)',
    'Aims of the study',
    'Hypothesis',
    'Research question',
    'Importance',
    'Objetivo',
    'Ziel',
    'Fragestellung',
    "But de l'étude",
    'Purpose/Objective/Research Question/Focus of Study',
    'Focus of Study',
    'Scopo',
  ],
  design: [
    'Design/methodology/approach',
    'Methodology/approach',
    'Design/methodology',
    'Methodology',
    'Approach',
    'Methods',
    'Method(s)',
    'Materials and methods',
    'Setting',
    'Participants',
    'Patients',
    'Interventions',
    'Study selection',
    'Main outcome measures',
    'Main outcomes and measures',
    'Measurements',
    'Data sources',
    'Statistical analysis',
    'Case report',
    'Level of evidence: II',
    'Métodos',
    'Diseño',
    'Patienten und Methoden',
    'Matériel et méthodes',
    'Percurso metodológico',
    'Metodologia/abordagem',
    'Design/Methodik/Vorgehensweise',
    'Abordagem',
    'Vorgehensweise',
  ],
  findings: [
    'Findings',
    'Results',
    'Main results',
    'Outcomes',
    'Data synthesis',
    'Principal findings',
    'Resultados',
    'Hallazgos',
    'Ergebnisse',
    'Résultats',
  ],
  limitations: [
    'Research limitations/implications',
    'Research limitations',
    'Research implications',
    'Limitations',
    'Strengths and limitations',
    'Limitations, reasons for caution',
    'Implications for further research',
    'Limitaciones/implicaciones del estudio',
  ],
  practical: [
    'Practical implications',
    'Practical/implications',
    'Implications',
    'Managerial implications',
    'Policy implications',
    'Implications for nursing practice',
    'Clinical relevance',
    'Implicaciones prácticas',
    'Implikationen für die Praxis',
  ],
  social: ['Social implications', 'Societal implications', 'Implicações sociais'],
  originality: [
    'Originality/value',
    'Originality',
    'Value',
    'Original/value',
    'Originality/value of paper',
    'What is original/value of paper',
    'What this study adds',
    'Novelty',
    'Originalidad/valor',
    'Contribuições teóricas/metodológicas',
  ],
  conclusions: [
    'Conclusion',
    'Conclusions',
    'Discussion',
    'Interpretation',
    'Significance',
    'Recommendations',
    "Authors' conclusions",
    'Conclusiones',
    'Schlussfolgerungen',
    'Expert opinion',
    'Expert commentary',
    'Considerações finais',
    'Consideraciones finales',
  ],
  other: ['Paper type', 'Abstract', 'Zusammenfassung', 'Unlabelled', 'Pavetta indica', ''],
};

const printed = Object.values(PRINTED).flat();

describe('a printed label', () => {
  it.each(
    Object.entries(PRINTED).flatMap(([kind, labels]) =>
      labels.map((label) => ({ label, kind: kind as SectionKind })),
    ),
  )('"$label" is $kind', ({ label, kind }) => {
    expect(readSectionLabel(label)).toEqual({ kind, category: CATEGORY_OF_KIND[kind] });
  });

  it.each([
    'Trial registration',
    'ClinicalTrials.gov identifier',
    'Funding',
    'Study funding/competing interest(s)',
    'Financial disclosure(s)',
    'Keywords',
    'Palabras clave',
    'Supplementary information',
  ])('"%s" is about the record, which NLM files under BACKGROUND', (label) => {
    expect(readSectionLabel(label)).toEqual({ kind: 'other', category: 'BACKGROUND' });
  });

  it.each([
    { label: 'Background and aims', kind: 'purpose' },
    { label: 'Background/methods', kind: 'design' },
    { label: 'Aim & method', kind: 'purpose' },
    { label: 'Methods and results', kind: 'findings' },
    { label: 'Methodology/Principal Findings', kind: 'findings' },
    { label: 'Main outcome measures and results', kind: 'findings' },
    { label: 'Results and discussion', kind: 'conclusions' },
    { label: 'Conclusions and relevance', kind: 'conclusions' },
    { label: 'Conclusions/implications for practice', kind: 'conclusions' },
    { label: 'History and clinical findings', kind: 'design' },
    { label: 'Wider implications of the findings', kind: 'conclusions' },
  ])('$label, joined, is its more specific part: $kind', ({ label, kind }) => {
    expect(readSectionLabel(label).kind).toBe(kind);
  });

  it.each([
    { label: 'Researchlimitations/impli cations', kind: 'limitations' },
    { label: 'Research limiations/implications', kind: 'limitations' },
    { label: "Research limitations/impli'cations", kind: 'limitations' },
    { label: 'Practicalimplications', kind: 'practical' },
    { label: 'Practical lmplications', kind: 'practical' },
    { label: 'Socialimplications', kind: 'social' },
    { label: 'Design/ methodology/ approach –', kind: 'design' },
    { label: 'Ethnopharmocological relevance', kind: 'background' },
    { label: 'M E T H O D S', kind: 'design' },
    { label: 'Con clusions', kind: 'conclusions' },
    { label: '[Purpose]', kind: 'purpose' },
    { label: '1. Background', kind: 'background' },
    { label: '3.2) Results —', kind: 'findings' },
    { label: 'II. Methods', kind: 'design' },
    { label: 'Ｒｅｓｕｌｔｓ', kind: 'findings' },
  ])('$label is $kind, misprinted or dressed up as it is', ({ label, kind }) => {
    expect(readSectionLabel(label).kind).toBe(kind);
  });
});

describe('laws', () => {
  const label = fc.oneof(
    fc.constantFrom(...printed),
    fc
      .array(fc.constantFrom(...printed), { minLength: 2, maxLength: 4 })
      .map((parts) => parts.join(' and ')),
    fc.string(),
  );

  it('reads any text at all', () => {
    const codeUnits = fc
      .array(fc.nat({ max: 0xffff }))
      .map((units) => String.fromCharCode(...units)); // lone surrogates too
    fc.assert(
      fc.property(fc.oneof(codeUnits, fc.string({ unit: 'binary' })), (text) => {
        expect(readSectionLabel(text)).toEqual({
          kind: expect.any(String) as string,
          category: expect.any(String) as string,
        });
      }),
    );
  });

  it.each([
    { change: 'upper case', changed: (text: string) => text.toUpperCase() },
    { change: 'lower case', changed: (text: string) => text.toLowerCase() },
    { change: 'a trailing colon', changed: (text: string) => `${text}:` },
    { change: 'a trailing full stop', changed: (text: string) => `${text}.` },
    { change: 'a trailing dash', changed: (text: string) => `${text} –` },
    { change: 'white space around it', changed: (text: string) => `\u00A0\t${text} \n` },
    { change: 'a number before it', changed: (text: string) => `2.1. ${text}` },
  ])('means the same with $change', ({ changed }) => {
    fc.assert(
      fc.property(label, (text) => {
        expect(readSectionLabel(changed(text))).toEqual(readSectionLabel(text));
      }),
    );
  });

  it('means the same however many labels were read in between', () => {
    const before = printed.map(readSectionLabel);
    for (let odd = 0; odd < 5000; odd++) readSectionLabel(`Odd label ${odd}`);
    expect(printed.map(readSectionLabel)).toEqual(before);
  });

  it.each(LABEL_RULES.flatMap(({ words }) => words))(
    '%s repeats nothing without bound',
    (words) => {
      expect(words.source).not.toMatch(/[*+]|\{\d+,\}/u);
    },
  );
});

describe("agreement with NLM's list", () => {
  const list = new URL('../../../shared/data/labels/nlm-labels-dev.txt', import.meta.url);

  it('is at least 90 % (skipped where the list is not beside the project)', (ctx) => {
    if (!existsSync(list)) ctx.skip("NLM's list of labels is not beside the project");
    const readings = readLabelList(readFileSync(list, 'utf8'));
    expect(readings.length).toBeGreaterThan(1000);
    expect(agreement(readings)).toBeGreaterThanOrEqual(0.9);
  });
});
