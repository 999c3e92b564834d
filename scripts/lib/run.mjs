// @ts-check
/** Runs a command, with the project's own tools (tsc, eslint, …) ahead on the PATH. */
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/**
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {string} output Standard output and error, as they came.
 * @property {number} seconds
 *
 * @typedef {object} Options
 * @property {boolean} [show] Pass the output on while it comes.
 * @property {number} [minutes] The command is ended after this time.
 */

/**
 * @param {readonly string[]} command
 * @param {Options} [options]
 * @returns {Promise<Outcome>}
 */
export function run([name = '', ...args], { show = false, minutes = 10 } = {}) {
  const start = performance.now();
  const child = spawn(name, args, {
    env: {
      ...process.env,
      PATH: resolve('node_modules/.bin') + delimiter + (process.env['PATH'] ?? ''),
      ...colour(),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32', // tools are .cmd files there
    timeout: minutes * 60_000,
    killSignal: 'SIGKILL',
  });

  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      if (show) process.stdout.write(text);
    });
  }

  return new Promise((done) => {
    const end = (/** @type {boolean} */ ok) =>
      done({ ok, output, seconds: (performance.now() - start) / 1000 });
    child.on('error', ({ message }) => {
      output += `${message}\n`;
      end(false);
    });
    child.on('close', (code, signal) => {
      if (signal) output += `${name} was ended by ${signal}, ${minutes} minutes at most.\n`;
      end(code === 0);
    });
  });
}

/** The command writes to a pipe, and cannot see that a terminal is at its other end. */
function colour() {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  if (FORCE_COLOR || NO_COLOR) return {};
  return process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
}
