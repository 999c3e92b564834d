import { describe, expect, it } from 'vitest';
import { describeQuery } from '@/domain/search/describe-query';
import { parseQuery } from '@/domain/search/parse-query';

/** What is quoted stands between stars. */
function say(text: string): string | null {
  const parts = describeQuery(parseQuery(text));
  return parts?.map((part) => (part.quoted ? `*${part.text}*` : part.text)).join('') ?? null;
}

it.each(['', 'blockchain', 'open data', '"single case" trust', 'AND OR', 'Findings: a survey'])(
  'has nothing to say about words and phrases alone: %s',
  (text) => {
    expect(say(text)).toBeNull();
  },
);

describe('says back', () => {
  it.each([
    {
      text: 'findings:blockchain -limitations:"single case" year:>2017',
      said: 'with *blockchain* in Findings, without *“single case”* in Limitations, from 2018',
    },
    { text: 'trust -Survey', said: 'with *trust*, without *Survey*' },
    { text: 'open e-voting year:2018', said: 'with *open* and *e-voting*, in 2018' },
    { text: 'open practical:data', said: 'with *open*, with *data* in Practical implications' },
    { text: 'title:open title:data', said: 'with *open* and *data* in the title' },
    { text: 'open OR data', said: 'with *open* or *data*' },
    { text: 'open data OR trust', said: 'with *open*, with *data* or *trust*' },
    { text: '(open data) OR trust', said: 'with (*open* and *data*) or *trust*' },
    {
      text: 'title:(open OR (data trust))',
      said: 'with *open* or (*data* and *trust*) in the title',
    },
    {
      text: 'open OR title:data',
      said: 'with *open* anywhere or *data* in the title',
    },
    {
      text: 'author:kassen OR (open "big data")',
      said: 'with *kassen* among the authors or (*open* anywhere and *“big data”* anywhere)',
    },
    { text: '-(open OR data)', said: 'without *open* or *data*' },
    { text: '-(open data)', said: 'without (*open* and *data*)' },
    { text: '-title:(open data)', said: 'without (*open* and *data* in the title)' },
    { text: 'open OR -data', said: 'with *open* or without *data*' },
    { text: 'open OR (data year:2018)', said: 'with *open* or (with *data* and in 2018)' },
    { text: '-(open year:2018)', said: 'not (with *open* and in 2018)' },
    { text: '-(-open)', said: 'not without *open*' },
    { text: 'year:2017..2020', said: 'from 2017 to 2020' },
    { text: 'year:<2018', said: 'up to 2017' },
    { text: 'year:(2017 OR 2019)', said: 'in 2017 or in 2019' },
    { text: '-year:2018..', said: 'not from 2018' },
    { text: 'has:limitations', said: 'that have Limitations' },
    { text: 'has:doi has:sections', said: 'that have a DOI, that have labelled sections' },
    { text: '-has:doi -has:keywords', said: 'that have no DOI, that have no keywords' },
    { text: 'has:doi OR has:author', said: 'that have a DOI or an author' },
    { text: '-has:(abstract OR author)', said: 'that have no abstract or author' },
    { text: 'has:other', said: 'that have sections of other kinds' },
    { text: 'is:saved', said: 'in the reading list' },
    { text: '-is:saved', said: 'not in the reading list' },
    {
      text: 'note:kassen tag:e-voting',
      said: 'with *kassen* in your notes, tagged *e-voting*',
    },
    { text: 'note:"open data" trust', said: 'with *“open data”* in your notes, with *trust*' },
    { text: '-note:(a1 OR b1)', said: 'without *a1* or *b1* in your notes' },
    { text: 'tag:"Open data" OR -tag:x', said: 'tagged *Open data* or not tagged *x*' },
    { text: 'status:unread', said: 'with the status “To read”' },
    { text: '-status:excluded', said: 'not with the status “Excluded”' },
    { text: 'rating:>=4', said: 'rated 4 or more' },
    { text: 'rating:<3', said: 'rated 2 or less' },
    { text: 'rating:2..4 rating:5', said: 'rated 2 to 4, rated 5' },
    { text: 'has:note', said: 'that have a note of yours' },
    { text: '-has:(quote OR doi)', said: 'that have no quote of yours or DOI' },
    {
      text: 'journal:government kw:trust abstract:data doi:10.1/x other:funding implications:policy',
      said:
        'with *government* in the name of the journal, with *trust* among the keywords, ' +
        'with *data* in the abstract, with *“10.1/x”* in the DOI, ' +
        'with *funding* in sections of other kinds, with *policy* in the implications',
    },
  ])('$text', ({ text, said }) => {
    expect(say(text)).toBe(`articles ${said}`);
  });
});

it('says different things of queries that differ in their groups alone', () => {
  const said = [
    'a1 b1 OR c1',
    '(a1 b1) OR c1',
    'a1 OR b1 c1',
    'a1 OR (b1 c1)',
    'a1 -b1 OR c1',
    'a1 -(b1 OR c1)',
    'a1 -(b1 c1)',
    'a1 -b1 -c1',
    '(a1 -b1) OR c1',
    '-(a1 -b1) OR c1',
    'title:a1 OR b1',
    'title:(a1 OR b1)',
    'title:a1 b1',
    'title:(a1 b1)',
    '(a1 OR (b1 year:2018)) OR c1',
    '(a1 OR b1) year:2018 OR c1',
  ].map(say);
  expect(new Set(said).size).toBe(said.length);
});
