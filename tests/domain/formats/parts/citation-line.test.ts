import { expect, it } from 'vitest';
import { readEmbaseSource } from '@/domain/formats/parts/citation-line';

it.each([
  {
    source: 'J Tables (2014) 3:3 (152-160). Date of Publication: 5 Jun 2014',
    where: { volume: '3', issue: '3', page: '152-160', issued: { year: 2014, month: 6, day: 5 } },
  },
  {
    source: 'J Tables (2014) 3:SUPPL. 1 (S10-S20). Date of Publication: Jun 2014',
    where: { volume: '3', issue: 'SUPPL. 1', page: 'S10-S20', issued: { year: 2014, month: 6 } },
  },
  {
    source: 'J Tables (2026) 750 Article Number: 141489. Date of Publication: 5 Dec 2026',
    where: { volume: '750', page: '141489', issued: { year: 2026, month: 12, day: 5 } },
  },
  {
    source: 'J Tables (2026) 14:1 Article Number: 11. Date of Publication: 1 Dec 2026',
    where: { volume: '14', issue: '1', page: '11', issued: { year: 2026, month: 12, day: 1 } },
  },
  {
    source: 'J Tables (2026) 14:1. Article Number: e1.2. Date of Publication: 2026',
    where: { volume: '14', issue: '1', page: 'e1.2', issued: { year: 2026 } },
  },
  {
    source: 'J Tables (2026) Article Number: 11',
    where: { page: '11', issued: { year: 2026 } },
  },
  {
    source: 'J Tables (2026) 14:1 Article Number: 11',
    where: { volume: '14', issue: '1', page: '11', issued: { year: 2026 } },
  },
  {
    source: 'J Tables (2026) 750. Date of Publication: Dec 2026',
    where: { volume: '750', issued: { year: 2026, month: 12 } },
  },
])('$source', ({ source, where }) => {
  expect(readEmbaseSource(source)).toEqual({ containerTitle: 'J Tables', ...where });
});

it('is not where no year is', () => {
  expect(readEmbaseSource('Journal of Tables')).toBeUndefined();
});
