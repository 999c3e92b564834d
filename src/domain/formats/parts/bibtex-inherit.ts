/**
 * What an entry takes over from the one it refers to with "crossref", and from the sets of fields
 * that it names in "xdata".
 *
 * Source: "The biblatex Package" 3.20, appendix B, "Default Inheritance Setup". What tells one work
 * from another (its DOI, abstract, pages) is not taken over, though BibLaTeX would.
 */

/** An entry whose values are texts of LaTeX. */
export interface ExpandedEntry {
  /** Lower case. */
  readonly type: string;
  readonly key: string;
  /** By lower-case names, the first where a name occurs twice. */
  readonly fields: ReadonlyMap<string, string>;
}

const OWN: ReadonlySet<string> = new Set(
  (
    'abstract annotation annote author_keywords bdsk-url-1 crossref doi entryset entrysubtype eprint ' +
    'execute file ids keyword keywords label note options pages pmcid pmid presort pubmed_id related ' +
    'relatedstring relatedtype shorthand shorttitle sortkey timestamp title subtitle titleaddon ' +
    'type url urldate xdata xref'
  ).split(' '),
);

/** Another work's name, by what the entry is. */
const TITLES: Readonly<Record<'book' | 'periodical' | 'whole', ReadonlyMap<string, string>>> = {
  book: new Map([
    ['title', 'booktitle'],
    ['subtitle', 'booksubtitle'],
    ['titleaddon', 'booktitleaddon'],
  ]),
  periodical: new Map([
    ['title', 'journaltitle'],
    ['subtitle', 'journalsubtitle'],
  ]),
  whole: new Map([
    ['title', 'maintitle'],
    ['subtitle', 'mainsubtitle'],
    ['titleaddon', 'maintitleaddon'],
  ]),
};

const IN_PERIODICAL: ReadonlySet<string> = new Set(['article', 'suppperiodical', 'review']);
const PARTS: ReadonlySet<string> = new Set(
  (
    'inbook incollection inproceedings conference inreference bookinbook suppbook ' +
    'suppcollection'
  ).split(' '),
);
/** Chains are short; circles have no end. */
const LONGEST_CHAIN = 8;
const DATES: ReadonlySet<string> = new Set(['date', 'year', 'month', 'day']);

/**
 * Whether the entry is kept for others to refer to: an article or a chapter with a title of its own
 * is nobody's parent, and most entries of a large file are these.
 */
export function isParent({ type, fields }: ExpandedEntry): boolean {
  return !(IN_PERIODICAL.has(type) || PARTS.has(type)) || !fields.has('title');
}

/** What is kept of an entry to be taken over: not its abstract, which may be long. */
export function parentOf(entry: ExpandedEntry): ExpandedEntry {
  const fields = new Map<string, string>();
  for (const [name, value] of entry.fields) {
    const isNeeded = name === 'crossref' || name === 'xdata' || /title/u.test(name);
    if (isNeeded || !OWN.has(name) || (entry.type === 'xdata' && name !== 'file')) {
      fields.set(name, value);
    }
  }
  return { type: entry.type, key: entry.key, fields };
}

/** Keys are compared as BibTeX does: "Knuth1984" is "knuth1984". */
export const normalKey = (key: string): string => key.trim().toLowerCase();

/** The keys that an entry names, of sets of fields first. */
function referencesOf({ fields }: ExpandedEntry): string[] {
  const sets = (fields.get('xdata') ?? '').split(',', 100);
  return [...sets, fields.get('crossref') ?? ''].map(normalKey).filter((key) => key !== '');
}

/**
 * The key of an entry that is referred to, directly or by one of those, and that `find` does not
 * know; undefined where all is there.
 */
export function findMissing(
  entry: ExpandedEntry,
  find: (key: string) => ExpandedEntry | undefined,
): string | undefined {
  const seen = new Set<string>();
  let entries = [entry];
  for (let depth = 0; depth < LONGEST_CHAIN && entries.length > 0; depth += 1) {
    const next: ExpandedEntry[] = [];
    for (const key of entries.flatMap(referencesOf)) {
      if (seen.has(key)) continue;
      seen.add(key);
      const parent = find(key);
      if (parent === undefined) return key;
      next.push(parent);
    }
    entries = next;
  }
  return undefined;
}

/** The entry with all that it takes over; a parent that `find` does not know gives nothing. */
export function inherit(
  entry: ExpandedEntry,
  find: (key: string) => ExpandedEntry | undefined,
): ExpandedEntry {
  if (!entry.fields.has('crossref') && !entry.fields.has('xdata')) return entry;
  const fields = new Map(entry.fields);
  const seen = new Set([normalKey(entry.key)]);
  let { type } = entry;
  let references = referencesOf(entry);
  for (let depth = 0; depth < LONGEST_CHAIN && references.length > 0; depth += 1) {
    const next: string[] = [];
    for (const key of references) {
      const parent = seen.has(key) ? undefined : find(key);
      seen.add(key);
      if (parent === undefined) continue;
      takeOver(fields, type, parent);
      if (parent.type !== 'xdata') ({ type } = parent);
      next.push(...referencesOf(parent));
    }
    references = next;
  }
  return { ...entry, fields };
}

function takeOver(fields: Map<string, string>, type: string, parent: ExpandedEntry): void {
  const isSet = parent.type === 'xdata';
  const titles = TITLES[titlesOf(type, parent.type)];
  const hasDate = fields.has('date') || fields.has('year');
  // A book's own "booktitle" is written for those that refer to it.
  const own = [...parent.fields].filter(([name]) => !titles.has(name) || isSet);
  const renamed = [...parent.fields].filter(([name]) => titles.has(name) && !isSet);
  for (const [name, value] of own) {
    if (fields.has(name) || (hasDate && DATES.has(name))) continue;
    if (!isSet && OWN.has(name)) continue;
    fields.set(name, value);
  }
  for (const [name, value] of renamed) {
    const itsName = titles.get(name) ?? name;
    if (!fields.has(itsName)) fields.set(itsName, value);
  }
}

function titlesOf(type: string, parent: string): 'book' | 'periodical' | 'whole' {
  if (IN_PERIODICAL.has(type)) return 'periodical';
  return parent.startsWith('mv') && !PARTS.has(type) ? 'whole' : 'book';
}
