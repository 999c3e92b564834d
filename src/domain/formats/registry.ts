/** The formats that files are imported from: one file and one line here for each. */
import type { Format } from './format';
import { RIS } from './ris';

/** The order does not matter: the surest takes the file. */
export const FORMATS: readonly Format[] = [RIS];

/** @param id As `Format.id` has it, for example "ris". */
export function findFormat(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
