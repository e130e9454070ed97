import { environment } from '#environment';
import { workerOptions } from './settings.ts';
import { startWorker } from './worker.ts';

/**
 * Starts the worker in the process that serves the portal, so that one program is all it takes, and
 * stops it with that process. Next loads its modules apart from those of the routes, so the worker
 * has a pool of its own.
 */
export async function workBesideServer(): Promise<void> {
  if (process.env.NEXT_PHASE === 'phase-production-build') return;
  const worker = await startWorker(workerOptions(environment()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => holdExit(worker.stop().catch(console.error)));
  }
}

// Next exits as soon as its own requests are done; a letter in hand may take a moment longer.
function holdExit(stopped: Promise<void>): void {
  const exit = process.exit.bind(process);
  process.exit = ((code) => {
    void stopped.finally(() => exit(code));
  }) as typeof process.exit;
}
