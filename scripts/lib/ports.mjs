// @ts-check
/** Ports of this machine that nobody listens on. */
import { createServer } from 'node:net';

/**
 * "localhost" is 127.0.0.1 or ::1, as the browser likes: a free port is free on both.
 * @param {number} port
 */
export async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

/**
 * @param {number} first
 * @returns {Promise<number>} The first free port from `first` on.
 */
export async function nextFreePort(first) {
  let port = first;
  while (!(await isFree(port))) port += 1;
  return port;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function canListen(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      // A machine without IPv6 has no ::1 to be taken.
      done(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'),
    );
    server.listen(port, host, () => server.close(() => done(true)));
  });
}
