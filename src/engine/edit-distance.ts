/**
 * How many edits lie between two words: a letter added, taken out or changed, or two neighbouring
 * letters that changed places. No stretch is edited twice.
 * Source: optimal string alignment, after Damerau (1964), "A technique for computer detection and
 * correction of spelling errors".
 *
 * @returns A whole number up to `most`; undefined where there are more.
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  for (let edits = 0; edits <= most; edits += 1) {
    if (isWithin(a, b, edits)) return edits;
  }
  return undefined;
}

/** Tries each edit where the words part; meant for a few edits, as each try may try four more. */
function isWithin(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  if (restA === '' && restB === '') return true;
  if (edits === 0) return false;
  const areSwapped = restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0];
  return (
    isWithin(restA.slice(1), restB.slice(1), edits - 1) ||
    isWithin(restA.slice(1), restB, edits - 1) ||
    isWithin(restA, restB.slice(1), edits - 1) ||
    (areSwapped && isWithin(restA.slice(2), restB.slice(2), edits - 1))
  );
}
