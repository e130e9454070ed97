import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

// A receiver in a process of its own, for the test that kills it. It thinks a moment, says that a
// webhook has come, and only then answers.
const [port = '0'] = process.argv.slice(2);
const server = createServer(async (request, response) => {
  const body = await text(request).catch(() => '');
  await sleep(20);
  process.send?.({ id: request.headers['webhook-id'], body });
  response.end('thanks');
});
server.listen(Number(port), '127.0.0.1', () => process.send?.('listening'));
