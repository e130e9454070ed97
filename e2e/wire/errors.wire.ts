import { operator } from '#domain/test/world.ts';
import { createToken } from '#domain/token/create.ts';
import { expect, test } from '../world/frail.ts';
import { type Answer, Caller } from './caller.ts';
import { expectGuarded } from './guarded.ts';

const caller = new Caller();

test('a form that is refused at the door is guarded', async () => {
  const elsewhere = await caller.call('/sign-in', {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
    body: new FormData(),
  });
  expect(elsewhere.status).toBe(403);
  expectGuarded(elsewhere);

  const form = new FormData();
  form.set('email', 'a'.repeat(1_100_000));
  const tooLong = await caller.call('/sign-in', { method: 'POST', body: form });
  expect(tooLong.status).toBe(413);
  expectGuarded(tooLong);
});

// Next answers these before anything of ours is asked: no page, so no policy is needed; but no name.
test('a path with two slashes is sent on within our origin, with nothing to read', async () => {
  const answer = await caller.call('//sign-in');
  expect(answer.status).toBe(308);
  expect(answer.headers.location).toMatch(/^\/(?!\/)/);
  expect(answer.headers).not.toHaveProperty('x-powered-by');
  expect(answer.headers).not.toHaveProperty('set-cookie');
});

for (const accept of ['text/html', '*/*']) {
  test(`a page that broke is guarded too, and tells whoever takes ${accept} nothing of why`, async ({
    world,
    house,
  }) => {
    await world.loses('organizations');
    const answer = await ask(`${house.portal.url}/sign-in`, { accept });
    expect(answer.status).toBe(500);
    expectGuarded(answer);
    expect(answer.text).not.toMatch(/organizations|does not exist|42P01/);
  });
}

test('an operation that broke answers like any other that refuses, with a number to tell us', async ({
  world,
  house,
}) => {
  const { organization } = await world.adaBuys();
  const { secret } = await createToken(house.db, operator, {
    organizationId: organization.id,
    name: 'Program of a story',
    scopes: ['customers:read'],
  });
  await world.loses('customers');
  const answer = await ask(`${house.portal.url}/v1/customers`, {
    authorization: `Bearer ${secret}`,
  });
  expect(answer.status).toBe(500);
  expect(JSON.parse(answer.text)).toEqual({
    error: 'InternalServerError',
    detail: 'Internal Server Error',
    request_id: answer.headers['x-request-id'],
  });
  expect(answer.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  expect(answer.headers['cache-control']).toBe('private, no-store');
});

async function ask(url: string, headers: Record<string, string>): Promise<Answer> {
  const answer = await fetch(url, { headers });
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    text: await answer.text(),
  };
}
