import type { BenchEngine } from './engine';
import { flexSearch } from './flexsearch';
import { fuse } from './fuse';
import { lectern } from './lectern';
import { miniSearch, miniSearchExact } from './minisearch';
import { orama } from './orama';
import { substring } from './substring';
import { uFuzzy } from './ufuzzy';

/** All that can be measured, by id; the order is that of the tables. */
export const ENGINES: ReadonlyMap<string, BenchEngine> = new Map(
  [lectern, miniSearch, miniSearchExact, flexSearch, orama, uFuzzy, fuse, substring].map(
    (engine) => [engine.id, engine],
  ),
);
