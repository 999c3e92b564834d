import type { Article } from '../article';
import type { RejectedRecord } from './corpus';
import type { DraftAnnotations } from '../formats/draft';
import { readAnnotations } from './read-annotations';
import { readArticle } from './read-article';

/** A rejected record is shown to the reader; more than this would not be read. */
const MAX_RAW_LENGTH = 2000;

export type RecordReading =
  | {
      readonly ok: true;
      readonly article: Article;
      readonly annotations: DraftAnnotations | undefined;
    }
  | { readonly ok: false; readonly rejected: RejectedRecord };

/** Reads the records of one corpus, one after the other: of two with one id, the second is rejected. */
export class RecordReader {
  readonly #formatPath: (number: number) => string;
  readonly #numberOfId = new Map<string, number>();

  /** @param formatPath Where the record of a number stands: 3 → "articles[3]". */
  constructor(formatPath: (number: number) => string) {
    this.#formatPath = formatPath;
  }

  /**
   * @param record As JSON.parse gave it.
   * @param number Of the record in the file: no two have the same.
   */
  read(record: unknown, number: number): RecordReading {
    const reading = readArticle(record);
    if (!reading.ok) {
      return this.#reject(number, reading.problem.path, reading.problem.reason, record);
    }
    const { id } = reading.article;
    const earlier = this.#numberOfId.get(id);
    if (earlier !== undefined) {
      const reason = `“${id}” is already the id of ${this.#formatPath(earlier)}`;
      return this.#reject(number, '.id', reason, record);
    }
    this.#numberOfId.set(id, number);
    return { ok: true, article: reading.article, annotations: findAnnotations(record) };
  }

  #reject(number: number, at: string, reason: string, record: unknown): RecordReading {
    const path = this.#formatPath(number) + at;
    return { ok: false, rejected: { path, reason, raw: formatRaw(record) } };
  }
}

/** Few records have any. */
function findAnnotations(record: unknown): DraftAnnotations | undefined {
  const has = typeof record === 'object' && record !== null && 'lectern' in record;
  return has ? readAnnotations(record.lectern) : undefined;
}

function formatRaw(record: unknown): string {
  // stringify recurses; a record nested too deep for it is not worth a crash
  try {
    return cutRaw(JSON.stringify(record, null, 2));
  } catch {
    return '(nested too deep to show)';
  }
}

/** What is shown of a rejected record's text. */
export function cutRaw(raw: string): string {
  return raw.length > MAX_RAW_LENGTH ? `${raw.slice(0, MAX_RAW_LENGTH)}…` : raw;
}
