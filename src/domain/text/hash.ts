/**
 * A 64-bit FNV-1a hash of a text's UTF-16 code units, as 16 hexadecimal digits: the same on every
 * machine. It names records that come without an id; it is no protection against anyone.
 * Source: Fowler, Noll & Vo; RFC 9923, section 2.
 */
export function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
