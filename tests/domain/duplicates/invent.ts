import type { Article } from '@/domain/article';
import { readArticle } from '@/domain/corpus/read-article';

/** An article of the corpus format's fields; invented people, journals and titles. */
export function invent(fields: Readonly<Record<string, unknown>>): Article {
  const reading = readArticle({ type: 'article-journal', ...fields });
  if (!reading.ok) throw new Error(`${reading.problem.path} ${reading.problem.reason}`);
  return reading.article;
}

/** A record with every field, of which the cases change some. */
export const WHOLE = {
  title: 'Tidal rhythms and the sleep of lighthouse keepers in northern harbours',
  author: [
    { family: 'Vessel', given: 'Marta J.' },
    { family: 'Østgård', given: 'Pål' },
    { family: 'Brix', given: 'Theodor' },
  ],
  'container-title': 'Journal of Coastal Medicine',
  issued: 2014,
  volume: '33',
  issue: '4',
  page: '123-128',
  DOI: '10.9999/jcm.2014.0123',
};

/** What a second source might say of it without an id. */
export const PLAIN = { ...WHOLE, DOI: null };

/** A long abstract of no certain subject. */
export const FILLER =
  'Keepers of nine stations wrote diaries while instruments measured light, noise, temperature and movement; ' +
  'regression models related nightly intervals between beams with recorded duration, latency and quality of rest ' +
  'across seasons, controlling for age, smoking, previous employment and the distance towards nearest villages.';
