import { join } from 'node:path';
import { findProgram, isExecutable } from './find-program.mjs';

const advice =
  'install Chromium, Chrome or Edge (Debian: apt-get install chromium; others: google.com/chrome), ' +
  'or set CHROMIUM_PATH to one';
const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/**
 * An installed browser of the Chromium family for the tests to drive.
 *
 * @returns {Promise<import('./services.mjs').ServiceResult>}
 */
export async function findBrowser() {
  const path = process.env.CHROMIUM_PATH || findProgram(programs) || outsidePath().find(isExecutable);
  if (!path) return { missing: `no browser: ${advice}` };
  return { from: path, env: { CHROMIUM_PATH: path, CHROMIUM_ARGS: sandboxArguments() } };
}

/** Chromium's sandbox refuses to run as root; the pages that tests open are our own. */
function sandboxArguments() {
  const given = process.env.CHROMIUM_ARGS ?? '';
  if (process.getuid?.() !== 0 || given.includes('--no-sandbox')) return given;
  return `${given} --no-sandbox`.trim();
}

function outsidePath() {
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const windowsFolders = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ].filter(Boolean);
  const windows = windowsFolders.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    join(folder, 'Chromium/Application/chrome.exe'),
  ]);
  return [...mac, '/snap/bin/chromium', ...windows];
}
