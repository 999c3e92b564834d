import { parseArguments } from './arguments';
import { readCorpusFile, readFormat } from './corpus-file';
import { formatProblem } from './report';
import { CannotDo, EXIT, type ExitCode, type Terminal } from './terminal';

/** `check CORPUS`: what cannot be read of it, a problem on each line. */
export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, { format: { type: 'string' } });
  const format = readFormat(values.format);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) {
    throw new CannotDo('Name one corpus to check: lectern check CORPUS');
  }
  let problems: string[] = [];
  const reading = await readCorpusFile(path, terminal, {
    format,
    onArticle: () => undefined,
    onRejected: (record, line) => problems.push(formatProblem(record, line)),
    onRestart: () => {
      problems = ['articles: stands twice in the file, and only the last one is read'];
    },
  });
  if (!reading.ok) problems = [`${path}: ${reading.fault.message}`]; // no record counts
  for (const problem of problems) terminal.stdout.write(`${problem}\n`);
  return problems.length > 0 ? EXIT.withProblems : EXIT.done;
}
