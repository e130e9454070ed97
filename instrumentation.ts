import type { Instrumentation } from 'next';
import { keepNumber } from '#app/_broken/number.ts';

/**
 * Runs once as the server boots: learns whom it talks to, how to part, and what to answer where a page
 * breaks or a form comes too late; and starts the worker in the same process.
 */
export async function register(): Promise<void> {
  // Compared like this, the bundler leaves what follows out of every other runtime.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { notePeers } = await import('#app/_address/peers.ts');
    notePeers();
    const { partWhenStopping } = await import('#app/_stream/parting.ts');
    partWhenStopping();
    const { mendBrokenPages } = await import('#app/_broken/mend.ts');
    // While pages are written, Next's own says more.
    if (process.env.NODE_ENV === 'production') mendBrokenPages();
    const { showWritten } = await import('#app/_session/written.ts');
    showWritten();
    const { workBesideServer } = await import('#outbox/beside-server.ts');
    await workBesideServer();
  }
}

/** Runs where a page breaks, before anything is answered. */
export const onRequestError: Instrumentation.onRequestError = (error, { headers }) =>
  keepNumber(headers, error);
