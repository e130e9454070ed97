import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The Chromium of this computer, if there is one. */
export function findBrowser(): string | undefined {
  const places = [
    process.env.E2E_CHROMIUM,
    // Chromium without windows: it costs half.
    '/usr/bin/chromium-headless-shell',
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return places.find((place) => place && existsSync(place));
}

/** Finds a Chromium, or installs one; refuses in one sentence when neither is possible. */
export function ensureBrowser(): string {
  const attempts = [
    () => {},
    downloadBrowser,
    // The letters that Chromium with windows brings, and Chromium without them doesn't.
    () => installPackages('chromium-headless-shell', 'fonts-liberation'),
    () => installPackages('chromium'),
  ];
  for (const attempt of attempts) {
    attempt();
    const found = findBrowser();
    if (found) return found;
  }
  throw new Error(
    'No Chromium was found, and none could be installed: install one, and name it in E2E_CHROMIUM if it stands in an unusual place.',
  );
}

function downloadBrowser(): void {
  const folder = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'));
  run(process.execPath, join(folder, 'cli.js'), 'install', 'chromium');
}

// Only root may, and only some systems have it: elsewhere this does nothing.
function installPackages(...names: string[]): void {
  if (process.getuid?.() !== 0) return;
  run('apt-get', 'update');
  run('apt-get', 'install', '-y', ...names);
}

function run(program: string, ...args: string[]): void {
  spawnSync(program, args, { stdio: ['ignore', 2, 2] });
}

// Each window would load a list of suggestions for its address bar twice, in processes of its own,
// which costs more than the page: nobody sees that bar.
const unseen = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

// What Playwright leaves out of Chromium: a second list replaces the first, so this holds both.
const unwanted = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** What Chromium needs to stay quiet and quick, and to run as root. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without windows it would draw letters otherwise than with them, and pictures couldn't be compared.
  '--font-render-hinting=slight',
  `--disable-features=${[...unwanted, ...unseen].join(',')}`,
];
