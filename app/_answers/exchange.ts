import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

type Started = { request: IncomingMessage; response: ServerResponse };

/** The page that is sent in the place of an answer; null where that stays as it is. */
type Instead = (request: IncomingMessage, response: ServerResponse) => string | null;

/** Has answers of one status to whoever takes HTML exchanged for a page of our own. */
export function exchangeAnswers(
  { status, by }: { status: number; by: number },
  instead: Instead,
): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Started;
    if (!request.headers.accept?.includes('text/html')) return;
    exchange(response, { status, by }, () => instead(request, response));
  });
}

function exchange(
  response: ServerResponse,
  { status: exchanged, by }: { status: number; by: number },
  instead: () => string | null,
): void {
  const { writeHead, write, end } = response;
  let page: string | null = null;
  const ours = {
    writeHead(status: number, ...rest: unknown[]) {
      page = status === exchanged ? instead() : null;
      if (page === null) return call(writeHead, status, ...rest);
      for (const name of ofTheOther) response.removeHeader(name);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-length', Buffer.byteLength(page));
      return call(writeHead, by);
    },
    write: (...part: unknown[]) => (isExchanged() ? true : call(write, ...part)),
    end: (...part: unknown[]) => (isExchanged() ? call(end, page) : call(end, ...part)),
  };
  Object.assign(response, ours);

  /** Whether another page is sent; what has no head yet gets it now. */
  function isExchanged(): boolean {
    const { headersSent, statusCode } = response;
    if (!headersSent && statusCode === exchanged && instead()) response.writeHead(statusCode);
    return page !== null;
  }

  function call(method: unknown, ...given: unknown[]): unknown {
    return Reflect.apply(method as () => unknown, response, given);
  }
}

/** What is said of the page that isn't sent. */
const ofTheOther = ['content-encoding', 'transfer-encoding', 'link', 'location'];

/** What the policy of an answer lets through; null where it has none: then it is no page's. */
export function nonceOf(response: ServerResponse): string | null {
  const policy = String(response.getHeader('content-security-policy') ?? '');
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? null;
}
