import { describe, expect, it } from 'vitest';

import { recoverSections } from '@/domain/sections/recover-sections';

import { WRITTEN_FORMS, writeSections } from '../../bench/written-forms';

/** "Purpose | We ask." for each section; a bar alone before text without a label. */
const take = (text: string): string[] =>
  recoverSections(text).sections.map(({ label, text: words }) => `${label ?? ''} | ${words}`);

const EMERALD = [
  { label: 'Purpose', text: 'This paper asks whether open data lowers the cost of government.' },
  { label: 'Design/methodology/approach', text: 'The budgets of 30 cities were compared.' },
  { label: 'Findings', text: 'Costs fell in 12 of them by 3% (p < 0.05).' },
  { label: 'Research limitations/implications', text: 'The cities are all in one country.' },
  { label: 'Practical implications', text: 'Managers should publish early.' },
  { label: 'Originality/value', text: 'No other study counts the savings.' },
];
const MEDICINE = [
  { label: 'Background', text: 'Little is known about the effect of noise on sleep.' },
  { label: 'Materials and methods', text: 'We followed 58 adults for a year.' },
  { label: 'Results', text: 'Of these, 20 slept worse; the others did not.' },
  { label: 'Conclusions', text: 'Noise matters to some.' },
];

describe.each(WRITTEN_FORMS)('written with $name', (form) => {
  it.each([
    { what: 'an Emerald abstract', sections: EMERALD },
    { what: 'a medical abstract', sections: MEDICINE },
  ])('recovers $what', ({ sections }) => {
    const flat = writeSections(sections, form);
    const recovered = recoverSections(flat.text);
    const separator = form.between.trim(); // "; " between numbered sections belongs to neither
    expect(recovered).toEqual({
      sections: flat.sections,
      structured: true,
      rights: form.rights?.trim() ?? null,
      lead: form.lead?.trim() ?? null,
    });
    expect(separator).not.toMatch(/\p{L}/u);
  });
});

describe('labels', () => {
  it.each([
    {
      what: 'in capitals in a line’s course',
      text: 'We saw patients with EAD. METHODS: Observational study. RESULTS: Many recovered.',
      sections: [
        ' | We saw patients with EAD.',
        'METHODS | Observational study.',
        'RESULTS | Many recovered.',
      ],
    },
    {
      what: 'that are questions',
      text: 'WHAT IS KNOWN ON THE SUBJECT?: Little. WHAT THE PAPER ADDS TO EXISTING KNOWLEDGE?: More. WHAT ARE THE IMPLICATIONS FOR PRACTICE?: Ask.',
      sections: [
        'WHAT IS KNOWN ON THE SUBJECT? | Little.',
        'WHAT THE PAPER ADDS TO EXISTING KNOWLEDGE? | More.',
        'WHAT ARE THE IMPLICATIONS FOR PRACTICE? | Ask.',
      ],
    },
    {
      what: 'in capitals before a small letter',
      text: 'OBJECTIVE to find a cure. DESIGN cohort study. RESULTS 30 patients were cured.',
      sections: [
        'OBJECTIVE | to find a cure.',
        'DESIGN | cohort study.',
        'RESULTS | 30 patients were cured.',
      ],
    },
    {
      what: 'with the stop and dash of older journals',
      text: 'Objective.—To find a cure. Design.—Cohort study. Results.—Many died.',
      sections: ['Objective | To find a cure.', 'Design | Cohort study.', 'Results | Many died.'],
    },
    {
      what: 'behind a hyphen that is none of the keyboard',
      text: 'Purpose \u2010 We ask. Design/methodology/approach \u2010 A survey of pre\u2010 and post\u2010tests. Findings \u2010 It works.',
      sections: [
        'Purpose | We ask.',
        'Design/methodology/approach | A survey of pre\u2010 and post\u2010tests.',
        'Findings | It works.',
      ],
    },
    {
      what: 'in brackets of East Asia',
      text: '【目的】探讨噪声的影响。【方法】调查成人。【结果】影响不大。',
      sections: ['目的 | 探讨噪声的影响。', '方法 | 调查成人。', '结果 | 影响不大。'],
    },
    {
      what: 'behind a full-width colon',
      text: '目的：探讨噪声的影响。方法：调查成人。结论：影响不大。',
      sections: ['目的 | 探讨噪声的影响。', '方法 | 调查成人。', '结论 | 影响不大。'],
    },
    {
      what: 'in Spanish',
      text: 'Propósito – El objetivo es medir. Diseño/metodología/enfoque – Una encuesta. Hallazgos – Hay efecto. Originalidad/valor – Es nuevo.',
      sections: [
        'Propósito | El objetivo es medir.',
        'Diseño/metodología/enfoque | Una encuesta.',
        'Hallazgos | Hay efecto.',
        'Originalidad/valor | Es nuevo.',
      ],
    },
    {
      what: 'in Portuguese',
      text: 'Objetivo: Medir. Métodos: Um inquérito. Resultados: Houve efeito. Conclusões: Vale a pena.',
      sections: [
        'Objetivo | Medir.',
        'Métodos | Um inquérito.',
        'Resultados | Houve efeito.',
        'Conclusões | Vale a pena.',
      ],
    },
    {
      what: 'in French, with a blank before the colon',
      text: 'Objectif : Mesurer. Méthodes : Une enquête. Résultats : Un effet. Conclusion : Oui.',
      sections: [
        'Objectif | Mesurer.',
        'Méthodes | Une enquête.',
        'Résultats | Un effet.',
        'Conclusion | Oui.',
      ],
    },
    {
      what: 'in German',
      text: 'Hintergrund: Wenig ist bekannt. Methoden: Umfrage. Ergebnisse: Lärm stört. Schlussfolgerung: Ruhe.',
      sections: [
        'Hintergrund | Wenig ist bekannt.',
        'Methoden | Umfrage.',
        'Ergebnisse | Lärm stört.',
        'Schlussfolgerung | Ruhe.',
      ],
    },
    {
      what: 'in Portuguese, of two words each',
      text: 'Objetivo: Medir. Percurso metodológico: Um inquérito. Resultados: Um efeito. Considerações finais: Sim.',
      sections: [
        'Objetivo | Medir.',
        'Percurso metodológico | Um inquérito.',
        'Resultados | Um efeito.',
        'Considerações finais | Sim.',
      ],
    },
    {
      what: 'in Portuguese, of a journal of management',
      text: 'Objetivo: Medir. Metodologia/abordagem: Um inquérito. Principais resultados: Um efeito. Contribuições teóricas/metodológicas: Uma escala. Contribuições sociais/para a gestão: Um guia.',
      sections: [
        'Objetivo | Medir.',
        'Metodologia/abordagem | Um inquérito.',
        'Principais resultados | Um efeito.',
        'Contribuições teóricas/metodológicas | Uma escala.',
        'Contribuições sociais/para a gestão | Um guia.',
      ],
    },
    {
      what: 'in Spanish, behind a full stop',
      text: 'Objetivo. Medir. Método. Una encuesta. Resultados. Un efecto. Consideraciones finales. Sí.',
      sections: [
        'Objetivo | Medir.',
        'Método | Una encuesta.',
        'Resultados | Un efecto.',
        'Consideraciones finales | Sí.',
      ],
    },
    {
      what: 'in German, as Emerald translates them',
      text: 'Ziel: Messen. Design/Methodik/Vorgehensweise: Umfrage. Ergebnisse: Lärm stört. Implikationen für die Praxis: Ruhe.',
      sections: [
        'Ziel | Messen.',
        'Design/Methodik/Vorgehensweise | Umfrage.',
        'Ergebnisse | Lärm stört.',
        'Implikationen für die Praxis | Ruhe.',
      ],
    },
    {
      what: 'in Indonesian, behind a colon',
      text: 'Latar belakang: Demam itu umum. Metode: Survei dipakai. Hasil: Baik. Kesimpulan: Cukup.',
      sections: [
        'Latar belakang | Demam itu umum.',
        'Metode | Survei dipakai.',
        'Hasil | Baik.',
        'Kesimpulan | Cukup.',
      ],
    },
    {
      what: 'in Indonesian, behind nothing',
      text: 'Latar belakang Demam itu umum. Metode Survei dipakai. Hasil Baik. Kesimpulan Cukup.',
      sections: [
        'Latar belakang | Demam itu umum.',
        'Metode | Survei dipakai.',
        'Hasil | Baik.',
        'Kesimpulan | Cukup.',
      ],
    },
    {
      what: 'of an expert’s review',
      text: 'Introduction: Fever is common. Areas covered: We read trials. Expert opinion: Few help.',
      sections: [
        'Introduction | Fever is common.',
        'Areas covered | We read trials.',
        'Expert opinion | Few help.',
      ],
    },
    {
      what: 'of several names each',
      text: 'Background / Context: Schools vary. Purpose / Objective / Research Question / Focus of Study: To ask. Findings / Results: Few do.',
      sections: [
        'Background / Context | Schools vary.',
        'Purpose / Objective / Research Question / Focus of Study | To ask.',
        'Findings / Results | Few do.',
      ],
    },
    {
      what: 'in Russian',
      text: 'Цель: изучить шум. Методы: опрос. Результаты: шум мешает. Выводы: тише.',
      sections: [
        'Цель | изучить шум.',
        'Методы | опрос.',
        'Результаты | шум мешает.',
        'Выводы | тише.',
      ],
    },
    {
      what: 'whose words no list holds, in the capitals of the others',
      text: 'BACKGROUND: Much is unknown. STUDY DRUG SUPPLY: Tablets were bought. RESULTS: Few helped.',
      sections: [
        'BACKGROUND | Much is unknown.',
        'STUDY DRUG SUPPLY | Tablets were bought.',
        'RESULTS | Few helped.',
      ],
    },
    {
      what: 'of a record rather than the research',
      text: 'Background: Much is unknown. Results: Few helped. Trial registration: NCT01234567. Keywords: noise; sleep',
      sections: [
        'Background | Much is unknown.',
        'Results | Few helped.',
        'Trial registration | NCT01234567.',
        'Keywords | noise; sleep',
      ],
    },
    {
      what: 'behind an address',
      text: 'Motivation: Genes are many. Results: We found some. Availability: https://example.org/genes Contact: ada@example.org',
      sections: [
        'Motivation | Genes are many.',
        'Results | We found some.',
        'Availability | https://example.org/genes',
        'Contact | ada@example.org',
      ],
    },
    {
      what: 'that are phrases',
      text: 'What is already known about this topic: Much. What this study adds: More. Methods: A survey.',
      sections: [
        'What is already known about this topic | Much.',
        'What this study adds | More.',
        'Methods | A survey.',
      ],
    },
    {
      what: 'where one has no text',
      text: 'Purpose: We ask.\nFindings:\nOriginality/value: It is new.',
      sections: ['Purpose | We ask.', 'Findings | ', 'Originality/value | It is new.'],
    },
  ])('are found $what', ({ text, sections }) => {
    expect(take(text)).toEqual(sections);
  });

  it.each([
    'Research limitations/ implications',
    'Researchlimitations/implications',
    'Research limitations/impli cations',
    'Research limiations/implications',
    'Research implications/limitations',
    'Research limitations implications',
    'Practicalimplications',
    'Practical/implications',
    'Practical and social implications',
    'Originality/value of paper',
    'Methodology/approach',
    'Design/methodology/ approach',
    'Design / methodology / approach',
  ])('are found as Emerald prints them: %s', (label) => {
    expect(take(`Purpose – We ask. ${label} – Some text. Findings – We see.`)).toEqual([
      'Purpose | We ask.',
      `${label} | Some text.`,
      'Findings | We see.',
    ]);
  });
});

describe('the end of a section keeps', () => {
  it.each([
    {
      end: 'a decimal',
      text: 'Results: It fell, p < 0.05. Conclusions: Good.',
      kept: 'It fell, p < 0.05.',
    },
    {
      end: 'a decimal without its zero',
      text: 'Results: It fell, P=.03. Conclusions: Good.',
      kept: 'It fell, P=.03.',
    },
    {
      end: 'a short decimal',
      text: 'Results: From 1.25 to 2.5. Conclusions: Good.',
      kept: 'From 1.25 to 2.5.',
    },
    {
      end: 'a decimal in brackets',
      text: 'ResultsThe rate fell (p = .04)ConclusionsThis is good.',
      kept: 'The rate fell (p = .04)',
    },
    {
      end: 'a decimal, glued',
      text: 'ResultsThe AUC was 0.9.ConclusionsThis is good.',
      kept: 'The AUC was 0.9.',
    },
    {
      end: 'a decimal before capitals',
      text: 'RESULTS: CI: 0.1-0.2. CONCLUSIONS: Good.',
      kept: 'CI: 0.1-0.2.',
    },
    { end: 'a shortened word', text: 'Methods: 5 mg i.v. Conclusions: Good.', kept: '5 mg i.v.' },
    { end: 'letters', text: 'METHODS: 5 mg b.i.d. CONCLUSIONS: Good.', kept: '5 mg b.i.d.' },
    {
      end: 'a country',
      text: 'Methods: A cohort in the U.S.A. Conclusions: Good.',
      kept: 'A cohort in the U.S.A.',
    },
  ])('$end', ({ text, kept }) => {
    expect(recoverSections(text).sections.map((section) => section.text)).toEqual([
      kept,
      expect.stringMatching(/good\.$/iu),
    ]);
  });
});

describe('the joints of a database', () => {
  it('are no part of a section: Ovid writes a comma', () => {
    expect(
      take(
        'Importance: Meters matter., Objective: To ask., Main Outcomes and Measures: Bills., ' +
          'Trial Registration: NCT1., Results: Few knew, Ann said., Conclusions and Relevance: Ask.',
      ),
    ).toEqual([
      'Importance | Meters matter.',
      'Objective | To ask.',
      'Main Outcomes and Measures | Bills.',
      'Trial Registration | NCT1.',
      'Results | Few knew, Ann said.',
      'Conclusions and Relevance | Ask.',
    ]);
  });
});

describe('running text stays whole', () => {
  it.each([
    'Findings from 33 published studies were submitted. Results suggest that methods differ.',
    'Image restoration methods aim to restore images. Results show that the approach works.',
    'Multiple Case Study Methods and Findings are given. Design Patterns are used.',
    'Background noise is everywhere. Methods to reduce it are many. Results vary.',
    'We asked many people over many years. CONCLUSIONS: They like it.',
    'Purpose: one label is no structure',
    'Keywords: noise; sleep. Funding: none.',
    'We study the words "aim" and "purpose": both are common. Purpose is the older one.',
    'We use the RE-AIM framework and the METHODS corpus to test results on IMAGENET data.',
    'Abstract Algebra is taught in many places. Summary statistics are given.',
    '',
    ' \n\t ',
  ])('%s', (text) => {
    const { structured, sections, rights, lead } = recoverSections(text);
    expect(structured).toBe(false);
    expect(sections.map((section) => section.text)).toEqual(text.trim() === '' ? [] : [text]);
    expect([rights, lead]).toEqual([null, null]);
  });
});

describe('the note of rights', () => {
  it.each([
    '© 2018 Elsevier Ltd. All rights reserved.',
    '© 2016 The Authors. Published by Elsevier Ltd. This is an open access article under the CC BY license.',
    'Copyright (c) 2019 John Wiley & Sons, Ltd.',
    'Copyright © 2009 Wiley-Liss, Inc.',
    '(C) 1996 Academic Press, Inc.',
    'Published by Elsevier B.V.',
    '© Emerald Publishing Limited',
    '(PsycINFO Database Record (c) 2016 APA, all rights reserved)',
    'Crown Copyright © 2012. Published by Elsevier Inc. All rights reserved.',
  ])('is split off: %s', (rights) => {
    for (const text of ['Purpose: We ask. Findings: We see.', 'We ask, and we see.']) {
      const recovered = recoverSections(`${text} ${rights}`);
      expect(recovered.rights).toBe(rights);
      expect(recovered.sections).toEqual(recoverSections(text).sections);
    }
  });

  it.each([
    'The sign © marks a work. It is old.',
    'Copyright law needs reform. Publishers disagree.',
    '© 2018 Elsevier Ltd. All rights reserved. We study the words that follow a note, and there are very many of them in this corpus.',
    'Items (c) and (d) were left out.',
    'The books were published by small houses.',
  ])('is no part of a sentence: %s', (text) => {
    expect(recoverSections(text).rights).toBeNull();
  });
});

describe('the word above the abstract', () => {
  it.each([
    { text: 'Abstract: We ask.', lead: 'Abstract', rest: 'We ask.' },
    { text: 'ABSTRACT We ask.', lead: 'ABSTRACT', rest: 'We ask.' },
    { text: 'Abstract\nWe ask.', lead: 'Abstract', rest: 'We ask.' },
    { text: 'AbstractWe ask.', lead: 'Abstract', rest: 'We ask.' },
    { text: 'Abstract—We ask.', lead: 'Abstract', rest: 'We ask.' },
    { text: 'A B S T R A C T We ask.', lead: 'A B S T R A C T', rest: 'We ask.' },
    { text: '<h2>Abstract</h2> We ask.', lead: 'Abstract', rest: 'We ask.' },
    { text: 'Summary. We ask.', lead: 'Summary', rest: 'We ask.' },
    { text: 'Resumen: Preguntamos.', lead: 'Resumen', rest: 'Preguntamos.' },
    {
      text: 'Author(s): Doe, J; Moe, A | Advisor(s): Roe, R | Abstract: We ask.',
      lead: 'Author(s): Doe, J; Moe, A | Advisor(s): Roe, R | Abstract',
      rest: 'We ask.',
    },
  ])('$text', ({ text, lead, rest }) => {
    expect(recoverSections(text).lead).toBe(lead);
    expect(take(text)).toEqual([` | ${rest}`]);
  });

  it('stands before labels too', () => {
    expect(take('Abstract background: We ask. result: We see much of it.')).toEqual([
      'background | We ask.',
      'result | We see much of it.',
    ]);
  });
});
