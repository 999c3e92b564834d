// @ts-check
/** `npm run bench:page`: see tests/bench/page.ts. Builds and serves the page, starts a browser. */
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBundled } from './lib/bundle.mjs';
import { setUp } from './lib/setup.mjs';

/** @typedef {(args: readonly string[], open: typeof openBrowser) => Promise<number>} Main */

const CORPUS = 'bench-corpus.json';
/** Not dist: somebody may be looking at what is served from there. */
const OUT = 'node_modules/.cache/lectern/bench-page';

setUp();
const { chromium } = await import('@playwright/test');
const { build, preview } = await import('vite');
const { CHROMIUM_ARGS, ensureChromium } = await import('./chromium.mjs');
const { nextFreePort } = await import('./lib/ports.mjs');

const { main } = await importBundled('tests/bench/page.ts');
process.exitCode = await /** @type {Main} */ (main)(process.argv.slice(2), openBrowser);

/** @param {string} corpusFile */
async function openBrowser(corpusFile) {
  await build({ logLevel: 'warn', build: { outDir: OUT } });
  const port = await nextFreePort(4460);
  const server = await preview({
    logLevel: 'warn',
    build: { outDir: OUT },
    preview: { host: '127.0.0.1', port, strictPort: true },
    plugins: [serveCorpus(corpusFile)],
  });
  // On the disk, as a reader's: a private window keeps what it stores in memory.
  const profile = mkdtempSync(join(tmpdir(), 'lectern-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    args: CHROMIUM_ARGS,
  });
  return {
    context,
    address: `http://localhost:${port}/?corpus=${CORPUS}`,
    name: `Chromium ${context.browser()?.version() ?? ''}`,
    async close() {
      await context.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * The corpus beside the page, as a static host serves it: a browser that has it asks whether it is
 * still right.
 *
 * @param {string} file
 * @returns {import('vite').Plugin}
 */
function serveCorpus(file) {
  return {
    name: 'lectern:bench-corpus',
    configurePreviewServer({ middlewares }) {
      const { size, mtime } = statSync(file);
      const etag = `"${size}-${mtime.getTime()}"`;
      middlewares.use(`/${CORPUS}`, (request, response) => {
        response.setHeader('ETag', etag);
        response.setHeader('Last-Modified', mtime.toUTCString());
        if (request.headers['if-none-match'] === etag) {
          response.writeHead(304).end();
          return;
        }
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': size });
        createReadStream(file).pipe(response);
      });
    },
  };
}
