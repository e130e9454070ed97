/** A command that runs until it is told to stop. */
export interface Session {
  /** Aborts when the operator, the system or the launcher's end asks for a stop. */
  signal: AbortSignal;
  /** Says how a part is stopped; parts stop in the reverse order of their start. */
  keep: (stop: () => unknown) => void;
}

/** Runs parts together, and stops every one of them however the run ends. */
export async function runSession(run: (session: Session) => Promise<void>): Promise<void> {
  const { signal, release } = listenForStops();
  const stops: (() => unknown)[] = [];
  try {
    await run({ signal, keep: (stop) => stops.push(stop) });
  } catch (error) {
    // A step that was cut short by the stop has nothing to explain.
    if (!signal.aborted) throw error;
  } finally {
    for (const stop of stops.reverse()) {
      await Promise.resolve(stop()).catch((error) => console.error(error));
    }
    release();
  }
}

function listenForStops(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  // The terminal and the launcher both tell of one Ctrl-C: the first is enough.
  const stop = () => {
    if (!controller.signal.aborted) console.info('\nStopping …');
    controller.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, stop);
  process.on('disconnect', stop);
  // Listening alone must not keep a finished command alive.
  process.channel?.unref();
  return {
    signal: controller.signal,
    release: () => {
      for (const name of signals) process.off(name, stop);
      process.off('disconnect', stop);
    },
  };
}

/** Waits until the session is told to stop. */
export function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
