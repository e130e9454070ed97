import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brokenPage } from './broken-page.ts';

type Started = { request: IncomingMessage; response: ServerResponse };

/**
 * Where a page breaks, Next answers an empty one that a script is to fill. Whoever opens a page or
 * sends a form without a script is answered with one that can be read as it is.
 */
export function mendBrokenPages(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Started;
    if (request.headers.accept?.includes('text/html')) mend(request, response);
  });
}

function mend(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end } = response;
  let page: string | null = null;
  const mended = {
    writeHead(status: number, ...rest: unknown[]) {
      page = status === 500 ? brokenPage(request, nonceOf(response)) : null;
      if (page === null) return call(writeHead, status, ...rest);
      for (const name of ofTheOther) response.removeHeader(name);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-length', Buffer.byteLength(page));
      return call(writeHead, status);
    },
    write: (...part: unknown[]) => (isExchanged() ? true : call(write, ...part)),
    end: (...part: unknown[]) => (isExchanged() ? call(end, page) : call(end, ...part)),
  };
  Object.assign(response, mended);

  /** Whether another page is sent; what breaks and has no head yet gets it now. */
  function isExchanged(): boolean {
    const { headersSent, statusCode } = response;
    if (!headersSent && statusCode === 500) response.writeHead(statusCode);
    return page !== null;
  }

  function call(method: unknown, ...given: unknown[]): unknown {
    return Reflect.apply(method as () => unknown, response, given);
  }
}

/** What is said of the page that isn't sent. */
const ofTheOther = ['content-encoding', 'transfer-encoding', 'link'];

/** What the policy of this answer lets through; null where it has none: then it is no page's. */
function nonceOf(response: ServerResponse): string | null {
  const policy = String(response.getHeader('content-security-policy') ?? '');
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? null;
}
