import { expect, test } from 'vitest';
import { beat, eventStream, type Teller } from './event-stream.ts';

const nobody = new AbortController().signal;

/** Tells one thing, and then waits for ever. */
function waiting(onEnd: () => void): Teller {
  return async function* tell(signal) {
    try {
      yield { said: 'first' };
      while (!signal.aborted) await beat(60_000, signal);
    } finally {
      onEnd();
    }
  };
}

test('what is told goes out line by line, and the answer ends with it', async () => {
  const answer = eventStream(async function* tell() {
    yield { a: 1 };
    yield null;
    yield { b: 'two\nlines' };
  }, nobody);
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(await answer.text()).toBe(':\n\ndata: {"a":1}\n\n:\n\ndata: {"b":"two\\nlines"}\n\n');
});

test('a reader is asked to come back when the time is over', async () => {
  const answer = eventStream(
    waiting(() => {}),
    nobody,
    50,
  );
  expect(await answer.text()).toBe(':\n\ndata: {"said":"first"}\n\ndata: {"type":"reconnect"}\n\n');
});

test('nobody goes on telling a reader who has gone', async () => {
  for (const leave of ['cancel', 'abort'] as const) {
    const reader = new AbortController();
    const told = Promise.withResolvers<void>();
    const reading = eventStream(waiting(told.resolve), reader.signal).body?.getReader();
    await reading?.read();
    const next = reading?.read().catch(() => {});
    if (leave === 'abort') reader.abort();
    else await reading?.cancel();
    await told.promise;
    await next;
  }
});

test('a teller that breaks ends the answer', async () => {
  const answer = eventStream(async function* tell() {
    yield { said: 'first' };
    throw new Error('the database is away');
  }, nobody);
  expect(await answer.text()).toBe(':\n\ndata: {"said":"first"}\n\n');
});
