import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import type { Targets } from '#domain/webhook/target.ts';
import { openReceiver } from '#outbox/test/receiver.ts';
import { openCourier } from './courier.ts';
import { targetsOf } from './resolve.ts';

const never = new AbortController().signal;
const anywhere = targetsOf(true);

async function send(url: string, targets: Targets = anywhere, patience?: number) {
  const courier = openCourier(targets, patience);
  const message = { url, headers: { 'webhook-id': 'one' }, payload: '{"text":"schön"}' };
  return courier.send(message, never).finally(() => courier.close());
}

test('a message arrives as it is, and the answer comes back', async () => {
  const receiver = await openReceiver();
  expect(await send(`${receiver.url}?key=1`)).toEqual({ httpCode: 200, response: 'thanks' });
  expect(receiver.received).toMatchObject([
    {
      path: '/hooks?key=1',
      body: '{"text":"schön"}',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Usher webhooks',
        'webhook-id': 'one',
      },
    },
  ]);
});

test('a redirect is an answer, and not followed', async () => {
  const other = await openReceiver();
  const receiver = await openReceiver((_, response) =>
    response.writeHead(307, { location: other.url }).end(),
  );
  expect(await send(receiver.url)).toMatchObject({ httpCode: 307 });
  expect(other.received).toEqual([]);
});

test('of an answer the first 2 KB are kept, without what can’t be', async () => {
  const long = await openReceiver((_, response) => response.writeHead(500).end('x'.repeat(1e6)));
  expect(await send(long.url)).toEqual({ httpCode: 500, response: 'x'.repeat(2_048) });
  const odd = await openReceiver((_, response) =>
    response.end(Buffer.from([0x61, 0x00, 0xff, 0x62])),
  );
  expect(await send(odd.url)).toEqual({ httpCode: 200, response: 'a\ufffdb' });
});

test('who answers and then trickles is believed by the code; who says nothing has said nothing', async () => {
  // Long enough for the beginning to come, on a busy machine too.
  const trickling = await openReceiver((_, response) => response.writeHead(202).write('thank'));
  expect(await send(trickling.url, anywhere, 2_000)).toEqual({ httpCode: 202, response: 'thank' });
  const silent = await openReceiver(() => {});
  expect(await send(silent.url, anywhere, 200)).toEqual({
    httpCode: null,
    response: 'No answer within 0.2 seconds',
  });
});

test('a receiver that is away, hangs up or speaks another language is no reason to fail', async () => {
  expect((await send('http://127.0.0.1:1/')).response).toMatch(/ECONNREFUSED/);
  const rude = createServer((socket) => socket.once('data', () => socket.destroy()));
  const babbling = createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
  for (const server of [rude, babbling]) {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as { port: number };
    const answer = await send(`http://127.0.0.1:${port}/`);
    expect(answer).toMatchObject({ httpCode: null, response: expect.stringMatching(/.+/) });
    server.close();
  }
  const twice: Targets = { allowPrivate: true, resolve: async () => ['127.0.0.1', '::1'] };
  expect((await send('http://both.example:1/', twice)).response).toMatch(/ECONNREFUSED/);
  const unknown: Targets = { allowPrivate: true, resolve: async () => [] };
  expect((await send('http://nowhere.example/', unknown)).response).toContain('nowhere.example');
});

test('a connection that the receiver has closed meanwhile is no failure', async () => {
  let connections = 0;
  // Serves one request on each connection, and hangs up on the next.
  const server = createServer((socket) => {
    connections += 1;
    let requests = 0;
    socket.on('data', (data) => {
      requests += data.toString().split('POST ').length - 1;
      if (requests > 1) socket.destroy();
      else if (data.toString().endsWith('{}')) {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  const courier = openCourier(anywhere);
  const message = { url: `http://127.0.0.1:${port}/`, headers: {}, payload: '{}' };
  for (let n = 0; n < 5; n += 1) {
    expect(await courier.send(message, never)).toEqual({ httpCode: 200, response: 'ok' });
  }
  expect(connections).toBe(5);
  courier.close();
  server.close();
});

test('who breaks off amid an answer has answered, and is not told again', async () => {
  let requests = 0;
  // Answers in full at first. Then it begins to, and once that was read, it is gone.
  const server = createServer((socket) => {
    socket.on('data', (data) => {
      if (!data.toString().endsWith('{}')) return;
      requests += 1;
      if (requests === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
      else {
        server.close();
        socket.write('HTTP/1.1 202 OK\r\nContent-Length: 9\r\n\r\nthank', () =>
          setImmediate(() => setImmediate(() => socket.resetAndDestroy())),
        );
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  const courier = openCourier(anywhere);
  const message = { url: `http://127.0.0.1:${port}/`, headers: {}, payload: '{}' };
  expect(await courier.send(message, never)).toMatchObject({ httpCode: 200 });
  expect(await courier.send(message, never)).toEqual({ httpCode: 202, response: 'thank' });
  expect(requests).toBe(2);
  courier.close();
});

const ninetySecondsOn = () => new Date(Date.now() + 90_000).toUTCString();

test.each([
  ['120', () => '120', 120],
  ['7 between blanks', () => ' 7 ', 7],
  ['a moment to come', ninetySecondsOn, 90],
  ['a moment of the past', () => 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
])('Retry-After: %s', async (_, header, seconds) => {
  const receiver = await openReceiver((_, response) =>
    response.writeHead(503, { 'retry-after': header() }).end(),
  );
  const { rest = Number.NaN } = await send(receiver.url);
  // A moment to come is the nearer the slower the machine.
  expect(rest).toBeLessThanOrEqual(seconds);
  expect(rest).toBeGreaterThan(seconds - 30);
});

test.each(['soon', '-5', '1.5', '99999999999999999999', '2026-12-01'])(
  'Retry-After: %s says nothing',
  async (header) => {
    const receiver = await openReceiver((_, response) =>
      response.writeHead(503, { 'retry-after': header }).end(),
    );
    expect(await send(receiver.url)).not.toHaveProperty('rest');
  },
);

test('what isn’t public is not connected to, though it was when it was registered', async () => {
  const receiver = await openReceiver();
  const guarded = (...addresses: string[]): Targets => ({
    allowPrivate: false,
    resolve: async () => addresses,
  });
  const at = (host: string) => `https://${host}:${receiver.port}/`;
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.8', '169.254.169.254']) {
    const answer = await send(at('rebound.example.com'), guarded(address));
    expect(answer).toEqual({
      httpCode: null,
      response: `${address} is not an address of the public internet`,
    });
  }
  const mixed = await send(at('rebound.example.com'), guarded('93.184.215.14', '127.0.0.1'));
  expect(mixed.response).toMatch(/^127.0.0.1 is not/);
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:7f00:1]', 'localhost', 'intranet']) {
    expect((await send(at(host), guarded('93.184.215.14'))).response).toMatch(/is not an address/);
  }
  expect((await send(receiver.url, guarded())).response).toBe('Only https is permitted');
  expect(receiver.received).toEqual([]);
});

test('a name is looked up once for a connection, and the connection goes where it was said', async () => {
  const receiver = await openReceiver();
  const asked: string[] = [];
  const rebinding: Targets = {
    allowPrivate: true,
    // Whoever asks twice is led elsewhere.
    resolve: async (name) => {
      asked.push(name);
      return asked.length === 1 ? ['127.0.0.1'] : ['127.0.0.9'];
    },
  };
  const answer = await send(`http://hooks.example.com:${receiver.port}/`, rebinding);
  expect(answer).toMatchObject({ httpCode: 200 });
  expect(asked).toEqual(['hooks.example.com']);
  expect(receiver.received[0]?.headers.host).toBe(`hooks.example.com:${receiver.port}`);
});

test('who is stopped amid a message says so, and nothing is made of it', async () => {
  const silent = await openReceiver(() => {});
  const stopping = new AbortController();
  const courier = openCourier(anywhere);
  const sending = courier.send({ url: silent.url, headers: {}, payload: '{}' }, stopping.signal);
  await silent.hears(1);
  stopping.abort();
  await expect(sending).rejects.toThrow(/abort/);
  courier.close();
});
