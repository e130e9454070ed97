import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from '@playwright/test';

/** A webhook as it came in. */
export type Received = { headers: Record<string, string>; body: string };

/** A merchant's program that listens to webhooks, and answers each with 200. */
export async function listen() {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    received.push({ headers, body: await text(request) });
    response.end('thanks');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    /** The first webhook of this type about this seat; waits until it comes. */
    async hears(type: string, seatId: string): Promise<Received> {
      const find = () =>
        received.find(({ body }) => {
          const said = JSON.parse(body) as { type: string; data: { id: string } };
          return said.type === type && said.data.id === seatId;
        });
      await expect.poll(find, { message: `${type} of ${seatId}`, timeout: 30_000 }).toBeDefined();
      return find() as Received;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
