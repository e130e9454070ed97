import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/**
 * Appends to each request's `X-Forwarded-For` whom this process itself talks to, as every proxy
 * before it does. Next tells a handler no address but that header, of which anybody may have
 * written any.
 */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request;
    const peer = socket.remoteAddress ?? 'unknown';
    const said = headers['x-forwarded-for'];
    headers['x-forwarded-for'] = said ? `${said}, ${peer}` : peer;
  });
}
