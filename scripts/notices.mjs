// @ts-check
/**
 * `npm run notices`: writes public/third-party-notices.txt, the licences of all that is shipped
 * in the page. With --check it only says whether the file is up to date.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { setUp, stop } from './lib/setup.mjs';

const FILE = 'public/third-party-notices.txt';

/** Style and locale files of the CSL project, unchanged. */
const CSL_FOLDER = 'src/browser/citations/csl';

/**
 * Tools that leave something of their own in the page: Tailwind its base styles, Vite the code
 * that loads a part in advance, Rolldown the code that joins modules.
 */
const TOOLS = ['tailwindcss', 'vite', 'rolldown'];

/** Vite's licence file goes on with those of the packages inside Vite, which stay there. */
const END_OF_LICENCE = /^# Licenses of bundled dependencies$/m;

const RULE = '-'.repeat(80);

/**
 * @typedef {object} LockEntry
 * @property {string} version
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 */

setUp();
/** @type {Record<string, LockEntry>} Packages by their folder. */
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

const notices = formatNotices([...shippedFolders()]);
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, notices);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== notices) {
  stop(`${FILE} is not up to date: run "npm run notices".`);
}

/** What the page depends on, and what that depends on; optional peers (types) are not shipped. */
function shippedFolders() {
  /** @type {Set<string>} */
  const folders = new Set(TOOLS.map((name) => findFolder(name, '')));
  /** @param {string} from */
  const follow = (from) => {
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = entryOf(from);
    const peers = Object.keys(peerDependencies);
    const needed = peers.filter((name) => !peerDependenciesMeta[name]?.optional);
    for (const name of [...Object.keys(dependencies), ...needed]) {
      const folder = findFolder(name, from);
      if (folders.has(folder)) continue;
      folders.add(folder);
      follow(folder);
    }
  };
  follow('');
  return folders;
}

/**
 * Node's way: the package's own node_modules, then its parent's, up to the root's.
 * @param {string} name
 * @param {string} from The folder of the package that asks; '' is the project.
 * @returns {string}
 */
function findFolder(name, from) {
  const folder = `${from && `${from}/`}node_modules/${name}`;
  if (folder in lock) return folder;
  if (from === '') throw new Error(`package-lock.json does not hold ${name}.`);
  return findFolder(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}

/** @param {string} folder */
function entryOf(folder) {
  const entry = lock[folder];
  if (!entry) throw new Error(`package-lock.json does not hold ${folder}.`);
  return entry;
}

/** @param {string[]} folders */
function formatNotices(folders) {
  const parts = folders.map((folder) => {
    const { version, license = 'not named' } = entryOf(folder);
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const text = licenceText(folder) || `${name} is published under ${license}.`;
    return `${RULE}\n${name} ${version}\nLicence: ${license}\n${RULE}\n\n${text}\n`;
  });
  parts.push(formatCslNotice());
  parts.sort((a, b) => (a < b ? -1 : 1));
  return `Third-party notices\n\nLectern's page contains these works, in whole or in part.\n\n${parts.join('\n')}`;
}

/**
 * The terms ask for a mention of the project, a link, and the authors as the files name them.
 * Source: https://github.com/citation-style-language/styles, README, "Licensing".
 */
function formatCslNotice() {
  const files = readdirSync(CSL_FOLDER)
    .filter((file) => !file.endsWith('.md'))
    .sort();
  const credits = files.map((file) => {
    const text = readFileSync(`${CSL_FOLDER}/${file}`, 'utf8');
    const info = text.slice(text.indexOf('<info>'), text.indexOf('</info>'));
    const names = [...info.matchAll(/<name>([^<]+)<\/name>/g)].map(([, name = '']) => name.trim());
    const updated = /<updated>(\d{4}-\d\d-\d\d)/.exec(info)?.[1] ?? 'not dated';
    return `${file} (${updated})\n  ${[...new Set(names)].join(', ')}`;
  });
  const licence = 'CC-BY-SA-3.0';
  return (
    `${RULE}\nCitation styles and locales of the Citation Style Language project\n` +
    `Licence: ${licence}\n${RULE}\n\n` +
    'The page holds these files of the CSL project (https://citationstyles.org/), unchanged, as they\n' +
    'stood in its repositories on 9 February 2023 (styles) and 22 January 2023 (locales). They are\n' +
    'licensed under the Creative Commons Attribution-ShareAlike 3.0 Unported License,\n' +
    'https://creativecommons.org/licenses/by-sa/3.0/. They are read by citeproc-js, which the page uses\n' +
    'unchanged under the Common Public Attribution License; its source is at\n' +
    'https://github.com/Juris-M/citeproc-js. Authors and contributors of the files:\n\n' +
    `${credits.join('\n')}\n`
  );
}

/**
 * @param {string} folder
 * @returns {string} Its licence and, where it has one, its notice; '' where it has neither.
 */
function licenceText(folder) {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)(\.|$)/i.test(file))
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8').replace(/\r\n?/g, '\n'))
    .map((text) => (text.split(END_OF_LICENCE)[0] ?? '').trim())
    .join('\n\n');
}
