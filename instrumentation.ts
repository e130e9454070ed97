/** Runs once as the server boots: learns whom it talks to and how to part, and starts the worker in the same process. */
export async function register(): Promise<void> {
  // Compared like this, the bundler leaves what follows out of every other runtime.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { notePeers } = await import('#app/_address/peers.ts');
    notePeers();
    const { partWhenStopping } = await import('#app/_stream/parting.ts');
    partWhenStopping();
    const { workBesideServer } = await import('#outbox/beside-server.ts');
    await workBesideServer();
  }
}
