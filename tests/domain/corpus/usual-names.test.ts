import { expect, it } from 'vitest';
import { formatName } from '@/domain/article';
import { readArticle } from '@/domain/corpus/read-article';

function read(record: object) {
  const reading = readArticle({ title: 'Trams by night', ...record });
  if (!reading.ok) throw new Error(reading.problem.reason);
  return reading.article;
}

it.each([
  { record: { authors: ['Ann Ito', 'WHO'] }, names: ['Ann Ito', 'WHO'] },
  { record: { authors: [{ authorId: '7', name: 'Ann Ito' }] }, names: ['Ann Ito'] },
  { record: { authors: [{ family: 'Ito', given: 'Ann' }] }, names: ['Ann Ito'] },
  { record: { authors: ['Ben Ode'], author: [{ family: 'Ito' }] }, names: ['Ito'] },
  { record: { authors: [{ family: 7 }] }, names: [] },
  { record: { authors: 'Ann Ito' }, names: [] },
  { record: { authors: [7] }, names: [] },
])('reads the authors of $record', ({ record, names }) => {
  expect(read(record).author.map((name) => formatName(name))).toEqual(names);
});

it.each([
  { record: { year: 2019 }, fields: { issued: { year: 2019 } } },
  { record: { year: '2019' }, fields: { issued: { year: 2019 } } },
  { record: { publicationDate: '2019-05-02', year: 'n.d.' }, fields: { issued: { year: 2019 } } },
  { record: { year: null }, fields: { issued: null } },
  { record: { year: 19.5 }, fields: { issued: null } },
  { record: { year: '2019-99' }, fields: { issued: null } },
  { record: { year: {} }, fields: { issued: null } },
  { record: { issued: 2018, year: 2019 }, fields: { issued: { year: 2018 } } },
  { record: { journal: 'Rails' }, fields: { containerTitle: 'Rails' } },
  { record: { journal: { name: 'Rails' }, venue: 'Rails' }, fields: { containerTitle: 'Rails' } },
  { record: { pages: '1-9' }, fields: { page: '1-9' } },
  { record: { doi: '10.5555/1' }, fields: { DOI: '10.5555/1' } },
  { record: { doi: 5 }, fields: { DOI: null } },
  { record: { pmid: 123 }, fields: { PMID: '123' } },
  { record: { url: 'https://example.org/' }, fields: { URL: 'https://example.org/' } },
  { record: { url: 'javascript:alert(1)' }, fields: { URL: null } },
  { record: { keywords: ['rail', 'night'] }, fields: { keyword: ['rail', 'night'] } },
  { record: { keywords: 'rail; night' }, fields: { keyword: ['rail', 'night'] } },
  { record: { keywords: [{ id: 1 }] }, fields: { keyword: null } },
])('reads $record', ({ record, fields }) => {
  expect(read(record)).toMatchObject(fields);
});

it('reads sections as the abstract', () => {
  const sections = [
    { label: 'Aim', text: 'We count trams.', kind: 'a word of another program' },
    { label: null, text: 'They are few.' },
  ];
  const { abstract } = read({ sections });
  expect(abstract.map(({ label, text }) => [label, text])).toEqual([
    ['Aim', 'We count trams.'],
    [null, 'They are few.'],
  ]);
});

it.each([
  { sections: [] },
  { sections: 'a text' },
  { sections: [{ heading: 'Introduction', paragraphs: [] }] },
  { sections: ['Introduction'] },
])('leaves %j alone', (record) => {
  expect(read(record).abstract).toEqual([]);
});
