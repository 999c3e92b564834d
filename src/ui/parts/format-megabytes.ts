const MEGABYTE = 1024 * 1024;

/** "12.3 MB"; less than a tenth is told as "0.1 MB", for it is not nothing. */
export function formatMegabytes(bytes: number): string {
  const megabytes = bytes === 0 ? 0 : Math.max(bytes / MEGABYTE, 0.1);
  return `${megabytes.toFixed(1)} MB`;
}
