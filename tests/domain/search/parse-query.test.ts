import { describe, expect, it } from 'vitest';
import { MAX_QUERY_TERMS, parseQuery } from '@/domain/search/parse-query';
import { showQuery } from './show-query';

function read(text: string, typing = false): string {
  return showQuery(parseQuery(text, { typing }));
}

function notes(text: string, typing = false): string[] {
  return parseQuery(text, { typing }).notes.map(({ typed }) => typed);
}

describe('words', () => {
  it.each([
    { query: 'e-voting kazakhstan', clauses: 'evoting kazakhstan' },
    { query: 'the politics of voting', clauses: 'politics voting' },
    { query: 'to be or not to be', clauses: 'or not to be' },
    { query: 'data Data DATA', clauses: 'data' },
    { query: 'voting data voting', clauses: 'data voting' },
    { query: 'données (2017)', clauses: 'donnees 2017' },
    { query: 'aim(ed) f(x)', clauses: 'aim ed f x' },
    { query: 'open/data e.g. C++', clauses: 'open data e g c' },
    { query: '開放数据', clauses: '開放 数据' },
    { query: 'Trust – a survey - e–government', clauses: 'trust survey e government' },
    { query: 'Findings: a survey, aim: trust', clauses: 'findings survey aim trust' },
    { query: '[a-z]+ .* \\ $& \u0000', clauses: 'az' },
    { query: '', clauses: '' },
    { query: ' \t?! ', clauses: '' },
  ])('of $query', ({ query, clauses }) => {
    expect(read(query)).toBe(clauses);
    expect(notes(query)).toEqual([]);
  });

  it('of a compound are kept with it', () => {
    expect(parseQuery('Peer-to-peer ').clauses).toEqual([
      {
        kind: 'word',
        typed: 'Peer-to-peer',
        term: 'peertopeer',
        parts: ['peer', 'to', 'peer'],
        prefix: false,
        scope: null,
      },
    ]);
  });
});

describe('the last word, while typing,', () => {
  it.each([
    { query: 'e-voting kaz', clauses: 'evoting kaz…' },
    { query: 'e-voting kaz ', clauses: 'evoting kaz' },
    { query: 'kaz, ', clauses: 'kaz' },
    { query: 'e-vot', clauses: 'evot…' },
    { query: 'voting data voting', clauses: 'data voting…' },
    { query: 'voting voting data', clauses: 'voting data…' },
    { query: 'to be', clauses: 'to be…' },
    { query: '"single ca', clauses: 'single ca…' },
    { query: '"single case"', clauses: '“single case”' },
    { query: '(open dat', clauses: 'open dat…' },
    { query: '(open data)', clauses: 'open data' },
    { query: 'findings:bloc', clauses: 'bloc…@findings' },
    { query: 'findings:"single ca', clauses: 'single@findings ca…@findings' },
    { query: 'title:a', clauses: 'a…@title' },
    { query: 'trust OR priv', clauses: '(trust | priv…)' },
    { query: 'trust -surv', clauses: 'trust -surv' },
    { query: 'trust -(case -open surv', clauses: 'trust -(case & -open & surv)' },
    { query: 'trust -findings:(case surv', clauses: 'trust -(case@findings & surv@findings)' },
  ])('of $query', ({ query, clauses }) => {
    expect(read(query, true)).toBe(clauses);
    expect(notes(query, true)).toEqual([]);
  });

  it('of a text that is cut is not the last', () => {
    expect(read(`trust ${'a'.repeat(5000)}`, true)).toBe('trust');
  });
});

describe('phrases', () => {
  it.each([
    { query: '"single case"', clauses: '“single case”' },
    { query: '“single-case” studies', clauses: '“single case” studies' },
    { query: '„Straße“ «открытые данные» ”a b”', clauses: '“strasse” “открытые данные” “a b”' },
    { query: '"mixed marks”', clauses: '“mixed marks”' },
    { query: '"blokchain"', clauses: '“blokchain”' },
    { query: '"state of the art" "the"', clauses: '“state of the art” “the”' },
    { query: '"a OR (b) -c title:d"', clauses: '“a or b c title d”' },
    { query: 'trust"single case"trust', clauses: '“single case” trust' },
    { query: '"single case" "Single-case"', clauses: '“single case”' },
    { query: '"" , "!"', clauses: '' },
  ])('of $query', ({ query, clauses }) => {
    expect(read(query)).toBe(clauses);
    expect(notes(query)).toEqual([]);
  });

  it('are kept as typed, without their marks', () => {
    expect(parseQuery('" Single-case studies! "').clauses).toMatchObject([
      { typed: 'Single-case studies!', terms: ['single', 'case', 'studies'] },
    ]);
  });
});

describe('operators', () => {
  it.each([
    { query: 'open data OR trust', clauses: 'open (data | trust)' },
    { query: 'a1 OR b1 OR c1', clauses: '(a1 | b1 | c1)' },
    { query: '(open data) OR trust', clauses: '((open & data) | trust)' },
    { query: '(a1 OR b1) OR (c1 OR a1)', clauses: '(b1 | c1 | a1)' },
    { query: '(a1 OR b1) (c1 OR d1)', clauses: '(a1 | b1) (c1 | d1)' },
    { query: '((open) (data))', clauses: 'open data' },
    { query: 'trust OR Trust', clauses: 'trust' },
    { query: 'trust OR the', clauses: 'trust' },
    { query: 'open AND data AND (trust OR privacy)', clauses: 'open data (trust | privacy)' },
    { query: 'open or data and not trust', clauses: 'open data trust' },
    { query: 'OR-gate xOR', clauses: 'orgate xor' },
    { query: '-survey', clauses: '-survey' },
    { query: 'NOT survey NOT(trust)', clauses: '-survey -trust' },
    { query: '-"single case" -(a1 b1)', clauses: '-“single case” -(a1 & b1)' },
    { query: '-(a1 OR b1)', clauses: '-(a1 | b1)' },
    { query: '-open/data -開放数据', clauses: '-(open & data) -(開放 & 数据)' },
    { query: 'trust OR -survey', clauses: '(trust | -survey)' },
    { query: '-(open -data)', clauses: '-(open & -data)' },
    { query: 'e-voting -e-voting', clauses: 'evoting -evoting' },
    { query: '(-survey)', clauses: '-survey' },
    { query: '--survey - case trust- –survey', clauses: 'case trust survey' },
    { query: '-the -OR survey', clauses: 'survey' },
    { query: '-the', clauses: '-the' },
  ])('in $query', ({ query, clauses }) => {
    expect(read(query)).toBe(clauses);
    expect(notes(query)).toEqual([]);
  });
});

describe('fields', () => {
  it.each([
    { query: 'findings:blockchain', clauses: 'blockchain@findings' },
    { query: 'FINDINGS:Blockchain Results:Trust', clauses: 'blockchain@findings trust@findings' },
    { query: '(findings:trust)', clauses: 'trust@findings' },
    { query: '-limitations:"single case"', clauses: '-“single case”@limitations' },
    {
      query: 'findings:(blockchain OR "single case" -trust)',
      clauses: '(blockchain@findings | “single case”@findings) -trust@findings',
    },
    {
      query: 'findings:(trust title:(open data) case)',
      clauses: 'trust@findings open@title data@title case@findings',
    },
    { query: 'title:findings:trust', clauses: 'trust@findings' },
    { query: 'findings:open/data', clauses: 'open@findings data@findings' },
    { query: 'findings:-trust title:OR', clauses: 'trust@findings or@title' },
    {
      query: 'author:kassen journal:"Two Towns"',
      clauses: 'kassen@author “two towns”@containerTitle',
    },
    { query: 'kw:trust keywords:data', clauses: 'trust@keyword data@keyword' },
    { query: 'abstract:trust', clauses: 'trust@abstract' },
    { query: 'implications:data', clauses: 'data@limitations+practical+social' },
    { query: 'other:funding', clauses: 'funding@other' },
    { query: 'trust findings:trust', clauses: 'trust trust@findings' },
    { query: 'title:the title:(the politics) trust', clauses: 'the@title politics@title trust' },
    { query: 'author:may author:(An Do) may', clauses: 'may@author an@author do@author' },
    { query: '10:30 https://example.org a:b', clauses: '10 30 https example org b' },
  ])('in $query', ({ query, clauses }) => {
    expect(read(query)).toBe(clauses);
    expect(notes(query)).toEqual([]);
  });

  it.each([
    'doi:10.1108/TG-08-2019-0073',
    'DOI:"10.1108/TG-08-2019-0073"',
    'doi:(10.1108/TG-08-2019-0073)',
    'doi:https://doi.org/10.1108/TG-08-2019-0073',
    'https://doi.org/10.1108/TG-08-2019-0073',
    'http://dx.doi.org/10.1108/TG-08-2019-0073',
  ])('take a DOI as a phrase: %s', (query) => {
    expect(read(query)).toBe('“10 1108 tg 08 2019 0073”@DOI');
  });

  it('take a DOI with its parentheses, but not those around it', () => {
    expect(read('(doi:10.1002/(SICI)1097(1999)4 OR doi:10.1/x)')).toBe(
      '(“10 1002 sici 1097 1999 4”@DOI | “10 1 x”@DOI)',
    );
  });
});

describe('filters', () => {
  it.each([
    { query: 'year:2018', clauses: '2018–2018' },
    { query: 'YEAR:2017..2020 trust', clauses: '2017–2020 trust' },
    { query: '-year:>2018', clauses: '-2019–' },
    { query: 'year:(2017 OR 2019)', clauses: '(2017–2017 | 2019–2019)' },
    { query: 'has:limitations has:Results', clauses: 'has limitations has findings' },
    { query: 'has:abstract has:sections', clauses: 'has abstract has sections' },
    { query: 'has:kw -has:doi has:author', clauses: 'has keywords -has doi has author' },
    { query: 'has:implications', clauses: '(has limitations | has practical | has social)' },
    { query: 'is:saved -is:Saved', clauses: 'saved -saved' },
    { query: 'the is:saved', clauses: 'saved' },
    { query: 'note:Kassen NOTES:(open OR data)', clauses: 'kassen@note (open@note | data@note)' },
    { query: 'note:"single case" -note:the', clauses: '“single case”@note -the@note' },
    { query: 'tag:Méthode tags:"Open  Data"', clauses: '#methode #open data' },
    { query: 'tag:(a1 OR "b1 c1")', clauses: '(#a1 | #b1 c1)' },
    { query: 'status:unread status:"To read"', clauses: 'status to-read' },
    { query: 'status:Included -status:undecided', clauses: 'status include -status undecided' },
    { query: 'rating:4 rating:>=4 rated:2..3', clauses: 'rated 4–4 rated 4– rated 2–3' },
    { query: 'has:notes has:quotes', clauses: 'has note has quote' },
    { query: 'has:tags -has:rating', clauses: 'has tag -has rating' },
  ])('in $query', ({ query, clauses }) => {
    expect(read(query)).toBe(clauses);
    expect(notes(query)).toEqual([]);
  });

  it.each([
    { query: 'tag:op', clauses: '#op…' },
    { query: 'tag:op ', clauses: '#op' },
    { query: '-tag:op', clauses: '-#op' },
    { query: 'trust tag:"open da', clauses: 'trust #open da…' },
    { query: 'tag:"open data"', clauses: '#open data' },
    { query: 'note:kas', clauses: 'kas…@note' },
  ])('a tag or a word of a note may go on: $query', ({ query, clauses }) => {
    expect(showQuery(parseQuery(query, { typing: true }))).toBe(clauses);
    expect(parseQuery(query, { typing: true }).notes).toEqual([]);
  });

  it.each([
    'year:',
    'year:2',
    'year:201',
    'year:2017.',
    'has:lim',
    '-is:sa',
    'title:',
    'status:in',
  ])('are not there yet while %s is being typed', (query) => {
    expect(read(`trust ${query}`, true)).toBe('trust');
    expect(notes(`trust ${query}`, true)).toEqual([]);
  });
});

describe('what cannot be understood is searched as words, with a note', () => {
  it.each([
    { query: '"single case', clauses: 'single case', note: '"' },
    { query: 'a "single case" "study', clauses: '“single case” study', note: '"' },
    { query: 'title:"open data', clauses: 'open@title data@title', note: '"' },
    { query: '(open data', clauses: 'open data', note: '(' },
    { query: 'open) data', clauses: 'open data', note: ')' },
    { query: '(open "data) trust', clauses: 'open data trust', note: '"' },
    { query: 'OR trust', clauses: 'trust', note: 'OR' },
    { query: 'trust OR', clauses: 'trust', note: 'OR' },
    { query: 'open OR OR data', clauses: 'open data', note: 'OR' },
    { query: '(trust OR) data', clauses: 'trust data', note: 'OR' },
    { query: 'OR', clauses: 'or', note: 'OR' },
    { query: 'trust NOT', clauses: 'trust', note: 'NOT' },
    { query: 'NOT NOT trust', clauses: '-trust', note: 'NOT' },
    { query: 'trust -', clauses: 'trust', note: '-' },
    { query: '(trust -) data', clauses: 'trust data', note: '-' },
    { query: 'year:abc', clauses: 'abc', note: 'abc' },
    { query: 'year:2017...2020', clauses: '2017 2020', note: '2017...2020' },
    { query: 'year:"the past"', clauses: 'past', note: '"the past"' },
    { query: 'has:nothing', clauses: 'nothing', note: 'nothing' },
    { query: 'has:title', clauses: 'title', note: 'title' },
    { query: 'status:lost', clauses: 'lost', note: 'lost' },
    { query: 'rating:9', clauses: '9', note: '9' },
    { query: 'is:open', clauses: 'open', note: 'open' },
    { query: '-is:open', clauses: '-open', note: 'open' },
    { query: 'foo:bar trust', clauses: 'foo bar trust', note: 'foo:bar' },
    { query: 'PMID:123', clauses: 'pmid 123', note: 'PMID:123' },
    { query: '(findings:) trust', clauses: 'trust', note: 'findings:' },
    { query: 'findings:"" trust', clauses: 'trust', note: '""' },
    { query: 'findings:, trust', clauses: 'trust', note: ',' },
    { query: 'doi:/ trust', clauses: 'trust', note: '/' },
  ])('$query', ({ query, clauses, note }) => {
    expect(read(query)).toBe(clauses);
    expect(notes(query)).toEqual([note]);
  });

  it('without a note on a field whose value is still to come', () => {
    expect(parseQuery('trust findings:')).toEqual({ ...parseQuery('trust'), notes: [] });
  });

  it('with each kind of note once, and no more than can be read', () => {
    expect(notes('foo:1 bar:2 year:x has:y is:z ) OR')).toEqual(['foo:1', 'x', 'y']);
  });
});

it.each([
  'findings:(blockchain OR "single case") -survey year:2017..2020',
  '(author:kassen OR author:ito) AND has:limitations NOT is:saved',
  'trust - a survey -(open OR "the data") doi:https://doi.org/10.1108/x(1)',
])('says nothing while a query is being typed: %s', (query) => {
  const typed = Array.from(query, (_, at) => query.slice(0, at + 1));
  expect(typed.filter((text) => notes(text, true).length > 0)).toEqual([]);
});

describe('a query that is longer than any question', () => {
  const words = Array.from({ length: 100 }, (_, n) => `word${n}`);

  it.each([
    { cut: words.join(' '), clauses: { length: MAX_QUERY_TERMS } },
    { cut: `(${words.join(' OR ')})`, clauses: [{ nodes: { length: MAX_QUERY_TERMS } }] },
    { cut: `"${words.join(' ')}"`, clauses: [{ terms: { length: MAX_QUERY_TERMS } }] },
    { cut: words.join('/'), clauses: { length: MAX_QUERY_TERMS } },
  ])('is cut behind so many words', ({ cut, clauses }) => {
    expect(parseQuery(cut)).toMatchObject({ clauses, notes: [{ typed: 'word64' }] });
  });

  it('counts a word once, and stop words not at all', () => {
    expect(read(`${'the data '.repeat(100)} trust`)).toBe('data trust');
    expect(notes(`${'the data '.repeat(100)} trust`)).toEqual([]);
  });

  it('is cut between two words', () => {
    const long = `${'x '.repeat(1997)}trust privacy`;
    expect([read(long), notes(long)]).toEqual(['x trust', ['privacy']]);
    const full = `${'x '.repeat(1997)}values privacy`; // whose first 4,000 end behind a word
    expect([read(full), notes(full)]).toEqual(['x values', ['privacy']]);
    expect(notes(`trust${' '.repeat(5000)}`)).toEqual([]);
    expect(read('x'.repeat(10_000))).toBe('x'.repeat(4000));
  });

  const pieces = '( ) " «a - -( (-a OR_ NOT_ a_OR_ kw: kw:( (a_OR_b)_ x( a- year:x_ é'.split(' ');
  it.each(pieces.map((piece) => ({ piece: piece.replaceAll('_', ' ') })))(
    'may be “$piece” ten thousand times',
    ({ piece }) => {
      const { clauses, notes } = parseQuery(piece.repeat(10_000));
      expect(clauses.length).toBeLessThanOrEqual(3);
      expect(notes.length).toBeLessThanOrEqual(3);
    },
  );

  it('may have parentheses as deep as can be understood', () => {
    const nest = (depth: number): string =>
      `${'('.repeat(depth)}open OR data${')'.repeat(depth)} trust`;
    expect([read(nest(20)), notes(nest(20))]).toEqual(['(open | data) trust', []]);
    expect([read(nest(30)), notes(nest(30))]).toEqual(['(open | data) trust', ['(']]);
  });
});
