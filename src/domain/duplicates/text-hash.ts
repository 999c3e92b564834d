/**
 * A 53-bit hash of a text's UTF-16 code units as a whole number above 0: two rounds of 32 bits, in
 * the manner of MurmurHash3's mixing. It sorts articles into blocks; what falls together by chance
 * is compared and found to differ. A number, for a million of these are made and kept: those of
 * `text/hash` are texts, made ten times as slowly, for ids.
 */
export function textHash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return 0x100000000 * (0x1fffff & low) + (high >>> 0) + 1;
}
