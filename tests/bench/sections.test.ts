import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { isShared, readShared } from '../fixtures/shared-data';
import { addScores, f1, measureRecovery, precision, recall, type TrueAbstract } from './sections';
import { WRITTEN_FORMS, type WrittenForm } from './written-forms';

const colon: WrittenForm = {
  name: 'colon',
  marked: true,
  print: (label) => `${label}: `,
  between: ' ',
};
const abstract = (...labels: string[]): TrueAbstract => ({
  id: '1',
  source: 'tests',
  sections: labels.map((label) => ({ label, text: 'We ask many people about it.' })),
});

describe('measureRecovery', () => {
  it('counts sections that begin where they should, and labels that are the printed ones', () => {
    expect(measureRecovery(abstract('Purpose', 'Findings'), colon)).toEqual({
      boundaries: { expected: 2, found: 2, right: 2 },
      labels: { expected: 2, found: 2, right: 2 },
    });
  });

  it('counts what is missed and what is found for nothing', () => {
    // Nothing tells the label from the first words of a sentence.
    const lost = measureRecovery(abstract('Zeta functions'), colon);
    expect(lost.boundaries).toEqual({ expected: 1, found: 1, right: 0 });
  });

  it('turns counts into shares', () => {
    const score = addScores(
      { expected: 4, found: 2, right: 1 },
      { expected: 4, found: 2, right: 2 },
    );
    expect([precision(score), recall(score)]).toEqual([3 / 4, 3 / 8]);
    expect(f1(score)).toBeCloseTo(0.5, 12);
    expect(f1({ expected: 0, found: 0, right: 0 })).toBe(0);
  });
});

const EMERALD = 'data/formats/emerald/arxiv-emerald-18.jsonl';
describe.skipIf(!isShared(EMERALD))('eighteen abstracts of Emerald’s journals', () => {
  const abstracts = readShared(EMERALD)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TrueAbstract);

  it.each(WRITTEN_FORMS)('come back from the form “$name”', (form) => {
    const scores = abstracts.map((each) => measureRecovery(each, form).boundaries);
    expect(f1(scores.reduce(addScores))).toBeGreaterThan(form.marked ? 0.97 : 0.93);
  });
});

const DEV = 'data/large/structured-dev.jsonl.gz';
describe.skipIf(!isShared(DEV))('structured abstracts of many sources', () => {
  const abstracts = gunzipSync(readFileSync(`../shared/${DEV}`))
    .toString('utf8')
    .split('\n')
    .filter((line, at) => at % 20 === 0 && line !== '')
    .map((line) => JSON.parse(line) as TrueAbstract)
    .filter(({ sections }) => sections.filter(({ label }) => label !== null).length > 1);

  it.each(WRITTEN_FORMS)('come back from the form “$name”', (form) => {
    const scores = abstracts.map((each) => measureRecovery(each, form).boundaries);
    expect(f1(scores.reduce(addScores))).toBeGreaterThan(form.marked ? 0.97 : 0.93);
  });
});
