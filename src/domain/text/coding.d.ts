/**
 * What pages, workers and Node have, and no `lib` has alone.
 * Source: WHATWG Encoding Standard; HTML Standard, "Base64 utility methods".
 */
declare class TextDecoder {
  /** @throws RangeError for a label that names no encoding. */
  constructor(label: string, options?: { readonly ignoreBOM?: boolean; readonly fatal?: boolean });
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** @param bytes As letters U+0000 to U+00FF. */
declare function btoa(bytes: string): string;

/** @throws DOMException for a text that is no base64. */
declare function atob(base64: string): string;
