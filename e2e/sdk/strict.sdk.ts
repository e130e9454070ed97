import { Polar } from 'polar-sdk-0';
import { validateEvent } from 'polar-sdk-0/webhooks';
import { stage } from '../stage/stage.ts';
import { linkIn } from '../world/post.ts';
import { listen } from './receiver.ts';
import { openShop } from './shop.ts';
import { expect, test } from './test.ts';

test('the SDK that validates every answer lives the whole life of a seat', async ({
  db,
  world,
}) => {
  const shop = await openShop(db);
  const polar = new Polar({ accessToken: shop.token, serverURL: stage().portalUrl });
  const receiver = await listen();
  const ada = await world.person('Ada');
  const bob = await world.person('Bob');

  const endpoint = await polar.webhooks.createWebhookEndpoint({
    url: receiver.url,
    format: 'raw',
    events: ['customer_seat.assigned', 'customer_seat.claimed', 'customer_seat.revoked'],
  });
  const product = await polar.products.create({
    name: 'Studio Pro',
    recurringInterval: 'month',
    prices: [
      {
        amountType: 'seat_based',
        priceCurrency: 'usd',
        seatTiers: { tiers: [{ minSeats: 1, pricePerSeat: 0 }] },
      },
    ],
  });
  const customer = await polar.customers.create({
    type: 'team',
    name: 'Analytical Engines',
    owner: { email: ada.email },
  });
  const opened = await polar.subscriptions.create({
    productId: product.id,
    customerId: customer.id,
  });
  await polar.subscriptions.update({
    id: opened.id,
    subscriptionUpdate: { seats: 3 },
  });
  const subscriptionId = opened.id;
  const seat = await polar.customerSeats.assignSeat({ subscriptionId, email: bob.email });
  const token = linkIn(await bob.getsLetter(/invites you/))
    .split('/')
    .at(-1) as string;
  await polar.customerSeats.getClaimInfo({ invitationToken: token });
  const claim = await polar.customerSeats.claimSeat({ invitationToken: token });
  expect(claim.seat.claimedAt).toBeInstanceOf(Date);
  const asBob = { customerSession: claim.customerSessionToken };
  const own = await polar.customerPortal.seats.listSeats(asBob, { subscriptionId });
  expect(own.seats).toHaveLength(1);
  const claimed = await polar.customerPortal.seats.listClaimedSubscriptions(asBob, {});
  for await (const page of claimed) expect(page.result.items).toHaveLength(1);

  for await (const page of await polar.members.listMembers({ customerId: customer.id })) {
    expect(page.result.items.map(({ role }) => role).sort()).toEqual(['member', 'owner']);
  }
  for await (const page of await polar.subscriptions.list({ customerId: customer.id })) {
    expect(page.result.items.map(({ id }) => id)).toEqual([subscriptionId]);
  }
  for await (const page of await polar.customers.list({ query: 'Analytical' })) {
    expect(page.result.items.map(({ id }) => id)).toEqual([customer.id]);
  }
  for await (const page of await polar.products.list({})) {
    expect(page.result.items.map(({ id }) => id)).toEqual([product.id]);
  }
  for await (const page of await polar.organizations.listOrganizations({})) {
    expect(page.result.items.map(({ slug }) => slug)).toEqual([shop.slug]);
  }
  const revoked = await polar.customerSeats.revokeSeat({ seatId: seat.id });
  expect(revoked.status).toBe('revoked');

  for (const type of ['assigned', 'claimed', 'revoked']) {
    const { body, headers } = await receiver.hears(`customer_seat.${type}`, seat.id);
    expect(validateEvent(body, headers, endpoint.secret).type).toBe(`customer_seat.${type}`);
  }
  const ended = await polar.subscriptions.revoke({ id: subscriptionId });
  expect(ended.status).toBe('canceled');
  await expect(
    polar.customerSeats.assignSeat({ subscriptionId, email: bob.email }),
  ).rejects.toMatchObject({ statusCode: 400 });
  await receiver.stop();
});
