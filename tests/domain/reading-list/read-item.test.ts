import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem, readItem, readTrashedItem } from '@/domain/reading-list/read-item';
import { anyArticle, article, item } from './samples';

describe('readItem', () => {
  it('reads back every article that the types allow', () => {
    fc.assert(
      fc.property(anyArticle, fc.option(fc.string()), (any, corpusTitle) => {
        const written = item({ article: any, corpusTitle });
        expect(readItem(structuredClone(written))).toEqual({ ok: true, value: written });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    { value: null, problem: 'expected an item, got null' },
    { value: 'text', problem: 'expected an item, got string' },
    { value: { ...item(), id: 7 }, problem: 'id: expected text, got number' },
    { value: { ...item(), article: [] }, problem: /^article\.id: / },
    {
      value: { ...item(), article: { ...article(), author: [{ family: 'K' }, { family: {} }] } },
      problem: 'article.author.1.family: expected text, got object',
    },
    {
      value: { ...item(), article: { ...article(), issued: { year: 2017, month: 13 } } },
      problem: 'article.issued.month: must be 12 or less',
    },
    {
      value: { ...item(), article: { ...article(), URL: 'javascript:alert(1)' } },
      problem: 'article.URL: must begin with http:// or https://',
    },
    {
      value: item({ addedAt: '2026-08-01T09:30:00+02:00' }),
      problem: 'addedAt: must be a time in UTC',
    },
    { value: item({ addedAt: 'yesterday' }), problem: /^addedAt: must be a time such as/ },
    { value: item({ position: 'a00' }), problem: 'position: is not a place in an order' },
    { value: item({ rev: 0 }), problem: 'rev: must be 1 or more' },
    { value: item({ rev: 1.5 }), problem: 'rev: must be a whole number' },
    {
      value: { ...item(), corpusTitle: undefined },
      problem: 'corpusTitle: expected text, got undefined',
    },
  ])('tells where and why: $problem', ({ value, problem }) => {
    const reading = readItem(value);
    expect(reading.ok ? '' : formatProblem(reading.problem)).toMatch(problem);
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readItem(value).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes only the fields it knows, so that no prototype is touched', () => {
    const json = JSON.stringify(item()).replace('{', '{"__proto__":{"polluted":1},"later":[],');
    const nested = json.replace('"article":{', '"article":{"__proto__":{"polluted":1},');
    const reading = readItem(JSON.parse(nested));
    expect(reading).toEqual({ ok: true, value: item() });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(reading.ok && 'polluted' in reading.value.article).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is not misled by a section of kind %s',
    (kind) => {
      const section = { label: 'Purpose', kind, category: 'OBJECTIVE', text: '' };
      const reading = readItem({ ...item(), article: { ...article(), abstract: [section] } });
      expect(reading).toMatchObject({ ok: false, problem: { path: 'article.abstract.0.kind' } });
    },
  );
});

describe('readTrashedItem', () => {
  it('reads an item and when it was removed', () => {
    const trashed = { item: item(), removedAt: '2026-08-02T10:00:00.000Z' };
    expect(readTrashedItem(structuredClone(trashed))).toEqual({ ok: true, value: trashed });
  });

  it('tells where the item in it is wrong', () => {
    const reading = readTrashedItem({ item: { ...item(), rev: '1' }, removedAt: '' });
    expect(reading).toMatchObject({ ok: false, problem: { path: 'item.rev' } });
  });
});
