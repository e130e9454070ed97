import type { Database } from '#db/database.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { declineSeat } from '#domain/seat/decline.ts';
import { endSeatOn } from '#domain/seat/end-on.ts';
import { leaveSeat } from '#domain/seat/leave.ts';
import { reinstateSeat } from '#domain/seat/reinstate.ts';
import { requestNewLink } from '#domain/seat/request-new-link.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { heldSeconds, undoRevoke } from '#domain/seat/undo-revoke.ts';
import { key, tokenOf } from '#domain/test/seating.ts';
import type { Deed } from './deed.ts';
import type { Model } from './model.ts';
import type { Town } from './town.ts';

export type OnSeat = Extract<Deed, { seat: number }>;

/** Does with the real verbs what is done to one seat. */
export async function actOnSeat(
  db: Database,
  town: Town,
  model: Model,
  deed: OnSeat,
): Promise<unknown> {
  const picked = model.purchases[deed.of]?.picked(deed);
  const { id: seatId = crypto.randomUUID(), link = 1 } = picked ?? {};
  const token = (number: number) => tokenOf({ id: seatId }, number);
  switch (deed.do) {
    case 'resend':
      return resendInvitation(db, town.actor(deed.by), { seatId });
    case 'revoke':
      return revokeSeat(db, town.actor(deed.by), { seatId });
    case 'inviteAgain':
      return reinstateSeat(db, town.actor(deed.by), { seatId });
    case 'transfer': {
      const recipient = { email: town.address(deed.to) };
      return transferSeat(db, town.actor(deed.by), { seatId, recipient });
    }
    case 'undo':
      await letBeRevoked(db, seatId, { ago: deed.inTime ? 0 : heldSeconds + 1 });
      return undoRevoke(db, town.actor(deed.by), { seatId });
    case 'claim':
      return claimSeat(db, { key, token: token(link + deed.link) });
    case 'decline':
      return declineSeat(db, { key, token: token(link + deed.link) });
    case 'askForLink':
      return requestNewLink(db, { key, token: token(link) });
    case 'leave':
      return leaveSeat(db, town.actor(picked?.address ?? 0), { seatId });
    case 'setLastDay':
      return endSeatOn(db, town.actor(deed.by), { seatId, endsOn: await dayIn(db, town, deed.in) });
    case 'letExpire':
      return expirePending(db, seatId, deed.days);
    case 'letLastDayPass':
      return letLastDayPass(db, town, seatId);
  }
}

async function expirePending(db: Database, seatId: string, days: number): Promise<void> {
  await db.$client`
    update customer_seats set invitation_token_expires_at = now() - make_interval(days => ${days})
     where id = ${seatId} and status = 'pending'`;
}

async function dayIn(db: Database, { today }: Town, days: number | null): Promise<string | null> {
  const [day] = await db.$client<{ text: string | null }[]>`
    select (${today}::date + ${days}::int)::text as text`;
  return day?.text ?? null;
}

async function letLastDayPass(db: Database, { today }: Town, seatId: string): Promise<void> {
  await db.$client`
    update customer_seats set ends_on = ${today}::date - 1
     where id = ${seatId} and revoked_at is null and ends_on is not null`;
}

/** Lets a seat that is revoked have been so that many seconds ago; what history keeps looks away for that. */
async function letBeRevoked(db: Database, seatId: string, { ago }: { ago: number }): Promise<void> {
  await db.$client.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`
      update customer_seats
         set revoked_at = now() - make_interval(secs => ${ago}),
             claimed_at = claimed_at - make_interval(secs => ${ago})
       where id = ${seatId} and revocation = 'revoked'`;
  });
}
