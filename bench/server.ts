import { fileURLToPath } from 'node:url';
import { type Embedded, startEmbedded } from '#db/embedded.ts';

/** Starts the PostgreSQL that everything is measured on, with data of its own. */
export async function startServer(): Promise<Embedded> {
  const server = await startEmbedded({
    dataDir: fileURLToPath(new URL('../.data/bench', import.meta.url)),
    // As delivered, but for what would begin by itself in the midst of one contestant's turn.
    settings: { autovacuum: 'off', checkpoint_timeout: '1h', max_wal_size: '8GB' },
  });
  let isStopping = false;
  const stop = () => {
    if (!isStopping) void server.stop().finally(() => process.exit(130));
    isStopping = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  return server;
}
