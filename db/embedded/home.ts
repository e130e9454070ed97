import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Account, canEnter } from './account.ts';

/** Where root keeps what PostgreSQL's account must reach although the project stands behind a closed door. */
export const shelter = '/var/lib/usher';

/** The folder that holds one embedded PostgreSQL: its cluster, its log and how to reach it. */
export function openHome(dataDir: string, account: Account): string {
  const home = join(resolve(dataDir), 'postgres');
  mkdirSync(resolve(dataDir), { recursive: true });
  if (!exists(home)) {
    if (canEnter(resolve(dataDir), account)) mkdirSync(home, { mode: 0o700 });
    else symlinkSync(makeShelter(home), home);
  }
  const real = realpathSync(home);
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(real, account.uid, account.gid);
  }
  return real;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

// Under /root, nobody but root gets anywhere: the cluster moves out and leaves a link behind.
function makeShelter(home: string): string {
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12);
  mkdirSync(shelter, { recursive: true, mode: 0o755 });
  mkdirSync(join(shelter, name), { recursive: true, mode: 0o700 });
  return join(shelter, name);
}
