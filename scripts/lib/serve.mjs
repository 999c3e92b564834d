// @ts-check
/** Builds the page and serves it, as `npm start` and the screenshot need it. */
import { build, preview } from 'vite';

/**
 * @param {number} port A free one.
 * @returns {Promise<import('vite').PreviewServer>}
 */
export async function buildAndServe(port) {
  await build({ logLevel: 'warn' });
  return preview({
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
}
