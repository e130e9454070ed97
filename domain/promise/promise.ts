import type { SQL } from 'drizzle-orm';

/** One promise of docs/promises.md, with the query that finds where it is broken. */
export type Promised = {
  /** The promise, as the page lists it. */
  promise: string;
  /** Rows of one column, `what`: each a sentence about a place where the promise is broken. */
  broken: SQL;
};
