import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hash } from '@/domain/text/hash';
import { articleNo } from '../../domain/reading-list/samples';
import { SOAK_TIMEOUT_MS, times } from '../../soak/times';
import { openTab } from './tabs';

/** What a reader does in one of several tabs that have the same note open. */
const anyStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('type'), letter: fc.constantFrom('a', 'b', 'c') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('open again'), letter: fc.constant('') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore'), letter: fc.constant('') }) },
);

it(
  'no text is lost, in whatever order three tabs write one note and restore old backups',
  async () => {
    const tabs = [openTab(), openTab(), openTab()] as const;
    const [first] = tabs;
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.tuple(...tabs.map(() => fc.array(anyStep, { maxLength: 4 }))),
        async (scheduler, plans) => {
          const { id } = await first.add(articleNo(number++), null);
          await first.writeNote(id, { base: '', text: 'start' });
          const old = await first.list();
          const backup = { ...old, items: old.items.filter((item) => item.id === id) };

          /** @returns What the reader of the tab wrote last. */
          const work = async (tab: (typeof tabs)[number], plan: (typeof plans)[number]) => {
            let text = 'start';
            for (const { kind, letter } of plan) {
              await scheduler.schedule(Promise.resolve());
              if (kind === 'restore') await tab.restoreAll(backup, 'merge');
              else if (kind === 'open again') {
                const { items } = await tab.list();
                text = items.find((item) => item.id === id)?.note.text ?? '';
              } else {
                const base = text;
                text += letter;
                await tab.writeNote(id, { base, text });
              }
            }
            return text;
          };
          const working = Promise.all(tabs.map((tab, index) => work(tab, plans[index] ?? [])));
          const lasts = await scheduler.waitFor(working);
          const note = (await first.list()).items.find((item) => item.id === id)?.note;
          const there = new Set([note?.text, ...(note?.copies.map((copy) => copy.text) ?? [])]);
          for (const last of lasts) {
            expect(there.has(last) || note?.past.includes(hash(last))).toBe(true);
          }
          await first.remove(id);
          await first.purgeTrash(-1);
        },
      ),
      { numRuns: times(150, 1000) },
    );
  },
  SOAK_TIMEOUT_MS,
);
