import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { countPhrases, PhraseCounter, suggestKeywords } from '@/domain/keyword/suggest-keywords';
import { fold } from '@/domain/text/fold';
import { makeArticle, makeSection } from '../../fixtures/article';

interface Given {
  id?: string;
  title?: string | null;
  keyword?: string[] | null;
  /** One section each. */
  text?: string[];
}

function article({ id = 'a', title = null, keyword = null, text = [] }: Given): Article {
  const abstract = text.map((section) => makeSection(null, section));
  return makeArticle({ id, title, keyword, abstract });
}

/** Suggestions for the first article; the others are the rest of its corpus. */
function suggest(given: Given, others: Given[] = [], limit?: number): string[] {
  const corpus = [given, ...others].map(article);
  return suggestKeywords(article(given), countPhrases(corpus), limit);
}

describe('the seed corpus', () => {
  interface Stored {
    id: string;
    title: string | null;
    keyword: string[] | null;
    abstract: { text: string }[];
  }
  const file = new URL('../../../public/corpus.json', import.meta.url);
  const stored = JSON.parse(readFileSync(file, 'utf8')) as { articles: Stored[] };
  const articles = stored.articles.map(({ id, title, keyword, abstract }) =>
    article({ id, title, keyword, text: abstract.map(({ text }) => text) }),
  );
  const statistics = countPhrases(articles);

  it.each([
    {
      id: 'kassen-2017-itp',
      subjects: ['open data', 'Kazakhstan', 'e-government', 'civic engagement', 'e-participation'],
    },
    {
      id: 'kassen-2018-ajim',
      subjects: ['open data', 'public sector innovations', 'independent developers'],
    },
    {
      id: 'kassen-2018-oir',
      subjects: ['e-government', 'Kazakhstan', 'public sector reforms', 'transitional society'],
    },
  ])('gives $id its subjects', ({ id, subjects }) => {
    const found = articles.find((one) => one.id === id);
    expect(found).toBeDefined();
    expect(found && suggestKeywords(found, statistics)).toEqual(expect.arrayContaining(subjects));
  });

  it('gives no fragment and no word of every paper', () => {
    const suggestions = articles.flatMap((one) => suggestKeywords(one, statistics, 20));
    const words = suggestions.flatMap((suggestion) => fold(suggestion).split(' '));
    for (const word of 'to in of into account order leading helpful taking is'.split(' ')) {
      expect(words).not.toContain(word);
    }
    for (const word of 'research study case paper author findings results analysis'.split(' ')) {
      expect(suggestions).not.toContain(word);
    }
    expect(suggestions).not.toContain('case study');
  });
});

describe('what is suggested', () => {
  it.each<{ what: string; given: Given; others?: Given[]; suggested: string }>([
    {
      what: 'a phrase that comes again',
      given: { text: ['We ask about civic engagement.', 'The role of civic engagement is clear.'] },
      suggested: 'civic engagement',
    },
    {
      what: 'a phrase of the title',
      given: { title: 'The politics of water governance', text: ['It is described.'] },
      suggested: 'water governance',
    },
    {
      what: 'a name that comes again',
      given: { text: ['We went to Estonia.', 'The case of Estonia is described.'] },
      suggested: 'Estonia',
    },
    {
      what: 'a hyphenated compound that comes again',
      given: { text: ['The rise of e-voting.', 'We describe e-voting in a small country.'] },
      suggested: 'e-voting',
    },
    {
      what: 'a keyword of another article, mentioned once',
      given: { text: ['It may improve information literacy as well as the rest.'] },
      others: [{ keyword: ['Information literacy'] }],
      suggested: 'information literacy',
    },
    {
      what: 'a keyword with a stop word in it',
      given: { text: ['It may improve the quality of life of the old.'] },
      others: [{ keyword: ['Quality of life'] }],
      suggested: 'quality of life',
    },
    {
      what: 'a keyword in another language',
      given: { text: ['Untersucht wird die Wirkung offener Daten in der Verwaltung.'] },
      others: [{ keyword: ['Offene Daten', 'offener Daten'] }],
      suggested: 'offener Daten',
    },
    {
      what: 'the form printed most often',
      given: { text: ['A policy network is shown. The policy networks, and policy networks.'] },
      suggested: 'policy networks',
    },
    {
      what: 'lower case where only the sentence start is capital',
      given: { text: ['Open data is useful. Open data is also new. We use open data.'] },
      suggested: 'open data',
    },
    {
      what: 'lower case for a headline',
      given: { title: 'The Promise of Municipal Broadband', text: ['Municipal broadband is new.'] },
      suggested: 'municipal broadband',
    },
    {
      what: 'the capitals of an abbreviation',
      given: { text: ['NGOs are asked. We describe how NGOs do it.'] },
      suggested: 'NGOs',
    },
    {
      what: 'the capital of a name that the corpus knows',
      given: { title: 'Bayesian Mixtures', text: ['Bayesian mixtures are described.'] },
      others: [{ text: ['The Bayesian way.'] }, { text: ['A Bayesian garden.'] }],
      suggested: 'Bayesian mixtures',
    },
    {
      what: 'the capitals of a name made of common words',
      given: {
        text: [
          'The Beck Depression Inventory is a scale for the depression of patients in hospitals.',
          'Nurses filled in the Beck Depression Inventory every morning before breakfast.',
        ],
      },
      suggested: 'Beck Depression Inventory',
    },
    {
      what: 'a figure with a capital, which is a name',
      given: { title: 'The politics of 5G networks', text: ['It is described.'] },
      suggested: '5G networks',
    },
  ])('$what: $suggested', ({ given, others, suggested }) => {
    expect(suggest(given, others)).toContain(suggested);
  });
});

describe('what is not suggested', () => {
  it.each<{ what: string; text: string; not: string }>([
    {
      what: 'a phrase mentioned once',
      text: 'We describe urban gardens here.',
      not: 'urban gardens',
    },
    {
      what: 'a phrase over a full stop',
      text: 'We see urban. Gardens grow. We see urban. Gardens grow.',
      not: 'urban gardens',
    },
    {
      what: 'the beginning of a longer phrase',
      text: 'The public sector reforms came. The public sector reforms went.',
      not: 'public sector',
    },
    {
      what: 'the end of a longer phrase',
      text: 'A Markov chain Monte Carlo sampler. The Markov chain Monte Carlo sampler.',
      not: 'chain Monte Carlo',
    },
    {
      what: 'an adjective without its noun',
      text: 'It is political and economic. It is political and economic. It is political.',
      not: 'political',
    },
    {
      what: 'an adjectival compound without its noun',
      text: 'It is data-driven. It is really data-driven.',
      not: 'data-driven',
    },
    {
      what: 'a phrase with a verb in it',
      text: 'The parser outperforms tables. The parser outperforms tables.',
      not: 'parser outperforms tables',
    },
    {
      what: 'an adverb',
      text: 'The locally adapted plants. Some locally adapted plants.',
      not: 'locally adapted plants',
    },
    {
      what: 'a gerund with its object',
      text: 'The way of promoting museums, or promoting museums at all.',
      not: 'promoting museums',
    },
    {
      what: 'words of any paper',
      text: 'The data model of a system. The data model of a system.',
      not: 'data model',
    },
    {
      what: 'figures and units',
      text: 'A dose of 20 mg heparin. A dose of 20 mg heparin.',
      not: 'mg heparin',
    },
    {
      what: 'markup',
      text: 'The \\textsc{Foo} and \\textsc{Foo} of foo_bar and foo_bar.',
      not: 'textsc',
    },
    {
      what: 'the abbreviation of a phrase that is suggested',
      text: 'A support vector machine (SVM). The support vector machine, or SVM. An SVM.',
      not: 'SVM',
    },
    {
      what: 'a longer phrase that adds nothing',
      text: 'Open data. Open data. Open data. The open data portal. The open data portal.',
      not: 'open data portal',
    },
  ])('$what: $not', ({ text, not }) => {
    expect(suggest({ text: [text] })).not.toContain(not);
  });

  it.each([
    {
      language: 'German',
      text: 'Die offenen Daten der Verwaltung und die offenen Daten der Städte sind für die Bürger in einer Stadt von Nutzen; die offenen Daten werden von den Bürgern genutzt.',
    },
    {
      language: 'Spanish',
      text: 'Los datos abiertos de la administración y los datos abiertos de las ciudades son útiles para los ciudadanos; los datos abiertos se usan en la ciudad.',
    },
    {
      language: 'Russian',
      text: 'Открытые данные и электронное правительство в Казахстане. Открытые данные и электронное правительство в Казахстане.',
    },
    { language: 'Chinese', text: '開放資料與電子政府。開放資料與電子政府。開放資料與電子政府。' },
  ])('anything from $language text that no author has vouched for', ({ text }) => {
    expect(suggest({ title: text, text: [text] })).toEqual([]);
  });

  it('anything from an article without text', () => {
    expect(suggest({})).toEqual([]);
    expect(suggest({ title: '', text: [''] })).toEqual([]);
  });
});

describe('counting', () => {
  const articles = [
    article({ title: 'Open data', keyword: ['Open Data', 'open data', 'Astana (city)'] }),
    article({ text: ['The policies on open data. A policy of Astana.'] }),
  ];

  it('counts articles and not mentions, singular and plural as one', () => {
    const statistics = countPhrases(articles);
    expect(statistics.articleCount).toBe(2);
    expect(statistics.documentFrequency.get('data')).toBe(2);
    expect(statistics.documentFrequency.get('astana')).toBe(1);
    expect(statistics.nameFrequency.get('astana')).toBe(1);
    expect([...statistics.keywordFrequency]).toEqual([['open data', 1]]);
  });

  it('takes articles one by one', () => {
    const counter = new PhraseCounter();
    for (const one of articles) counter.add(one);
    expect(counter.statistics()).toEqual(countPhrases(articles));
  });

  it('estimates from a sample in a large corpus', () => {
    const size = 20_000;
    const counter = new PhraseCounter();
    for (let index = 0; index < size; index += 1) {
      counter.add(article({ title: index % 3 === 0 ? 'tundra' : 'taiga' }));
    }
    const { articleCount, documentFrequency } = counter.statistics();
    expect(articleCount).toBe(size);
    expect((documentFrequency.get('tundra') ?? 0) / size).toBeCloseTo(1 / 3, 2);
  });
});

describe('laws', () => {
  const WORDS =
    'open data Kazakhstan e-government of the policies policy is NGOs civic engagement and 3D reforms';
  const word = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...WORDS.split(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  );
  const gap = fc.constantFrom(' ', ' ', ' ', ' ', '. ', ', ', '\n ', '-', '--', '\u00A0');
  const text = fc
    .array(fc.tuple(word, gap), { maxLength: 60 })
    .map((pieces) => pieces.flat().join(''));
  const given = fc.record({
    title: fc.option(text),
    text: fc.array(text, { maxLength: 3 }),
    keyword: fc.option(fc.array(text, { maxLength: 3 })),
  });

  it('every suggestion stands in the article, none twice, at most as many as asked for', () => {
    fc.assert(
      fc.property(
        given,
        fc.array(given, { maxLength: 2 }),
        fc.nat({ max: 10 }),
        (one, rest, limit) => {
          const printed = [one.title ?? '', ...one.text].join('\n');
          const source = fold(printed).replace(/\s+/gu, ' ');
          const suggestions = suggest(one, rest, limit).map(fold);
          expect(suggestions.length).toBeLessThanOrEqual(limit);
          expect(new Set(suggestions).size).toBe(suggestions.length);
          for (const suggestion of suggestions) expect(source).toContain(suggestion);
        },
      ),
    );
  });

  it('never throws, whatever the text', () => {
    const any = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(any, any, any, (title, abstract, keyword) => {
        suggest({ title, keyword: [keyword], text: [abstract, abstract] });
      }),
    );
  });

  it('asking for fewer gives the best of them', () => {
    fc.assert(
      fc.property(given, fc.nat({ max: 8 }), (one, limit) => {
        expect(suggest(one, [], limit)).toEqual(suggest(one, [], 8).slice(0, limit));
      }),
    );
  });

  it('a corpus that has the article twice gives it the same', () => {
    fc.assert(
      fc.property(given, (one) => {
        expect(suggest(one, [one])).toEqual(suggest(one));
      }),
    );
  });
});

it.each([
  ['one word', 'a'],
  ['hyphens', '-'],
  ['a chain of hyphens', 'a-'],
  ['apostrophes', "'"],
  ['backslashes', '\\'],
  ['spaces', ' '],
  ['single letters', 'a '],
  ['one phrase', 'open data '],
  ['brackets', '('],
  ['combining marks', '\u0301'],
  ['half surrogates', '\uD83D'],
])('reads 300,000 characters of %s in linear time', (_, piece) => {
  const long = `x${piece.repeat(Math.ceil(300_000 / piece.length))} x`;
  const suggestions = suggest({ title: long, keyword: [long], text: [long] });
  expect(suggestions.length).toBeLessThanOrEqual(8);
});
