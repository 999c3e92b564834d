import { formatCorpus } from '@/domain/corpus/format-corpus';
import { importFiles } from '@/domain/files/import-files';
import { parseArguments } from './arguments';
import { openFile, readFormat } from './corpus-file';
import { saveIndexed } from './corpus-index';
import { formatRejected } from './report';
import { CannotDo, EXIT, type ExitCode, type Terminal } from './terminal';

/**
 * `build FILE… --out DIR`: one corpus for the page, in which each work stands once, and its index
 * for `search`.
 */
export async function build(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals: paths } = parseArguments(args, {
    format: { type: 'string' },
    out: { type: 'string' },
    title: { type: 'string' },
    source: { type: 'string' },
  });
  const format = readFormat(values.format);
  const { out, title = null, source = null } = values;
  if (paths.length === 0 || out === undefined) {
    throw new CannotDo('Name the files and a folder: lectern build FILE… --out DIR');
  }
  const { stdout, stderr } = terminal;
  const { files, articles, rejected, merged } = await importFiles(
    paths.map((path) => openFile(path, terminal)),
    { format, pause: () => stderr.ready() },
  );
  for (const record of rejected) stderr.write(`${formatRejected(record)}\n`);
  const faults = files.filter(({ fault }) => fault !== null);
  for (const { name, fault } of faults) stderr.write(`${name}: ${fault ?? ''}\n`);
  if (faults.length === files.length) return EXIT.notDone;

  const head = { title, source };
  const pieces = formatCorpus(head, articles);
  const index = await saveIndexed(`${out}/corpus.json`, pieces, { head, articles }, terminal);
  for (const { name, format: kind, read } of files) {
    if (kind !== null) stdout.write(`${name}: ${read} read, ${kind}\n`);
  }
  const surplus = merged.reduce((sum, { members }) => sum + members.length - 1, 0);
  stdout.write(`${surplus} duplicates merged, ${rejected.length} rejected\n`);
  stdout.write(`${articles.length} articles in ${out}/corpus.json, their index in ${index}\n`);
  if (faults.length > 0) return EXIT.notDone;
  return rejected.length > 0 ? EXIT.withProblems : EXIT.done;
}
