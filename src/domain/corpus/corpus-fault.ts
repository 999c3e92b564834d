/** Why a whole file is no corpus, in the same words wherever it is found out. */
import type { CorpusFault } from './corpus';

const FORMAT_HINT = 'A corpus is an object with a list of “articles”, or a plain CSL-JSON list.';

export const EMPTY: CorpusFault = {
  kind: 'empty',
  message: 'The file is empty. Check that it was saved or sent whole.',
};

export const WEB_PAGE: CorpusFault = {
  kind: 'web page',
  message:
    'This is a web page or XML, not a corpus. Check the address: it may lead to a page about the file, to a login, or to an error.',
};

export const TOO_DEEP: CorpusFault = {
  kind: 'not a corpus',
  message: 'This is JSON, but too deep or too long for this browser.',
};

/** @param length Of what there is of the file, in UTF-16 code units. */
export function cutOff(length: number): CorpusFault {
  return {
    kind: 'cut',
    message: `The file breaks off after ${length} characters, before its end. Load it again, or get a whole copy.`,
  };
}

/** @param column In UTF-16 code units; like the line, counted from 1. */
export function notJson(line: number, column: number): CorpusFault {
  return {
    kind: 'not JSON',
    message: `This is not JSON: it cannot be read at line ${line}, column ${column}. ${FORMAT_HINT}`,
  };
}

/** @param found What the JSON holds instead: "holds a number". */
export function notACorpus(found: string): CorpusFault {
  return { kind: 'not a corpus', message: `This is JSON, but ${found}. ${FORMAT_HINT}` };
}

/** @param newest The newest version that can be read. */
export function newerVersion(version: number | string, newest: number): CorpusFault {
  return {
    kind: 'newer version',
    message: `This corpus has format version ${version}; this Lectern reads up to version ${newest}. Reload the page to get a newer Lectern.`,
  };
}
