import type { Article } from '../article';
import { findDuplicatesPausing } from '../duplicates/find-duplicates';
import type {
  AnnotatedArticle,
  Import,
  ImportedFile,
  MergedArticle,
  PlacedArticle,
  RejectedImport,
} from './import';
import { FORMATS } from '../formats/registry';
import { ArticleIds } from './article-ids';
import { readSource, type SourceOptions } from './read-source';
import type { SourceFile } from './unpack';

export interface ImportOptions {
  readonly format?: SourceOptions['format'];
  /** @param total Of all files, in bytes; 0 where nobody knows. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Awaited now and then, so that others get a turn; it may throw to end the work. */
  readonly pause?: (() => Promise<void>) | undefined;
  readonly signal?: { throwIfAborted(): void } | undefined;
}

/**
 * Reads files of any format into one set of articles, in which each work stands once.
 *
 * @throws What the files' chunks, `pause` or `signal` throw.
 */
export async function importFiles(
  sources: readonly SourceFile[],
  options: ImportOptions = {},
): Promise<Import> {
  const { onProgress, pause, signal } = options;
  const total = sources.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const gathered: Gathered = { files: [], articles: [], rejected: [] };
  let done = 0;
  for (const source of sources) {
    let bytes = 0;
    await gather(source, gathered, {
      ...options,
      onProgress: (read) => {
        bytes = read;
        onProgress?.(done + read, total);
      },
    });
    done += source.size ?? bytes;
  }
  return mergeDuplicates(gathered, { pause, signal });
}

interface Gathered {
  readonly files: ImportedFile[];
  articles: PlacedArticle[];
  rejected: RejectedImport[];
}

async function gather(
  source: SourceFile,
  gathered: Gathered,
  options: Pick<SourceOptions, 'format' | 'onProgress' | 'pause' | 'signal'>,
): Promise<void> {
  const files = await readSource(source, {
    ...options,
    formats: FORMATS,
    onArticle: (article, place, annotations) =>
      gathered.articles.push({
        article,
        ...place,
        ...(annotations !== undefined && { annotations }),
      }),
    onRejected: (record) => gathered.rejected.push(record),
    onRestart: (file) => {
      gathered.articles = gathered.articles.filter((each) => each.file !== file);
      gathered.rejected = gathered.rejected.filter((each) => each.file !== file);
    },
  });
  gathered.files.push(...files);
}

/** Each work once, under an id of its own. What was merged stays beside it. */
async function mergeDuplicates(
  { files, articles: placed, rejected }: Gathered,
  { pause, signal }: Pick<ImportOptions, 'pause' | 'signal'>,
): Promise<Import> {
  const groups = await findDuplicatesPausing(
    placed.map(({ article }) => article),
    {
      pause: async () => {
        await pause?.();
        signal?.throwIfAborted();
      },
    },
  );
  const groupOfFirst = new Map(groups.map((group) => [group.members[0], group]));
  const surplus = new Set(groups.flatMap(({ members }) => members.slice(1)));
  const ids = new ArticleIds();
  const articles: Article[] = [];
  const merged: MergedArticle[] = [];
  const annotated: AnnotatedArticle[] = [];
  const takeAnnotations = (id: string, members: readonly PlacedArticle[]): void => {
    for (const { annotations } of members) {
      if (annotations !== undefined) annotated.push({ id, annotations });
    }
  };
  placed.forEach((record, at) => {
    if (surplus.has(at)) return;
    const group = groupOfFirst.get(at);
    if (group === undefined) {
      const article = ids.register(record.article);
      articles.push(article);
      takeAnnotations(article.id, [record]);
      return;
    }
    const members = group.members
      .map((member) => placed[member])
      .filter((each) => each !== undefined);
    const sources = members.flatMap(
      // A record that was merged before knows where it is from.
      ({ file, line, article: { sources: known } }) => known ?? [`${file}, line ${line}`],
    );
    const whole = ids.register({ ...group.merged, sources });
    articles.push(whole);
    merged.push({ id: whole.id, members, reasons: group.reasons });
    takeAnnotations(whole.id, members);
  });
  return { files, articles, rejected, merged, annotated };
}
