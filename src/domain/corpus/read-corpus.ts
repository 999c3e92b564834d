import type { Article } from '../article';
import type { CorpusFault, CorpusReading, RejectedRecord } from './corpus';
import { cutOff, EMPTY, notACorpus, notJson, TOO_DEEP, WEB_PAGE } from './corpus-fault';
import { readCorpusHead, type CorpusHead } from './corpus-head';
import { describeType } from './describe-type';
import { findJsonFault } from './json-fault';
import { RecordReader } from './record-reader';

export { CORPUS_VERSION } from './corpus-head';

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

  if (Array.isArray(value)) return readRecords(value, '', { title: null, source: null });
  if (typeof value !== 'object' || value === null) {
    return fault(notACorpus(`holds ${describeType(value)}`));
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  const reading = readCorpusHead(fields);
  if (!reading.ok) return reading;
  return readRecords(fields.get('articles') as readonly unknown[], 'articles', reading.head);
}

function readRecords(
  records: readonly unknown[],
  path: string,
  { title, source }: CorpusHead,
): CorpusReading {
  const articles: Article[] = [];
  const rejected: RejectedRecord[] = [];
  const reader = new RecordReader((number) => `${path}[${number}]`);
  for (const [index, record] of records.entries()) {
    const reading = reader.read(record, index);
    if (reading.ok) articles.push(reading.article);
    else rejected.push(reading.rejected);
  }
  return { ok: true, corpus: { title, source, articles }, rejected };
}

type JsonReading = { ok: true; value: unknown } | { ok: false; fault: CorpusFault };

function parseJson(json: string): JsonReading {
  const start = json.trimStart();
  if (start === '') return fault(EMPTY);
  if (start.startsWith('<')) return fault(WEB_PAGE);
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch {
    const place = findJsonFault(json);
    if (place === null) return fault(TOO_DEEP);
    if (isCut(json, place)) return fault(cutOff(json.length));
    return fault(notJson(...lineAndColumn(json, place)));
  }
}

/** It began as a corpus does, and ended while more was expected. */
function isCut(json: string, place: number): boolean {
  return /^\s*[[{]/u.test(json) && /^[ \t\n\r]*$/u.test(json.slice(place));
}

/** Both from 1. */
function lineAndColumn(json: string, position: number): [line: number, column: number] {
  const before = json.slice(0, position).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

function fault(why: CorpusFault): { ok: false; fault: CorpusFault } {
  return { ok: false, fault: why };
}
