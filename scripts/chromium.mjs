// @ts-check
/**
 * The browser that the journeys and the screenshot use: the one that LECTERN_CHROMIUM names, one
 * of this machine, or Playwright's. As a script it installs one if there is none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './lib/run.mjs';
import { stop } from './lib/setup.mjs';

/** First the one without windows: the same engine, and journeys take two thirds of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * Nothing but the page may use the network, and nothing but the page the processor: a current
 * Chromium draws its own address bar as a page of scripts in every new window, which takes longer
 * than ours. Chromium heeds the last list of features alone, so Playwright's that matter stand here.
 */
export const CHROMIUM_ARGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'MediaRouter',
    'PaintHolding',
    'Translate',
    'OptimizationHints',
  ].join(',')}`,
];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const USUAL_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (path) => join(process.env[variable] ?? '', path),
    ),
  ),
};

/**
 * @returns {string | undefined} Path of a browser that runs.
 * @throws {Error} if LECTERN_CHROMIUM names one that does not.
 */
export function findChromium() {
  const named = process.env['LECTERN_CHROMIUM'];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`LECTERN_CHROMIUM is ${named}, and that is no Chromium that runs.`);
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [
    ...onPath,
    ...(USUAL_PLACES[process.platform] ?? []),
    chromium.executablePath(), // where Playwright would have put its own
  ].find(runs);
}

/**
 * Installs a browser where there is none: Playwright's or, on Debian as root, the system's.
 * @returns {Promise<string>} Path of a browser that runs.
 * @throws {Error} that says what to do.
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;

  console.log('There is no Chromium on this machine: installing one …');
  // Where the download is out of reach, say so in seconds and not in minutes.
  process.env['PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT'] ??= '10000';
  const attempts = [await run(['playwright', 'install', 'chromium', '--no-shell'], { minutes: 4 })];
  const downloaded = findChromium();
  if (downloaded) return downloaded;

  if (existsSync('/etc/debian_version')) {
    attempts.push(await aptGet('update'));
    for (const name of ['chromium-headless-shell', 'chromium']) {
      attempts.push(await aptGet('install', name, 'fonts-liberation'));
      const installed = findChromium();
      if (installed) return installed;
    }
  }

  throw new Error(
    `${attempts.map(({ output }) => lastLines(output)).join('\n')}\n\n` +
      'No Chromium was found, and none could be installed. Install Chromium or Google Chrome, or\n' +
      'say where one is: LECTERN_CHROMIUM=/path/to/chrome npm test',
  );
}

/** @param {string[]} args */
function aptGet(...args) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']; // "-n": never ask for a password
  const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  const options = ['--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
  return run([...asRoot, ...quietly, 'apt-get', ...options, ...args], { minutes: 5 });
}

/** @param {string} output */
function lastLines(output) {
  return output.trim().split('\n').slice(-5).join('\n');
}

/**
 * Ubuntu's /usr/bin/chromium may be a note that the real one is elsewhere: being there is not enough.
 * @param {string} path
 */
function runs(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // chrome.exe opens a window for --version
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

if (process.argv[1] === import.meta.filename) {
  try {
    console.log(await ensureChromium());
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
}
