import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  applyChange,
  inverseChange,
  type AnnotationChange,
  type Marks,
} from '@/domain/reading-list/annotation-change';
import { NO_ANNOTATIONS, STATUSES, VERDICTS } from '@/domain/reading-list/item';

it.each<{ change: AnnotationChange; tags: readonly string[] }>([
  { change: { addTags: ['cohort'] }, tags: ['RCT', 'cohort'] },
  { change: { addTags: ['rct', '  ', ' open  data '] }, tags: ['RCT', 'open data'] },
  { change: { removeTags: ['rct'] }, tags: [] },
  { change: { removeTags: ['RCT'], addTags: ['rct'] }, tags: ['rct'] },
])('$change leads to $tags', ({ change, tags }) => {
  const marks = { ...NO_ANNOTATIONS, tags: ['RCT'] };
  expect({ ...marks, ...applyChange(marks, change) }.tags).toEqual(tags);
});

it('names only what becomes another', () => {
  const marks: Marks = { ...NO_ANNOTATIONS, status: 'read', tags: ['a'] };
  const change = { status: 'read', rating: null, decision: null, addTags: ['A'] } as const;
  expect(applyChange(marks, change)).toEqual({});
});

const decision = fc.option(
  fc.record({ verdict: fc.constantFrom(...VERDICTS), reason: fc.option(fc.string()) }),
);
const tags = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
const change: fc.Arbitrary<AnnotationChange> = fc.record(
  {
    status: fc.constantFrom(...STATUSES),
    decision,
    rating: fc.option(fc.integer({ min: 1, max: 5 })),
    addTags: tags,
    removeTags: tags,
  },
  { requiredKeys: [] },
);

it('is undone by its inverse, but for the order of tags', () => {
  fc.assert(
    fc.property(change, change, (earlier, later) => {
      const before: Marks = { ...NO_ANNOTATIONS, ...applyChange(NO_ANNOTATIONS, earlier) };
      const after: Marks = { ...before, ...applyChange(before, later) };
      const back: Marks = { ...after, ...applyChange(after, inverseChange(before, after)) };
      expect({ ...back, tags: back.tags.toSorted() }).toEqual({
        ...before,
        tags: before.tags.toSorted(),
      });
    }),
    { numRuns: 1000 },
  );
});
