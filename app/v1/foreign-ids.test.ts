import { describe, expect, test } from 'vitest';
import { freshAddress } from '#domain/test/world.ts';
import type { Endpoint } from './_api/endpoint.ts';
import { endpoints } from './_endpoints/index.ts';
import { openApi } from './_test/api.ts';
import { ask, type Rightful, rightful } from './_test/rightful.ts';
import { type Stage, setStage } from './_test/stage.ts';

const api = await openApi();
const [own, foreign] = [await setStage(api), await setStage(api)];

/** Other ways to name things than those of the rightful requests. */
const otherwise: Record<string, ((stage: Stage) => Rightful)[]> = {
  listSeats: [(s) => ({ query: { order_id: s.orderId } })],
  assignSeat: [
    (s) => ({ body: { order_id: s.orderId, email: freshAddress() } }),
    (s) => ({ body: { subscription_id: s.subscriptionId, member_id: s.managerId } }),
    (s) => ({ body: { subscription_id: s.subscriptionId, customer_id: s.customerId } }),
    (s) => ({
      body: { subscription_id: s.subscriptionId, external_member_id: s.externalManagerId },
    }),
    (s) => ({
      body: { subscription_id: s.subscriptionId, external_customer_id: s.externalCustomerId },
    }),
  ],
  transferSeat: [
    (s) => ({ path: { seat_id: s.claimedSeatId }, body: { member_id: s.managerId } }),
    (s) => ({ path: { seat_id: s.claimedSeatId }, body: { customer_id: s.customerId } }),
  ],
  assignSeatsInBulk: [
    (s) => ({ body: { order_id: s.orderId, recipients: [{ email: freshAddress() }] } }),
    (s) => ({
      body: { subscription_id: s.subscriptionId, recipients: [{ member_id: s.managerId }] },
    }),
    (s) => ({
      body: { subscription_id: s.subscriptionId, recipients: [{ customer_id: s.customerId }] },
    }),
  ],
  getEntitlements: [
    (s) => ({ query: { external_member_id: s.externalManagerId } }),
    (s) => ({ query: { email: freshAddress(), product_id: s.productId } }),
  ],
  updateSubscription: [
    (s) => ({ path: { id: s.subscriptionId }, body: { product_id: s.productId } }),
  ],
  createSubscription: [
    (s) => ({ body: { product_id: s.productId, external_customer_id: s.externalCustomerId } }),
  ],
  createOrder: [
    (s) => ({ body: { product_id: s.licenceId, external_customer_id: s.externalCustomerId } }),
  ],
  createCustomerSession: [
    (s) => ({
      body: {
        external_customer_id: s.externalCustomerId,
        external_member_id: s.externalManagerId,
      },
    }),
  ],
  assignPortalSeat: [
    (s) => ({ body: { order_id: s.orderId, email: freshAddress() } }),
    (s) => ({ body: { subscription_id: s.subscriptionId, member_id: s.managerId } }),
  ],
  listPortalSeats: [(s) => ({ query: { order_id: s.orderId } })],
};

type Place = (string | number)[];

/** Where a request names something by an id: in its path, its query, anywhere in its body. */
function placesOf(request: unknown, place: Place = []): Place[] {
  if (typeof request === 'string') return isName(place, request) ? [place] : [];
  if (typeof request !== 'object' || request === null) return [];
  return Object.entries(request).flatMap(([key, value]) => placesOf(value, [...place, key]));
}

function isName(place: Place, text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text) || /external\w*_id$/.test(String(place.at(-1)));
}

function at(request: unknown, place: Place): unknown {
  // biome-ignore lint/suspicious/noExplicitAny: a request is read by the names of its parts.
  return place.reduce((part: any, key) => part?.[key], request);
}

function changed(request: Rightful, place: Place, value: unknown): Rightful {
  const copy = structuredClone(request);
  const inner = at(copy, place.slice(0, -1)) as Record<string, unknown>;
  inner[String(place.at(-1))] = value;
  return copy;
}

/** What two answers have in common, if they give nothing away. */
function without(body: unknown, names: unknown[]): string {
  return names.reduce<string>(
    (text, name) => text.replaceAll(String(name), 'id'),
    JSON.stringify(body),
  );
}

const cases = endpoints
  .filter(({ access }) => access.to !== 'everybody')
  .flatMap((endpoint) =>
    [rightful[endpoint.name], ...(otherwise[endpoint.name] ?? [])].flatMap((request) =>
      request ? placesOf(request(own)).map((place) => [endpoint, request, place] as const) : [],
    ),
  );

describe('one foreign id among one’s own is like one that isn’t there', () => {
  test.each(
    cases.map(
      ([endpoint, request, place]) =>
        [endpoint.name, place.join('.'), endpoint, request, place] as const,
    ),
  )('%s: %s', async (_, __, endpoint: Endpoint, request, place) => {
    const token = endpoint.access.to === 'portal' ? own.ownerSession : own.token;
    const mine = request(own);
    const theirs = at(request(foreign), place);
    const nobodys = crypto.randomUUID();
    const answer = await ask(api, endpoint, token, changed(mine, place, theirs));
    const nothing = await ask(api, endpoint, token, changed(mine, place, nobodys));
    expect(answer.status, JSON.stringify(answer.body)).toBe(nothing.status);
    const names = [theirs, nobodys];
    expect(without(answer.body, names)).toBe(without(nothing.body, names));
    // Only a question may be answered, and then with nothing.
    if (answer.status < 300) expect(endpoint.method).toBe('get');
  });
});

test('these are many', () => {
  expect(cases.length).toBeGreaterThan(100);
});

describe('each of the other ways is one that works', () => {
  const ways = Object.entries(otherwise).flatMap(([name, requests]) =>
    requests.map((request) => [name, request] as const),
  );
  test.each(ways)('%s', async (name, request) => {
    const stage = await setStage(api);
    const endpoint = endpoints.find((one) => one.name === name) as Endpoint;
    const token = endpoint.access.to === 'portal' ? stage.ownerSession : stage.token;
    const { status, body } = await ask(api, endpoint, token, request(stage));
    expect(status, JSON.stringify(body)).toBe(endpoint.status ?? 200);
  });
});
