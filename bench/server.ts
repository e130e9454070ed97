import { fileURLToPath } from 'node:url';
import { type Embedded, startEmbedded } from '#db/embedded.ts';
import { endChildren } from './children.ts';

let isEnding = false;

/**
 * Starts the PostgreSQL that everything is measured on, with data of its own. Whoever is asked to stop
 * from then on, while it starts as well, ends what was started and the server, and then themselves.
 */
export async function startServer(): Promise<Embedded> {
  const starting = startEmbedded({
    dataDir: fileURLToPath(new URL('../.data/bench', import.meta.url)),
    // As delivered, but for what would begin by itself in the midst of one contestant's turn.
    settings: { autovacuum: 'off', checkpoint_timeout: '1h', max_wal_size: '8GB' },
  });
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    endChildren();
    void starting.then((server) => server.stop()).finally(() => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  return starting;
}

/** Never comes back once the bench is being ended: what fails then, fails for that. */
export async function unlessEnding(): Promise<void> {
  if (isEnding) await new Promise(() => {});
}
