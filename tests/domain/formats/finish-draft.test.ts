import { describe, expect, it } from 'vitest';
import type { Draft } from '@/domain/formats/draft';
import { finishDraft } from '@/domain/formats/finish-draft';

function finish(draft: Draft) {
  const reading = finishDraft({ title: 'Tides', ...draft });
  if (!reading.ok) throw new Error(reading.reason);
  return reading.article;
}

describe('what a format found becomes an article', () => {
  it.each([
    { draft: { DOI: 'https://doi.org/10.5555/A(1)' }, field: 'DOI', value: '10.5555/A(1)' },
    { draft: { DOI: 'none' }, field: 'DOI', value: null },
    { draft: { PMID: 'PMID: 0123' }, field: 'PMID', value: '123' },
    { draft: { ISSN: '1750-6166; 1750-6167' }, field: 'ISSN', value: '1750-6166' },
    { draft: { ISSN: ['17506166', '1750-6166'] }, field: 'ISSN', value: '1750-6166' },
    { draft: { URL: 'javascript:alert(1)' }, field: 'URL', value: null },
    { draft: { URL: 'www.example.org/a' }, field: 'URL', value: 'https://www.example.org/a' },
    { draft: { volume: ' 14 \n' }, field: 'volume', value: '14' },
    { draft: { keyword: [' tides ', '', 'tides'] }, field: 'keyword', value: ['tides'] },
    { draft: { keyword: [' '] }, field: 'keyword', value: null },
    { draft: { type: null }, field: 'type', value: 'article' },
    { draft: { id: ' given ' }, field: 'id', value: 'given' },
    { draft: { DOI: '10.5555/A' }, field: 'id', value: 'doi:10.5555/a' },
    { draft: { author: [{}, { literal: 'WHO' }] }, field: 'author', value: [{ literal: 'WHO' }] },
    {
      draft: { author: [{ given: '[No author name', family: 'available]' }, { family: 'Nan' }] },
      field: 'author',
      value: [{ family: 'Nan' }],
    },
    { draft: { others: { edition: ' 2 ', note: ' ' } }, field: 'others', value: { edition: '2' } },
  ] satisfies { draft: Draft; field: string; value: unknown }[])(
    '$draft: $field is $value',
    ({ draft, field, value }) => {
      expect(finish(draft)).toHaveProperty(field, value);
    },
  );

  it('and is none without title, author and abstract', () => {
    expect(finishDraft({ title: ' ', author: [{}], abstract: [], DOI: '10.5555/a' })).toEqual({
      ok: false,
      reason: 'has no title, no author and no abstract',
    });
  });
});

describe('an abstract', () => {
  it('in one piece is taken apart, and what it was is kept', () => {
    const text = 'Purpose: To ask. Findings: They do.';
    const article = finish({ abstract: text });
    expect(article.abstract.map(({ label }) => label)).toEqual(['Purpose', 'Findings']);
    expect(article.abstractSource).toEqual({ text, recovered: true, rights: null });
  });

  it('in sections is taken as it is, with its category', () => {
    const article = finish({
      abstract: [
        { label: ' AIMS: ', text: 'Purpose: stays in the text.', category: 'OBJECTIVE' },
        { label: 'Setting', text: ' A  harbour. ', category: 'BACKGROUND' },
        { label: null, text: ' ' },
      ],
    });
    expect(article.abstract).toMatchObject([
      { label: 'AIMS', category: 'OBJECTIVE', text: 'Purpose: stays in the text.' },
      { label: 'Setting', category: 'BACKGROUND', text: 'A harbour.' },
    ]);
    expect(article.abstractSource).toBeUndefined();
  });

  it('as one section without a label is a running text', () => {
    const text = 'Purpose: To ask. Findings: They do.';
    expect(finish({ abstract: [{ label: null, text }] }).abstract).toHaveLength(2);
  });
});
