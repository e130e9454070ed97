import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { invitationToken } from '#domain/invitation/token.ts';
import type { Source } from '#domain/purchase/source.ts';
import { Refusal } from '#domain/refusal.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { freshAddress } from './world.ts';

export const key = deriveKeys('only-for-tests-only-for-tests-only').invitation;

/** The link's token in the letter that was sent for a seat: the first, unless told otherwise. */
export function tokenOf(seat: { id: string }, number = 1): string {
  return invitationToken(key, { seatId: seat.id, number });
}

/** A seat that waits to be claimed. */
export function invited(
  db: Database,
  actor: Actor,
  source: Source,
  email = freshAddress('bob'),
): Promise<Seat> {
  return assignSeat(db, actor, { source, recipient: { email } });
}

/** A seat that its holder has claimed from the letter. */
export async function seated(
  db: Database,
  actor: Actor,
  source: Source,
  email = freshAddress('bob'),
): Promise<Seat> {
  return claimSeat(db, { key, token: tokenOf(await invited(db, actor, source, email)) });
}

/** Lets an invitation's time be over: rows age, the clock is never touched. */
export async function expire(db: Database, { id }: { id: string }, days = 1): Promise<void> {
  await db.$client`
    update customer_seats set invitation_token_expires_at = now() - make_interval(days => ${days})
     where id = ${id}`;
}

/** Lets seconds go by since seats were revoked; what history keeps looks away for that. */
export async function passSince(
  db: Database,
  seats: { id: string }[],
  { seconds }: { seconds: number },
): Promise<void> {
  await db.$client.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`
      update customer_seats set revoked_at = revoked_at - make_interval(secs => ${seconds}),
                                claimed_at = claimed_at - make_interval(secs => ${seconds})
       where id = any (${seats.map(({ id }) => id)}) and revoked_at is not null`;
  });
}

/** What a verb refused with, as `code` or `code because`; fails where it did not refuse. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.because].filter(Boolean).join(' ');
    throw error;
  }
  throw new Error('It was not refused');
}
