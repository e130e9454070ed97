import { createPolar as createPolar202604 } from '@polar-sh/sdk/2026-04';
import { createPolar as createPolar202610, webhooks } from '@polar-sh/sdk/2026-10';
import { createPolar as createPolar202701 } from '@polar-sh/sdk/2027-01';
import { stage } from '../stage/stage.ts';
import { linkIn } from '../world/post.ts';
import { listen } from './receiver.ts';
import { openShop } from './shop.ts';
import { expect, test } from './test.ts';

// One surface for this story: what it calls is the same in all three versions.
const versions = {
  '2026-04': createPolar202604 as typeof createPolar202610,
  '2026-10': createPolar202610,
  '2027-01': createPolar202701 as unknown as typeof createPolar202610,
};

for (const [version, createPolar] of Object.entries(versions)) {
  test(`the published SDK lives the whole life of a seat, as of ${version}`, async ({
    db,
    world,
  }) => {
    const shop = await openShop(db);
    const baseUrl = stage().portalUrl;
    const polar = createPolar({ accessToken: shop.token, baseUrl });
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
      recurring_interval: 'month',
      prices: [
        {
          amount_type: 'seat_based',
          price_currency: 'usd',
          seat_tiers: { tiers: [{ min_seats: 1, price_per_seat: 0 }] },
        },
      ],
    });
    const customer = await polar.customers.create({
      type: 'team',
      name: 'Analytical Engines',
      owner: { email: ada.email, name: 'Ada Lovelace' },
    });
    const opened = await polar.subscriptions.create({
      product_id: product.id,
      customer_id: customer.id,
    });
    expect(opened.seats).toBe(1);
    const { id: subscription_id } = await polar.subscriptions.update(opened.id, { seats: 3 });

    const seat = await polar.customerSeats.assignSeat({
      subscription_id,
      email: bob.email,
      metadata: { team: 'blue' },
    });
    expect(seat).toMatchObject({ status: 'pending', email: bob.email });
    await bob.getsLetter(/invites you/);
    await polar.customerSeats.resendInvitation(seat.id);
    const token = linkIn(await bob.getsLetter(/invites you/))
      .split('/')
      .at(-1) as string;
    const info = await polar.customerSeats.getClaimInfo(token);
    expect(info).toMatchObject({ product_name: 'Studio Pro', can_claim: true });
    const claim = await polar.customerSeats.claimSeat({ invitation_token: token });
    expect(claim.seat).toMatchObject({ id: seat.id, status: 'claimed' });

    const asBob = { accessToken: claim.customer_session_token };
    const own = await polar.customerPortal.seats.listSeats({ subscription_id }, asBob);
    expect(own.seats.map(({ id }) => id)).toEqual([seat.id]);
    const who = await polar.customerPortal.customerSession.getAuthenticatedUser(asBob);
    expect(who).toMatchObject({ type: 'member', email: bob.email });

    const { items: members } = await polar.customers.members.list(customer.id, {});
    const owner = members.find(({ role }) => role === 'owner');
    const session = await polar.customerSessions.create({
      customer_id: customer.id,
      member_id: owner?.id ?? '',
    });
    const asAda = { accessToken: session.token };
    const carol = await world.person('Carol');
    const second = await polar.customerPortal.seats.assignSeat(
      { subscription_id, email: carol.email, immediate_claim: true },
      asAda,
    );
    expect(second.status).toBe('claimed');
    await expect(
      polar.customerPortal.seats.assignSeat({ subscription_id, email: carol.email }, asBob),
    ).rejects.toMatchObject({ statusCode: 403 });

    const revoked = await polar.customerSeats.revokeSeat(seat.id);
    expect(revoked).toMatchObject({ id: seat.id, status: 'revoked', customer_id: null });
    const { seats, available_seats, total_seats } = await polar.customerSeats.listSeats({
      subscription_id,
    });
    expect({ listed: seats.length, available_seats, total_seats }).toEqual({
      listed: 2,
      available_seats: 2,
      total_seats: 3,
    });

    for (const type of ['assigned', 'claimed', 'revoked']) {
      const { body, headers } = await receiver.hears(`customer_seat.${type}`, seat.id);
      const event = await webhooks.validateEvent(body, headers, endpoint.secret);
      expect(event.type).toBe(`customer_seat.${type}`);
    }
    const logged = async () => {
      const ids: string[] = [];
      const log = polar.webhooks.iterListWebhookDeliveries({ endpoint_id: [endpoint.id] });
      for await (const { webhook_event } of log) ids.push(webhook_event.id);
      return ids;
    };
    // An attempt is written down once it was answered, which is after the receiver heard it.
    await expect.poll(async () => (await logged()).length).toBeGreaterThanOrEqual(4);
    const deliveries = await logged();
    await polar.webhooks.redeliverWebhookEvent(deliveries[0] as string);
    await polar.webhooks.deleteWebhookEndpoint(endpoint.id);

    const ended = await polar.subscriptions.revoke(subscription_id);
    expect(ended.status).toBe('canceled');
    await expect(
      polar.customerSeats.assignSeat({ subscription_id, email: bob.email }),
    ).rejects.toMatchObject({ statusCode: 400, error: { error: 'SeatNotAvailable' } });
    await expect(polar.subscriptions.get(crypto.randomUUID())).rejects.toMatchObject({
      statusCode: 404,
    });
    await receiver.stop();
  });
}
