/**
 * Runs once as the server boots: starts the worker in the same process, so that one program is all
 * it takes. Modules here are not those of the routes, so the worker has a pool of its own.
 */
export async function register(): Promise<void> {
  // Compared like this, the bundler leaves what follows out of every other runtime.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    if (process.env.NEXT_PHASE === 'phase-production-build') return;
    const { environment } = await import('#environment');
    const { workerOptions } = await import('#outbox/settings.ts');
    const { startWorker } = await import('#outbox/worker.ts');
    const worker = await startWorker(workerOptions(environment()));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => holdExit(worker.stop().catch(console.error)));
    }
  }
}

// Next exits as soon as its own requests are done; a letter in hand may take a moment longer.
function holdExit(stopped: Promise<void>): void {
  const exit = process.exit.bind(process);
  process.exit = ((code) => {
    void stopped.finally(() => exit(code));
  }) as typeof process.exit;
}
