import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportFileName } from '@/domain/exports/file-name';
import { anyText } from '../../fixtures/any-text';
import { NASTY, NAUGHTY } from '../../fixtures/exported-items';
import { RUNS } from '../../fixtures/runs';

const AT = '2026-11-23T09:30:00.000Z';
const RIS = { extension: '.ris' };

it.each([
  { title: 'Reading list', name: 'reading-list-2026-11-23.ris' },
  {
    title: '  “Open data” & e-voting: 2017/18 ',
    name: 'open-data-e-voting-2017-18-2026-11-23.ris',
  },
  { title: 'Überprüfung für Ärzte', name: 'überprüfung-für-ärzte-2026-11-23.ris' },
  { title: 'Список чтения', name: 'список-чтения-2026-11-23.ris' },
  { title: 'قائمة القراءة', name: 'قائمة-القراءة-2026-11-23.ris' },
  { title: 'पढ़ने की सूची', name: `${'पढ़ने-की-सूची'.normalize('NFC')}-2026-11-23.ris` },
  { title: '阅读清单', name: '阅读清单-2026-11-23.ris' },
  { title: '../../etc/passwd', name: 'etc-passwd-2026-11-23.ris' },
  { title: 'a\u202Esir.exe\u0000\u200B', name: 'a-sir-exe-2026-11-23.ris' },
  { title: 'CON', name: 'articles-2026-11-23.ris' },
  { title: 'lpt1.', name: 'articles-2026-11-23.ris' },
  { title: ' ?! ', name: 'articles-2026-11-23.ris' },
  { title: '', name: 'articles-2026-11-23.ris' },
])('calls $title $name', ({ title, name }) => {
  expect(exportFileName(title, AT, RIS)).toBe(name);
});

it('is a name that every system takes, whatever the title', () => {
  const title = fc.oneof(
    fc.constantFrom(...NASTY, ...NAUGHTY),
    anyText,
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  );
  fc.assert(
    fc.property(title, (words) => {
      const name = exportFileName(words, AT, RIS);
      expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*-2026-11-23\.ris$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    }),
    { numRuns: RUNS * 10 },
  );
});
