import { afterAll, expect, test } from 'vitest';
import { connect, type Database, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { updateMember } from '#domain/member/update.ts';
import { buildTeam, membersOf } from '#domain/test/members.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { freshAddress, signedIn } from '#domain/test/world.ts';
import { acceptOwnership } from './accept.ts';
import { offerOwnership } from './offer.ts';

const { url, db, sql } = await testDatabase();
const other = connect(url, { max: 2 });
afterAll(() => disconnect(other));

const isSomebodyWaiting = async () =>
  (
    await sql`
      select 1 from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`
  ).length > 0;

test('who has another’s address by the time of the deed makes nobody the owner', async () => {
  const { ada, add, merchant, customerId, owner } = await buildTeam(db);
  const bob = await add('bob');
  const { id: offerId } = await offerOwnership(db, ada, { memberId: bob.id });
  const accepting = await other.transaction(async (tx) => {
    const carol = { memberId: bob.id, email: freshAddress('carol') };
    await updateMember(tx as unknown as Database, merchant, carol);
    const refusal = refusalOf(acceptOwnership(db, signedIn(bob.email), { offerId }));
    await expect.poll(isSomebodyWaiting).toBe(true);
    return { refusal };
  });
  expect(await accepting.refusal).toBe('ResourceUnavailable offer_over');
  const team = await membersOf(db, { customerId });
  expect(team.find(({ role }) => role === 'owner')?.id).toBe(owner);
});
