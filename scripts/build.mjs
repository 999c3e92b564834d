// @ts-check
/** `npm run build`: installs what is missing and writes the static page to dist/. */
import { setUp } from './lib/setup.mjs';

setUp();
const { build } = await import('vite');
await build();
