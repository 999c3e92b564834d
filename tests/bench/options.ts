/** Values of the command line; what is none throws with a sentence for the reader. */
import type { BenchEngine } from './engines/engine';
import { ENGINES } from './engines/registry';

/** "lectern,minisearch" */
export function readEngines(ids: string): BenchEngine[] {
  return ids.split(',').map((id) => {
    const engine = ENGINES.get(id.trim().toLowerCase());
    if (engine === undefined) throw new Error(`There is no engine “${id}”.`);
    return engine;
  });
}

/** A whole number above 0. */
export function readCount(option: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`${option} has to be a whole number above 0, and is “${text}”.`);
}
