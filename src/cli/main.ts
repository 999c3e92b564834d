/** The entry of `lectern` in a terminal: scripts/lectern.mjs calls it. */
import { nodeTerminal } from './node-terminal';
import { run } from './run';

/** @returns The exit code. */
export function main(args: readonly string[]): Promise<number> {
  return run(args, nodeTerminal());
}
