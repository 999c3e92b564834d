/**
 * A random UUID. `crypto.randomUUID` is missing where the page came over plain http, as from
 * another machine of the same network; `getRandomValues` is there in any case.
 * Source: RFC 9562, section 5.4 "UUID Version 4".
 */
export function randomId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  const hex = [...bytes]
    .map((byte, index) => {
      if (index === 6) return (byte & 0x0f) | 0x40; // version 4
      if (index === 8) return (byte & 0x3f) | 0x80; // variant of RFC 9562
      return byte;
    })
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
