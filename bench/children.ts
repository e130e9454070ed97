import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();
let isEnding = false;

/**
 * Starts a program in a group of its own, so that whatever it starts in turn ends with it, and it ends
 * with the bench.
 */
export function startChild(program: string, args: string[], options: SpawnOptions): ChildProcess {
  if (isEnding) throw new Error('The bench is being ended');
  const isGroup = process.platform !== 'win32';
  const child = spawn(program, args, { ...options, detached: isGroup });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Runs a program to its end, and answers what it said; what it complained of, too, where it failed. */
export async function runChild(
  program: string,
  args: string[],
  options: SpawnOptions,
): Promise<{ ok: boolean; said: string; complained: string }> {
  const child = startChild(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained]: [Buffer[], Buffer[]] = [[], []];
  child.stdout?.on('data', (part: Buffer) => said.push(part));
  child.stderr?.on('data', (part: Buffer) => complained.push(part));
  const [code] = await once(child, 'close');
  const text = (parts: Buffer[]) => Buffer.concat(parts).toString();
  return { ok: code === 0, said: text(said), complained: text(complained) };
}

/** Ends all of them, and lets no other begin. */
export function endChildren(): void {
  isEnding = true;
  for (const { pid } of running) {
    if (pid === undefined) continue;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      // It ended by itself just now.
    }
  }
}

process.on('exit', endChildren);
