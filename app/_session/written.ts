import { channel, subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { exchangeAnswers, nonceOf } from '../_answers/exchange.ts';

/** What an action has to say in the place of the way to the sign-in page, by the nonce of its request. */
type Written = { nonce: string; page: string };

// Next compiles actions apart from what listens to answers: by name, a channel of Node's is the same for both.
const name = 'usher.written';

/** Has the answer to this request be a page, where somebody without a script would be led away from it. */
export function answerWith(written: Written): void {
  channel(name).publish(written);
}

/**
 * Shows what somebody had written who was signed out meanwhile. It is kept no longer than until it is
 * sent, to nobody but whoever sent it.
 */
export function showWritten(): void {
  const open = new Set<ServerResponse>();
  const pages = new WeakMap<ServerResponse, string>();
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse };
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  subscribe(name, (message) => {
    const { nonce, page } = message as Written;
    for (const response of open) if (nonceOf(response) === nonce) pages.set(response, page);
  });
  exchangeAnswers({ status: 303, by: 200 }, (_request, response) => pages.get(response) ?? null);
}
