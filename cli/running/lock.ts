import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { birthOf, isRunning } from '#db/embedded/process.ts';
import { Complaint } from './complaint.ts';

/** Makes sure that only one demo or development server works in a data folder; the answer unlocks. */
export function lockDataDir(dataDir: string, command: string): () => void {
  const file = join(dataDir, 'lock');
  refuseForeignFolder(dataDir);
  const owner = { pid: process.pid, birth: birthOf(process.pid), command };
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    refuseLivingOwner(file, dataDir);
    // Its owner was killed: the lock is nobody's.
    rmSync(file, { force: true });
    return lockDataDir(dataDir, command);
  }
  return () => rmSync(file, { force: true });
}

function refuseForeignFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, '.writable'), '');
    rmSync(join(dataDir, '.writable'));
  } catch {
    throw new Complaint(
      `${show(dataDir)} can't be written by this user: it may belong to somebody who ran Usher here before. Give it back with chown, or choose another folder with DATA_DIR=.`,
    );
  }
}

function refuseLivingOwner(file: string, dataDir: string): void {
  const owner = readOwner(file);
  if (!owner || !isRunning(owner.pid) || birthOf(owner.pid) !== owner.birth) return;
  throw new Complaint(
    `\`usher ${owner.command}\` (process ${owner.pid}) already works in ${show(dataDir)}: stop it first, or give this one its own folder with DATA_DIR=.`,
  );
}

function readOwner(file: string): { pid: number; birth: string; command: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function show(dataDir: string): string {
  return relative(process.cwd(), dataDir) || dataDir;
}
