import { formatArticle } from '@/domain/corpus/format-article';
import { ArticleIds } from '@/domain/files/article-ids';
import { parseArguments } from './arguments';
import { readAnyFile, readFormat } from './corpus-file';
import { formatRejected } from './report';
import { CannotDo, EXIT, type ExitCode, type Terminal } from './terminal';

const TWO_LISTS = 'it has two lists of “articles”: take one of them out.';

/** `read FILE…`: each article on a line of its own, as it is read. */
export async function read(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals: paths } = parseArguments(args, { format: { type: 'string' } });
  const format = readFormat(values.format);
  if (paths.length === 0) {
    throw new CannotDo('Name a file to read, or “-” for the standard input: lectern read FILE…');
  }
  const { stdout, stderr } = terminal;
  let articles = 0;
  let rejected = 0;
  let readable = 0;
  let unreadable = 0;
  for (const path of paths) {
    const ids = new ArticleIds();
    const restarted: string[] = [];
    try {
      const files = await readAnyFile(path, terminal, {
        format,
        onArticle: (article) => {
          articles += 1;
          stdout.write(`${formatArticle(ids.register(article))}\n`);
        },
        onRejected: (record) => {
          rejected += 1;
          stderr.write(`${formatRejected(record)}\n`);
        },
        onRestart: (file) => restarted.push(file),
      });
      for (const { name, fault } of files) {
        // What is written cannot be taken back.
        const problem = fault ?? (restarted.includes(name) ? TWO_LISTS : null);
        if (problem === null) readable += 1;
        else {
          stderr.write(`${name}: ${problem}\n`);
          unreadable += 1;
        }
      }
    } catch (error) {
      if (!(error instanceof CannotDo)) throw error;
      stderr.write(`${error.message}\n`); // the other files may do
      unreadable += 1;
    }
  }
  await stdout.flush(); // on a screen the last line stands below the articles
  if (readable > 0) stderr.write(`${articles} read, ${rejected} rejected\n`);
  if (unreadable > 0) return EXIT.notDone;
  return rejected > 0 ? EXIT.withProblems : EXIT.done;
}
