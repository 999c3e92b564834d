/**
 * Fields of JSON records that were not made for Lectern, under the names that most programs give
 * them: `authors`, `year`, `journal`. They are taken where our own name, which is CSL's, is absent,
 * and passed over where they hold something else than we could read: then the rest is still read.
 */
import { readDate } from './read-date';

type Read = (value: unknown) => unknown;

/** What each field is called elsewhere, likeliest first, and how it is taken; undefined: not. */
const USUAL_NAMES: Readonly<Record<string, { readonly names: readonly string[]; read: Read }>> = {
  author: { names: ['authors'], read: readAuthors },
  issued: { names: ['year', 'publicationDate', 'date'], read: readYear },
  'container-title': { names: ['journal', 'venue', 'container'], read: readText },
  page: { names: ['pages'], read: readText },
  DOI: { names: ['doi'], read: readText },
  ISSN: { names: ['issn'], read: readText },
  PMID: { names: ['pmid'], read: readId },
  PMCID: { names: ['pmcid'], read: readId },
  URL: { names: ['url'], read: readText },
  keyword: { names: ['keywords'], read: readKeywords },
  abstract: { names: ['sections'], read: readSections },
};

const ENTRIES = Object.entries(USUAL_NAMES);

/**
 * @param value One record, as JSON.parse gave it; anything else is given back as it is.
 * @returns The same record where it has only names of ours.
 */
export function withOurNames(value: unknown): unknown {
  if (!isObject(value)) return value;
  let renamed: Record<string, unknown> | undefined;
  for (const [ours, { names, read }] of ENTRIES) {
    if (value[ours] !== undefined) continue;
    for (const name of names) {
      const taken = value[name] === undefined ? undefined : read(value[name]);
      if (taken === undefined) continue;
      renamed ??= { ...value };
      renamed[ours] = taken;
      break;
    }
  }
  return renamed ?? value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readText(value: unknown): unknown {
  return typeof value === 'string' ? value : undefined;
}

function readId(value: unknown): unknown {
  return typeof value === 'number' ? value : readText(value);
}

/** 2019, "2019" and "2019-05-02" are dates; "in press" is none, and "2019-99" no fault. */
function readYear(value: unknown): unknown {
  const date = readDate(readId(value));
  return date === null || typeof date === 'string' ? undefined : value;
}

/** Names as texts or objects: `{ "name": "Ann Ito" }`, or as CSL has them. */
function readAuthors(value: unknown): unknown {
  if (!Array.isArray(value)) return undefined;
  const authors = (value as unknown[]).map((author) =>
    isObject(author)
      ? (readText(author['name']) ?? readText(author['literal']) ?? readParts(author))
      : readText(author),
  );
  return authors.includes(undefined) ? undefined : authors;
}

function readParts({ family, given }: Readonly<Record<string, unknown>>): unknown {
  const parts = { family: readText(family), given: readText(given) };
  return parts.family === undefined ? undefined : parts;
}

function readKeywords(value: unknown): unknown {
  const isList = Array.isArray(value) && value.every((word) => typeof word === 'string');
  return isList ? value : readText(value);
}

/** Sections of an abstract; those of a whole text are under other names inside. */
function readSections(value: unknown): unknown {
  const isList = Array.isArray(value) && value.length > 0;
  return isList && value.every((each) => isObject(each) && typeof each['text'] === 'string')
    ? value.map((each: Readonly<Record<string, unknown>>) => ({
        label: readText(each['label']),
        text: each['text'],
      }))
    : undefined;
}
