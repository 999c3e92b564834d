import { expect, it } from 'vitest';
import { pastedFile } from '@/ui/opening/request';
import { suggestName } from '@/ui/opening/suggest-name';

const named = (...names: string[]) => names.map((name) => new File(['x'], name));

it.each([
  { files: named('scopus.ris'), name: 'scopus' },
  { files: named('export.2019.csv'), name: 'export.2019' },
  { files: named('pubmed.nbib.gz'), name: 'pubmed' },
  { files: named('all.zip'), name: 'all' },
  { files: named('.bib'), name: '.bib' },
  { files: named('no extension'), name: 'no extension' },
  { files: named('a.ris', 'b.bib'), name: 'a and b' },
  { files: named('a.ris', 'b.bib', 'c.csv'), name: 'a and 2 more' },
  { files: [pastedFile('x')], name: 'Pasted text' },
])('calls it $name', ({ files, name }) => {
  expect(suggestName({ kind: 'files', files })).toBe(name);
});
