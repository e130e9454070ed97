import { setTimeout as pause } from 'node:timers/promises';
import { withoutParameters } from '#domain/reason.ts';
import { stopping } from './stopping.ts';

/** Says one thing after another (null: nothing new, and still here) until its signal is raised. */
export type Teller = (signal: AbortSignal) => AsyncGenerator<object | null>;

/** Milliseconds until a reader is asked to come back. */
const longest = 10 * 60_000;

/**
 * Answers with what is told, as server-sent events. It ends when all is told, when the reader goes,
 * after ten minutes (with a word that asks to come back), and when this process is to stop, which an
 * open answer would hold up.
 */
export function eventStream(tell: Teller, reader: AbortSignal, lifetime = longest): Response {
  const gone = new AbortController();
  const over = AbortSignal.timeout(lifetime);
  const told = tell(AbortSignal.any([reader, gone.signal, stopping(), over]));
  const body = new ReadableStream<Uint8Array>({
    // The head of an answer goes out with its first line, so there is one at once.
    start: (answer) => answer.enqueue(lineOf(null)),
    async pull(answer) {
      const next = await told.next().catch((error: unknown) => {
        console.error('stream:', withoutParameters(error));
        return { done: true } as const;
      });
      if (!next.done) return answer.enqueue(lineOf(next.value));
      if (over.aborted) answer.enqueue(lineOf({ type: 'reconnect' }));
      answer.close();
    },
    async cancel() {
      gone.abort();
      await told.return(null);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store',
      // Else some proxies keep an answer until it is whole.
      'x-accel-buffering': 'no',
    },
  });
}

/** Waits for so long, or until the signal is raised. */
export async function beat(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => {});
}

function lineOf(said: object | null): Uint8Array {
  return new TextEncoder().encode(said === null ? ':\n\n' : `data: ${JSON.stringify(said)}\n\n`);
}
