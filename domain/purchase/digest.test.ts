import { afterAll, expect, test } from 'vitest';
import { connect, type Database, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { addMember } from '#domain/member/add.ts';
import { updateMember } from '#domain/member/update.ts';
import { declineSeat } from '#domain/seat/decline.ts';
import { leaveSeat } from '#domain/seat/leave.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { numberAll, whereItIsNight, whereItIsNoon } from '#domain/test/days.ts';
import { invited, key, refusalOf, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, signedIn } from '#domain/test/world.ts';
import { makeDigests } from './digest.ts';
import { chooseSeatLetters, seatLettersOf } from './seat-letters.ts';

const { db, sql, url } = await testDatabase();
const other = connect(url, { max: 5 });
afterAll(() => disconnect(other));
const noon = await whereItIsNoon(db);

async function world({ seats = 20, timeZone = noon } = {}) {
  const built = await buildWorld(db, { subscription: { seats }, organization: { timeZone } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

type Here = Awaited<ReturnType<typeof world>>;

/** The facts so far are told, and the clock of digests runs. */
async function morning(clock: Database = db) {
  await numberAll(db);
  return makeDigests(clock);
}

/** Lets a day go by since an organization's last digests. */
async function nextDay({ organization }: Here) {
  await sql`
    update digest_days set day = day - 1 where organization_id = ${organization.id}`;
}

const digestsOf = ({ source }: Here) => sql`
  select m.email, e.after from events e join members m on m.id = e.member_id
   where e.subscription_id = ${source.subscriptionId} and e.type = 'purchase.digested'
   order by e.id`;

test('an owner of many seats hears of them once a day, and of nothing where nothing happened', async () => {
  const here = await world();
  const { ada, source } = here;
  await morning();
  expect(await digestsOf(here)).toEqual([]);
  await seated(db, ada, source);
  await morning();
  expect(await digestsOf(here)).toEqual([]);
  await nextDay(here);
  await morning();
  await morning();
  expect(await digestsOf(here)).toMatchObject([{ email: here.email }]);
  await nextDay(here);
  await morning();
  expect(await digestsOf(here)).toHaveLength(1);
});

test.each([
  ['was declined', (here: Here) => invited(db, here.ada, here.source).then(decline)],
  [
    'was left by its holder',
    async ({ ada, source }: Here) => {
      const { id: seatId, email } = await seated(db, ada, source);
      return leaveSeat(db, signedIn(email), { seatId });
    },
  ],
])('a seat that %s is news', async (_, happen) => {
  const here = await world();
  await morning();
  await happen(here);
  await nextDay(here);
  await morning();
  expect(await digestsOf(here)).toHaveLength(1);
});

function decline(seat: { id: string }) {
  return declineSeat(db, { key, token: tokenOf(seat) });
}

test('an invitation that ends before the next morning is news, on that morning alone', async () => {
  const here = await world();
  const { id } = await invited(db, here.ada, here.source);
  await morning();
  await nextDay(here);
  await morning();
  expect(await digestsOf(here)).toHaveLength(0);
  await sql`
    update customer_seats set invitation_token_expires_at = now() + interval '20 hours'
     where id = ${id}`;
  await nextDay(here);
  await morning();
  expect(await digestsOf(here)).toHaveLength(1);
});

test('what the reader did by hand is no news: an assignment, a revoke', async () => {
  const here = await world();
  const { ada, source } = here;
  await morning();
  await revokeSeat(db, ada, { seatId: (await invited(db, ada, source)).id });
  await nextDay(here);
  await morning();
  expect(await digestsOf(here)).toEqual([]);
});

test('owners of few seats, and who helps to manage, hear once a day if they choose so', async () => {
  const here = await world({ seats: 3 });
  const { ada, source, customerId } = here;
  const margaret = await addMember(db, ada, {
    customerId,
    email: freshAddress('margaret'),
    role: 'billing_manager',
  });
  const actor = signedIn(margaret.email);
  expect(await seatLettersOf(db, ada, { source })).toBe('each');
  expect(await seatLettersOf(db, actor, { source })).toBe('none');
  await chooseSeatLetters(db, actor, { source, wish: 'daily' });
  expect(await seatLettersOf(db, actor, { source })).toBe('daily');
  await morning();
  await seated(db, ada, source);
  await nextDay(here);
  await morning();
  expect(await digestsOf(here)).toMatchObject([{ email: margaret.email }]);
  await updateMember(db, ada, { memberId: margaret.id, role: 'member' });
  await seated(db, ada, source);
  await nextDay(here);
  await morning();
  expect(await digestsOf(here)).toHaveLength(1);
  expect(await refusalOf(seatLettersOf(db, actor, { source }))).toBe('ResourceNotFound');
});

test('nobody hears by night', async () => {
  const here = await world({ timeZone: await whereItIsNight(db) });
  await seated(db, here.ada, here.source);
  await morning();
  expect(await digestsOf(here)).toEqual([]);
});

test('whatever runs at once, a day is told once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const here = await world();
    await morning();
    await seated(db, here.ada, here.source);
    await nextDay(here);
    await numberAll(db);
    await Promise.all([db, other, db, other].map((clock) => makeDigests(clock)));
    expect(await digestsOf(here)).toHaveLength(1);
  }
});

test('each fact is in the digest of one day, however late it is told', async () => {
  const here = await world();
  await morning();
  await numberAll(db);
  await seated(db, here.ada, here.source);
  // Not numbered yet: it isn't visible outside, and waits for the next day.
  await nextDay(here);
  await makeDigests(db);
  expect(await digestsOf(here)).toEqual([]);
  await nextDay(here);
  await morning();
  const [told] = await digestsOf(here);
  const facts = await sql`
    select type from events
     where organization_id = ${here.organization.id} and type = 'customer_seat.claimed'
       and sequence > ${told?.after.since} and sequence <= ${told?.after.until}`;
  expect(facts).toHaveLength(1);
});

test('the database keeps a digest from being told twice', async () => {
  const here = await world();
  await morning();
  await seated(db, here.ada, here.source);
  await nextDay(here);
  await morning();
  const again = sql`
    insert into events (type, member_id, subscription_id, actor_kind, channel, after)
    select type, member_id, subscription_id, actor_kind, channel, after from events
     where subscription_id = ${here.source.subscriptionId} and type = 'purchase.digested'`;
  await expect(again).rejects.toMatchObject({ constraint_name: 'events_one_digest' });
});
