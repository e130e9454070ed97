import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Change } from './change.ts';

/** Nothing is to come with the next period. */
export const noPendingUpdate = {
  pendingSeats: null,
  pendingUpdateId: null,
  pendingUpdateAt: null,
} satisfies Change;

/** Another number of seats is to come with the next period; a later number takes its place (R68). */
export function pendingUpdate(seats: number): Change {
  return { pendingSeats: seats, pendingUpdateId: randomUUID(), pendingUpdateAt: sql`now()` };
}
