import { run } from '@/cli/run';
import { MemoryTerminal } from './memory-terminal';

export interface Outcome {
  readonly code: number;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

/** Runs a command on files that stand in memory. */
export async function runInMemory(
  args: readonly string[],
  files: ConstructorParameters<typeof MemoryTerminal>[0] = {},
): Promise<Outcome> {
  const terminal = new MemoryTerminal(files);
  const code = await run(args, terminal);
  return { code, stdout: terminal.stdout.lines, stderr: terminal.stderr.lines };
}
