import { expect, it } from 'vitest';
import { createObservable } from '@/browser/observable';
import { describeReport } from '@/ui/keeping/describe-report';
import { formatAge } from '@/ui/keeping/format-when';
import type { RestoreRequest } from '@/ui/keeping/request';
import { takeBackup } from '@/ui/keeping/take-backup';

const BACKUP = '{\n "lectern": "backup",\n "version": 1';

it.each([
  { what: 'a backup', texts: [BACKUP], taken: true },
  { what: 'a backup with a byte order mark', texts: [`\uFEFF${BACKUP}`], taken: true },
  { what: 'a backup on one line', texts: ['{"lectern":"backup","version":1'], taken: true },
  { what: 'two backups', texts: [BACKUP, BACKUP], taken: false },
  { what: 'a corpus', texts: ['{"version":1,"articles":[]}'], taken: false },
  {
    what: 'a corpus about backups',
    texts: ['{"title":"\\"lectern\\": \\"backup\\""}'],
    taken: false,
  },
  { what: 'an empty file', texts: [''], taken: false },
  { what: 'no file', texts: [], taken: false },
])('takes $what: $taken', async ({ texts, taken }) => {
  const restoring = createObservable<RestoreRequest | null>(null);
  const files = texts.map((text) => new File([text], 'a.json'));
  expect(await takeBackup(files, restoring)).toBe(taken);
  expect(restoring.get()).toEqual(taken ? { file: files[0] } : null);
});

it.each([
  { at: '2026-11-26T12:00:00', age: 'today' },
  { at: '2026-11-25T23:59:00', age: 'yesterday' },
  { at: '2026-11-23T00:01:00', age: '3 days ago' },
  { at: '2046-01-01T10:00:00', age: 'on 1 Jan 2046, 10:00' },
])('says of $at: $age', ({ at, age }) => {
  expect(formatAge(new Date(at).toISOString(), new Date('2026-11-26T20:00:00'))).toBe(age);
});

const NOTHING = { added: 0, changed: 0, same: 0, conflicts: 0, stillRemoved: 0 };

it.each([
  { report: NOTHING, said: ['no articles'] },
  { report: { ...NOTHING, added: 1200, same: 3 }, said: ['1,200 added', '3 the same'] },
  {
    report: { ...NOTHING, changed: 1, conflicts: 2, stillRemoved: 3 },
    said: [
      '1 brought up to date',
      '2 with two versions of a text, both kept',
      '3 still among the removed',
    ],
  },
])('reports $said', ({ report, said }) => {
  expect(describeReport(report)).toEqual(said);
});
