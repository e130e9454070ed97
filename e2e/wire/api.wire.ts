import { expect, test } from '../world/test.ts';
import { type Answer, Caller } from './caller.ts';
import { formWith, sent } from './form.ts';
import { signIn } from './sign-in.ts';

const purchases = '/v1/customer-portal/subscriptions/';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const errorOf = ({ status, text }: Answer) => [status, JSON.parse(text).error];

test('who is signed in is nobody to the API, and a token counts nowhere but in its header', async ({
  world,
}) => {
  const { ada, merchant } = await world.adaBuys();
  const caller = new Caller();
  await signIn(caller, ada);
  expect([...caller.cookies.keys()].join()).toContain('session-token');
  expect(errorOf(await caller.call(purchases))).toEqual([401, 'Unauthorized']);
  const link = new URL(await merchant.linkFor(ada));
  const token = link.searchParams.get('customer_session_token') ?? '';
  for (const name of ['customer_session_token', 'access_token', 'token']) {
    const asked = await caller.call(`${purchases}?${name}=${token}`);
    expect(errorOf(asked)).toEqual([401, 'Unauthorized']);
  }
  expect((await caller.call(purchases, { headers: bearer(token) })).status).toBe(200);
});

test('the link that let somebody into the portal is still a token of the API', async ({
  world,
}) => {
  const { ada, merchant } = await world.adaBuys();
  const link = new URL(await merchant.linkFor(ada));
  const token = link.searchParams.get('customer_session_token') ?? '';
  const caller = new Caller();
  const door = await caller.call(`${link.pathname}${link.search}`);
  expect(caller.cookies.size).toBe(0);
  await caller.call(link.pathname, sent(formWith('Continue as', door)));
  expect([...caller.cookies.keys()].join()).toContain('session-token');
  expect((await new Caller().call(purchases, { headers: bearer(token) })).status).toBe(200);
});

const opened = '{"a":';
test.describe('what no program should send', () => {
  for (const [what, body, statuses] of [
    ['10,000 levels of JSON', `${opened.repeat(10_000)}1${'}'.repeat(10_000)}`, [400, 422]],
    ['an open end', opened.repeat(10_000), [400, 422]],
    ['more than 1 MB', JSON.stringify({ email: 'x'.repeat(1_100_000) }), [413]],
    ['NUL', '{"email":"a\\u0000b@example.com"}', [422]],
    ['half a character', '{"email":"\\ud800@example.com"}', [422]],
  ] as const) {
    test(`${what} is refused, and the next request is answered`, async ({ world }) => {
      const { ada, merchant } = await world.adaBuys();
      const link = new URL(await merchant.linkFor(ada));
      const token = link.searchParams.get('customer_session_token') ?? '';
      const headers = { ...bearer(token), 'content-type': 'application/json' };
      const caller = new Caller();
      const answer = await caller.call('/v1/customer-portal/seats', {
        method: 'POST',
        headers,
        body,
      });
      expect(statuses, answer.text).toContain(answer.status);
      expect(answer.headers['content-type']).toContain('application/json');
      expect((await caller.call(purchases, { headers })).status).toBe(200);
    });
  }
});
