import type { IncomingHttpHeaders } from 'node:http';

const numbers = new WeakMap<IncomingHttpHeaders, string>();

/** Keeps the number under which the server logs what broke in answering a request. */
export function keepNumber(headers: IncomingHttpHeaders, error: unknown): void {
  if (error instanceof Error && 'digest' in error) numbers.set(headers, String(error.digest));
}

/** The number of what broke in answering a request, if it has one. */
export function numberOf(headers: IncomingHttpHeaders): string | null {
  return numbers.get(headers) ?? null;
}
