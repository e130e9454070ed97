import { execFileSync, spawnSync } from 'node:child_process';

/** Whom PostgreSQL runs as; nothing set means "as ourselves". */
export interface Account {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, who therefore lends it the account of `postgres`, or else of `nobody`. */
export function chooseAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const name = ['postgres', 'nobody'].find((candidate) => idOf('-u', candidate) !== undefined);
  if (!name) throw new Error('PostgreSQL does not run as root, and there is no user `nobody`.');
  return { uid: idOf('-u', name), gid: idOf('-g', name) };
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return undefined;
  }
}

/** Whether the account may enter a folder: a parent like /root closes the way to everything below. */
export function canEnter(folder: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/' }).status === 0;
}
