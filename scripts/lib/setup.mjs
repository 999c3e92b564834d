// @ts-check
/**
 * What every script does first, before node_modules need exist: so Node's built-ins only.
 * It stands in the repository's root, on a Node that is new enough, with the packages that
 * package-lock.json names.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{ version?: string, optional?: boolean }} LockEntry */

/** Ends the process with a plain sentence where there is nothing to run on. */
export function setUp() {
  process.chdir(root);
  requireNode();
  install();
}

/** @returns {void} */
function requireNode() {
  const { engines } = readJson('package.json');
  if (!satisfies(process.versions.node, engines.node)) {
    stop(
      `Lectern needs Node ${engines.node}, and this is Node ${process.versions.node}.\n` +
        'A newer one is at https://nodejs.org/.',
    );
  }
}

/**
 * Knows `>=20.19` and `^22.12.0`, and several of these joined by `||`.
 * @param {string} version
 * @param {string} range
 */
function satisfies(version, range) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [least = 0, leastMinor = 0, leastPatch = 0] = part
      .replace(/[^\d.]/g, '')
      .split('.')
      .map(Number);
    if (major !== least) return major > least && part.includes('>=');
    return minor > leastMinor || (minor === leastMinor && patch >= leastPatch);
  });
}

/** @returns {void} */
function install() {
  if (isInstalled()) return;
  // To standard error, as all that is said on the way: a terminal's results go elsewhere.
  console.error('Installing the packages that Lectern is built with (a minute or two, once) …');
  // npm tells where it is; started without npm, it is on the PATH. "include=dev" because
  // NODE_ENV=production would leave the build tools out.
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts', '--include=dev'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, {
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32', // npm is npm.cmd there
      });
  if (status !== 0) {
    stop(
      '\nThe packages could not be installed: npm’s reason stands above.\n' +
        'Most often the network or its proxy is out of reach, or the disk is full.\n' +
        'When that is mended, run the same command again.',
    );
  }
}

/** npm keeps a list of what it installed; optional packages depend on the platform. */
function isInstalled() {
  /** @type {Record<string, LockEntry>} */
  let have;
  try {
    have = readJson('node_modules/.package-lock.json').packages;
  } catch {
    return false;
  }
  /** @type {Record<string, LockEntry>} */
  const wanted = readJson('package-lock.json').packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional === true || have[path]?.version === entry.version,
  );
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
