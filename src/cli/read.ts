import { formatArticle } from '@/domain/corpus/format-article';
import { parseArguments } from './arguments';
import { readCorpusFile, readFormat } from './corpus-file';
import { formatRejected } from './report';
import { CannotDo, EXIT, type ExitCode, type Terminal } from './terminal';

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
  let unreadable = 0;
  for (const path of paths) {
    try {
      const reading = await readCorpusFile(path, terminal, {
        format,
        onArticle: (article) => {
          articles += 1;
          stdout.write(`${formatArticle(article)}\n`);
        },
        onRejected: (record, line) => {
          rejected += 1;
          stderr.write(`${formatRejected(path, line, record)}\n`);
        },
        onRestart: () => {
          // What is written cannot be taken back.
          throw new CannotDo(`${path}: it has two lists of “articles”: take one of them out.`);
        },
      });
      if (!reading.ok) throw new CannotDo(`${path}: ${reading.fault.message}`);
    } catch (error) {
      if (!(error instanceof CannotDo)) throw error;
      stderr.write(`${error.message}\n`); // the other files may do
      unreadable += 1;
    }
  }
  await stdout.flush(); // on a screen the last line stands below the articles
  if (unreadable < paths.length) stderr.write(`${articles} read, ${rejected} rejected\n`);
  if (unreadable > 0) return EXIT.notDone;
  return rejected > 0 ? EXIT.withProblems : EXIT.done;
}
