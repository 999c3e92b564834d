import { run } from '@/cli/run';
import { MemoryTerminal } from './memory-terminal';

export interface Outcome {
  readonly code: number;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

/** With the files that it saved, by path. */
export interface SavingOutcome extends Outcome {
  readonly saved: ReadonlyMap<string, Buffer>;
}

/** Runs a command on files that stand in memory. */
export async function runInMemory(
  args: readonly string[],
  files: ConstructorParameters<typeof MemoryTerminal>[0] = {},
): Promise<Outcome> {
  const { code, stdout, stderr } = await runSaving(args, files);
  return { code, stdout, stderr };
}

export async function runSaving(
  args: readonly string[],
  files: ConstructorParameters<typeof MemoryTerminal>[0] = {},
): Promise<SavingOutcome> {
  const terminal = new MemoryTerminal(files);
  const code = await run(args, terminal);
  const { stdout, stderr, saved } = terminal;
  return { code, stdout: stdout.lines, stderr: stderr.lines, saved };
}
