// @ts-check
/** `npm start`: installs what is missing, builds the page and serves it until Ctrl+C. */
import { isFree, nextFreePort } from './lib/ports.mjs';
import { setUp, stop } from './lib/setup.mjs';

const USUAL_PORT = 4173;

setUp();
const port = await choosePort();

console.log('Building the page …');
const { buildAndServe } = await import('./lib/serve.mjs'); // Vite is there only now
await buildAndServe(port);

console.log(`\nLectern is at http://localhost:${port}/`);
if (port !== USUAL_PORT && !process.env['PORT']) {
  console.log(
    `(Port ${USUAL_PORT} is in use. A browser keeps a reading list for each address, so one\n` +
      `that was begun at port ${USUAL_PORT} shows up there only.)`,
  );
}
console.log('Ctrl+C ends it.');

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

async function choosePort() {
  const asked = process.env['PORT'];
  if (!asked) return nextFreePort(USUAL_PORT);
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    stop(`PORT has to be a number from 1 to 65535, and is "${asked}".`);
  }
  if (!(await isFree(port))) stop(`Port ${port} is in use: give another, or leave PORT out.`);
  return port;
}
