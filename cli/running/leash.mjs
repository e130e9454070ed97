import process from 'node:process';

// Loaded into the portal's process: when the command that started it is killed, the channel
// between them closes, and the portal ends as if it had been asked to.
if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
}
