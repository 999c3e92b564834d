import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * What the built page may do: run and fetch its own, and fetch a corpus from elsewhere once the
 * reader agreed. Nothing else leaves the page.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // positions of popovers are style attributes
  "connect-src 'self' https: http:",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lectern',
].join('; ');

/** The built page only: the development server runs inline scripts of its own. */
const contentSecurityPolicy: Plugin = {
  name: 'lectern:content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

/**
 * For browsers this part of the Markdown parser decodes "&copy;" by `innerHTML`, which Trusted Types
 * forbid. Its other form has a table, and needs no page.
 */
const REFERENCES_BY_TABLE = {
  'decode-named-character-reference': fileURLToPath(
    new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
  ),
};

/** No test is about speed: this only ends one that hangs, on however busy a machine. */
const TIMEOUT_MS = 60_000;

export default defineConfig({
  base: './', // any folder of any static host
  plugins: [react(), tailwindcss(), contentSecurityPolicy],
  resolve: { tsconfigPaths: true, alias: REFERENCES_BY_TABLE },
  worker: { format: 'es' },
  test: {
    maxWorkers: '100%', // by default one core is left idle, which of two is half of them
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          isolate: false, // they change nothing outside themselves, and take a third of the time
          testTimeout: TIMEOUT_MS,
          // Some compare the times of a text and of one twice as long: a second try tells noise.
          retry: process.env['CI'] ? 2 : 0,
          include: ['tests/{domain,engine,worker,cli,bench}/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          isolate: false, // as above: what tests leave behind, tests/setup-page.ts clears away
          // A busy machine may pass a deadline of a page; as with the journeys, a second try tells.
          retry: process.env['CI'] ? 2 : 0,
          include: ['tests/{browser,ui,app}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup.ts', 'tests/setup-page.ts'],
        },
      },
    ],
  },
});
