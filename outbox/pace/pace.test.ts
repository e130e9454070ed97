import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { migrateJobs } from '#outbox/jobs/migrate.ts';
import { startJobs } from '#outbox/jobs/start.ts';
import { tellFacts } from '#outbox/tell/tell.ts';
import { releaseLetters } from './release.ts';

const { db, sql, url } = await testDatabase();
await migrateJobs(url);
const second = connect(url, { max: 2 });
const boss = await startJobs(url, () => {});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await disconnect(second);
});

/** An organization whose people have just been invited by one deed, and the facts of it told. */
async function crowd(people: number, lettersPerMinute: number | null = 60) {
  const { organization, ada, subscription } = await buildWorld(db, {
    organization: { lettersPerMinute },
    subscription: { seats: people + 20 },
  });
  const invite = async (count: number) => {
    const lines = Array.from({ length: count }, () => ({ email: freshAddress('bob') }));
    await assignSeats(db, ada, { source: { subscriptionId: subscription.id }, lines });
    while ((await tellFacts(db, boss, () => {})) > 0);
  };
  await invite(people);
  return { id: organization.id, invite };
}

/** Invitations of an organization: how many wait in line, and how many are jobs. */
async function countOf({ id }: { id: string }) {
  const [count] = await sql`
    select (select count(*)::int from waiting_letters where organization_id = ${id}) as waiting,
           (select count(*)::int from pgboss.job j join events e on e.id = (j.data->>'eventId')::bigint
             where e.organization_id = ${id} and j.data->>'letter' = 'invitation') as going`;
  return count;
}

/** Rows age, the clock is never touched: so long ago the last letter was at the pace. */
function letTimePass({ id }: { id: string }, seconds: number) {
  return sql`
    update letter_paces set next_at = now() - make_interval(secs => ${seconds})
     where organization_id = ${id}`;
}

test('letters of a crowd go at the organization’s pace, and no flood follows a rest', async () => {
  const acme = await crowd(40);
  expect(await countOf(acme)).toEqual({ waiting: 40, going: 0 });
  // One a second, and ten seconds' worth at the beginning.
  await releaseLetters(db, boss);
  expect(await countOf(acme)).toEqual({ waiting: 30, going: 10 });
  await letTimePass(acme, 0);
  await releaseLetters(db, boss);
  expect(await countOf(acme)).toEqual({ waiting: 30, going: 10 });
  await letTimePass(acme, 5);
  await releaseLetters(db, boss);
  expect(await countOf(acme)).toEqual({ waiting: 25, going: 15 });
  await letTimePass(acme, 3_600);
  await releaseLetters(db, boss);
  expect(await countOf(acme)).toEqual({ waiting: 15, going: 25 });
});

test('the oldest go first', async () => {
  const acme = await crowd(15);
  await acme.invite(15);
  await releaseLetters(db, boss);
  const [order] = await sql`
    select max((j.data->>'eventId')::bigint) < (select min(event_id) from waiting_letters w
                                                 where w.organization_id = ${acme.id}) as "isKept"
      from pgboss.job j join events e on e.id = (j.data->>'eventId')::bigint
     where e.organization_id = ${acme.id} and j.data->>'letter' = 'invitation'`;
  expect(order?.isKept).toBe(true);
});

test('workers that let letters go at once keep the pace between them', async () => {
  const acme = await crowd(40, 12);
  await Promise.all(
    [db, second, db, second].flatMap((worker) => [
      releaseLetters(worker, boss),
      releaseLetters(worker, boss),
    ]),
  );
  expect(await countOf(acme)).toEqual({ waiting: 38, going: 2 });
});

test('a few letters go at once, past a crowd that waits', async () => {
  const acme = await crowd(40);
  await acme.invite(1);
  await acme.invite(10);
  expect(await countOf(acme)).toEqual({ waiting: 40, going: 11 });
  await releaseLetters(db, boss);
  const priorities = await sql`
    select distinct j.priority from pgboss.job j join events e on e.id = (j.data->>'eventId')::bigint
     where e.organization_id = ${acme.id} and e.type = 'customer_seat.assigned' order by 1`;
  expect(priorities.map(({ priority }) => priority)).toEqual([0, 1]);
});

test('one organization’s crowd keeps nobody else waiting', async () => {
  const [acme, other] = [await crowd(400), await crowd(20)];
  await releaseLetters(db, boss);
  expect(await countOf(acme)).toEqual({ waiting: 390, going: 10 });
  expect(await countOf(other)).toEqual({ waiting: 10, going: 10 });
});

test('another pace holds from now on; without one all go at once, after whatever is alone', async () => {
  const acme = await crowd(40);
  await releaseLetters(db, boss);
  await updateOrganization(db, operator, { organizationId: acme.id, lettersPerMinute: 600 });
  await letTimePass(acme, 1);
  await releaseLetters(db, boss);
  expect(await countOf(acme)).toEqual({ waiting: 20, going: 20 });
  await updateOrganization(db, operator, { organizationId: acme.id, lettersPerMinute: null });
  await releaseLetters(db, boss);
  expect(await countOf(acme)).toEqual({ waiting: 0, going: 40 });
  const quick = await crowd(40, null);
  expect(await countOf(quick)).toEqual({ waiting: 0, going: 40 });
});
