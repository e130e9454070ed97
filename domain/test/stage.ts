import type { Database } from '#db/database.ts';
import { addMember } from '#domain/member/add.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { offerOwnership } from '#domain/ownership/offer.ts';
import { revokeMany } from '#domain/seat/revoke-many.ts';
import { allowRequests } from '#domain/seat-request/allow.ts';
import { askForSeat } from '#domain/seat-request/ask.ts';
import { createShareLink } from '#domain/share-link/create.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { scheduleCancellation } from '#domain/subscription/schedule-cancellation.ts';
import { membersOf } from '#domain/test/members.ts';
import { createToken } from '#domain/token/create.ts';
import { benefit, give } from './giving.ts';
import { drafted } from './importing.ts';
import type { Stage } from './row.ts';
import { invited, seated } from './seating.ts';
import { endpointOf, refused, undelivered } from './webhooks.ts';
import { buildWorld, freshAddress, operator, signedIn, type World } from './world.ts';

/** A customer's purchases, people and all that can be done something to, reached through verbs. */
export async function openStage(db: Database): Promise<Stage> {
  const world = await buildWorld(db, { subscription: { seats: 5 } });
  const given = await benefit(db, world.organization);
  await give(db, world.product, given);
  const { member, id } = await invited(db, world.ada, { subscriptionId: world.subscription.id });
  const held = await seated(db, world.ada, { subscriptionId: world.subscription.id });
  const revoked = await seated(db, world.ada, { subscriptionId: world.subscription.id });
  const { id: deedId } = await revokeMany(db, world.ada, {
    source: { subscriptionId: world.subscription.id },
    seatIds: [revoked.id],
  });
  const token = await createToken(db, operator, {
    organizationId: world.organization.id,
    name: 'Program',
    scopes: ['customer_seats:read'],
  });
  const { id: scheduledId } = await openSubscription(db, operator, {
    productId: world.product.id,
    customer: { id: world.customerId },
  });
  await scheduleCancellation(db, operator, { subscriptionId: scheduledId });
  const { id: unpaidOrderId } = await world.order(2, false);
  const { id: paidOrderId } = await world.order(2, true);
  const endpoint = await endpointOf(db, world.organization);
  const webhookEventId = await undelivered(db, endpoint);
  await refused(db, endpoint, { eventId: webhookEventId });
  const webhooks = { endpointId: endpoint.id, webhookEventId };
  const sales = { scheduledId, unpaidOrderId, paidOrderId };
  const source = { subscriptionId: world.subscription.id };
  const importId = await drafted(db, world.ada, source, freshAddress());
  const shown = {
    seatId: id,
    revokedId: revoked.id,
    deedId,
    benefitId: given.id,
    tokenId: token.id,
    importId,
  };
  const ids = { ...shown, ...sales, ...webhooks };
  const { member: holder, id: heldSeatId } = held;
  const [removed, demoted] = [await manager(db, world), await manager(db, world)];
  await removeMember(db, world.ada, { memberId: removed.id });
  await updateMember(db, world.ada, { memberId: demoted.id, role: 'member' });
  const offered = await addMember(db, world.ada, {
    customerId: world.customerId,
    email: freshAddress('heir'),
  });
  const { id: offerId } = await offerOwnership(db, world.ada, { memberId: offered.id });
  const [owner] = await membersOf(db, world);
  if (!owner) throw new Error('Ada owns her customer');
  const people = { member, holder, heldSeatId, removed, demoted, offered, owner };
  return { ...world, ...ids, ...people, offerId, ...(await asking(db, world, paidOrderId)) };
}

/** Somebody who has asked for a seat of one purchase, and may ask for one of another; and a shared link. */
async function asking(db: Database, { ada, customerId, subscription }: World, orderId: string) {
  const source = { subscriptionId: subscription.id };
  await allowRequests(db, ada, { source, allowed: true });
  await allowRequests(db, ada, { source: { orderId }, allowed: true });
  const asking = await addMember(db, ada, { customerId, email: freshAddress('asking') });
  const requestId = await askForSeat(db, signedIn(asking.email), { source });
  const { id: linkId } = await createShareLink(db, ada, { source, days: 7 });
  return { asking, requestId, linkId };
}

function manager(db: Database, { ada, customerId }: World) {
  const email = freshAddress('manager');
  return addMember(db, ada, { customerId, email, role: 'billing_manager' });
}
