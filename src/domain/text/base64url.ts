/**
 * Text as letters, digits, "-" and "_" alone, which no file format and no address changes.
 * Source: RFC 4648, section 5, without padding, of the text in UTF-8.
 */

/** @param text Well formed: half a surrogate pair becomes U+FFFD. */
export function toBase64url(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns Undefined where it is no such text. */
export function fromBase64url(code: string): string | undefined {
  try {
    const bytes = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const values = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(values);
  } catch {
    return undefined;
  }
}
