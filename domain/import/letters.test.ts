import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { findSeat } from '#domain/seat/find.ts';
import { markUndeliverable } from '#domain/seat/mark-undeliverable.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { drafted } from '#domain/test/importing.ts';
import { expire, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { assignImport } from './assign.ts';
import { importFailures } from './failures.ts';
import { markSent } from './mark-sent.ts';
import { importProgress } from './progress.ts';
import { retryLetters } from './retry.ts';

const { db, sql } = await testDatabase();

/** A list whose seats were handed out to so many people, none of whose letters went yet. */
async function handedOut(people: number) {
  const { ada, subscription } = await buildWorld(db, { subscription: { seats: people + 2 } });
  const source = { subscriptionId: subscription.id };
  const list = Array.from({ length: people }, (_, at) => `Person ${at} <${freshAddress('bob')}>`);
  const importId = await drafted(db, ada, source, list.join('\n'));
  await assignImport(db, ada, { importId, mode: 'all_or_nothing' });
  const seats = await sql<{ id: string; email: string }[]>`
    select s.id, s.email from import_rows r join customer_seats s on s.id = r.seat_id
     where r.import_id = ${importId} order by r.position`;
  const at = (index: number) => ({ seatId: seats[index]?.id ?? '' });
  const fail = (index: number) =>
    markUndeliverable(db, { ...at(index), number: 1, answer: '550 No such mailbox' });
  return { ada, source, importId, seats, at, fail };
}

test('letters are counted by what became of them', async () => {
  const { ada, importId, seats, at, fail } = await handedOut(6);
  await markSent(db, at(0));
  await fail(1);
  await revokeSeat(db, ada, at(2));
  await expire(db, { id: at(3).seatId });
  expect(await importProgress(db, ada, { importId })).toMatchObject({
    assigned: 6,
    sent: 1,
    failed: 2,
    gone: 1,
    waiting: 2,
  });
  expect(await importFailures(db, ada, { importId, limit: 9 })).toMatchObject([
    {
      email: seats[1]?.email,
      name: expect.stringMatching(/^Person/),
      answer: '550 No such mailbox',
    },
    { email: seats[3]?.email, answer: null },
  ]);
  // A letter that went is not called back by what happens after.
  await revokeSeat(db, ada, at(0));
  expect(await importProgress(db, ada, { importId })).toMatchObject({ sent: 1, gone: 1 });
});

test('a seat that came from no list has no letter to note', async () => {
  const { ada, source } = await handedOut(1);
  const { id: seatId } = await seated(db, ada, source);
  await markSent(db, { seatId });
});

test('a letter that failed goes again: to the same address with a new link', async () => {
  const { ada, importId, seats, at, fail } = await handedOut(2);
  await fail(0);
  const retries = [{ position: 0, email: String(seats[0]?.email).toUpperCase() }];
  expect(await retryLetters(db, ada, { importId, retries })).toEqual({ sent: 1, problems: [] });
  expect(await findSeat(db, ada, at(0))).toMatchObject({ status: 'pending', undeliverable: null });
  expect(await importProgress(db, ada, { importId })).toMatchObject({ failed: 0, waiting: 2 });
});

test('or to the address that was meant, whose seat takes the place of the other', async () => {
  const { ada, source, importId, at, fail } = await handedOut(2);
  await fail(0);
  const email = freshAddress('meant');
  const retries = [{ position: 0, email }];
  expect(await retryLetters(db, ada, { importId, retries })).toEqual({ sent: 1, problems: [] });
  expect(await findSeat(db, ada, at(0))).toMatchObject({ status: 'revoked' });
  const { seats } = await seatsOf(db, ada, { source, search: email });
  expect(seats).toMatchObject([
    { status: 'pending', member: { name: expect.stringMatching(/^P/) } },
  ]);
  expect(await importProgress(db, ada, { importId })).toMatchObject({ failed: 0, waiting: 2 });
  await markSent(db, { seatId: seats[0]?.id ?? '' });
  expect(await importProgress(db, ada, { importId })).toMatchObject({ sent: 1, waiting: 1 });
});

test('rows go by themselves: what is wrong with one is said, and keeps no other back', async () => {
  const { ada, source, importId, seats, fail } = await handedOut(4);
  for (const index of [0, 1, 2]) await fail(index);
  const taken = String(seats[3]?.email);
  const retries = [
    { position: 0, email: 'nobody' },
    { position: 1, email: taken },
    { position: 2, email: freshAddress('meant') },
    { position: 3, email: freshAddress('not-failed') },
  ];
  expect(await retryLetters(db, ada, { importId, retries })).toMatchObject({
    sent: 1,
    problems: [
      { position: 0, line: 1, code: 'InvalidRequest', because: 'address' },
      { position: 1, line: 2, code: 'SeatAlreadyAssigned', text: taken },
    ],
  });
  const { seats: live } = await seatsOf(db, ada, { source, show: 'live' });
  expect(live).toHaveLength(4);
});

test('a resend from the table of seats takes the letter out of those that failed, too', async () => {
  const { ada, importId, at, fail } = await handedOut(1);
  await fail(0);
  await resendInvitation(db, ada, at(0));
  expect(await importFailures(db, ada, { importId, limit: 9 })).toEqual([]);
});
