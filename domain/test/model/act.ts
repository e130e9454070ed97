import type { Database } from '#db/database.ts';
import { addMember } from '#domain/member/add.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { payOrder } from '#domain/order/pay.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { voidOrder } from '#domain/order/void.ts';
import { Refusal } from '#domain/refusal.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { declineSeat } from '#domain/seat/decline.ts';
import { endDatedSeats } from '#domain/seat/end-dated.ts';
import { endSeatOn } from '#domain/seat/end-on.ts';
import { leaveSeat } from '#domain/seat/leave.ts';
import { reinstateSeat } from '#domain/seat/reinstate.ts';
import { releaseExpiredInvitations } from '#domain/seat/release-expired.ts';
import { requestNewLink } from '#domain/seat/request-new-link.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { revokeAllSeats } from '#domain/seat/revoke-all.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { key, tokenOf } from '#domain/test/seating.ts';
import { operator } from '#domain/test/world.ts';
import type { Deed } from './deed.ts';
import { type Model, teamOf } from './model.ts';
import type { Town } from './town.ts';

/** Does a deed with the real verbs, and answers as the model does: `done`, or a refusal's code. */
export async function answerTo(
  db: Database,
  town: Town,
  model: Model,
  deed: Deed,
): Promise<string> {
  try {
    await act(db, town, model, deed);
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function act(db: Database, town: Town, model: Model, deed: Deed): Promise<unknown> {
  if ('at' in deed) return actOnMember(db, town, deed);
  if (!('of' in deed)) {
    return deed.do === 'endDated' ? endDatedSeats(db) : releaseExpiredInvitations(db);
  }
  if ('seat' in deed) return actOnSeat(db, town, model, deed);
  return actOnPurchase(db, town, deed);
}

async function actOnMember(db: Database, town: Town, deed: Extract<Deed, { at: number }>) {
  const actor = town.actor(deed.by);
  const email = town.address(deed.who);
  if (deed.do === 'add') {
    const customerId = town.customers[deed.at] ?? '';
    return addMember(db, actor, { customerId, email, role: deed.role });
  }
  const memberId = await memberIdOf(db, town, deed);
  switch (deed.do) {
    case 'remove':
      return removeMember(db, actor, { memberId });
    case 'makeOwner':
      return updateMember(db, actor, { memberId, role: 'owner' });
    case 'changeAddress':
      return updateMember(db, actor, { memberId, email: town.address(deed.to) });
  }
}

/** The member of this address, the one who was removed where none is left, or nobody's id. */
async function memberIdOf(db: Database, town: Town, { at, who }: { at: number; who: number }) {
  const [member] = await db.$client<{ id: string }[]>`
    select id from members
     where customer_id = ${town.customers[at] ?? ''} and email = ${town.address(who)}
     order by deleted_at is not null, created_at desc limit 1`;
  return member?.id ?? crypto.randomUUID();
}

type OnSeat = Extract<Deed, { seat: number }>;

async function actOnSeat(db: Database, town: Town, model: Model, deed: OnSeat): Promise<unknown> {
  const picked = model.purchases[deed.of]?.pick(deed.seat);
  const { id: seatId = crypto.randomUUID(), link = 1 } = picked ?? {};
  const token = (number: number) => tokenOf({ id: seatId }, number);
  switch (deed.do) {
    case 'resend':
      return resendInvitation(db, town.actor(deed.by), { seatId });
    case 'revoke':
      return revokeSeat(db, town.actor(deed.by), { seatId });
    case 'inviteAgain':
      return reinstateSeat(db, town.actor(deed.by), { seatId });
    case 'claim':
      return claimSeat(db, { key, token: token(link + deed.link) });
    case 'decline':
      return declineSeat(db, { key, token: token(link + deed.link) });
    case 'askForLink':
      return requestNewLink(db, { key, token: token(link) });
    case 'leave':
      return leaveSeat(db, town.actor(picked?.address ?? 0), { seatId });
    case 'setLastDay':
      return endSeatOn(db, town.actor(deed.by), { seatId, endsOn: await dayIn(db, deed.in) });
    case 'letExpire':
      return expirePending(db, seatId, deed.days);
    case 'letLastDayPass':
      return letLastDayPass(db, seatId);
  }
}

async function expirePending(db: Database, seatId: string, days: number): Promise<void> {
  await db.$client`
    update customer_seats set invitation_token_expires_at = now() - make_interval(days => ${days})
     where id = ${seatId} and status = 'pending'`;
}

async function dayIn(db: Database, days: number | null): Promise<string | null> {
  const [day] = await db.$client<{ text: string | null }[]>`
    select ((now() at time zone 'UTC')::date + ${days}::int)::text as text`;
  return day?.text ?? null;
}

async function letLastDayPass(db: Database, seatId: string): Promise<void> {
  await db.$client`
    update customer_seats set ends_on = (now() at time zone 'UTC')::date - 1
     where id = ${seatId} and revoked_at is null and ends_on is not null`;
}

type OnPurchase = Exclude<Extract<Deed, { of: number }>, OnSeat>;

async function actOnPurchase(db: Database, town: Town, deed: OnPurchase): Promise<unknown> {
  const source = town.sources[deed.of] ?? { orderId: '' };
  const ids = { subscriptionId: '', orderId: '', ...source };
  switch (deed.do) {
    case 'assign':
      return assignSeat(db, town.actor(deed.by), {
        source,
        recipient: await recipientOf(db, town, deed),
        immediateClaim: deed.atOnce,
      });
    case 'assignMany': {
      const lines = deed.whos.map((who) => ({ email: town.address(who) }));
      return assignSeats(db, town.actor(deed.by), { source, lines });
    }
    case 'revokeAll':
      return revokeAllSeats(db, town.actor(deed.by), { source });
    case 'changeSeats':
      return changeSeatCount(db, operator, { ...ids, ...deed });
    case 'end':
      return endSubscription(db, operator, { ...ids, to: deed.to });
    case 'recover':
      return recoverSubscription(db, operator, ids);
    case 'pay':
      return payOrder(db, operator, ids);
    case 'refund':
    case 'refundPartially':
      return refundOrder(db, operator, { ...ids, partially: deed.do === 'refundPartially' });
    case 'void':
      return voidOrder(db, operator, ids);
  }
}

async function recipientOf(db: Database, town: Town, deed: Extract<Deed, { do: 'assign' }>) {
  if (deed.as === 'address') return { email: town.address(deed.who) };
  return { memberId: await memberIdOf(db, town, { at: teamOf(deed.of), who: deed.who }) };
}
