/** What an ASCII code unit is to a word: SEPARATOR ends it, JOINT may go on with it. */
export const SEPARATOR = 0;
export const LETTER = 1;
export const JOINT = 2;

/**
 * By code unit, below 128. What lies above may be a letter or not: only Unicode's tables tell.
 * Most text is plain, and a look here takes a tenth of the time.
 */
export const ASCII_KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(sign)) return LETTER;
  return sign === '-' || sign === "'" ? JOINT : SEPARATOR;
});
