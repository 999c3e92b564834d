import { describe, expect, it } from 'vitest';
import { findDuplicates, findDuplicatesPausing } from '@/domain/duplicates/find-duplicates';
import { FILLER, invent, PLAIN, WHOLE } from './invent';

type Fields = Readonly<Record<string, unknown>>;

function areOne(a: Fields, b: Fields): boolean {
  return findDuplicates([invent({ ...a, id: 'a' }), invent({ ...b, id: 'b' })]).length === 1;
}

const NO_PLACE = { volume: null, issue: null, page: null };
const names = (...author: unknown[]): Fields => ({ author });

describe('one work', () => {
  it.each<{ what: string; a?: Fields; b: Fields }>([
    {
      what: 'the same DOI, as an address and in capitals',
      a: { DOI: WHOLE.DOI },
      b: { ...NO_PLACE, DOI: 'https://doi.org/10.9999/JCM.2014.0123' },
    },
    {
      what: 'the same DOI, with percent signs',
      a: { DOI: '10.9999/S0735(14)62048-3' },
      b: { DOI: '10.9999/S0735%2814%2962048-3', 'container-title': null },
    },
    {
      what: 'the same PMID',
      a: { PMID: '12345678' },
      b: { PMID: 12345678, author: [], issued: null, ...NO_PLACE },
    },
    { what: 'capitals and a full stop', b: { title: `${WHOLE.title.toUpperCase()}.` } },
    { what: 'brackets and the language', b: { title: `[${WHOLE.title}]. [Norwegian]` } },
    { what: '"(in German)" behind it', b: { title: `${WHOLE.title} (in German)` } },
    {
      what: 'a remark on an erratum',
      b: { title: `${WHOLE.title} [Erratum appears in J Coast Med 2015;34(1):9]` },
    },
    { what: 'tags', b: { title: WHOLE.title.replace('sleep', '<i>sleep</i>') } },
    {
      what: 'entities',
      a: { title: 'Salt & sleep in the <5-knot harbours of the north' },
      b: { title: 'Salt &amp; sleep in the &lt;5-knot harbours of the north' },
    },
    {
      what: 'British and American spelling',
      a: { title: 'Tumour behaviour and oestrogen in harbour pilots: a randomised study' },
      b: { title: 'Tumor behavior and estrogen in harbor pilots: a randomized study' },
    },
    {
      what: 'Greek letters by name',
      a: { title: 'Serum TNF-α and β-carotene in lighthouse keepers at sea' },
      b: { title: 'Serum TNF-alpha and beta-carotene in lighthouse keepers at sea' },
    },
    {
      what: 'a raised number',
      a: { title: 'Uptake of CO<sub>2</sub> by harbour walls and their keepers' },
      b: { title: 'Uptake of CO2 by harbour walls and their keepers' },
    },
    {
      what: 'a compound in two words',
      a: { title: 'Health care among non-immune sailors of the northern route' },
      b: { title: 'Healthcare among nonimmune sailors of the northern route' },
    },
    { what: 'a misspelling', b: { title: WHOLE.title.replace('lighthouse', 'lighthuose') } },
    {
      what: 'UTF-8 misread',
      a: { title: 'Schlaf der Leuchtturmwärter an nördlichen Häfen' },
      b: { title: 'Schlaf der LeuchtturmwÃ¤rter an nÃ¶rdlichen HÃ¤fen' },
    },
    {
      what: 'a subtitle left out',
      a: { title: `${WHOLE.title}: a diary study of nine stations` },
      b: {},
    },
    { what: 'a title that breaks off in a word', b: { title: WHOLE.title.slice(0, 52) } },
    {
      what: 'both languages beside one',
      a: {
        title:
          'Søvn og tidevann hos fyrvoktere i nord [Sleep and tides among keepers of the north]',
      },
      b: { title: 'Sleep and tides among keepers of the north' },
    },
    { what: '"RETRACTED:" before it', b: { title: `RETRACTED: ${WHOLE.title}` } },
    { what: '"Abstract 123:" before it', b: { title: `Abstract P123: ${WHOLE.title}` } },
    { what: 'initials', b: names('Vessel MJ', 'Ostgard P', 'Brix T') },
    { what: 'initials first', b: names('M. J. Vessel', 'P. Østgård', 'T. Brix') },
    { what: 'family, given', b: names('Vessel, Marta J.', 'Oestgaard, Paal', 'Brix, Theodor') },
    { what: 'given family', b: names('Marta Vessel', 'Pål Østgård', 'Theodor Brix') },
    {
      what: 'family given, without comma',
      b: names('Vessel Marta J.', 'Ostgard Pal', 'Brix Theodor'),
    },
    { what: 'names in one text', b: names('M. J. Vessel; P. Ostgard; T. Brix') },
    {
      what: 'names that changed places',
      b: names({ family: 'Marta', given: 'Vessel' }, { family: 'Theodor', given: 'Brix' }),
    },
    { what: 'the first of three names only, at the same pages', b: names('Vessel M, et al.') },
    { what: 'an abbreviated journal', b: { 'container-title': 'J Coast Med' } },
    { what: 'a journal with points', b: { 'container-title': 'J. Coast. Med.' } },
    {
      what: 'a journal with its city',
      b: { 'container-title': 'Journal of coastal medicine (Bergen, Norway)' },
    },
    {
      what: 'a journal known by its ISSN',
      a: { ISSN: '1234-5678' },
      b: { ISSN: '1234-5678, 8765-4321', 'container-title': 'Kystmedisin' },
    },
    { what: 'the end of the pages cut short', b: { page: '123-8' } },
    { what: 'another dash', b: { page: '123‐128' } },
    {
      what: 'pages that a spreadsheet took for a date',
      a: { page: '21-28' },
      b: { page: '21-Aug' },
    },
    {
      what: 'a volume with its issue',
      b: { volume: '33 (4) (no pagination)', issue: null, page: null },
    },
    { what: 'online first, a year before', b: { issued: 2013, ...NO_PLACE } },
    {
      what: 'pages that count from 1 before it was in an issue',
      b: { issued: 2013, volume: null, issue: null, page: '1-6' },
    },
    {
      what: 'nothing but the title',
      b: { author: [], issued: null, 'container-title': null, ...NO_PLACE },
    },
    {
      what: 'a Cochrane review’s next version within a year',
      a: {
        'container-title': 'Cochrane Database Syst Rev',
        DOI: '10.1002/14651858.CD099999.pub2',
        ...NO_PLACE,
        page: 'CD099999',
      },
      b: {
        'container-title': 'Cochrane Database of Systematic Reviews',
        DOI: '10.1002/14651858.CD099999.pub3',
        issued: 2015,
        ...NO_PLACE,
        page: 'Cd099999',
      },
    },
    {
      what: 'an editorial with its pages',
      a: { title: 'Editorial', author: ['Vessel M'] },
      b: { title: 'Editorial.', author: ['Vessel, Marta'] },
    },
    { what: 'no title, but the same place and authors', b: { title: null } },
    {
      what: 'no title, but the same abstract',
      a: { title: null, abstract: FILLER, ...NO_PLACE },
      b: { title: null, abstract: FILLER, ...NO_PLACE, issue: '4' },
    },
  ])('is known by $what', ({ a = {}, b }) => {
    expect(
      areOne(
        { ...PLAIN, ...a },
        { ...PLAIN, ...(a.title === undefined ? {} : { title: a.title }), ...b },
      ),
    ).toBe(true);
  });
});

describe('two works', () => {
  it.each<{ what: string; a?: Fields; b: Fields }>([
    {
      what: 'one DOI for another title',
      a: { DOI: WHOLE.DOI },
      b: { DOI: WHOLE.DOI, title: 'Diets of pilots and the price of herring' },
    },
    {
      what: 'one PMID for another title',
      a: { PMID: '1234567' },
      b: { PMID: '1234567', title: 'Diets of pilots and the price of herring' },
    },
    {
      what: 'another DOI, nothing but a year between',
      a: { ...NO_PLACE, DOI: '10.9999/a' },
      b: { ...NO_PLACE, DOI: '10.9999/b', issued: 2015 },
    },
    { what: 'an erratum', b: { title: `Erratum to: ${WHOLE.title}` } },
    { what: 'a corrigendum', b: { title: `${WHOLE.title}: Corrigendum` } },
    {
      what: 'a correction with the DOI of its article',
      a: { DOI: WHOLE.DOI },
      b: { DOI: WHOLE.DOI, title: `Correction: ${WHOLE.title}` },
    },
    {
      what: 'a correction as Web of Science has it',
      b: { title: `${WHOLE.title} (vol 33, pg 123, 2014)` },
    },
    { what: 'a retraction', b: { title: `Retraction: ${WHOLE.title}` } },
    { what: 'a notice of retraction', b: { title: `Notice of retraction: ${WHOLE.title}` } },
    { what: 'an expression of concern', b: { title: `Expression of Concern: ${WHOLE.title}` } },
    { what: 'a comment', b: { title: `Comment on "${WHOLE.title}"` } },
    { what: 'a commentary', b: { title: `Commentary: ${WHOLE.title}` } },
    { what: 'a reply', b: { title: `${WHOLE.title}: reply` } },
    { what: 'the authors’ reply', b: { title: `${WHOLE.title} - Authors' reply` } },
    { what: 'a response to it', b: { title: `Response to "${WHOLE.title}"` } },
    {
      what: 'a comment and a reply',
      a: { title: `Comment on "${WHOLE.title}"` },
      b: { title: `Reply to "${WHOLE.title}"` },
    },
    {
      what: 'part 1 and part 2',
      a: { title: `${WHOLE.title}, part 1` },
      b: { title: `${WHOLE.title}, part 2` },
    },
    {
      what: 'part I and part II with the same DOI',
      a: { title: `${WHOLE.title}. Part I`, DOI: WHOLE.DOI },
      b: { title: `${WHOLE.title}. Part II`, DOI: WHOLE.DOI },
    },
    { what: 'I and II', a: { title: `${WHOLE.title} I` }, b: { title: `${WHOLE.title} II` } },
    {
      what: 'the reports of two years',
      a: { title: 'Annual report on the sleep of lighthouse keepers, 2013' },
      b: { title: 'Annual report on the sleep of lighthouse keepers, 2014' },
    },
    {
      what: 'a part and the whole',
      a: NO_PLACE,
      b: { ...NO_PLACE, title: `${WHOLE.title}: part II` },
    },
    {
      what: 'a protocol and its study',
      a: NO_PLACE,
      b: { ...NO_PLACE, title: `${WHOLE.title}: study protocol` },
    },
    {
      what: 'an article and what supports it',
      a: NO_PLACE,
      b: { ...NO_PLACE, title: `${WHOLE.title}: supporting information` },
    },
    {
      what: 'men and women',
      a: { title: 'Sleep and salt intake of older men in nine northern harbours', page: null },
      b: { title: 'Sleep and salt intake of older women in nine northern harbours', page: null },
    },
    {
      what: 'with and without',
      a: { title: 'Sleep of keepers with lamps in nine northern harbours', page: null },
      b: { title: 'Sleep of keepers without lamps in nine northern harbours', page: null },
    },
    {
      what: 'hypo- and hyper-',
      a: { title: 'Nocturnal hypotension in the keepers of nine northern harbours', page: null },
      b: { title: 'Nocturnal hypertension in the keepers of nine northern harbours', page: null },
    },
    {
      what: 'one letter in a code',
      a: { title: 'Uptake of the tracer GMWB in keepers of northern harbours', page: null },
      b: { title: 'Uptake of the tracer GLWB in keepers of northern harbours', page: null },
    },
    {
      what: 'a phrase more',
      a: { ...NO_PLACE },
      b: { ...NO_PLACE, title: `${WHOLE.title} under artificial light` },
    },
    {
      what: 'a conference’s paper and a journal’s article a year later',
      a: {
        ...NO_PLACE,
        type: 'paper-conference',
        'container-title': 'Proceedings of the Harbour Conference',
        issued: 2013,
      },
      b: {},
    },
    {
      what: 'a conference’s paper and a journal’s article of one year',
      a: {
        ...NO_PLACE,
        type: 'paper-conference',
        'container-title': 'Proceedings of the Harbour Conference',
      },
      b: {},
    },
    {
      what: 'a meeting’s abstract and the article in one journal',
      a: { issue: 'Suppl 1', page: 'S45' },
      b: {},
    },
    {
      what: 'a journal and a workshop',
      a: NO_PLACE,
      b: { ...NO_PLACE, 'container-title': 'Workshop of Coastal Medicine' },
    },
    {
      what: 'journals of one family',
      a: { 'container-title': 'Tides', ...NO_PLACE },
      b: { 'container-title': 'Tides Research', ...NO_PLACE },
    },
    { what: 'other authors', b: { author: ['Quill A', 'Rook B'], ...NO_PLACE } },
    {
      what: 'another person of the family',
      a: { title: 'Harbour sleep', author: ['Vessel, Marta'], ...NO_PLACE },
      b: { title: 'Harbour sleep', author: ['Vessel, Otto'], ...NO_PLACE },
    },
    {
      what: 'editions of a book',
      a: { type: 'book', 'container-title': null, ...NO_PLACE, issued: 2004 },
      b: { type: 'book', 'container-title': null, ...NO_PLACE },
    },
    {
      what: 'numbered editions of a book',
      a: { type: 'book', title: `${WHOLE.title}, 2nd edition` },
      b: { type: 'book', title: `${WHOLE.title}, 3rd edition` },
    },
    {
      what: 'editorials of one author and year',
      a: { title: 'Editorial', page: null, issue: null },
      b: { title: 'Editorial', page: null, issue: '5' },
    },
    {
      what: 'introductions of two issues',
      a: { title: 'Introduction to the special issue', ...NO_PLACE },
      b: { title: 'Introduction to the Special Issue', ...NO_PLACE, issue: '3' },
    },
    {
      what: 'book reviews at other pages',
      a: { title: 'Book review' },
      b: { title: 'Book review', page: '129-130' },
    },
    {
      what: 'titles that are the journal’s',
      a: { title: 'Journal of Coastal Medicine Volume 33 Paper 45', ...NO_PLACE },
      b: { title: 'Journal of Coastal Medicine Volume 33 Paper 41', ...NO_PLACE },
    },
    {
      what: 'titles that say there is none',
      a: { title: 'UNKNOWN', ...NO_PLACE },
      b: { title: 'UNKNOWN', ...NO_PLACE, issue: '5' },
    },
    {
      what: 'a short title and nothing else',
      a: { title: 'Harbour sleep', author: [], 'container-title': null, ...NO_PLACE },
      b: { title: 'Harbour sleep', author: [], issued: 2015, 'container-title': null, ...NO_PLACE },
    },
    { what: 'years far apart', a: NO_PLACE, b: { ...NO_PLACE, issued: 2009 } },
  ])('are $what', ({ a = {}, b }) => {
    expect(areOne({ ...PLAIN, ...a }, { ...PLAIN, ...b })).toBe(false);
  });

  it('are not chained by a poor record that resembles both', () => {
    const poor = { title: WHOLE.title, author: WHOLE.author, issued: 2014 };
    const other = {
      ...poor,
      'container-title': 'Annals of Northern Light',
      volume: '2',
      page: '9-20',
    };
    const groups = findDuplicates([
      invent({ ...PLAIN, id: 'journal' }),
      invent({ ...poor, id: 'poor' }),
      invent({ ...other, id: 'other' }),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.members).toHaveLength(2);
  });
});

describe('records that state nothing but a title', () => {
  const title = 'Tumour behaviour and oestrogen in harbour pilots: a randomised study';
  const bare = { author: [], issued: null, 'container-title': null, ...NO_PLACE };

  it.each([
    { what: 'one where it is the same', b: { title: `${title.toUpperCase()}.` }, isOne: true },
    {
      what: 'two where it is spelt otherwise',
      b: { title: title.replace('our', 'or') },
      isOne: false,
    },
    {
      what: 'one where an author bears out the other spelling',
      a: names('Vessel, Marta'),
      b: { title: title.replace('our', 'or'), ...names('Vessel, Marta') },
      isOne: true,
    },
  ])('are $what', ({ a = {}, b, isOne }) => {
    expect(areOne({ ...bare, title, ...a }, { ...bare, ...b })).toBe(isOne);
  });
});

describe('a group', () => {
  const group = findDuplicates([
    invent({
      id: 'one',
      title: 'Diets of pilots and the price of herring in spring',
      issued: 2001,
    }),
    invent({ ...WHOLE, id: 'two' }),
    invent({ ...PLAIN, id: 'three', title: WHOLE.title.toUpperCase(), ...NO_PLACE }),
    invent({ id: 'four', title: 'Another title', DOI: WHOLE.DOI }),
    invent({ ...WHOLE, id: 'five' }),
  ]);

  it('names its members in order, and keeps the first id', () => {
    expect(group.map(({ members }) => members)).toEqual([[1, 2, 4]]);
    expect(group[0]?.merged.id).toBe('two');
  });

  it('says why, for each member after the first', () => {
    expect(group[0]?.reasons).toEqual([
      'same title, year, authors and journal',
      'same DOI, title, year, authors, journal and pages',
    ]);
  });
});

it('finds nothing among none and one', () => {
  expect(findDuplicates([])).toEqual([]);
  expect(findDuplicates([invent(WHOLE)])).toEqual([]);
});

it('pauses, reports progress, and ends where a pause throws', async () => {
  const articles = Array.from({ length: 400 }, (_, at) =>
    invent({ ...PLAIN, id: String(at), title: `${WHOLE.title} ${at % 200}` }),
  );
  const shares: number[] = [];
  let pauses = 0;
  const groups = await findDuplicatesPausing(articles, {
    onProgress: (share) => shares.push(share),
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  });
  expect(groups).toEqual(findDuplicates(articles));
  expect(groups).toHaveLength(200);
  expect(pauses).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);

  const stop = new Error('stopped');
  await expect(findDuplicatesPausing(articles, { pause: () => Promise.reject(stop) })).rejects.toBe(
    stop,
  );
});
