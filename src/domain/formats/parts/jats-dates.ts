/**
 * When an article came out, of the several dates that JATS has.
 * Source: NISO Z39.96, JATS Archiving 1.3, `<pub-date>`; PMC tagging guidelines, "Publication Dates".
 */
import type { PartialDate } from '../../partial-date';
import { makeDate, readDateText } from './dates';
import { listElements, readText, readTextAt, type XmlElement } from './xml-element';

/**
 * The sooner in the list the better; all others are worse, and those of `NOT_PUBLISHED` worst. Print
 * goes before: it has the year by which the work is cited with volume and page.
 */
const PREFERRED = ['ppub', 'epub-ppub', 'epub', 'collection'];

const NOT_PUBLISHED = /preprint|pmc|nihms|retract|correct|received|accepted|submitted|update/u;

/** @param meta `<article-meta>`. */
export function readIssued(meta: XmlElement | undefined): PartialDate | null {
  const dates = listElements(meta, 'pub-date')
    .map((element) => ({ rank: rankOf(kindOf(element)), date: readDate(element) }))
    .sort((a, b) => a.rank - b.rank); // stable: of two alike the first
  return dates.find(({ date }) => date !== null)?.date ?? null;
}

/** In the words of JATS before 1.1, which had one attribute for what are now two. */
function kindOf({ attributes }: XmlElement): string {
  const kind = attributes.get('pub-type');
  if (kind !== undefined) return kind.toLowerCase();
  const type = (attributes.get('date-type') ?? 'pub').toLowerCase();
  if (type !== 'pub' && type !== 'publication') return type;
  return attributes.get('publication-format') === 'print' ? 'ppub' : 'epub';
}

function rankOf(kind: string): number {
  const rank = PREFERRED.indexOf(kind);
  if (rank !== -1) return rank;
  return PREFERRED.length + (NOT_PUBLISHED.test(kind) ? 1 : 0);
}

function readDate(element: XmlElement): PartialDate | null {
  return (
    makeDate(
      readTextAt(element, 'year'),
      readTextAt(element, 'month'),
      readTextAt(element, 'day'),
    ) ?? readDateText(element.attributes.get('iso-8601-date') ?? readText(element))
  );
}
