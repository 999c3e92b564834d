/** What Markdown and HTML say of an article in a line: plain texts, to be escaped by who writes them. */
import { formatName, type Article } from '../../article';
import { formatContainer, formatDoiUrl } from '../../citation';
import { formatDate } from '../../partial-date';
import type { Annotations } from '../../reading-list/item';
import { nameStanding } from '../../reading-list/standing';

/** "Maxat Kassen, Ann Ito (2017). Journal of Examples 14(2), 305–330. Example Press." */
export function formatReference(article: Article): string {
  const { author, issued, publisher } = article;
  const names = author.map(formatName).join(', ');
  const year = issued === null ? '' : `(${issued.year})`;
  return [[names, year].filter(Boolean).join(' '), formatContainer(article), publisher ?? '']
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}

/** Where the article is: its DOI, else its address; null where neither is known. */
export function findLink({ DOI, URL }: Article): string | null {
  const url = (DOI === null ? null : formatDoiUrl(DOI)) ?? URL;
  return url !== null && /^https?:\/\//iu.test(url) ? url.toWellFormed() : null;
}

/** "Read", "Excluded: wrong population", "Rating: 4 of 5", "Tags: method, to cite". */
export function describeMarks({ status, decision, rating, tags }: Annotations): readonly string[] {
  const marks = [nameStanding(status)];
  if (decision !== null) {
    const reason = decision.reason === null ? '' : `: ${decision.reason}`;
    marks.push(nameStanding(decision.verdict) + reason);
  }
  if (rating !== null) marks.push(`Rating: ${rating} of 5`);
  if (tags.length > 0) marks.push(`Tags: ${tags.join(', ')}`);
  return marks;
}

/** @param timestamp ISO 8601 in UTC. @returns "23 November 2026" */
export function formatDay(timestamp: string): string {
  const [year = NaN, month = NaN, day = NaN] = timestamp.slice(0, 10).split('-').map(Number);
  return formatDate({ year, month, day });
}

/** "1 article", "12 articles" */
export function countArticles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}
