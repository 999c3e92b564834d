import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { RIS_EXPORT } from '@/domain/exports/ris';
import { RIS } from '@/domain/formats/ris';
import { NO_ANNOTATIONS, type Annotations } from '@/domain/reading-list/item';
import { makeArticle, makeSection } from '../../fixtures/article';
import { CONTEXT } from '../../fixtures/exported-items';
import { itComesBackAsHeld } from '../../fixtures/own-field-laws';
import { parseArticles } from '../../fixtures/parse-records';

const ARTICLE = makeArticle({
  title: 'Tides of H2O',
  author: [
    { family: 'Gogh', nonDroppingParticle: 'van', given: 'Vincent' },
    { literal: 'World Health Organization' },
  ],
  containerTitle: 'Journal of Tides',
  issued: { year: 2017, month: 6, day: 5 },
  volume: '30',
  page: '305-330',
  DOI: '10.5555/tides',
  keyword: ['Moon', 'Sea'],
  abstract: [makeSection('Purpose', 'To ask.'), makeSection('Lessons for mayors', 'Few: build.')],
});

const ANNOTATIONS: Annotations = {
  ...NO_ANNOTATIONS,
  status: 'read',
  decision: { verdict: 'exclude', reason: 'wrong sea' },
  rating: 4,
  tags: ['sea', 'thesis'],
  note: { text: 'Cite in *chapter 2*.\n\nAsk Ann.', past: [], copies: [] },
};

function write(article: Article, annotations: Annotations | null = null): string {
  return RIS_EXPORT.format([{ article, annotations, addedAt: null }], CONTEXT);
}

const linesOf = (text: string): string[] => text.split('\r\n');

/** The record as another program gives it back, in which somebody changed a line. */
function readChanged(text: string, from: string, to: string): Article | undefined {
  expect(text).toContain(from);
  return parseArticles(RIS, text.replace(from, to)).articles[0];
}

describe('RIS', () => {
  it('is what other programs read', () => {
    const lines = linesOf(write(ARTICLE, ANNOTATIONS)).filter((line) => !line.startsWith('U5'));
    expect(lines).toEqual([
      'TY  - JOUR',
      'AU  - van Gogh, Vincent',
      'AU  - World Health Organization',
      'TI  - Tides of H2O',
      'T2  - Journal of Tides',
      'PY  - 2017',
      'DA  - 2017/06/05/',
      'VL  - 30',
      'SP  - 305',
      'EP  - 330',
      'DO  - 10.5555/tides',
      'KW  - Moon',
      'KW  - Sea',
      'KW  - thesis',
      'AB  - Purpose: To ask.',
      'Lessons for mayors: Few: build.',
      'N1  - Cite in *chapter 2*.',
      'Ask Ann.',
      'Status: read. Decision: exclude (wrong sea). Rating: 4 of 5.',
      'ER  - ',
      '',
    ]);
  });

  it('has no field of its own where the others say everything', () => {
    const running = { ...ARTICLE, abstract: [makeSection(null, 'The sea was asked.')] };
    expect(write(running)).not.toContain('U5');
  });

  it.each([
    { what: 'the title', from: 'TI  - Tides of H2O', to: 'TI  - Ebbs', read: { title: 'Ebbs' } },
    {
      what: 'the keywords',
      from: 'KW  - Moon',
      to: 'KW  - Sun',
      read: { keyword: ['Sun', 'Sea'] },
    },
    {
      what: 'a section',
      from: 'Few: build.',
      to: 'Many: build.',
      read: {
        abstract: [
          makeSection('Purpose', 'To ask.'),
          makeSection('Lessons for mayors', 'Many: build.'),
        ],
      },
    },
  ])('lets a change of $what in another program count', ({ from, to, read }) => {
    const styled: Article = { ...ARTICLE, titleStyles: [{ start: 10, end: 11, style: 'sub' }] };
    expect(readChanged(write(styled, ANNOTATIONS), from, to)).toMatchObject(read);
  });

  itComesBackAsHeld(RIS_EXPORT);
});
