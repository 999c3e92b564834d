/**
 * A UUID that sorts behind those made in milliseconds before it: what is kept by its id stands in
 * the order in which it was added.
 * Source: RFC 9562, section 5.7 "UUID Version 7": 48 bits of Unix time in milliseconds, then random
 * ones. `crypto.randomUUID` makes version 4, and is missing where the page came over plain http.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  const now = Date.now();
  view.setUint16(0, now / 2 ** 32);
  view.setUint32(2, now);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70); // version 7
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80); // variant of RFC 9562
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
