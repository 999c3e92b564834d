import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Parser, ParsedRecord } from '@/domain/formats/format';
import { createJsonParser } from '@/domain/formats/parts/json-records';
import { at, textOf } from '@/domain/formats/parts/json-values';
import { isShared, listShared, readShared } from '../../../fixtures/shared-data';

/** Records have a title; lists of them stand at "message.items" or "results". */
const createParser = (): Parser =>
  createJsonParser({
    paths: [['message', 'items'], ['message'], ['results']],
    isRecord: (value) => at(value, 'title') !== undefined,
    readDraft: (value) => {
      const title = textOf(at(value, 'title'));
      return title === 'skip me' ? null : { title };
    },
  });

function parse(text: string, size = Infinity): ParsedRecord[] {
  const parser = createParser();
  const records: ParsedRecord[] = [];
  for (let from = 0; from < text.length; from += size) {
    records.push(...parser.push(text.slice(from, from + size)));
  }
  return [...records, ...parser.end()];
}

/** "1 A" for a record A on line 1, "3 ! why" for one that cannot be read. */
function outline(text: string): string[] {
  return parse(text).map((record) =>
    record.ok
      ? `${record.line} ${textOf(record.draft.title) ?? '-'}`
      : `${record.line} ! ${record.reason}`,
  );
}

describe('records of a JSON file', () => {
  it.each([
    { layout: 'a list', text: '[{"title":"A"},\n{"title":"B"}]', records: ['1 A', '2 B'] },
    {
      layout: 'a list inside',
      text: '{"status":"ok",\n"message":{"total":2,"items":[\n{"title":"A"},\n\n {"title":"B"}],"x":[1]}}',
      records: ['3 A', '5 B'],
    },
    {
      layout: 'a list behind other names',
      text: '{"meta":{"n":[{}]},"results":[{"title":"A"}]}',
      records: ['1 A'],
    },
    { layout: 'one record inside', text: '{"message":{"title":"A"}}', records: ['1 A'] },
    { layout: 'one record', text: '\n{"title":"A","results":null}', records: ['2 A'] },
    {
      layout: 'records by number',
      text: '{"1":{"title":"A"},\n"2":{"title":"B"}}',
      records: ['1 A', '2 B'],
    },
    {
      layout: 'JSON lines',
      text: '{"title":"A"}\n\n{"title":"B"}\n{"title":"C"}',
      records: ['1 A', '3 B', '4 C'],
    },
    {
      layout: 'replies, one a line',
      text: '{"message":{"title":"A"}}\n{"results":[{"title":"B"}]}\n',
      records: ['1 A', '2 B'],
    },
    {
      layout: 'replies in a list',
      text: '[{"message":{"title":"A"}},{"message":{"items":[{"title":"B"}]}}]',
      records: ['1 A', '1 B'],
    },
    {
      layout: 'two texts in one file',
      text: '[{"title":"A"}]\n[{"title":"B"}]',
      records: ['1 A', '2 B'],
    },
    { layout: 'no records', text: '{"message":{"items":[]}}', records: [] },
    { layout: 'an empty list', text: '[ ]', records: [] },
    { layout: 'an empty file', text: ' \n', records: [] },
    {
      layout: 'what is passed over',
      text: '[{"title":"skip me"},{"title":"A"}]',
      records: ['1 A'],
    },
  ])('$layout', ({ text, records }) => {
    expect(outline(text)).toEqual(records);
  });

  it.each([
    {
      damage: 'no object',
      text: '[1,\n{"title":"A"}]',
      records: ['1 ! expected a record as an object', '2 A'],
    },
    {
      damage: 'a word that is none',
      text: '[{"title":NaN},{"title":"B"}]',
      records: ['1 ! is not JSON: it cannot be read at line 1, column 11', '1 B'],
    },
    {
      damage: 'a comma too many',
      text: '[{"title":"A"},\n]',
      records: ['1 A', '2 ! is not JSON: it cannot be read at line 2, column 1'],
    },
    {
      damage: 'a cut',
      text: '{"results":[{"title":"A"},\n{"title":"B',
      records: ['1 A', '2 ! the file breaks off before its end'],
    },
    {
      damage: 'a bracket too many',
      text: '[{"title":"A"}}]',
      records: ['1 ! is not JSON: it cannot be read at line 1, column 15'],
    },
    {
      damage: 'a broken line among lines',
      text: '{"title":"A"}\n{"title":"B\n{"title":"C"}\n',
      records: ['1 A', '2 ! the file breaks off before its end', '3 C'],
    },
    {
      damage: 'a broken first line',
      text: '{"title":"A\n{"title":"B"}\n',
      records: ['1 ! the file breaks off before its end', '2 B'],
    },
    {
      damage: 'a web page',
      text: '<!doctype html>',
      records: ['1 ! is not JSON: it cannot be read at line 1, column 1'],
    },
  ])('$damage is told, and what can be read beside it is', ({ text, records }) => {
    expect(outline(text)).toEqual(records);
  });

  it('tells JSON lines by the second, wherever that comes', () => {
    const long = 'x'.repeat(100_000);
    const text = `{"title":"${long}"}\n{"title":"B"}\n{broken\n{"title":"C"}`;
    expect(parse(text).map(({ ok }) => ok)).toEqual([true, true, false, true]);
  });

  it('takes names of JavaScript for nothing else', () => {
    const [record] = parse(
      '[{"title":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]',
    );
    expect(record).toMatchObject({ ok: true, draft: { title: 'A' } });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(outline('{"__proto__":{"title":"A"}}')).toEqual(['1 A']);
  });

  it.each(['[', '{"a":', '{"message":{"items":[', '[[],', '{"title":['])(
    'stands %s, 100,000 deep',
    (bracket) => {
      expect(() => parse(bracket.repeat(100_000))).not.toThrow();
      const closing = '}'.repeat(100_000);
      expect(() => parse(`{"title":"A","x":${'{"a":'.repeat(100_000)}1${closing}}`)).not.toThrow();
    },
  );
});

describe('laws', () => {
  const record = fc.oneof(
    fc.record({ title: fc.string({ unit: 'grapheme' }) }),
    fc.record({ title: fc.constantFrom('A', '😀', 'a\nb', '\\"'), more: fc.json() }),
  );
  const layout = fc.constantFrom(
    (records: unknown[]) => JSON.stringify(records),
    (records: unknown[]) => JSON.stringify(records, null, 2),
    (records: unknown[]) => JSON.stringify({ message: { items: records } }, null, 1),
    (records: unknown[]) => records.map((each) => JSON.stringify(each)).join('\n'),
  );
  const file = fc
    .tuple(fc.array(record, { maxLength: 8 }), layout)
    .map(([all, write]) => write(all));
  const damaged = fc
    .tuple(file, fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('', '{', ']', '"', ',', 'x'))
    .map(([text, place, length, put]) => {
      const start = place % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + length);
    });

  it('gives every record of a whole file', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), layout, (records, write) => {
        const given = parse(write(records));
        expect(given.map((each) => (each.ok ? each.draft.title : each.reason))).toEqual(
          records.map(({ title }) => textOf(title)),
        );
      }),
    );
  });

  it('gives the same however the text is cut', () => {
    fc.assert(
      fc.property(
        fc.oneof(file, damaged, fc.string()),
        fc.integer({ min: 1, max: 40 }),
        (text, size) => {
          expect(parse(text, size)).toEqual(parse(text));
        },
      ),
    );
  });

  it('of JSON lines one that is damaged costs no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.nat({ max: 7 }),
        fc.nat({ max: 30 }),
        (count, at, cut) => {
          const lines = Array.from({ length: count + 1 }, (_, n) => `{"title":"number ${n}"}`);
          const damagedAt = at % lines.length;
          const line = lines[damagedAt] ?? '';
          // A line that ends behind a colon could as well be the first of a record set out over lines.
          lines[damagedAt] = line.slice(0, 10 + (cut % (line.length - 11)));
          const given = parse(lines.join('\n'));
          expect(given.filter(({ ok }) => !ok).map(({ line: n }) => n)).toEqual([damagedAt + 1]);
          expect(given.filter(({ ok }) => ok)).toHaveLength(count);
        },
      ),
    );
  });
});

describe('hostile JSON (skipped where it is not beside the project)', () => {
  const FOLDER = 'data/hostile/json-parsing';
  const files = isShared(FOLDER) ? listShared(FOLDER) : [];

  it('is refused where it is no JSON, and never throws', (ctx) => {
    if (files.length === 0) ctx.skip('the data is not beside the project');
    const accepted: string[] = [];
    for (const file of files) {
      const given = parse(readShared(`${FOLDER}/${file}`));
      if (file.startsWith('n_') && given.every(({ ok }) => ok)) accepted.push(file);
    }
    // A blank file has no records, and none that is broken; files that were put together are read.
    expect(accepted).toEqual([
      'n_single_space.json',
      'n_structure_UTF8_BOM_no_data.json',
      'n_structure_double_array.json',
    ]);
  });
});
