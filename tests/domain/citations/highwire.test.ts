import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { listHighwireTags } from '@/domain/citations/highwire';
import { makeArticle, makeSection } from '../../fixtures/article';
import { readSeed } from '../../fixtures/seed';

function tags(article: Article): readonly (readonly [string, string])[] {
  return listHighwireTags(article).map(({ name, content }) => [name, content]);
}

describe('the tags of Highwire Press', () => {
  it('have what the corpus states of an article', () => {
    const article =
      readSeed().articles.find(({ id }) => id === 'kassen-2018-ajim') ?? makeArticle();
    expect(tags({ ...article, abstract: [] })).toEqual([
      [
        'citation_title',
        'Adopting and managing open data: Stakeholder perspectives, challenges and policy recommendations',
      ],
      ['citation_author', 'Kassen, Maxat'],
      ['citation_publication_date', '2018/09/12'],
      ['citation_journal_title', 'Aslib Journal of Information Management'],
      ['citation_volume', '70'],
      ['citation_issue', '5'],
      ['citation_firstpage', '518'],
      ['citation_lastpage', '537'],
      ['citation_doi', '10.1108/AJIM-11-2017-0250'],
      ['citation_issn', '2050-3806'],
    ]);
  });

  it('name each author, each keyword and the sections of the abstract', () => {
    const article = makeArticle({
      author: [
        { family: 'Gogh', given: 'Vincent', nonDroppingParticle: 'van' },
        { family: 'King', given: 'Martin', suffix: 'Jr.' },
        { literal: 'WHO' },
      ],
      keyword: ['trust', 'records'],
      abstract: [makeSection('Purpose', 'To ask.'), makeSection(null, 'More.')],
    });
    expect(tags(article)).toEqual([
      ['citation_author', 'van Gogh, Vincent'],
      ['citation_author', 'King, Jr., Martin'],
      ['citation_author', 'WHO'],
      ['citation_keywords', 'trust'],
      ['citation_keywords', 'records'],
      ['citation_abstract', 'Purpose: To ask.\n\nMore.'],
    ]);
  });

  it.each([
    { type: 'paper-conference', container: 'citation_conference_title', by: 'citation_publisher' },
    { type: 'chapter', container: 'citation_inbook_title', by: 'citation_publisher' },
    {
      type: 'thesis',
      container: 'citation_journal_title',
      by: 'citation_dissertation_institution',
    },
    { type: 'toString', container: 'citation_journal_title', by: 'citation_publisher' },
  ])('of a $type say what it is in and who published it', ({ type, container, by }) => {
    const article = makeArticle({ type, containerTitle: 'Container', publisher: 'Publisher' });
    expect(tags(article)).toEqual([
      [container, 'Container'],
      [by, 'Publisher'],
    ]);
  });
});
