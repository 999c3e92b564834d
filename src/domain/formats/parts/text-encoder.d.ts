/** What pages, workers and Node have, and no `lib` has alone. Source: WHATWG Encoding Standard. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
