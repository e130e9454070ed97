let asked: AbortController | undefined;

/** Raised when this process is asked to stop. */
export function stopping(): AbortSignal {
  if (asked) return asked.signal;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  asked = stop;
  return stop.signal;
}
