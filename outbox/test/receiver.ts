import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, expect } from 'vitest';

/** A webhook as it came in. */
export type Received = {
  path: string;
  headers: Record<string, string>;
  body: string;
  id: string;
  at: number;
};

type Rule = (
  received: Received,
  response: ServerResponse,
  /** How often this webhook has come, this time included. */
  attempt: number,
) => unknown;

/** A merchant's program that listens, and answers as a test wants: with 200 unless told. */
export async function openReceiver(rule: Rule = (_, response) => response.end('thanks')) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const one = await read(request);
    received.push(one);
    const attempt = received.filter(({ id }) => id === one.id).length;
    await rule(one, response, attempt);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    port,
    received,
    ids: () => new Set(received.map(({ id }) => id)),
    /** Waits until so many webhooks have come, and answers the last. */
    async hears(count: number): Promise<Received> {
      await expect.poll(() => received.length, { timeout: 15_000, interval: 10 }).toBe(count);
      return received.at(-1) as Received;
    },
  };
}

async function read(request: IncomingMessage): Promise<Received> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const body = await text(request).catch(() => '');
  const id = headers['webhook-id'] ?? '';
  return { path: request.url ?? '', headers, body, id, at: Date.now() };
}
