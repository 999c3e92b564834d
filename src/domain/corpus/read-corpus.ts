import type { Article } from '../article';
import type { CorpusFault, CorpusReading, RejectedRecord } from './corpus';
import { findJsonFault } from './json-fault';
import { describeType } from './describe-type';
import { readArticle } from './read-article';

/** The newest version of the corpus format that this code reads. */
export const CORPUS_VERSION = 1;

/** A rejected record is shown to the reader; more than this would not be read. */
const MAX_RAW_LENGTH = 2000;

const FORMAT_HINT = 'A corpus is an object with a list of “articles”, or a plain CSL-JSON list.';

/**
 * Reads a corpus file: an object with `version`, `title`, `source` and `articles`, or a plain
 * CSL-JSON array. Records that cannot be read are reported beside those that can.
 *
 * @param text The whole file; a byte order mark is passed over.
 */
export function readCorpus(text: string): CorpusReading {
  const json = text.replace(/^\uFEFF/u, '');
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const { value } = parsed;

  if (Array.isArray(value)) return readRecords(value, '', null, null);
  if (typeof value !== 'object' || value === null) {
    return fault('not a corpus', `This is JSON, but holds ${describeType(value)}. ${FORMAT_HINT}`);
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  const version = fields.get('version');
  const isNumeral = typeof version === 'number' || typeof version === 'string';
  if (isNumeral && Number(version) > CORPUS_VERSION) {
    return fault(
      'newer version',
      `This corpus has format version ${version}; this Lectern reads up to version ${CORPUS_VERSION}. Reload the page to get a newer Lectern.`,
    );
  }
  const articles = fields.get('articles');
  if (!Array.isArray(articles)) {
    const found = fields.has('articles')
      ? `“articles” is ${describeType(articles)}`
      : 'it has no “articles”';
    return fault('not a corpus', `This is JSON, but ${found}. ${FORMAT_HINT}`);
  }
  return readRecords(
    articles,
    'articles',
    readText(fields.get('title')),
    readText(fields.get('source')),
  );
}

function readRecords(
  records: readonly unknown[],
  path: string,
  title: string | null,
  source: string | null,
): CorpusReading {
  const articles: Article[] = [];
  const rejected: RejectedRecord[] = [];
  const firstPath = new Map<string, string>();

  for (const [index, record] of records.entries()) {
    const recordPath = `${path}[${index}]`;
    const reject = (at: string, reason: string): void => {
      rejected.push({ path: recordPath + at, reason, raw: formatRaw(record) });
    };
    const reading = readArticle(record);
    if (!reading.ok) {
      reject(reading.problem.path, reading.problem.reason);
      continue;
    }
    const { article } = reading;
    const earlier = firstPath.get(article.id);
    if (earlier !== undefined) {
      reject('.id', `“${article.id}” is already the id of ${earlier}`);
      continue;
    }
    firstPath.set(article.id, recordPath);
    articles.push(article);
  }
  return { ok: true, corpus: { title, source, articles }, rejected };
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function formatRaw(record: unknown): string {
  // stringify recurses; a record nested too deep for it is not worth a crash
  let raw: string;
  try {
    raw = JSON.stringify(record, null, 2);
  } catch {
    return '(nested too deep to show)';
  }
  return raw.length > MAX_RAW_LENGTH ? `${raw.slice(0, MAX_RAW_LENGTH)}…` : raw;
}

type JsonReading = { ok: true; value: unknown } | { ok: false; fault: CorpusFault };

function parseJson(json: string): JsonReading {
  const start = json.trimStart();
  if (start === '') {
    return fault('empty', 'The file is empty. Check that it was saved or sent whole.');
  }
  if (start.startsWith('<')) {
    return fault(
      'web page',
      'This is a web page or XML, not a corpus. Check the address: it may lead to a page about the file, to a login, or to an error.',
    );
  }
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch {
    const place = findJsonFault(json);
    if (place === null) {
      return fault('not a corpus', 'This is JSON, but too deep or too long for this browser.');
    }
    if (isCut(json, place)) {
      return fault(
        'cut',
        `The file breaks off after ${json.length} characters, before its end. Load it again, or get a whole copy.`,
      );
    }
    return fault(
      'not JSON',
      `This is not JSON: it cannot be read at ${formatPlace(json, place)}. ${FORMAT_HINT}`,
    );
  }
}

/** It began as a corpus does, and ended while more was expected. */
function isCut(json: string, place: number): boolean {
  return /^\s*[[{]/u.test(json) && /^[ \t\n\r]*$/u.test(json.slice(place));
}

function formatPlace(json: string, position: number): string {
  const before = json.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function fault(kind: CorpusFault['kind'], message: string): { ok: false; fault: CorpusFault } {
  return { ok: false, fault: { kind, message } };
}
