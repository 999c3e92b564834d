/** A set of articles, a bit for each. */
export type Bitmap = Uint32Array;

/** @param size Articles in the corpus. */
export function emptyBitmap(size: number): Bitmap {
  return new Uint32Array((size + 31) >>> 5);
}

export function fullBitmap(size: number): Bitmap {
  const bitmap = emptyBitmap(size).fill(0xffffffff);
  const rest = size & 31;
  if (rest !== 0) bitmap[bitmap.length - 1] = 2 ** rest - 1;
  return bitmap;
}

export function addTo(bitmap: Bitmap, article: number): void {
  const word = article >>> 5;
  bitmap[word] = (bitmap[word] as number) | (1 << (article & 31));
}

/** Adds to `bitmap` what is in `other`. */
export function addAll(bitmap: Bitmap, other: Bitmap): void {
  for (let word = 0; word < bitmap.length; word += 1) {
    bitmap[word] = (bitmap[word] as number) | (other[word] as number);
  }
}

/** Keeps in `bitmap` what is in `other` as well. */
export function keepOnly(bitmap: Bitmap, other: Bitmap): void {
  for (let word = 0; word < bitmap.length; word += 1) {
    bitmap[word] = (bitmap[word] as number) & (other[word] as number);
  }
}

/** Takes out of `bitmap` what is in `other`. */
export function takeOut(bitmap: Bitmap, other: Bitmap): void {
  for (let word = 0; word < bitmap.length; word += 1) {
    bitmap[word] = (bitmap[word] as number) & ~(other[word] as number);
  }
}

function countOf(bitmap: Bitmap): number {
  let count = 0;
  for (const word of bitmap) count += countBits(word);
  return count;
}

/** The articles of a set in ascending order. */
export function articlesOf(bitmap: Bitmap): Uint32Array {
  const articles = new Uint32Array(countOf(bitmap));
  let at = 0;
  for (let word = 0; word < bitmap.length; word += 1) {
    for (let bits = bitmap[word] as number; bits !== 0; bits &= bits - 1) {
      articles[at] = (word << 5) | (31 - Math.clz32(bits & -bits));
      at += 1;
    }
  }
  return articles;
}

/** Source: Warren (2012), "Hacker's Delight", 2nd edition, figure 5-2. */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
