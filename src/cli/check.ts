import type { CorpusFormat } from '@/domain/corpus/read-corpus-stream';
import type { Format } from '@/domain/formats/format';
import { parseArguments } from './arguments';
import { readAnyFile, readCorpusFile, readFormat } from './corpus-file';
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
  const problems =
    format === undefined || typeof format === 'string'
      ? await checkCorpus(path, terminal, format)
      : await checkFile(path, terminal, format);
  for (const problem of problems) terminal.stdout.write(`${problem}\n`);
  return problems.length > 0 ? EXIT.withProblems : EXIT.done;
}

async function checkCorpus(
  path: string,
  terminal: Terminal,
  format: CorpusFormat | undefined,
): Promise<readonly string[]> {
  let problems: string[] = [];
  const reading = await readCorpusFile(path, terminal, {
    format,
    onArticle: () => undefined,
    onRejected: (record, line) => problems.push(formatProblem(record, line)),
    onRestart: () => {
      problems = ['articles: stands twice in the file, and only the last one is read'];
    },
  });
  return reading.ok ? problems : [`${path}: ${reading.fault.message}`]; // no record counts
}

/** A file to import: what would be left out of it. */
async function checkFile(
  path: string,
  terminal: Terminal,
  format: Format,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const files = await readAnyFile(path, terminal, {
    format,
    onArticle: () => undefined,
    onRejected: ({ line, reason }) => problems.push(`line ${line}: ${reason}`),
    onRestart: () => undefined,
  });
  const faults = files.filter(({ fault }) => fault !== null);
  return [...problems, ...faults.map(({ name, fault }) => `${name}: ${fault ?? ''}`)];
}
