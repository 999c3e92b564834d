/** What pages, workers and Node have, and no `lib` has alone. Source: WHATWG Encoding Standard. */
declare class TextDecoder {
  /** @throws RangeError for a label that names no encoding. */
  constructor(label: string, options?: { readonly ignoreBOM?: boolean; readonly fatal?: boolean });
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
