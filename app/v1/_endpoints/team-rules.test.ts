import { describe, expect, test } from 'vitest';
import { freshAddress } from '#domain/test/world.ts';
import { notPermitted, openPortal, portal, unacceptable } from '../_test/portal.ts';

const { send, stage, customerSession } = await openPortal();

describe('the team', () => {
  test('R103: is who manages’ to see and to change, in a member’s session', async () => {
    const built = await stage();
    const { billing, plain, memberId } = built;
    for (const token of billing) {
      expect((await send(`GET ${portal}/members`, { token })).status).toBe(200);
    }
    const denied = notPermitted('Insufficient role for this operation');
    for (const what of ['GET members', 'POST members', 'PATCH members/x', 'DELETE members/x']) {
      const request = what.replace('members', `${portal}/members`).replace('/x', `/${memberId}`);
      const body = { email: freshAddress() };
      const given = { token: plain, ...(/POST|PATCH/.test(what) && { body }) };
      expect(await send(request, given), what).toMatchObject(denied);
    }
    const legacy = await customerSession(built);
    expect(await send(`GET ${portal}/members`, { token: legacy })).toMatchObject({
      status: 401,
      body: { error: 'Unauthorized' },
    });
  });

  test('R104, R97: only the owner hands ownership on, and becomes a billing manager', async () => {
    const { owner, manager, managerId, memberId, ownerId } = await stage();
    const promote = (token: string, id: string) =>
      send(`PATCH ${portal}/members/${id}`, { token, body: { role: 'owner' } });
    expect(await promote(manager, memberId)).toMatchObject(
      unacceptable('Only the owner can transfer ownership.'),
    );
    expect((await promote(owner, managerId)).body).toMatchObject({ id: managerId, role: 'owner' });
    const { body } = await send(`GET ${portal}/members?limit=100`, { token: manager });
    const former = body.items.find(({ id }: { id: string }) => id === ownerId);
    expect(former.role).toBe('billing_manager');
  });

  test('R106: one person has no team', async () => {
    const built = await stage();
    const { token } = built;
    const { body: customer } = await send('POST /v1/customers', {
      token,
      body: { email: freshAddress() },
    });
    const body = { customer_id: customer.id };
    const { body: session } = await send('POST /v1/customer-sessions/', { token, body });
    const answer = await send(`POST ${portal}/members`, {
      token: session.token,
      body: { email: freshAddress() },
    });
    expect(answer).toMatchObject({ status: 403, body: { error: 'NotPermitted' } });
  });

  test('R107: a colleague is added once, as a member unless told, and never as the owner', async () => {
    const { owner } = await stage();
    const add = (body: object) => send(`POST ${portal}/members`, { token: owner, body });
    const email = freshAddress();
    const { status, body: member } = await add({ email, name: 'Grace' });
    expect(status).toBe(201);
    expect(member).toMatchObject({ email, name: 'Grace', role: 'member' });
    expect(member).not.toHaveProperty('customer_id');
    const again = await add({ email: email.toUpperCase(), role: 'billing_manager' });
    expect(again).toMatchObject({ status: 201, body: member });
    expect((await add({ email: freshAddress(), role: 'owner' })).status).toBe(422);
  });

  test('R108: nobody changes the own role or removes themselves, but may change the own name', async () => {
    const { owner, ownerId, manager, managerId } = await stage();
    const change = (body: object) =>
      send(`PATCH ${portal}/members/${managerId}`, { token: manager, body });
    expect(await change({ role: 'member' })).toMatchObject(
      unacceptable('You cannot modify your own role.'),
    );
    expect((await change({ role: 'billing_manager' })).status).toBe(200);
    expect((await change({ name: 'Margaret' })).body.name).toBe('Margaret');
    for (const [token, id] of [
      [manager, managerId],
      [owner, ownerId],
    ]) {
      const left = await send(`DELETE ${portal}/members/${id}`, { token: String(token) });
      expect(left).toMatchObject(unacceptable('You cannot remove yourself from the team.'));
    }
  });
});
