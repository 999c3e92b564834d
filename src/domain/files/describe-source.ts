import type { ImportedFile } from './import';

const MOST_NAMED = 5;

/** "scopus.ris (RIS), wos.txt (Web of Science)"; those of many files are counted. */
export function describeSource(files: readonly ImportedFile[]): string {
  const read = files.filter((file) => file.read > 0);
  const named = read.slice(0, MOST_NAMED).map(({ name, format }) => {
    return format === null ? name : `${name} (${format})`;
  });
  const others = read.length - named.length;
  return [...named, ...(others > 0 ? [`${others} more`] : [])].join(', ');
}
