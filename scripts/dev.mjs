// @ts-check
/** `npm run dev`: installs what is missing and starts Vite's server, which follows each change. */
import { setUp } from './lib/setup.mjs';

setUp();
const { createServer } = await import('vite');
const port = process.env['PORT'];
const server = await createServer({ server: port ? { port: Number(port), strictPort: true } : {} });
await server.listen();
server.printUrls();
server.bindCLIShortcuts({ print: true });
