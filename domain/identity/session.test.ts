import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { removeMember } from '#domain/member/remove.ts';
import { seatsHeldBy } from '#domain/seat/held.ts';
import { seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { sessionAdapter } from './adapter.ts';
import { endSession, endSessionsOf, hashToken, openMembershipSession } from './session.ts';

const { db, sql } = await testDatabase();
const find = (token: string) => sessionAdapter(db).getSessionAndUser?.(token);

/** Bob holds a seat of Ada's. */
async function seatBob(email = freshAddress('bob')) {
  const world = await buildWorld(db);
  const seat = await seated(db, world.ada, { subscriptionId: world.subscription.id }, email);
  const memberId = String(seat.memberId);
  return { ...world, seat, memberId, email };
}

test('a session is kept by the hash of its token alone', async () => {
  const { memberId } = await seatBob();
  const { token } = await openMembershipSession(db, { memberId });
  const [kept] =
    await sql`select s.*, s::text as whole from sessions s where member_id = ${memberId}`;
  expect(kept?.token_hash).toBe(hashToken(token));
  expect(kept?.whole).not.toContain(token);
  expect(await find(hashToken(token))).toBeNull();
  await endSession(db, { token });
  expect(await find(token)).toBeNull();
});

test('a session that a claim opens sees one membership, whatever else the address has', async () => {
  const { email, memberId, seat } = await seatBob();
  await seatBob(email);
  const { token } = await openMembershipSession(db, { memberId });
  const found = await find(token);
  expect(found).toMatchObject({ session: { memberId }, user: { email } });
  const holder = { kind: 'holder', memberId, email, userId: String(found?.user.id) } as const;
  const seen = await seatsHeldBy(db, holder);
  expect(seen.map(({ id }) => id)).toEqual([seat.id]);
});

test("a removed member's session is over, and none can be opened", async () => {
  const { ada, memberId } = await seatBob();
  const { token } = await openMembershipSession(db, { memberId });
  expect(await find(token)).not.toBeNull();
  await removeMember(db, ada, { memberId });
  expect(await find(token)).toBeNull();
  await expect(openMembershipSession(db, { memberId })).rejects.toThrow('live member');
});

test('signing out everywhere ends what is of the person; a session of one membership, itself alone', async () => {
  const { email, memberId } = await seatBob();
  const user = await sessionAdapter(db).createUser?.({ id: '', email, emailVerified: null });
  const others = await openMembershipSession(db, { memberId: (await seatBob()).memberId });
  const claimed = [
    await openMembershipSession(db, { memberId }),
    await openMembershipSession(db, { memberId }),
  ] as const;
  const full = {
    sessionToken: randomUUID(),
    userId: String(user?.id),
    expires: claimed[0].expires,
  };
  await sessionAdapter(db).createSession?.(full);

  const tokens = [claimed[0].token, claimed[1].token, full.sessionToken, others.token];
  const areOpen = () => Promise.all(tokens.map(async (token) => (await find(token)) !== null));
  await endSessionsOf(db, { token: claimed[0].token });
  expect(await areOpen()).toEqual([false, true, true, true]);
  await endSessionsOf(db, { token: full.sessionToken });
  expect(await areOpen()).toEqual([false, false, false, true]);
});
