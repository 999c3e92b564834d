import type { Article } from '../article';
import { isInsideLetter, isSecondHalf } from '../text/letters';
import type { QuoteAnchor } from './quote';

/** In UTF-16 code units; what the Web Annotation Data Model leaves to each program. */
const CONTEXT_LENGTH = 32;

/** White space, and what is not seen: soft hyphens, joiners, marks of direction. */
const BLANK = /[\s\u00AD\p{Cf}]/u;

/**
 * Marks a passage of a section. Blanks around it are left out; letters that it would cut are taken
 * whole, with the accents on them.
 *
 * @param section Its place in the abstract, from 0.
 * @param start In UTF-16 code units of the section's text.
 * @param end Behind the last.
 * @returns null where the passage is blank, or the article has no such section.
 */
export function makeAnchor(
  { abstract }: Article,
  section: number,
  start: number,
  end: number,
): QuoteAnchor | null {
  const marked = abstract[section];
  if (marked === undefined) return null;
  const { label, text } = marked;

  let from = Math.max(start, 0);
  let to = Math.min(end, text.length);
  while (from < to && BLANK.test(text.charAt(from))) from += 1;
  while (from < to && BLANK.test(text.charAt(to - 1))) to -= 1;
  if (from >= to) return null;
  while (from > 0 && isInsideLetter(text, from)) from -= 1;
  while (isInsideLetter(text, to)) to += 1;

  const before = Math.max(from - CONTEXT_LENGTH, 0);
  const behind = to + CONTEXT_LENGTH;
  return {
    label,
    section,
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: text.slice(isSecondHalf(text, before) ? before + 1 : before, from),
    suffix: text.slice(to, isSecondHalf(text, behind) ? behind - 1 : behind),
  };
}
