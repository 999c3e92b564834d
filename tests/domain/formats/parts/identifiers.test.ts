import { expect, it } from 'vitest';
import { readDOIInAddress, readSerialNumbers } from '@/domain/formats/parts/identifiers';

it.each([
  { address: 'https://doi.org/10.5555/a.b', DOI: '10.5555/a.b' },
  { address: 'http://dx.doi.org/10.5555/a(b)c', DOI: '10.5555/a(b)c' },
  { address: 'https://example.org/doi/abs/10.5555/abc?journalCode=x', DOI: '10.5555/abc' },
  { address: 'https://example.org/doi/10.5555/abc/full/html', DOI: '10.5555/abc' },
  { address: 'https://example.org/?a=1&doi=10.5555%2Fabc&b=2', DOI: '10.5555/abc' },
  { address: 'https://example.org/?id=doi:10.5555/abc&b=2', DOI: '10.5555/abc' },
  { address: 'https://example.org/article/10.5555', DOI: null },
  { address: '10.5555/abc', DOI: null },
])('$address has the DOI $DOI', ({ address, DOI }) => {
  expect(readDOIInAddress(address)).toBe(DOI);
});

it.each([
  { texts: ['0028-0836', '1476-4687'], ISSN: ['0028-0836', '1476-4687'], ISBN: [] },
  { texts: ['00280836 14764687'], ISSN: ['00280836', '14764687'], ISBN: [] },
  { texts: ['978-0-306-40615-7; 0028-0836'], ISSN: ['0028-0836'], ISBN: ['978-0-306-40615-7'] },
  { texts: ['0306406152'], ISSN: [], ISBN: ['0306406152'] },
  { texts: ['none'], ISSN: [], ISBN: [] },
])('$texts', ({ texts, ISSN, ISBN }) => {
  expect(readSerialNumbers(texts)).toEqual({ ISSN, ISBN });
});
