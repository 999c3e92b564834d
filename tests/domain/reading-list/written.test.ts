import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dropCopy,
  editFrom,
  mergeWritten,
  NOTHING_WRITTEN,
  writeOn,
  type Written,
} from '@/domain/reading-list/written';

const AT = '2026-08-01T09:30:00.000Z';
const LATER = '2026-08-02T09:30:00.000Z';

const write = (...texts: string[]): Written => texts.reduce(writeOn, NOTHING_WRITTEN);
const copies = (written: Written): string[] => written.copies.map(({ text }) => text);

describe('an edit', () => {
  it('goes on from the text that the editor began with', () => {
    expect(editFrom(write('one'), 'one', 'one two', AT)).toMatchObject({
      text: 'one two',
      copies: [],
    });
  });

  it('becomes a copy where the text was changed elsewhere', () => {
    const elsewhere = write('one', 'one, from the other tab');
    const after = editFrom(elsewhere, 'one', 'one, from this tab', AT);
    expect(after.text).toBe('one, from the other tab');
    expect(after.copies).toEqual([{ text: 'one, from this tab', keptAt: AT }]);
  });

  it('goes on in its copy, which stays one', () => {
    const elsewhere = write('one', 'other');
    const first = editFrom(elsewhere, 'one', 'mine', AT);
    const second = editFrom(first, 'mine', 'mine, longer', LATER);
    expect(second.text).toBe('other');
    expect(copies(second)).toEqual(['mine, longer']);
  });

  it('that changes nothing is no copy', () => {
    const elsewhere = write('one', 'other');
    expect(editFrom(elsewhere, 'one', 'one', AT)).toEqual(elsewhere);
    expect(editFrom(elsewhere, 'one', 'other', AT)).toEqual(elsewhere);
  });
});

describe('two versions', () => {
  it.each([
    { what: 'the older gives way', ours: write('a'), theirs: write('a', 'ab'), text: 'ab' },
    { what: 'the newer stays', ours: write('a', 'ab'), theirs: write('a'), text: 'ab' },
    { what: 'nothing gives way', ours: write(), theirs: write('a'), text: 'a' },
    { what: 'nothing is no text', ours: write('a'), theirs: write(), text: 'a' },
    { what: 'an emptied one stays empty', ours: write('a', ''), theirs: write('a'), text: '' },
  ])('$what', ({ ours, theirs, text }) => {
    expect(mergeWritten(ours, theirs, AT)).toMatchObject({ text, copies: [] });
  });

  it('that went apart are both kept', () => {
    const merged = mergeWritten(write('a', 'ab'), write('a', 'ac'), AT);
    expect(merged.text).toBe('ab');
    expect(copies(merged)).toEqual(['ac']);
  });

  it('do not bring back a copy that was dropped', () => {
    const ours = mergeWritten(write('a', 'ab'), write('a', 'ac'), AT);
    const read = dropCopy(ours, 'ac');
    expect(copies(read)).toEqual([]);
    expect(mergeWritten(read, ours, LATER)).toMatchObject({ text: 'ab', copies: [] });
    expect(mergeWritten(read, write('a', 'ac'), LATER)).toMatchObject({ text: 'ab', copies: [] });
  });

  it('know one another over 200 changes, and lose nothing beyond', () => {
    const many = Array.from({ length: 300 }, (_, n) => `version ${n}`);
    const ours = write(...many);
    expect(copies(mergeWritten(ours, write(...many.slice(0, 150)), AT))).toEqual([]);
    expect(copies(mergeWritten(ours, write(...many.slice(0, 50)), AT))).toEqual(['version 49']);
  });
});

/** What one of several editors does: types on, takes over what another has, drops its copies. */
type Step =
  | { readonly kind: 'type'; readonly who: number; readonly letter: string }
  | { readonly kind: 'merge'; readonly who: number; readonly from: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('type' as const),
      who: fc.nat(2),
      letter: fc.constantFrom('a', 'b', 'c'),
    }),
    fc.record({ kind: fc.constant('merge' as const), who: fc.nat(2), from: fc.nat(2) }),
  ),
  { maxLength: 40 },
);

describe('laws', () => {
  const has = (written: Written, text: string): boolean =>
    written.text === text || copies(written).includes(text) || leadsTo(written, text);
  /** It led to a text that is there: merging it in adds nothing. */
  const leadsTo = (written: Written, text: string): boolean =>
    copies(mergeWritten(written, write(text), AT)).length === written.copies.length;

  it('no version is lost, whoever merges with whom', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const editors = [write('start'), write('start'), write('start')];
        const at = (n: number): Written => editors[n] ?? NOTHING_WRITTEN;
        for (const step of all) {
          const own = at(step.who);
          if (step.kind === 'type') editors[step.who] = writeOn(own, own.text + step.letter);
          else {
            const theirs = at(step.from);
            const merged = mergeWritten(own, theirs, AT);
            for (const text of [own.text, theirs.text, ...copies(own), ...copies(theirs)]) {
              expect(has(merged, text)).toBe(true);
            }
            editors[step.who] = merged;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('merging twice is merging once', () => {
    const any = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 4 });
    fc.assert(
      fc.property(any, any, (ours, theirs) => {
        const once = mergeWritten(write(...ours), write(...theirs), AT);
        expect(mergeWritten(once, write(...theirs), LATER)).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });
});
