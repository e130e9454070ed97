import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../stage/places.ts';

const run = promisify(execFile);
const requirements = join(root, 'e2e', 'sdk', 'python', 'requirements.txt');
const youngEnough = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))';

/** What whoever runs the stories is told where there is no Python. */
export const withoutPython =
  'SKIPPED: the stories of the Python package need Python 3.11 or newer, with venv and pip, and this computer has none.';

/** What `findPython` answers, after a try to install a Python where this computer has none. */
export async function ensurePython(): Promise<string | null> {
  const found = await findPython();
  // Only root may, and only some systems have it: elsewhere this does nothing.
  if (found || process.getuid?.() !== 0) return found;
  for (const what of [['update'], ['install', '-y', 'python3', 'python3-venv']])
    spawnSync('apt-get', what, { stdio: ['ignore', 2, 2] });
  return findPython();
}

/** A Python with the published package, of its own below `.data`; null where this computer has none from 3.11 on. */
export async function findPython(): Promise<string | null> {
  const system = await firstOf(['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11']);
  if (!system) return null;
  // Other requirements are another environment, so that an unchanged one is made only once.
  const fingerprint = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  const home = join(root, '.data', `python-${fingerprint.slice(0, 12)}`);
  const python = join(home, 'bin', 'python');
  if (existsSync(python)) return python;
  const unfinished = `${home}-${process.pid}`;
  await run(system, ['-m', 'venv', unfinished]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  await run(join(unfinished, 'bin', 'python'), [...pip, '--requirement', requirements]);
  try {
    renameSync(unfinished, home);
  } catch {
    // Another story was quicker.
    rmSync(unfinished, { recursive: true });
  }
  return python;
}

async function firstOf(names: string[]): Promise<string | undefined> {
  for (const name of names) {
    const fits = await run(name, ['-c', youngEnough]).then(
      () => true,
      () => false,
    );
    if (fits) return name;
  }
}
