import { describe, expect, it } from 'vitest';
import { findDuplicates } from '@/domain/duplicates/find-duplicates';
import { readSets } from '../../bench/duplicates/read-sets';
import { precision, recall, score } from '../../bench/duplicates/score';
import { isShared } from '../../fixtures/shared-data';

describe('sets whose duplicates are known', () => {
  const folder = '../shared/data/dedup';

  it.skipIf(!isShared('data/dedup'))(
    'precision 0.99 and recall 0.90 on each',
    { timeout: 60_000 },
    () => {
      const sets = readSets(folder);
      expect(sets.length).toBeGreaterThan(4);
      for (const set of sets) {
        const found = score(findDuplicates(set.articles), set.truth);
        expect.soft(recall(found), set.name).toBeGreaterThanOrEqual(0.9);
        expect.soft(precision(found), set.name).toBeGreaterThanOrEqual(0.99);
      }
    },
  );
});
