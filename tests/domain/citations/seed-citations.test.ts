/**
 * The complete records of the shipped corpus, cited by hand after the manuals of the styles.
 *
 * - APA: Publication Manual, 7th ed. (2020), 10.1, example 1; 8.11
 * - MLA: Handbook, 9th ed. (2021), 5.17–5.99, "article in an online periodical"; 6.3
 * - Chicago: Manual of Style, 17th ed. (2017), 14.168–14.175, 14.18; 15.9, 15.24
 * - Harvard: Pears & Shields, Cite Them Right, 12th ed. (2022), "Journal articles"
 * - Vancouver: ICMJE, Samples of Formatted References, 1: standard journal article. The short title
 *   of a journal is not in the corpus.
 * - IEEE: Reference Guide (2018), "Periodicals"
 */
import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../fixtures/article';
import { readSeed } from '../../fixtures/seed';
import { cite } from '@/domain/citations/cite';
import { formatCitedHtml } from '@/domain/citations/cited-text';
import { CITATION_STYLES, type CitationStyleId } from '@/domain/citations/styles';
import { readRules } from './rules';

interface Expected {
  readonly id: string;
  readonly entry: string;
  readonly inText: string;
}

const EXPECTED: Readonly<Record<CitationStyleId, readonly Expected[]>> = {
  apa: [
    {
      id: 'kassen-2018-ajim',
      entry:
        'Kassen, M. (2018). Adopting and managing open data: Stakeholder perspectives, challenges and policy recommendations. <i>Aslib Journal of Information Management</i>, <i>70</i>(5), 518–537. https://doi.org/10.1108/AJIM-11-2017-0250',
      inText: '(Kassen, 2018)',
    },
    {
      id: 'kassen-2020-tg',
      entry:
        'Kassen, M. (2020). Politicization of e-voting rejection: Reflections from Kazakhstan. <i>Transforming Government: People, Process and Policy</i>, <i>14</i>(2), 305–330. https://doi.org/10.1108/TG-11-2019-0106',
      inText: '(Kassen, 2020)',
    },
    {
      id: 'kassen-2018-oir',
      entry:
        'Kassen, M. (2018). Building digital state: Understanding two decades of evolution in Kazakh e-government project. <i>Online Information Review</i>, <i>43</i>(2), 301–323. https://doi.org/10.1108/OIR-03-2018-0100',
      inText: '(Kassen, 2018)',
    },
  ],
  mla: [
    {
      id: 'kassen-2018-ajim',
      entry:
        'Kassen, Maxat. “Adopting and Managing Open Data: Stakeholder Perspectives, Challenges and Policy Recommendations.” <i>Aslib Journal of Information Management</i>, vol. 70, no. 5, Sept. 2018, pp. 518–37, https://doi.org/10.1108/AJIM-11-2017-0250.',
      inText: '(Kassen)',
    },
    {
      id: 'kassen-2020-tg',
      entry:
        'Kassen, Maxat. “Politicization of E-Voting Rejection: Reflections from Kazakhstan.” <i>Transforming Government: People, Process and Policy</i>, vol. 14, no. 2, May 2020, pp. 305–30, https://doi.org/10.1108/TG-11-2019-0106.',
      inText: '(Kassen)',
    },
    {
      id: 'kassen-2018-oir',
      entry:
        'Kassen, Maxat. “Building Digital State: Understanding Two Decades of Evolution in Kazakh E-Government Project.” <i>Online Information Review</i>, vol. 43, no. 2, Sept. 2018, pp. 301–23, https://doi.org/10.1108/OIR-03-2018-0100.',
      inText: '(Kassen)',
    },
  ],
  'chicago-author-date': [
    {
      id: 'kassen-2018-ajim',
      entry:
        'Kassen, Maxat. 2018. “Adopting and Managing Open Data: Stakeholder Perspectives, Challenges and Policy Recommendations.” <i>Aslib Journal of Information Management</i> 70 (5): 518–37. https://doi.org/10.1108/AJIM-11-2017-0250.',
      inText: '(Kassen 2018)',
    },
    {
      id: 'kassen-2020-tg',
      entry:
        'Kassen, Maxat. 2020. “Politicization of E-Voting Rejection: Reflections from Kazakhstan.” <i>Transforming Government: People, Process and Policy</i> 14 (2): 305–30. https://doi.org/10.1108/TG-11-2019-0106.',
      inText: '(Kassen 2020)',
    },
    {
      id: 'kassen-2018-oir',
      entry:
        'Kassen, Maxat. 2018. “Building Digital State: Understanding Two Decades of Evolution in Kazakh E-Government Project.” <i>Online Information Review</i> 43 (2): 301–23. https://doi.org/10.1108/OIR-03-2018-0100.',
      inText: '(Kassen 2018)',
    },
  ],
  'chicago-notes': [
    {
      id: 'kassen-2018-ajim',
      entry:
        'Kassen, Maxat. “Adopting and Managing Open Data: Stakeholder Perspectives, Challenges and Policy Recommendations.” <i>Aslib Journal of Information Management</i> 70, no. 5 (September 12, 2018): 518–37. https://doi.org/10.1108/AJIM-11-2017-0250.',
      inText:
        'Maxat Kassen, “Adopting and Managing Open Data: Stakeholder Perspectives, Challenges and Policy Recommendations,” <i>Aslib Journal of Information Management</i> 70, no. 5 (September 12, 2018): 518–37, https://doi.org/10.1108/AJIM-11-2017-0250.',
    },
    {
      id: 'kassen-2020-tg',
      entry:
        'Kassen, Maxat. “Politicization of E-Voting Rejection: Reflections from Kazakhstan.” <i>Transforming Government: People, Process and Policy</i> 14, no. 2 (May 5, 2020): 305–30. https://doi.org/10.1108/TG-11-2019-0106.',
      inText:
        'Maxat Kassen, “Politicization of E-Voting Rejection: Reflections from Kazakhstan,” <i>Transforming Government: People, Process and Policy</i> 14, no. 2 (May 5, 2020): 305–30, https://doi.org/10.1108/TG-11-2019-0106.',
    },
    {
      id: 'kassen-2018-oir',
      entry:
        'Kassen, Maxat. “Building Digital State: Understanding Two Decades of Evolution in Kazakh E-Government Project.” <i>Online Information Review</i> 43, no. 2 (September 6, 2018): 301–23. https://doi.org/10.1108/OIR-03-2018-0100.',
      inText:
        'Maxat Kassen, “Building Digital State: Understanding Two Decades of Evolution in Kazakh E-Government Project,” <i>Online Information Review</i> 43, no. 2 (September 6, 2018): 301–23, https://doi.org/10.1108/OIR-03-2018-0100.',
    },
  ],
  harvard: [
    {
      id: 'kassen-2018-ajim',
      entry:
        'Kassen, M. (2018) ‘Adopting and managing open data: Stakeholder perspectives, challenges and policy recommendations’, <i>Aslib Journal of Information Management</i>, 70(5), pp. 518–537. Available at: https://doi.org/10.1108/AJIM-11-2017-0250.',
      inText: '(Kassen, 2018)',
    },
    {
      id: 'kassen-2020-tg',
      entry:
        'Kassen, M. (2020) ‘Politicization of e-voting rejection: reflections from Kazakhstan’, <i>Transforming Government: People, Process and Policy</i>, 14(2), pp. 305–330. Available at: https://doi.org/10.1108/TG-11-2019-0106.',
      inText: '(Kassen, 2020)',
    },
    {
      id: 'kassen-2018-oir',
      entry:
        'Kassen, M. (2018) ‘Building digital state: Understanding two decades of evolution in Kazakh e-government project’, <i>Online Information Review</i>, 43(2), pp. 301–323. Available at: https://doi.org/10.1108/OIR-03-2018-0100.',
      inText: '(Kassen, 2018)',
    },
  ],
  vancouver: [
    {
      id: 'kassen-2018-ajim',
      entry:
        '1. Kassen M. Adopting and managing open data: Stakeholder perspectives, challenges and policy recommendations. Aslib Journal of Information Management. 2018 Sep 12;70(5):518–37.',
      inText: '(1)',
    },
    {
      id: 'kassen-2020-tg',
      entry:
        '1. Kassen M. Politicization of e-voting rejection: reflections from Kazakhstan. Transforming Government: People, Process and Policy. 2020 May 5;14(2):305–30.',
      inText: '(1)',
    },
    {
      id: 'kassen-2018-oir',
      entry:
        '1. Kassen M. Building digital state: Understanding two decades of evolution in Kazakh e-government project. Online Information Review. 2018 Sep 6;43(2):301–23.',
      inText: '(1)',
    },
  ],
  ieee: [
    {
      id: 'kassen-2018-ajim',
      entry:
        '[1] M. Kassen, “Adopting and managing open data: Stakeholder perspectives, challenges and policy recommendations,” <i>Aslib Journal of Information Management</i>, vol. 70, no. 5, pp. 518–537, Sep. 2018, doi: 10.1108/AJIM-11-2017-0250.',
      inText: '[1]',
    },
    {
      id: 'kassen-2020-tg',
      entry:
        '[1] M. Kassen, “Politicization of e-voting rejection: reflections from Kazakhstan,” <i>Transforming Government: People, Process and Policy</i>, vol. 14, no. 2, pp. 305–330, May 2020, doi: 10.1108/TG-11-2019-0106.',
      inText: '[1]',
    },
    {
      id: 'kassen-2018-oir',
      entry:
        '[1] M. Kassen, “Building digital state: Understanding two decades of evolution in Kazakh e-government project,” <i>Online Information Review</i>, vol. 43, no. 2, pp. 301–323, Sep. 2018, doi: 10.1108/OIR-03-2018-0100.',
      inText: '[1]',
    },
  ],
};

const STYLE_IDS = Object.keys(CITATION_STYLES) as CitationStyleId[];

describe.each(STYLE_IDS)('in the style %s', (id) => {
  const rules = readRules(id);
  it.each(EXPECTED[id])('$id is cited as the manual has it', ({ id: articleId, entry, inText }) => {
    const article = readSeed().articles.find((each) => each.id === articleId) ?? makeArticle();
    const cited = cite([article], rules);
    expect(cited.entries.map(formatCitedHtml)).toEqual([entry]);
    expect(formatCitedHtml(cited.inText)).toBe(inText);
  });
});
