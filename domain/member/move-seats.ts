import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { customerSeats, portalSessions, sessions } from '#db/schema/index.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { sameAddress } from '#domain/address/parse.ts';
import { renewInvitation } from '#domain/seat/renew.ts';
import type { ManagedMember } from './find.ts';

/**
 * Takes a member's new address to their live seats (R94). Where it is another mailbox, nothing that
 * was sent to the old one works any more: waiting invitations get a new link, sessions born from a
 * claim end, those of the API too. The purchases and the member are locked; `former` is the member as it was.
 */
export async function moveSeats(
  tx: Transaction,
  actor: Actor,
  former: ManagedMember,
  email: string,
): Promise<void> {
  await readdress(tx, actor, former, email);
  if (sameAddress(former.email, email)) return;
  const pending = and(eq(customerSeats.memberId, former.id), eq(customerSeats.status, 'pending'));
  const invited = await tx.select({ id: customerSeats.id }).from(customerSeats).where(pending);
  for (const { id } of invited) await renewInvitation(tx, actor, { seatId: id, may: sql`true` });
  await tx.delete(sessions).where(eq(sessions.memberId, former.id));
  const claimed = eq(portalSessions.mayManage, false);
  await tx.delete(portalSessions).where(and(eq(portalSessions.memberId, former.id), claimed));
}

async function readdress(
  tx: Transaction,
  actor: Actor,
  { id: memberId, customerId, organizationId, email: before }: ManagedMember,
  email: string,
): Promise<void> {
  const { kind, id, channel } = signature(actor);
  await tx.execute(sql`
    with moved as (
      update customer_seats set email = ${email}, modified_at = now()
       where member_id = ${memberId} and revoked_at is null
      returning *
    )
    insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                        member_id, actor_kind, actor_id, channel, before, after)
    select 'customer_seat.updated', ${organizationId}::uuid, ${customerId}::uuid,
           moved.subscription_id, moved.order_id, moved.id, m.id, ${kind}, ${id}, ${channel},
           jsonb_build_object('email', ${before}::text),
           to_jsonb(moved) || jsonb_build_object('member', to_jsonb(m))
      from moved join members m on m.id = moved.member_id`);
}
