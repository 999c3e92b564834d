/** What pages, workers and Node have, and no `lib` has alone. Source: WHATWG Encoding Standard. */
declare class TextDecoder {
  constructor(label: 'utf-8', options: { readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}
