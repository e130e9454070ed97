import type { z } from 'zod';
import type { Access, Caller } from './access.ts';
import type { Heading } from './headings.ts';
import type { House } from './house.ts';

type Schema = z.ZodType;
type Read<S> = S extends Schema ? z.output<S> : undefined;

/** What a request brings to its operation: who called, and what was given, all checked. */
export type Call<A extends Access, Path, Query, Body> = Caller<A> & {
  house: House;
  /** Where the verb runs: with an idempotency key, in the transaction that keeps the answer. */
  db: House['db'];
  path: Path;
  query: Query;
  body: Body;
  signal: AbortSignal;
};

/** One operation: where it is, who may call it, what it takes and answers, and what it does. */
export type Definition<
  A extends Access,
  Path extends Schema | undefined,
  Query extends Schema | undefined,
  Body extends Schema | undefined,
  Answer extends Schema,
> = {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** With its parameters in braces, and without a slash at the end: both spellings are served. */
  route: `/v1/${string}`;
  /** The operation's id in the document. */
  name: string;
  /** What it does, in a sentence without a full stop. */
  summary: string;
  description?: string;
  /** The heading that it stands under in the document. */
  about: Heading;
  /** Usher's own, unknown to the published SDKs. */
  isAddition?: true;
  access: A;
  /** Whose limit counts its requests, where everybody may call; `address` if absent. */
  limit?: 'address' | 'claim';
  path?: Path;
  query?: Query;
  body?: Body;
  /** The largest body, in bytes; 1 MB if absent. */
  largest?: number;
  /** 200 if absent; a 204 has no content. */
  status?: 200 | 201 | 202 | 204;
  answer: Answer;
  /** What the answer is, where it isn't JSON. */
  media?: 'text/csv' | 'text/event-stream';
  run: (call: Call<A, Read<Path>, Read<Query>, Read<Body>>) => Promise<z.input<Answer> | Response>;
};

/** An operation, whatever it takes and answers. */
export type Endpoint = Omit<
  Definition<Access, Schema | undefined, Schema | undefined, Schema | undefined, Schema>,
  'run'
> & {
  // biome-ignore lint/suspicious/noExplicitAny: each operation's own types meet in one table.
  run: (call: any) => Promise<unknown>;
};

/** Defines an operation. What it takes and answers is checked, documented and typed from the schemas. */
export function endpoint<
  A extends Access,
  Answer extends Schema,
  Path extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
>(definition: Definition<A, Path, Query, Body, Answer>): Endpoint {
  return definition;
}
