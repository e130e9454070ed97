import type { Database } from '#db/database.ts';
import { createCustomer } from '#domain/customer/create.ts';
import { addMember } from '#domain/member/add.ts';
import { findMember } from '#domain/member/find.ts';
import { openPortalSession } from '#domain/portal-session/open.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { benefit, give } from '#domain/test/giving.ts';
import { membersOf } from '#domain/test/members.ts';
import { endpointOf, undelivered } from '#domain/test/webhooks.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { createToken } from '#domain/token/create.ts';
import { revokeToken } from '#domain/token/revoke.ts';
import type { openApi } from './api.ts';

export type Stage = Awaited<ReturnType<typeof setStage>>;

/** An organization with one of everything that an operation can be about, and everybody who may ask. */
export async function setStage({ db, sql, tokenOf }: Awaited<ReturnType<typeof openApi>>) {
  const world = await buildWorld(db);
  const { organization, customerId, subscription, product, licence } = world;
  const source = { subscriptionId: subscription.id };
  const bob = freshAddress('bob');
  const seat = await assignSeat(db, world.ada, { source, recipient: { email: bob } });
  const claimed = await assignSeat(db, world.ada, {
    source,
    recipient: { email: freshAddress('carol') },
    immediateClaim: true,
  });
  const manager = await addMember(db, operator, {
    customerId,
    email: freshAddress('margaret'),
    externalId: `margaret-${crypto.randomUUID()}`,
    role: 'billing_manager',
  });
  const order = await world.order();
  const given = await benefit(db, organization);
  await give(db, licence, given);
  const owned = await assignSeat(db, world.ada, {
    source: { orderId: order.id },
    recipient: { email: world.email },
    immediateClaim: true,
  });
  const [grant] = await sql`select id from benefit_grants where seat_id = ${owned.id}`;
  const endpoint = await endpointOf(db, world.organization);
  await sql`update customers set external_id = ${`crm-${customerId}`} where id = ${customerId}`;
  const owner = await ownerOf(db, customerId);
  const neighbour = await createCustomer(db, operator, {
    organizationId: organization.id,
    type: 'team',
    owner: { email: freshAddress('nora') },
  });
  const { id: neighbourId } = await ownerOf(db, neighbour.id);
  const plain = await findMember(db, operator, seat.member.id);
  const session = async (memberId: string) =>
    (await openPortalSession(db, { memberId, kind: 'member', mayManage: true })).secret;
  return {
    ...world,
    organizationId: organization.id,
    subscriptionId: subscription.id,
    orderId: order.id,
    productId: product.id,
    licenceId: licence.id,
    customerId,
    externalCustomerId: `crm-${customerId}`,
    seatId: seat.id,
    benefitId: given.id,
    /** What the owner's own seat of the order gives. */
    grantId: String(grant?.id),
    claimedSeatId: claimed.id,
    memberId: plain.id,
    managerId: manager.id,
    externalManagerId: manager.externalId ?? '',
    ownerId: owner.id,
    endpointId: endpoint.id,
    webhookEventId: await undelivered(db, endpoint),
    token: await tokenOf(organization),
    scopelessToken: await tokenOf(organization, ['organizations:write']),
    ownerSession: await session(owner.id),
    managerSession: await session(manager.id),
    plainSession: await session(plain.id),
    /** Of who owns another customer of the same organization. */
    neighbourSession: await session(neighbourId),
    revokedToken: await revokedToken(db, organization.id),
  };
}

async function ownerOf(db: Database, customerId: string): Promise<{ id: string }> {
  const members = await membersOf(db, { customerId });
  return members.find(({ role }) => role === 'owner') as { id: string };
}

async function revokedToken(db: Database, organizationId: string) {
  const wanted = { organizationId, name: 'Revoked', scopes: ['customer_seats:read'] };
  const { secret, id: tokenId } = await createToken(db, operator, wanted);
  await revokeToken(db, operator, { tokenId });
  return secret;
}
