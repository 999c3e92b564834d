import { cpus, totalmem } from 'node:os';

/** The machine in words, for the head of a table of figures. */
export function describeMachine(): string {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  return [
    `${cores.length} × ${model}`,
    `${gigabytes} GB memory`,
    `Node ${process.versions.node}`,
    `${process.platform} ${process.arch}`,
  ].join(', ');
}
