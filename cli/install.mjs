import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** Whether node_modules holds what package-lock.json asks for, on this platform. */
export function isInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    // Optional packages are left out where they don't fit the platform.
    if (!present[path]) return Boolean(optional || devOptional);
    return present[path].version === version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

/** Installs exactly what the lock file says; npm shows its own progress. */
export function install(root) {
  const started = Date.now();
  process.stdout.write('Installing dependencies, which takes a minute or two and happens once …\n');
  const [program, args] = npm();
  // On an older Node, npm warns of what wants a newer one: the project brings its own along.
  const quietly = ['--no-fund', '--no-audit', '--loglevel=error'];
  const { status, error } = spawnSync(program, [...args, 'ci', ...quietly], {
    cwd: root,
    // Progress goes to stderr, so that stdout stays the command's own.
    stdio: ['ignore', 2, 2],
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (status === 0) {
    process.stdout.write(`Installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
    return true;
  }
  const reason = error
    ? `npm did not start (${error.message})`
    : 'npm ci failed; what it said is above';
  process.stderr.write(`The dependencies could not be installed: ${reason}.\n`);
  return false;
}

// Inside an npm script, the npm that runs it is used again, whatever the PATH says.
function npm() {
  const running = process.env.npm_execpath;
  return running && /npm-cli\.c?js$/.test(running) ? [process.execPath, [running]] : ['npm', []];
}
