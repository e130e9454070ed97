import { isSqlState, saidBy } from '#db/statement-error.ts';
import { Refusal } from './refusal.ts';

/**
 * What went wrong, in one line: the innermost cause says it best. What a statement was given, such
 * as addresses and hashes of tokens, is not in it, though the errors of libraries around the cause
 * may list it all; nor is whom a refusal names.
 */
export function reasonOf(error: unknown): string {
  const cause = innermost(error);
  if (cause instanceof Refusal) return `Refused: ${cause.code}`;
  const { code, constraint_name } = Object(cause) as { code?: unknown; constraint_name?: unknown };
  const marks = isSqlState(code) ? [code, constraint_name].filter(Boolean).join(' ') : '';
  return `${saidBy(cause)}${marks && ` (${marks})`}`.replace(/\s+/g, ' ').slice(0, 300);
}

/** An error for the log: the reason, and where it came from, without what a statement was given. */
export function withoutParameters(error: unknown): Error {
  const bare = new Error(reasonOf(error));
  const { name, message = '', stack = '' } = Object(error) as Partial<Error>;
  // The message stands before the frames, whatever its lines look like.
  const told = stack.indexOf(message);
  const frames = told < 0 ? -1 : stack.indexOf('\n    at ', told + message.length);
  bare.stack = `${name ?? 'Error'}: ${bare.message}${frames < 0 ? '' : stack.slice(frames)}`;
  return bare;
}

function innermost(error: unknown): unknown {
  let inner = error;
  while (inner instanceof Error && inner.cause) {
    const { cause } = inner;
    // next-auth wraps what it caught once more.
    inner = cause instanceof Error ? cause : ((cause as { err?: unknown }).err ?? cause);
  }
  // A host with several addresses, none of which answers: the errors say why, the whole nothing.
  if (inner instanceof AggregateError && inner.message === '') return inner.errors[0];
  return inner;
}
