import { fold } from './fold';

/** A name as it is compared: letter case, accents and the width of blanks make no difference. */
export function comparable(text: string): string {
  return fold(text).trim().replace(/\s+/gu, ' ');
}
