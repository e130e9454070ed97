import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { sessionAdapter } from '#domain/identity/adapter.ts';
import { hashToken } from '#domain/identity/session.ts';
import { addMember } from '#domain/member/add.ts';
import { removeMember } from '#domain/member/remove.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { createPortalSession } from './create.ts';
import { enterPortal } from './enter.ts';
import { openPortalSession } from './open.ts';
import { portalSessionInfo } from './session-info.ts';

const { db, sql } = await testDatabase();

async function vouchedFor() {
  const world = await buildWorld(db);
  const { customerId, merchant } = world;
  const email = freshAddress('margaret');
  const role = 'billing_manager';
  const member = await addMember(db, operator, { customerId, email, role });
  const session = await createPortalSession(db, merchant, {
    customer: { customerId },
    memberId: member.id,
    returnUrl: 'https://app.example.com/team',
  });
  return { ...world, member, email, session, secret: session.secret };
}

const browserOf = (token: string) => sessionAdapter(db).getSessionAndUser?.(token);

test('R112: a link opens a browser’s session of an hour for its member, which may manage', async () => {
  const { secret, member, email, organization } = await vouchedFor();
  expect(await portalSessionInfo(db, { secret })).toMatchObject({
    memberId: member.id,
    email,
    organizationName: organization.name,
    returnUrl: 'https://app.example.com/team',
  });
  const { token, expires } = await enterPortal(db, { secret });
  expect(await browserOf(token)).toMatchObject({
    user: { email },
    session: {
      memberId: member.id,
      mayManage: true,
      returnUrl: 'https://app.example.com/team',
    },
  });
  const [left] = await sql`
    select ${expires}::timestamptz - now() <= interval '1 hour' as "isHour",
           ${expires}::timestamptz - now() > interval '59 minutes' as "isNoLess"`;
  expect(left).toEqual({ isHour: true, isNoLess: true });
  const kept = JSON.stringify(await sql`select * from sessions where member_id = ${member.id}`);
  expect(kept).toContain(hashToken(token));
  expect(kept).not.toContain(token);
});

test('to ask what a link opens changes nothing, and it may be used more than once', async () => {
  const { secret, member } = await vouchedFor();
  for (let look = 0; look < 10; look += 1) await portalSessionInfo(db, { secret });
  expect(await sql`select 1 from sessions where member_id = ${member.id}`).toHaveLength(0);
  await enterPortal(db, { secret });
  await enterPortal(db, { secret });
  expect(await sql`select 1 from sessions where member_id = ${member.id}`).toHaveLength(2);
});

test('a merchant’s word is no proof of an address', async () => {
  const { secret, email } = await vouchedFor();
  await enterPortal(db, { secret });
  expect(await sql`select email_verified from users where email = ${email}`).toEqual([
    { email_verified: null },
  ]);
});

test('a session born from a claim opens a browser that manages nothing', async () => {
  const { member } = await vouchedFor();
  const claimed = { memberId: member.id, mayManage: false, kind: 'member' } as const;
  const { secret } = await openPortalSession(db, claimed);
  const { token } = await enterPortal(db, { secret });
  expect(await browserOf(token)).toMatchObject({ session: { mayManage: false } });
});

test('R112: an unknown, expired or removed member’s link opens nothing, and its browsers are over', async () => {
  const { secret, member, session, merchant } = await vouchedFor();
  const { token } = await enterPortal(db, { secret });
  const other = await vouchedFor();
  await sql`update portal_sessions set expires_at = now() where id = ${other.session.id}`;
  await removeMember(db, merchant, { memberId: member.id });
  expect(await browserOf(token)).toBeNull();
  const mistyped = `${session.secret.slice(0, -1)}${session.secret.endsWith('A') ? 'B' : 'A'}`;
  for (const over of [secret, other.secret, mistyped, 'usher_mst_', '']) {
    expect(await portalSessionInfo(db, { secret: over })).toBeNull();
    expect(await refusalOf(enterPortal(db, { secret: over }))).toBe('ResourceNotFound');
  }
});
