import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { switchReminders } from '#domain/purchase/switch-reminders.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { age } from '#domain/test/days.ts';
import { invited, key, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { assignSeats } from './assign-many.ts';
import { claimSeat } from './claim.ts';
import { markUndeliverable } from './mark-undeliverable.ts';
import { remindInvited } from './remind.ts';
import { resendInvitation } from './resend.ts';
import { revokeSeat } from './revoke.ts';
import { revokeAllSeats } from './revoke-all.ts';

const { db, sql, url } = await testDatabase();
const other = connect(url, { max: 5 });
afterAll(() => disconnect(other));

async function world({
  seats = 3,
  reminderDays,
}: {
  seats?: number;
  reminderDays?: number[];
} = {}) {
  const built = await buildWorld(db, { subscription: { seats }, organization: { reminderDays } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

/** The days that somebody was reminded on, and of which link. */
const remindersOf = async ({ id }: { id: string }) => {
  const told = await sql`
    select (after ->> 'reminder')::int as day, (after ->> 'invitation_number')::int as link
      from events where seat_id = ${id} and type = 'customer_seat.reminded' order by id`;
  return told.map(({ day, link }) => `${day} of ${link}`);
};

/** Lets days go by, one by one, with the clock running all the time. */
async function liveThrough(seat: { id: string }, days: number) {
  for (let day = 0; day < days; day += 1) {
    await age(db, seat, 1);
    await remindInvited(db);
    await remindInvited(db);
  }
}

test('unless told otherwise, who has not claimed is reminded after 2, 5 and 10 days, each once, though the link runs out after 7', async () => {
  const { ada, source, organization } = await world();
  expect(organization.invitationLifetimeHours).toBe(7 * 24);
  const seat = await invited(db, ada, source);
  await remindInvited(db);
  expect(await remindersOf(seat)).toEqual([]);
  await liveThrough(seat, 29);
  expect(await remindersOf(seat)).toEqual(['2 of 1', '5 of 1', '10 of 1']);
});

test('a resend begins anew, with a link of its own', async () => {
  const { ada, source } = await world();
  const seat = await invited(db, ada, source);
  await liveThrough(seat, 3);
  await resendInvitation(db, ada, { seatId: seat.id });
  await liveThrough(seat, 6);
  expect(await remindersOf(seat)).toEqual(['2 of 1', '2 of 2', '5 of 2']);
});

test('after a rest of Usher’s, who is due for several is reminded once', async () => {
  const { ada, source } = await world();
  const seat = await invited(db, ada, source);
  await age(db, seat, 6);
  await remindInvited(db);
  await liveThrough(seat, 5);
  expect(await remindersOf(seat)).toEqual(['5 of 1', '10 of 1']);
});

test('nobody is reminded after a claim, a revoke or the purchase’s end', async () => {
  const { ada, source } = await world();
  const { source: ended, ada: eve } = await world();
  const [claimed, revoked] = [await invited(db, ada, source), await invited(db, ada, source)];
  const seats = [claimed, revoked, await invited(db, eve, ended)];
  await claimSeat(db, { key, token: tokenOf(claimed) });
  await revokeSeat(db, ada, { seatId: revoked.id });
  await endSubscription(db, operator, { ...ended, to: 'paused' });
  seats.push(await seated(db, ada, source));
  for (const seat of seats) {
    await liveThrough(seat, 11);
    expect(await remindersOf(seat)).toEqual([]);
  }
});

test('nobody is reminded at an address that letters don’t reach, until it is mended', async () => {
  const { ada, source } = await world();
  const seat = await invited(db, ada, source);
  await markUndeliverable(db, { seatId: seat.id, number: 1, answer: '550 No such mailbox' });
  await liveThrough(seat, 6);
  expect(await remindersOf(seat)).toEqual([]);
  await resendInvitation(db, ada, { seatId: seat.id });
  await liveThrough(seat, 2);
  expect(await remindersOf(seat)).toEqual(['2 of 2']);
});

test('who is invited anew by a recovery is reminded from then on', async () => {
  const { ada, source } = await world();
  await invited(db, ada, source);
  await endSubscription(db, operator, { ...source, to: 'paused' });
  await recoverSubscription(db, operator, source);
  const [again] = await sql`
    select id from customer_seats
     where subscription_id = ${source.subscriptionId} and revoked_at is null`;
  await liveThrough({ id: again?.id }, 2);
  expect(await remindersOf({ id: again?.id })).toEqual(['2 of 2']);
});

test('who manages the purchase stops reminders and lets them go on, which history tells once', async () => {
  const { ada, source } = await world();
  const seat = await invited(db, ada, source);
  await switchReminders(db, ada, { source, enabled: false });
  await switchReminders(db, ada, { source, enabled: false });
  await liveThrough(seat, 3);
  expect(await remindersOf(seat)).toEqual([]);
  await switchReminders(db, ada, { source, enabled: true });
  await liveThrough(seat, 3);
  expect(await remindersOf(seat)).toEqual(['5 of 1']);
  const told = await sql`
    select before, after from events
     where subscription_id = ${source.subscriptionId} and type = 'purchase.updated' order by id`;
  expect([...told]).toEqual([
    { before: { reminders_enabled: true }, after: { reminders_enabled: false } },
    { before: { reminders_enabled: false }, after: { reminders_enabled: true } },
  ]);
});

test('the organization has days of its own, or none', async () => {
  const { ada, source, organization } = await world({ reminderDays: [3, 1, 3] });
  expect(organization.reminderDays).toEqual([1, 3]);
  const seat = await invited(db, ada, source);
  await liveThrough(seat, 2);
  const change = { organizationId: organization.id, reminderDays: [1, 2, 4] };
  await updateOrganization(db, operator, change);
  await liveThrough(seat, 3);
  await updateOrganization(db, operator, { ...change, reminderDays: [] });
  await liveThrough(seat, 20);
  expect(await remindersOf(seat)).toEqual(['1 of 1', '2 of 1', '4 of 1']);
  const unreminded = await invited(db, ada, source);
  await liveThrough(unreminded, 11);
  expect(await remindersOf(unreminded)).toEqual([]);
});

test('an earlier day that the organization names later is not told after a later one', async () => {
  const { ada, source, organization } = await world();
  const seat = await invited(db, ada, source);
  await liveThrough(seat, 4);
  await updateOrganization(db, operator, { organizationId: organization.id, reminderDays: [2] });
  await liveThrough(seat, 20);
  expect(await remindersOf(seat)).toEqual(['2 of 1']);
});

test('two clocks at once, amid claims, resends and revokes, remind nobody twice nor too late', async () => {
  const { ada, source } = await world({ seats: 150 });
  const lines = Array.from({ length: 150 }, () => ({ email: freshAddress() }));
  const seats = await assignSeats(db, ada, { source, lines });
  for (const seat of seats) await age(db, seat, 2);
  await Promise.all([
    ...[db, other, db, other].map((clock) => remindInvited(clock)),
    ...seats.slice(0, 40).map((seat) => claimSeat(other, { key, token: tokenOf(seat) })),
    ...seats.slice(40, 80).map(({ id }) => resendInvitation(other, ada, { seatId: id })),
    ...seats.slice(80, 110).map(({ id }) => revokeSeat(other, ada, { seatId: id })),
  ]);
  await Promise.all([remindInvited(db), remindInvited(other)]);
  const [twice] = await sql`
    select count(*)::int as count from (
      select 1 from events
       where type = 'customer_seat.reminded' and subscription_id = ${source.subscriptionId}
       group by seat_id having count(*) > 1) x`;
  expect(twice?.count).toBe(0);
  const [late] = await sql`
    select count(*)::int as count from events r
      join events e on e.seat_id = r.seat_id and e.id < r.id
       and e.type in ('customer_seat.claimed', 'customer_seat.revoked', 'customer_seat.resent')
     where r.type = 'customer_seat.reminded' and r.subscription_id = ${source.subscriptionId}`;
  expect(late?.count).toBe(0);
  for (const seat of seats.slice(110)) expect(await remindersOf(seat)).toEqual(['2 of 1']);
});

test('a clock and an ending of many seats never dead-lock', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { ada, source } = await world({ seats: 200 });
    const lines = Array.from({ length: 200 }, () => ({ email: freshAddress() }));
    await assignSeats(db, ada, { source, lines });
    await sql`
      update customer_seats set invited_at = now() - interval '2 days', remind_at = now()
       where subscription_id = ${source.subscriptionId}`;
    const [revoked] = await Promise.all([
      revokeAllSeats(other, ada, { source }),
      remindInvited(db),
      remindInvited(other),
    ]);
    expect(revoked).toBe(200);
  }
});

test('the database keeps a reminder from being told twice', async () => {
  const { ada, source } = await world();
  const seat = await invited(db, ada, source);
  await liveThrough(seat, 2);
  const again = sql`
    insert into events (type, seat_id, actor_kind, channel, after)
    select type, seat_id, actor_kind, channel, after from events
     where seat_id = ${seat.id} and type = 'customer_seat.reminded'`;
  await expect(again).rejects.toMatchObject({ constraint_name: 'events_one_reminder' });
});
