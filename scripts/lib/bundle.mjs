// @ts-check
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const OUT = 'node_modules/.cache/lectern/bundles';

/**
 * Builds a TypeScript file with all that it imports of ours into one module, and imports that. What
 * was built before is taken as it is while nothing in src, tests/bench or the lock file changed.
 *
 * @param {string} entry From the project's root.
 * @returns {Promise<Record<string, unknown>>} The module's exports.
 */
export async function importBundled(entry) {
  const name = basename(entry).replace(/\.ts$/, '');
  const folder = join(OUT, `${name}-${fingerprint(entry)}`);
  if (!existsSync(folder)) await bundle(entry, name, folder);
  return import(pathToFileURL(resolve(folder, `${name}.mjs`)).href);
}

/**
 * @param {string} entry
 * @param {string} name
 * @param {string} folder
 */
async function bundle(entry, name, folder) {
  const { build, loadConfigFromFile } = await import('vite');
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' });
  mkdirSync(OUT, { recursive: true });
  for (const stale of readdirSync(OUT)) {
    // What another process builds from the same sources is as good as ours, and in use.
    if (!stale.startsWith(`${name}-`) || stale.startsWith(basename(folder))) continue;
    rmSync(join(OUT, stale), { recursive: true, force: true });
  }
  const unfinished = `${folder}.${process.pid}`; // two at once must not see one another's halves
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: loaded?.config.resolve ?? {},
    build: {
      ssr: entry,
      outDir: unfinished,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true }); // another process was faster
  }
}

/** @param {string} entry */
function fingerprint(entry) {
  const hash = createHash('sha256').update(entry);
  for (const folder of ['src', 'tests/bench']) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(folder, file);
      const { mtimeMs, size } = statSync(path);
      if (statSync(path).isFile()) hash.update(`${path} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.update(readFileSync('package-lock.json')).digest('hex').slice(0, 16);
}
