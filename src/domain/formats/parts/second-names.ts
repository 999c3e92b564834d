/**
 * Whom the second list of names of a record holds, in RIS and in EndNote.
 *
 * Source: RIS specification, 2011, "A2" by type of reference; EndNote X, "Reference Types Table".
 */

const NO_EDITORS =
  /^(?:thesis|patent|legal|bill|legislation|hearing|motion|song|interview|personal)/u;

/** @param type Of CSL. Of some they are advisers, assignees, courts, performers, who got a letter. */
export function isEditedWork(type: string): boolean {
  return !NO_EDITORS.test(type);
}
