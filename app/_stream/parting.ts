import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { stopping } from './stopping.ts';

/**
 * Once this process is to stop, closes each connection with the next answer on it. A page that asks
 * again and again on the same one would else keep the process for ever.
 */
export function partWhenStopping(): void {
  const stop = stopping();
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse };
    if (stop.aborted) response.setHeader('connection', 'close');
  });
}
