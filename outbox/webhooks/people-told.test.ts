import { beforeEach, describe, expect, test } from 'vitest';
import { createCustomer } from '#domain/customer/create.ts';
import { deleteCustomer } from '#domain/customer/delete.ts';
import { findCustomer } from '#domain/customer/find.ts';
import { type CustomerState as State, statesOf } from '#domain/customer/states.ts';
import { updateCustomer } from '#domain/customer/update.ts';
import { addMember } from '#domain/member/add.ts';
import { findMember } from '#domain/member/find.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { benefit, give } from '#domain/test/giving.ts';
import { seated } from '#domain/test/seating.ts';
import { freshAddress, operator, type World } from '#domain/test/world.ts';
import { asSent, dataOf, type Message, openTelling, typesOf } from '#outbox/test/telling.ts';
import { presentCustomer } from '#wire/customer.ts';
import { presentCustomerState } from '#wire/customer-state.ts';
import { presentMember } from '#wire/member.ts';

const { db, office, newWorld, listen, told, toldAll } = await openTelling();

let world: World;
let source: { subscriptionId: string };

beforeEach(async () => {
  world = await newWorld();
  source = { subscriptionId: world.subscription.id };
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

  world = await newWorld({ organization: { memberModelEnabled: false } });
  source = { subscriptionId: world.subscription.id };
  const seated = await told(() =>
    assignSeat(db, world.ada, { source, recipient: { email: freshAddress('bob') } }),
  );
  expect(typesOf(seated)).toContain('customer.created');
});

describe('customer.state_changed', () => {
  const stateNow = async (customerId: string) =>
    asSent(presentCustomerState((await statesOf(db, [customerId], null)).get(customerId) as State));
  const listensToStates = () => listen(['customer.state_changed']);

  test('what a customer has, after each subscription and all that its holders were given', async () => {
    const { organization, product, ada, customerId } = world;
    await give(db, product, await benefit(db, organization));
    await office.settle();
    await listensToStates();
    const steps: (() => Promise<unknown>)[] = [
      () => changeSeatCount(db, operator, { ...source, seats: 7 }),
      () => updateCustomer(db, operator, { which: { customerId }, name: 'Engines' }),
      () => seated(db, ada, source),
      () => endSubscription(db, operator, { ...source, to: 'canceled' }),
      () => deleteCustomer(db, operator, { which: { customerId } }),
    ];
    const messages: Message[] = [];
    for (const step of steps) {
      const changed = (await told(step)).filter(({ type }) => type === 'customer.state_changed');
      expect(changed.map(({ data }) => data)).toEqual([await stateNow(customerId)]);
      messages.push(...changed);
    }
    expect(messages.map(({ data }) => summaryOf(data))).toEqual([
      [7, 0],
      [7, 0],
      [7, 1],
      [null, 0],
      [null, 0],
    ]);
  });

  test('is told once of many facts, with the last of them, and to nobody who doesn’t listen', async () => {
    await give(db, world.product, await benefit(db, world.organization));
    const emails = [freshAddress(), freshAddress(), freshAddress()];
    await office.settle();
    await listensToStates();
    const messages = await told(() =>
      office.hold(async () => {
        for (const email of emails)
          await assignSeat(db, world.ada, { source, recipient: { email }, immediateClaim: true });
      }),
    );
    const changed = messages.filter(({ type }) => type === 'customer.state_changed');
    expect(changed.map(({ data }) => summaryOf(data))).toEqual([[3, 3]]);
    expect(changed[0]?.sequence).toBe(Math.max(...messages.map(({ sequence }) => sequence)));
  });

  function summaryOf(data: unknown) {
    const { active_subscriptions: bought, granted_benefits: given } = data as Record<
      string,
      { seats?: number }[]
    >;
    return [bought?.[0]?.seats ?? null, given?.length];
  }
});

test('every type of these is told above', () => toldAll('people'));
