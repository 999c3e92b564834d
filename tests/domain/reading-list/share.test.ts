import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftAnnotations } from '@/domain/formats/draft';
import { articleKey } from '@/domain/reading-list/article-key';
import {
  formatShare,
  readShare,
  toSharedItem,
  type ShareOptions,
  type SharedList,
} from '@/domain/reading-list/share';
import { hash } from '@/domain/text/hash';
import { toDraftAnnotations } from '@/domain/exports/parts/draft-annotations';
import { anyItems, settle } from '../../fixtures/exported-items';
import { RUNS } from '../../fixtures/runs';
import { article } from './samples';

const WHOLE: ShareOptions = { wholeCitation: true, withNotes: true };
const SHORT: ShareOptions = { wholeCitation: false, withNotes: false };

function listOf(count: number, options: ShareOptions): SharedList {
  const items = Array.from({ length: count }, (_, n) =>
    toSharedItem(
      article({
        id: `10.1108/itp-${n * 7919}`,
        DOI: `10.1108/ITP-${n * 7919}`,
        title: `Open data and its ${n * 31} peers: understanding harbingers from Europe`,
      }),
      { note: `Note ${n}` },
      options,
    ),
  );
  return { title: 'Kassen’s list', short: !options.wholeCitation, items };
}

/** A code of a text, right but for what the text is. */
function codeOf(text: string, version = 1): string {
  const packed = Buffer.from(deflateSync(new TextEncoder().encode(text)));
  return `${version}.${hash(text).slice(0, 8)}.${packed.toString('base64url')}`;
}

const wellFormed = (annotations: DraftAnnotations | undefined): DraftAnnotations | undefined =>
  JSON.parse(JSON.stringify(annotations ?? {}).toWellFormed()) as DraftAnnotations;

describe('a list in an address', () => {
  it.each([WHOLE, SHORT])('is read as it was written, %o', (options) => {
    fc.assert(
      fc.property(anyItems, fc.string(), (items, title) => {
        const list: SharedList = {
          title: title.toWellFormed(),
          short: !options.wholeCitation,
          items: items.map((item) => {
            const annotations = wellFormed(toDraftAnnotations(item.annotations));
            const shared = toSharedItem(item.article, annotations, options);
            return { ...shared, article: settle(shared.article) };
          }),
        };
        const reading = readShare(formatShare(list));
        expect(reading).toEqual({ ok: true, list, refused: 0 });
      }),
      { numRuns: RUNS },
    );
  });

  it('is letters that no program changes in an address', () => {
    expect(formatShare(listOf(3, WHOLE))).toMatch(/^1\.[0-9a-f]{8}\.[\w-]+$/u);
  });

  it('keeps what an article is known by', () => {
    const whole = article({ DOI: null, abstract: [] });
    const { article: short } = toSharedItem(whole, undefined, SHORT);
    expect(articleKey(short)).toBe(articleKey(whole));
    expect(short.containerTitle).toBeNull();
  });

  it('carries notes only where they are asked for, and never a status', () => {
    const annotations: DraftAnnotations = {
      status: 'read',
      rating: 4,
      decision: { verdict: 'exclude', reason: 'weak' },
      note: 'Mine',
      tags: ['data'],
    };
    const shared = toSharedItem(article(), annotations, WHOLE);
    expect(shared.annotations).toEqual({ note: 'Mine', tags: ['data'] });
    expect(toSharedItem(article(), annotations, { ...WHOLE, withNotes: false })).not.toHaveProperty(
      'annotations',
    );
  });

  it('names an article of which there is nothing but an abstract', () => {
    const nameless = article({ title: null, author: [] });
    const { article: citation } = toSharedItem(nameless, undefined, SHORT);
    expect(citation.title).toMatch(/^Untitled/u);
    const list = { title: '', short: true, items: [{ article: citation }] };
    expect(readShare(formatShare(list))).toMatchObject({ ok: true, refused: 0 });
  });
});

describe('an address that is no list', () => {
  const code = formatShare(listOf(5, WHOLE));

  it('is refused wherever it is cut', () => {
    for (let end = 0; end < code.length; end += 1) {
      expect(readShare(code.slice(0, end))).toMatchObject({ ok: false });
    }
  });

  it('is refused, or read as it was, whichever letter is another', () => {
    const whole = readShare(code);
    for (let at = 0; at < code.length; at += 1) {
      const other = code.charAt(at) === 'A' ? 'B' : 'A';
      const reading = readShare(code.slice(0, at) + other + code.slice(at + 1));
      // The last letter has bits that nothing stands in.
      if (reading.ok) expect(reading).toEqual(whole);
    }
  });

  it.each([
    ['nothing', '', /not whole/u],
    ['some word', 'hello', /not whole/u],
    ['no base64', '1.00000000.%%%', /not whole/u],
    ['no packed text', '1.00000000.AAAA', /not whole/u],
    ['a text that is no JSON', codeOf('{"title":'), /not whole/u],
    ['JSON that is no list', codeOf('null'), /not whole/u],
    ['a list of the wrong kind', codeOf('{"title":1,"short":false,"articles":[]}'), /not whole/u],
    ['a list nested without end', codeOf('['.repeat(200_000)), /not whole/u],
    ['one of a later version', codeOf('{}', 2), /newer version/u],
    ['a code too long', `1.00000000.${'A'.repeat(600_000)}`, /more than a list/u],
    ['a text that unpacks without end', codeOf(' '.repeat(50_000_000)), /more than a list/u],
    [
      'articles without end',
      codeOf(`{"title":"","short":false,"articles":[${'0,'.repeat(6000)}0]}`),
      /more than a list/u,
    ],
  ])('is refused in a sentence: %s', (_, hostile, reason) => {
    const reading = readShare(hostile);
    expect(reading.ok ? '' : reading.reason).toMatch(reason);
  });

  it('is refused whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (garbage) => {
        expect(readShare(garbage).ok).toBe(false);
        expect(readShare(`1.00000000.${garbage}`).ok).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it('brings in no field of its own, and leaves out what is no article', () => {
    const reading = readShare(
      codeOf(
        `{"title":"x","short":false,"__proto__":{"polluted":1},"articles":[
          {"id":"a","title":"<img src=x onerror=alert(1)>","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"URL":"javascript:alert(1)","lectern":{"__proto__":{"polluted":1},"tags":["t"]}},
          7, {}, {"author":"x"}]}`,
      ),
    );
    expect(reading).toMatchObject({
      ok: true,
      refused: 3,
      list: { items: [{ article: { URL: null }, annotations: { tags: ['t'] } }] },
    });
    if (!reading.ok) return;
    const [item] = reading.list.items;
    for (const each of [{}, reading.list, item, item?.article, item?.annotations]) {
      expect(each).not.toHaveProperty('polluted');
    }
  });
});
