import { describe, expect, it } from 'vitest';
import { keptAddress, readCorpusAddress } from '@/browser/corpus/corpus-address';

const BASE = 'https://reader.example/lectern/index.html?q=open+data#results';

it.each([
  { given: 'nothing', text: null, url: 'https://reader.example/lectern/corpus.json' },
  { given: 'blanks', text: '  ', url: 'https://reader.example/lectern/corpus.json' },
  { given: 'a name', text: 'mine.json', url: 'https://reader.example/lectern/mine.json' },
  { given: 'a path', text: '../a/b.json', url: 'https://reader.example/a/b.json' },
  {
    given: 'words',
    text: 'not an address',
    url: 'https://reader.example/lectern/not%20an%20address',
  },
  { given: 'our own origin', text: 'https://reader.example/c', url: 'https://reader.example/c' },
  {
    given: 'its default port',
    text: 'https://reader.example:443/c',
    url: 'https://reader.example/c',
  },
  { given: 'a hash', text: ' c.json#page-2 ', url: 'https://reader.example/lectern/c.json' },
  { given: 'a query', text: 'c?v=2', url: 'https://reader.example/lectern/c?v=2' },
])('takes $given as an address of our own', ({ text, url }) => {
  const address = { url, foreign: false, keptId: null };
  expect(readCorpusAddress(text, BASE)).toEqual({ ok: true, address });
});

it('takes a corpus that this browser keeps by its id', () => {
  const address = { url: 'kept:0f8f-70', foreign: false, keptId: '0f8f-70' };
  expect(readCorpusAddress(keptAddress('0f8f-70'), BASE)).toEqual({ ok: true, address });
  expect(readCorpusAddress('kept:', BASE)).toMatchObject({ ok: false });
});

it.each([
  { given: 'another host', text: 'https://example.org/corpus.json' },
  { given: 'http in place of https', text: 'http://reader.example/corpus.json' },
  { given: 'another port', text: 'https://reader.example:8443/corpus.json' },
  { given: 'a host below ours', text: 'https://evil.reader.example/corpus.json' },
  { given: 'a host that begins like ours', text: 'https://reader.example.org/corpus.json' },
  { given: 'an address without its protocol', text: '//example.org/corpus.json' },
  { given: 'the same with backslashes', text: '\\\\example.org\\corpus.json' },
  { given: 'this machine', text: 'http://localhost:8080/corpus.json' },
  { given: 'a private address', text: 'http://192.168.1.1/corpus.json' },
  { given: 'a private address in another form', text: 'http://0x7f000001/' },
  { given: 'a private address of IPv6', text: 'http://[::1]/' },
])('asks first about $given', ({ text }) => {
  expect(readCorpusAddress(text, BASE)).toMatchObject({ ok: true, address: { foreign: true } });
});

describe('refuses', () => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:application/json,[]',
    'blob:https://reader.example/0f8fad5b-d9cb-469f-a165-70867728950e',
    'file:///etc/passwd',
    'ftp://example.org/corpus.json',
    'view-source:https://reader.example/',
  ])('%j, which is neither http nor https', (text) => {
    expect(readCorpusAddress(text, BASE)).toEqual({
      ok: false,
      message: expect.stringMatching(/from http or https only.*https:\/\/example\.org/u) as string,
    });
  });

  it.each(['https://user@example.org/', 'https://user:pass@example.org/', '//:pass@example.org/'])(
    '%j, which holds a name or password',
    (text) => {
      expect(readCorpusAddress(text, BASE)).toMatchObject({
        ok: false,
        message: expect.stringContaining('user name or password') as string,
      });
    },
  );

  it.each(['https://', 'https://exa mple.org/', 'http://[::1', 'http://example.org:99999/'])(
    '%j, which is no address, and says so',
    (text) => {
      expect(readCorpusAddress(text, BASE)).toMatchObject({
        ok: false,
        message: expect.stringContaining(`“${text}” is not an address`) as string,
      });
    },
  );
});
