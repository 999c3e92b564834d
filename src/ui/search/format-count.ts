/** Made once: a page has hundreds of numbers, and `toLocaleString` makes one for each. */
const NUMBER = new Intl.NumberFormat('en');

/** 1812 → "1,812" */
export function formatCount(count: number): string {
  return NUMBER.format(count);
}
