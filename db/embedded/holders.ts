import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Whether a process of this number runs, ours or not. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// Numbers are used again: where the system tells it, the moment of the start goes with it.
function birthOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return afterName.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
