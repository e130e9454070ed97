import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, isRunning } from './process.ts';

let taken = 0;

/** Notes that this process needs the server; the answer lets go, and says whether nobody else does. */
export function hold(home: string): () => boolean {
  const folder = join(home, 'holders');
  const note = join(folder, `${process.pid}-${taken++}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(note, birthOf(process.pid));
  return () => {
    rmSync(note, { force: true });
    return readdirSync(folder).every((name) => !isAlive(folder, name));
  };
}

// A process that was killed leaves its note behind: it counts only while its writer lives.
function isAlive(folder: string, name: string): boolean {
  const pid = Number.parseInt(name, 10);
  if (isRunning(pid) && readFileSync(join(folder, name), 'utf8') === birthOf(pid)) return true;
  rmSync(join(folder, name), { force: true });
  return false;
}
