/** The browser has taken a file by then, or asked the reader where to put it. */
const TAKEN_MS = 60_000;

/** Hands a file to the browser, which puts it among the reader's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_MS);
}
