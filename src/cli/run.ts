import { version } from '../../package.json';
import { build } from './build';
import { check } from './check';
import { formatIds } from './corpus-file';
import { read } from './read';
import { search } from './search';
import { CannotDo, EXIT, OutputClosed, type ExitCode, type Terminal } from './terminal';

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['read', read],
  ['build', build],
  ['search', search],
  ['check', check],
]);

const HELP = `Usage: npm run --silent lectern -- COMMAND

read FILE…                        writes each article as a line of JSON
build FILE… --out DIR             makes one corpus of them for the page, each work once, and its index
search CORPUS QUERY               lists the best articles: rank, score, id, title
search CORPUS --queries FILE.tsv  writes a TREC run; each line of FILE.tsv is an id, a tab, a query
check CORPUS                      lists what cannot be read

--format NAME           of read, build and check: what a file is, where it should not be guessed
--title T, --source S   of build: what the corpus is called, where it is from
--limit N               of search: at most N articles for a query, else 20, in a run 1000
--json                  of search: each line an object
--help, --version

A file may be of any of these formats, in any encoding, packed with gzip or zip; “-” is the
standard input. What is searched is a corpus or JSON lines. Results go to the standard output,
everything else to the standard error.

Formats: ${formatIds()}.

Exit codes: 0 done; 1 done, with rejected records or problems; 2 could not be done.
`;

/** @param args Of the program, without its name. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { stdout, stderr } = terminal;
  let code: ExitCode;
  try {
    code = await runCommand(args, terminal);
    await stdout.flush();
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.done; // whoever reads it has enough
    if (!(error instanceof CannotDo)) throw error;
    code = EXIT.notDone;
    await stdout.flush().catch(() => undefined); // what was done before
    stderr.write(`${error.message}\n`);
  }
  await stderr.flush().catch(() => undefined); // there is nobody left to tell
  return code;
}

async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  const known = [...COMMANDS.keys()].join(', ');
  if (name === undefined) {
    throw new CannotDo(`Say what to do (${known}): “lectern --help” tells how.`);
  }
  const isHelp = name === '--help' || beforeDashes(rest).includes('--help');
  if (isHelp || name === '--version') {
    terminal.stdout.write(isHelp ? HELP : `${version}\n`);
    return EXIT.done;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    throw new CannotDo(`There is no command “${name}”, only ${known}.`);
  }
  return command(rest, terminal);
}

/** What stands behind "--" is never an option. */
function beforeDashes(args: readonly string[]): readonly string[] {
  const at = args.indexOf('--');
  return at === -1 ? args : args.slice(0, at);
}
