import { validateEvent } from 'polar-sdk-0/webhooks';
import { Webhook } from 'standardwebhooks';
import { beforeEach, expect, test } from 'vitest';
import { deleteBenefit } from '#domain/benefit/delete.ts';
import type { Grant } from '#domain/benefit/grant.ts';
import { findBenefit } from '#domain/benefit/list.ts';
import { listGrants } from '#domain/benefit/list-grants.ts';
import { updateBenefit } from '#domain/benefit/update.ts';
import { createCustomer } from '#domain/customer/create.ts';
import { deleteCustomer } from '#domain/customer/delete.ts';
import { findCustomer } from '#domain/customer/find.ts';
import { updateCustomer } from '#domain/customer/update.ts';
import { addMember } from '#domain/member/add.ts';
import { findMember } from '#domain/member/find.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { findOrder } from '#domain/order/list.ts';
import { payOrder } from '#domain/order/pay.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { voidOrder } from '#domain/order/void.ts';
import { findOrganization } from '#domain/organization/list.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { createProduct } from '#domain/product/create.ts';
import { findProduct } from '#domain/product/list.ts';
import { updateProduct } from '#domain/product/update.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { findSeat } from '#domain/seat/find.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { endDueSubscriptions } from '#domain/subscription/end-due.ts';
import { findSubscription } from '#domain/subscription/list.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { scheduleCancellation } from '#domain/subscription/schedule-cancellation.ts';
import { schedulePause } from '#domain/subscription/schedule-pause.ts';
import { turnDuePeriods } from '#domain/subscription/turn-period.ts';
import { uncancelSubscription } from '#domain/subscription/uncancel.ts';
import { benefit, give, sealing } from '#domain/test/giving.ts';
import { key, tokenOf } from '#domain/test/seating.ts';
import { endpointOf } from '#domain/test/webhooks.ts';
import { buildWorld, freshAddress, operator, type World } from '#domain/test/world.ts';
import { webhookTypes } from '#domain/webhook/types.ts';
import { openOffice } from '#outbox/test/office.ts';
import { openReceiver } from '#outbox/test/receiver.ts';
import { targets } from '#outbox/test/settings.ts';
import { presentBenefit } from '#wire/benefit.ts';
import { presentGrant } from '#wire/benefit-grant.ts';
import { presentCustomer } from '#wire/customer.ts';
import { presentSeat } from '#wire/customer-seat.ts';
import { presentMember } from '#wire/member.ts';
import { presentOrder } from '#wire/order.ts';
import { presentOrganization } from '#wire/organization.ts';
import { presentProduct } from '#wire/product.ts';
import { presentSubscription } from '#wire/subscription.ts';
import { envelopeOf, type ToldType, webhooks } from '#wire/webhook.ts';

type Message = { type: ToldType; timestamp: string; sequence: number; data: { id: string } };

const office = await openOffice();
const { db, sql } = office;
await office.work();
const receiver = await openReceiver();

const seen = new Set<string>();
let world: World;
let source: { subscriptionId: string };

beforeEach(async () => {
  world = await buildWorld(db);
  source = { subscriptionId: world.subscription.id };
  await office.settle();
  await listen();
});

const listen = () =>
  endpointOf(db, world.organization, { url: receiver.url, targets, events: webhookTypes });

/** What endpoints are told of a deed, each message checked as its receivers would. */
async function told(deed: () => Promise<unknown>): Promise<Message[]> {
  const [last] = await sql`select coalesce(max(id), 0)::int as id from events`;
  await deed();
  await office.settle();
  const rows = await sql`
    select w.payload from webhook_events w join webhook_endpoints e on e.id = w.endpoint_id
     where e.organization_id = ${world.organization.id} and w.event_id > ${last?.id}
     order by w.event_id, w.type`;
  return rows.map(({ payload }) => checked(payload));
}

function checked(payload: string): Message {
  const message = JSON.parse(payload) as Message;
  expect(Object.keys(message)).toEqual(['type', 'timestamp', 'data', 'sequence']);
  envelopeOf(message.type).strict().parse(message);
  if (isKnownToOldSdk(message.type)) readByOldSdk(payload);
  seen.add(message.type);
  return message;
}

/** The older SDK throws at these, whatever their data is. */
function isKnownToOldSdk(type: string): boolean {
  return !/^(subscription\.(cycled|paused|resumed|migrated)|discount\..*)$/.test(type);
}

function readByOldSdk(payload: string): void {
  const secret = `whsec_${'a'.repeat(48)}`;
  const now = new Date();
  const signer = new Webhook(Buffer.from(secret).toString('base64'));
  const headers = {
    'webhook-id': 'one',
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': signer.sign('one', now, payload),
  };
  validateEvent(payload, headers, secret);
}

const typesOf = (messages: Message[]) => messages.map(({ type }) => type);
const dataOf = (messages: Message[], type: ToldType) =>
  messages.find((message) => message.type === type)?.data;
const asSent = (data: unknown) => JSON.parse(JSON.stringify(data));

const seatNow = async (seatId: string) => {
  const seat = await findSeat(db, operator, { seatId });
  return seat && asSent(presentSeat(seat));
};
const subscriptionNow = async () =>
  asSent(presentSubscription(await findSubscription(db, operator, source)));

test('a seat: assigned, claimed, revoked, each as the API shows it', async () => {
  const email = freshAddress('bob');
  let id = '';
  const assigned = await told(async () => {
    ({ id } = await assignSeat(db, world.ada, {
      source,
      recipient: { email },
      metadata: { team_name: 'blue' },
    }));
  });
  expect(typesOf(assigned)).toEqual(['member.created', 'customer_seat.assigned']);
  expect(dataOf(assigned, 'customer_seat.assigned')).toEqual(await seatNow(id));

  const claimed = await told(() => claimSeat(db, { key, token: tokenOf({ id }) }));
  expect(typesOf(claimed)).toEqual(['customer_seat.claimed']);
  expect(dataOf(claimed, 'customer_seat.claimed')).toEqual(await seatNow(id));

  const revoked = await told(() => revokeSeat(db, world.ada, { seatId: id }));
  expect(typesOf(revoked)).toEqual(['customer_seat.revoked']);
  const data = dataOf(revoked, 'customer_seat.revoked');
  expect(data).toEqual(await seatNow(id));
  // Who lost it, though it is nobody's any more (W30).
  expect(data).toMatchObject({
    customer_id: null,
    member_id: null,
    email,
    customer_email: email,
    member: { email },
    status: 'revoked',
  });
});

test('the message is frozen: what happens before it is sent changes nothing of it', async () => {
  const [email, later] = [freshAddress('bob'), freshAddress('robert')];
  const messages = await told(async () => {
    await office.hold(async () => {
      const seat = await assignSeat(db, world.ada, { source, recipient: { email } });
      await updateMember(db, operator, { memberId: seat.member.id, email: later, name: 'Robert' });
      // The new address got a link of its own.
      await claimSeat(db, { key, token: tokenOf(seat, 2) });
      await revokeSeat(db, world.ada, { seatId: seat.id });
    });
  });
  expect(messages.map(({ type, data }) => [type, (data as { email?: string }).email])).toEqual([
    ['member.created', email],
    ['customer_seat.assigned', email],
    ['member.updated', later],
    ['customer_seat.claimed', later],
    ['customer_seat.revoked', later],
  ]);
  const assigned = dataOf(messages, 'customer_seat.assigned');
  expect(assigned).toMatchObject({ status: 'pending', member: { email, name: null } });
});

test('R17, R18, R48: no message of a resend, of a second revoke, nor assigned of an immediate claim', async () => {
  const recipient = { email: freshAddress('bob') };
  const immediate = await told(() =>
    assignSeat(db, world.ada, { source, recipient, immediateClaim: true }),
  );
  expect(typesOf(immediate)).toEqual(['member.created', 'customer_seat.claimed']);
  const { id: seatId } = await assignSeat(db, world.ada, {
    source,
    recipient: { email: freshAddress('eve') },
  });
  await office.settle();
  expect(await told(() => resendInvitation(db, world.ada, { seatId }))).toEqual([]);
  await revokeSeat(db, world.ada, { seatId });
  await office.settle();
  expect(await told(() => revokeSeat(db, world.ada, { seatId }))).toEqual([]);
});

test('a transfer tells of both seats, many seats of each', async () => {
  const { id: seatId } = await assignSeat(db, world.ada, {
    source,
    recipient: { email: freshAddress('bob') },
  });
  await office.settle();
  const transfer = { seatId, recipient: { email: freshAddress('carol') } };
  const types = typesOf(await told(() => transferSeat(db, world.ada, transfer)));
  expect(types.sort()).toEqual([
    'customer_seat.assigned',
    'customer_seat.revoked',
    'member.created',
  ]);
  const lines = [{ email: freshAddress() }, { email: freshAddress() }];
  const many = typesOf(await told(() => assignSeats(db, world.ada, { source, lines })));
  expect(many.filter((type) => type === 'customer_seat.assigned')).toHaveLength(2);
});

test('R86: an ending tells of every seat that it takes back', async () => {
  const lines = [{ email: freshAddress() }, { email: freshAddress() }];
  await assignSeats(db, world.ada, { source, lines });
  await office.settle();
  const ended = await told(() => endSubscription(db, operator, { ...source, to: 'canceled' }));
  expect(typesOf(ended)).toEqual([
    'customer_seat.revoked',
    'customer_seat.revoked',
    'subscription.canceled',
    'subscription.revoked',
    'subscription.updated',
  ]);
  expect(dataOf(ended, 'subscription.revoked')).toEqual(await subscriptionNow());
});

test('R98: members', async () => {
  const { customerId } = world;
  let memberId = '';
  const memberNow = async () => asSent(presentMember(await findMember(db, operator, memberId)));
  const added = await told(async () => {
    const member = { customerId, email: freshAddress(), externalId: 'crm-1' };
    ({ id: memberId } = await addMember(db, operator, member));
  });
  expect(typesOf(added)).toEqual(['member.created']);
  expect(added[0]?.data).toEqual(await memberNow());
  const changed = await told(() => updateMember(db, operator, { memberId, name: 'Bob' }));
  expect(typesOf(changed)).toEqual(['member.updated']);
  expect(changed[0]?.data).toEqual(await memberNow());
  expect(await told(() => updateMember(db, operator, { memberId, name: 'Bob' }))).toEqual([]);
  const removed = await told(() => removeMember(db, operator, { memberId }));
  expect(typesOf(removed)).toEqual(['member.deleted']);
  expect(removed[0]?.data).toMatchObject({ id: memberId, name: 'Bob' });
});

test('customers, and those that are made for holders without the member model', async () => {
  const organizationId = world.organization.id;
  let customerId = '';
  const customerNow = async () =>
    asSent(presentCustomer(await findCustomer(db, operator, { customerId })));
  const created = await told(async () => {
    const customer = { organizationId, email: freshAddress(), metadata: { plan_name: 'blue' } };
    ({ id: customerId } = await createCustomer(db, operator, customer));
  });
  expect(typesOf(created)).toEqual(['customer.created', 'member.created']);
  expect(dataOf(created, 'customer.created')).toEqual(await customerNow());
  const billingAddress = { country: 'AT', postal_code: '1010' };
  const changed = await told(() =>
    updateCustomer(db, operator, { which: { customerId }, name: 'Ada', billingAddress }),
  );
  expect(dataOf(changed, 'customer.updated')).toEqual(await customerNow());
  const gone = await told(() => deleteCustomer(db, operator, { which: { customerId } }));
  expect(typesOf(gone)).toEqual(['member.deleted', 'customer.deleted']);
  expect(dataOf(gone, 'customer.deleted')).toMatchObject({ deleted_at: expect.any(String) });

  world = await buildWorld(db, { organization: { memberModelEnabled: false } });
  await office.settle();
  await listen();
  source = { subscriptionId: world.subscription.id };
  const seated = await told(() =>
    assignSeat(db, world.ada, { source, recipient: { email: freshAddress('bob') } }),
  );
  expect(typesOf(seated)).toContain('customer.created');
});

test('a subscription, from its opening to its end', async () => {
  const { product, customerId } = world;
  const opened = await told(async () => {
    const wanted = { productId: product.id, customer: { id: customerId }, seats: 5 };
    const { id } = await openSubscription(db, operator, wanted);
    source = { subscriptionId: id };
  });
  expect(typesOf(opened)).toEqual(['subscription.active', 'subscription.created']);
  expect(dataOf(opened, 'subscription.created')).toEqual(await subscriptionNow());

  const types = async (deed: () => Promise<unknown>) => {
    const messages = await told(deed);
    expect(messages.at(-1)?.data).toEqual(await subscriptionNow());
    return typesOf(messages).map((type) => type.replace('subscription.', ''));
  };
  const soon = () => sql`
    update subscriptions set current_period_start = now() - interval '1 month',
           current_period_end = now() where id = ${source.subscriptionId}`;
  expect(await types(() => changeSeatCount(db, operator, { ...source, seats: 7 }))).toEqual([
    'updated',
  ]);
  const canceled = { ...source, reason: 'unused', comment: 'Too large' } as const;
  expect(await types(() => scheduleCancellation(db, operator, canceled))).toEqual([
    'canceled',
    'updated',
  ]);
  expect(await types(() => uncancelSubscription(db, operator, source))).toEqual([
    'uncanceled',
    'updated',
  ]);
  await schedulePause(db, operator, { ...source, atPeriodEnd: true });
  await soon();
  await office.settle();
  expect(await types(() => turnDuePeriods(db))).toEqual(['cycled', 'updated', 'paused', 'updated']);
  expect(await types(() => recoverSubscription(db, operator, source))).toEqual([
    'active',
    'resumed',
    'updated',
  ]);
  expect(await types(() => endSubscription(db, operator, { ...source, to: 'past_due' }))).toEqual([
    'past_due',
    'updated',
  ]);
  expect(await types(() => recoverSubscription(db, operator, source))).toEqual([
    'active',
    'updated',
  ]);
  await scheduleCancellation(db, operator, source);
  await soon();
  await office.settle();
  expect(await types(() => endDueSubscriptions(db))).toEqual(['revoked', 'updated']);
});

test('an order: placed, paid, refunded or voided', async () => {
  let orderId = '';
  const orderNow = async () => asSent(presentOrder(await findOrder(db, operator, { orderId })));
  const placed = await told(async () => {
    ({ id: orderId } = await world.order(2, false));
  });
  expect(typesOf(placed)).toEqual(['order.created']);
  expect(placed[0]?.data).toEqual(await orderNow());
  const paid = await told(() => payOrder(db, operator, { orderId }));
  expect(typesOf(paid)).toEqual(['order.paid', 'order.updated']);
  expect(paid[0]?.data).toEqual(await orderNow());
  const refunded = await told(() => refundOrder(db, operator, { orderId }));
  expect(typesOf(refunded)).toEqual(['order.refunded', 'order.updated']);
  expect(refunded[0]?.data).toEqual(await orderNow());
  const bought = typesOf(await told(() => world.order(1, true)));
  expect(bought).toEqual(['order.created', 'order.paid', 'order.updated']);
  const { id: unpaid } = await world.order(1, false);
  await office.settle();
  expect(typesOf(await told(() => voidOrder(db, operator, { orderId: unpaid })))).toEqual([
    'order.updated',
  ]);
});

test('products and the organization', async () => {
  const organizationId = world.organization.id;
  let productId = '';
  const productNow = async () =>
    asSent(presentProduct(await findProduct(db, operator, { productId })));
  const created = await told(async () => {
    const seatTiers = [{ minSeats: 1, maxSeats: null, pricePerSeat: 900 }];
    const wanted = { organizationId, name: 'Atlas', isRecurring: true, seatTiers };
    ({ id: productId } = await createProduct(db, operator, wanted));
  });
  expect(typesOf(created)).toEqual(['product.created']);
  expect(created[0]?.data).toEqual(await productNow());
  const changed = await told(() => updateProduct(db, operator, { productId, isArchived: true }));
  expect(changed[0]?.data).toEqual(await productNow());
  const settings = { organizationId, accentColor: '#1a7f64', contactEmail: 'ops@acme.example' };
  const updated = await told(() => updateOrganization(db, operator, settings));
  expect(typesOf(updated)).toEqual(['organization.updated']);
  expect(updated[0]?.data).toEqual(
    asSent(presentOrganization(await findOrganization(db, operator, organizationId))),
  );
});

test('R52–R54: a benefit, and a grant with whoever has it, without the key itself', async () => {
  const { organization, product, ada } = world;
  let benefitId = '';
  const benefitNow = async () =>
    asSent(presentBenefit(await findBenefit(db, operator, { benefitId })));
  const made = await told(async () => {
    ({ id: benefitId } = await benefit(db, organization, { type: 'license_keys' }));
  });
  expect(typesOf(made)).toEqual(['benefit.created']);
  expect(made[0]?.data).toEqual(await benefitNow());
  const given = await told(() => give(db, product, { id: benefitId }));
  expect(given.map(({ data }) => data)).toMatchObject([{ benefits: [await benefitNow()] }]);
  const { id } = await assignSeat(db, ada, { source, recipient: { email: freshAddress('bob') } });
  await office.settle();
  const claimed = await told(() => claimSeat(db, { key, token: tokenOf({ id }) }));
  expect(typesOf(claimed)).toEqual(['customer_seat.claimed', 'benefit_grant.created']);
  const grantNow = async () => {
    const asked = { sealing, page: 1, limit: 1, sorting: ['-created_at'] } as const;
    const [grant] = (await listGrants(db, operator, { ...asked, benefitId })).items;
    const { properties, ...shown } = presentGrant(grant as Grant);
    return asSent({ ...shown, properties: { license_key_id: properties.license_key_id } });
  };
  expect(dataOf(claimed, 'benefit_grant.created')).toEqual(await grantNow());
  const revoked = await told(() => revokeSeat(db, ada, { seatId: id }));
  expect(typesOf(revoked)).toEqual(['customer_seat.revoked', 'benefit_grant.revoked']);
  expect(dataOf(revoked, 'benefit_grant.revoked')).toEqual(await grantNow());
  const gone = await told(() => deleteBenefit(db, operator, { benefitId }));
  expect(typesOf(gone)).toEqual(['product.updated', 'benefit.updated']);
  expect(dataOf(gone, 'benefit.updated')).toMatchObject({ id: benefitId, is_deleted: true });
});

test('R54: another note and other files are told of every holder', async () => {
  const { organization, product, ada } = world;
  const note = await benefit(db, organization);
  const file = 'https://files.example.com/guide.pdf';
  const files = await benefit(db, organization, {
    type: 'downloadables',
    properties: { files: [file] },
  });
  await give(db, product, note, files);
  await assignSeat(db, ada, {
    ...{ source, recipient: { email: freshAddress('bob') } },
    immediateClaim: true,
  });
  await office.settle();
  const kind = { type: 'custom', properties: { note: 'Room 13' } } as const;
  const changed = await told(() => updateBenefit(db, operator, { benefitId: note.id, kind }));
  expect(typesOf(changed)).toEqual(['benefit.updated', 'benefit_grant.updated']);
  expect(changed[1]?.data).toMatchObject({ benefit: { properties: { note: 'Room 13' } } });
  const taken = await told(() => give(db, product, note));
  expect(dataOf(taken, 'benefit_grant.revoked')).toMatchObject({ properties: { files: [file] } });
});

test('a fact that can’t be told is logged, and keeps none after it from being told', async () => {
  const messages = await told(async () => {
    await sql`
      insert into events (type, organization_id, actor_kind, channel, after)
      values ('customer_seat.claimed', ${world.organization.id}, 'system', 'system', '{}')`;
    await world.order(1, false);
  });
  expect(typesOf(messages)).toEqual(['order.created']);
  expect(office.log.at(-1)).toMatch(/^webhooks of event \d+ \(customer_seat\.claimed\): /);
});

test('every type that is told was told above', () => {
  expect([...seen].sort()).toEqual(Object.keys(webhooks).sort());
});
