/**
 * Keywords from one line or several. Where the format prescribes no separator, the strongest that
 * occurs is taken: keywords between semicolons have commas inside.
 *
 * @param lines As the file has them: one keyword a line, or all on one.
 * @returns In the order of the file, each once.
 */
export function readKeywords(lines: readonly string[]): string[] {
  const words = new Map<string, string>();
  for (const line of lines) {
    for (const piece of splitLine(line, lines.length)) {
      const word = piece.replace(/\s+/gu, ' ').trim();
      const key = word.toLowerCase();
      if (word !== '' && !words.has(key)) words.set(key, word);
    }
  }
  return [...words.values()];
}

function splitLine(line: string, lines: number): string[] {
  if (line.includes('\n')) return line.split('\n').flatMap((each) => splitLine(each, 2));
  if (line.includes(';')) return line.split(';');
  // One keyword a line may well have a comma inside ("Education, Higher"), and one by itself, too,
  // where EconLit's code ends it: "Races, Indigenous Peoples, and Immigrants (J15)".
  return lines === 1 && !/\([A-Z]\d\d\)$/u.test(line.trim()) ? line.split(/,(?!\d)/u) : [line];
}
