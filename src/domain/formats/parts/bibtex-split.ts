/** Splits a value of BibTeX where its braces allow: what stands in braces is one piece. */

/**
 * @param separator Matches at the place where it begins; sticky and without groups.
 * @param first Letters with which a separator may begin, so that the others are passed over.
 */
function splitOutsideBraces(text: string, first: RegExp, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  const SIGN = new RegExp(`\\\\[^]|[{}]|${first.source}`, 'giu');
  for (let found = SIGN.exec(text); found !== null; found = SIGN.exec(text)) {
    const sign = found[0];
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && !sign.startsWith('\\')) {
      separator.lastIndex = found.index;
      const length = separator.exec(text)?.[0].length;
      if (length === undefined) continue;
      pieces.push(text.slice(start, found.index));
      start = found.index + length;
      SIGN.lastIndex = start;
    }
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** "A and B AND C" → A, B, C. */
export function splitNames(text: string): string[] {
  return splitOutsideBraces(text.replaceAll(/\s+/gu, ' '), / /u, / and(?= |$)/iuy);
}

export function splitAtCommas(text: string): string[] {
  return splitOutsideBraces(text, /,/u, /,/uy);
}

export function splitAtSemicolons(text: string): string[] {
  return splitOutsideBraces(text, /;/u, /;/uy);
}

/** At blanks and ties. */
export function splitWords(text: string): string[] {
  return splitOutsideBraces(text, /[\s~]/u, /[\s~]+/uy).filter((word) => word !== '');
}

/** "{World Health Organization}": all of it in one pair of braces. */
export function isBraced(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  const SIGN = /\\[^]|[{}]/gu;
  for (let found = SIGN.exec(text); found !== null; found = SIGN.exec(text)) {
    if (found[0] === '{') depth += 1;
    else if (found[0] === '}') depth -= 1;
    if (depth === 0) return found.index === text.length - 1;
  }
  return false;
}
