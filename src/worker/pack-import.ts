import { articleHeading, formatFamilies, type Article } from '@/domain/article';
import { formatContainer } from '@/domain/citation';
import { formatArticle } from '@/domain/corpus/format-article';
import { ArticleIds } from '@/domain/files/article-ids';
import type { Import, MergedArticle, PlacedArticle, RejectedImport } from '@/domain/files/import';
import type { ImportOutcome, MergedWork, ReportedMember } from './protocol';

/** Stands between two records of a corpus file. */
const BETWEEN = ',\n';

/** Records of which the text crosses to the page; of the others it is in `rejectedText`. */
const MOST_SHOWN = 500;

/** Records between two pauses: a few milliseconds of work. */
const BATCH = 50;

/**
 * Makes of an import what can cross to the page, be shown there, kept, and put together to a corpus
 * file, without the page ever holding the articles themselves.
 *
 * @param readable Names of the formats that can be read.
 * @param pause Awaited now and then; it may throw to end the work.
 */
export async function packImport(
  found: Import,
  readable: readonly string[],
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<ImportOutcome> {
  const mergedById = new Map(found.merged.map((group) => [group.id, group]));
  const ids = new ArticleIds();
  for (const article of found.articles) ids.register(article);
  const articles = new RecordFile();
  const members = new RecordFile();
  const merged: MergedWork[] = [];

  for (const [index, article] of found.articles.entries()) {
    if (index % BATCH === 0) await pause();
    const span = articles.add([article]);
    const group = mergedById.get(article.id);
    if (group === undefined) continue;
    merged.push({
      id: article.id,
      span,
      apart: members.add(membersApart(group, ids)),
      members: group.members.map(describeMember),
      reasons: group.reasons,
    });
  }

  return {
    files: found.files,
    total: found.articles.length,
    ...packRejected(found.rejected),
    merged,
    articles: articles.toBlob(),
    members: members.toBlob(),
    readable,
    contentKey: newKey(),
  };
}

/** All of them, and the text of as many as a reader would look at. */
export function packRejected(
  rejected: readonly RejectedImport[],
): Pick<ImportOutcome, 'rejected' | 'rejectedText'> {
  return {
    rejected: rejected.map((record, index) =>
      index < MOST_SHOWN ? record : { ...record, raw: '' },
    ),
    rejectedText: new Blob(rejected.map(formatRejected), { type: 'text/plain' }),
  };
}

/** 128 random bits, in hexadecimal digits. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Each Blob is a call to the browser that waits: of one megabyte each they take twice as long. */
const BUFFER_BYTES = 1 << 23;

/** The records of a corpus file, each on a line, as they are in its list. */
class RecordFile {
  readonly #encoder = new TextEncoder();
  readonly #blobs: Blob[] = [];
  /** What waits for a Blob, which may lie on the disk. Used again and again: new memory is slow. */
  #buffer = new Uint8Array(BUFFER_BYTES);
  #filled = 0;
  /** In the Blobs. */
  #bytes = 0;

  /** @returns Where they stand, in bytes: from the first record's to behind the last one's. */
  add(articles: readonly Article[]): readonly [start: number, end: number] {
    if (this.#bytes + this.#filled > 0) this.#write(BETWEEN);
    const start = this.#bytes + this.#filled;
    this.#write(articles.map((article) => formatArticle(article)).join(BETWEEN));
    return [start, this.#bytes + this.#filled];
  }

  toBlob(): Blob {
    this.#flush();
    return new Blob(this.#blobs);
  }

  #write(text: string): void {
    const most = 3 * text.length; // bytes of a code unit in UTF-8
    if (this.#filled + most > this.#buffer.length) this.#flush();
    if (most > this.#buffer.length) this.#buffer = new Uint8Array(most);
    this.#filled += this.#encoder.encodeInto(text, this.#buffer.subarray(this.#filled)).written;
  }

  #flush(): void {
    this.#blobs.push(new Blob([this.#buffer.subarray(0, this.#filled)]));
    this.#bytes += this.#filled;
    this.#filled = 0;
  }
}

/** The records as they were before they were merged, each with an id of its own in the corpus. */
function membersApart({ id, members }: MergedArticle, ids: ArticleIds): Article[] {
  return members.map(({ article }, index) =>
    index === 0 ? { ...article, id } : ids.register(article),
  );
}

function describeMember({ file, line, article }: PlacedArticle): ReportedMember {
  const detail = [
    formatFamilies(article.author),
    formatContainer(article),
    article.issued === null ? '' : String(article.issued.year),
    article.DOI ?? '',
  ];
  return {
    file,
    line,
    heading: articleHeading(article),
    detail: detail.filter((part) => part !== '').join(' · '),
  };
}

function formatRejected({ file, line, reason, raw }: RejectedImport): string {
  return `${file}, line ${line}: ${reason}\n${raw}\n\n`;
}
