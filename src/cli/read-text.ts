import type { Terminal } from './terminal';
import { unpack } from './unpack';

/**
 * A small file as text; bytes that are no UTF-8 become U+FFFD.
 * @throws CannotDo where its bytes cannot be had.
 */
export async function readText(path: string, terminal: Terminal): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of unpack(terminal.open(path), path)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
