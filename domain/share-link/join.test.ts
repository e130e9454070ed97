import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { addMember } from '#domain/member/add.ts';
import { verifyPromises } from '#domain/promise/verify.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { allowRequests } from '#domain/seat-request/allow.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { eventsOf } from '#domain/test/events.ts';
import { invited, refusalOf } from '#domain/test/seating.ts';
import { buildSharingWorld, endLetters, endLink, joining } from '#domain/test/sharing.ts';
import { freshAddress, operator } from '#domain/test/world.ts';
import { closeShareLink } from './close.ts';
import type { NewShareLink } from './create.ts';
import { forgetUnprovenJoins } from './forget.ts';
import { joinInfo } from './join-info.ts';
import { joinsOf } from './joins-of.ts';
import { shareLinksOf } from './links-of.ts';

const { db, sql } = await testDatabase();

const world = (seats = 3, terms: Partial<NewShareLink> = {}, options = {}) =>
  buildSharingWorld(db, { seats, terms, ...options });

describe('coming', () => {
  test('takes a seat, claimed at once, and is listed', async () => {
    const { ada, come, link, source } = await world();
    const seat = await come();
    expect(seat).toMatchObject({ status: 'claimed' });
    const { people } = await joinsOf(db, ada, { linkId: link.id, limit: 9 });
    expect(people).toMatchObject([{ email: seat.email, seatId: seat.id, status: 'claimed' }]);
    const events = await eventsOf(sql, source);
    const claimed = events.find(({ type }) => type === 'customer_seat.claimed');
    expect(claimed).toMatchObject({ actor_kind: 'joiner', channel: 'link', actor_id: seat.email });
    expect(await shareLinksOf(db, ada, { source })).toMatchObject([{ joined: 1 }]);
  });

  test('is once for a letter and once for a person', async () => {
    const { come, open, ask } = await world();
    const bob = await come();
    expect(await refusalOf(open(bob.email))).toBe('InvalidInvitationToken');
    await ask(bob.email);
    expect(await refusalOf(open(bob.email))).toBe('InvalidInvitationToken');
  });

  test('claims the invitation that waits for the address, on a full purchase too', async () => {
    const { ada, source, ask, open, letterTo, state } = await world(2);
    const carol = freshAddress('carol');
    await ask(carol);
    const pending = await invited(db, ada, source, carol);
    await invited(db, ada, source);
    expect(await state()).toBe('full');
    expect(await open(carol.toUpperCase())).toMatchObject({ id: pending.id, status: 'claimed' });
    const token = await letterTo(carol);
    expect(await joinInfo(db, { key: joining, token })).toMatchObject({ state: 'joined' });
  });

  test('stops at the last free seat, and at the most that the link lets in', async () => {
    const narrow = await world(2, { mostJoins: 1 });
    const [bob, carol] = [freshAddress('bob'), freshAddress('carol')];
    await narrow.ask(bob);
    await narrow.ask(carol);
    await narrow.open(bob);
    expect(await refusalOf(narrow.open(carol))).toBe('InvalidInvitationToken');
    const token = await narrow.letterTo(carol);
    expect(await joinInfo(db, { key: joining, token })).toMatchObject({ state: 'used_up' });

    const small = await world(1);
    await small.ask(bob);
    await small.ask(carol);
    await small.open(carol);
    expect(await refusalOf(small.open(bob))).toBe('InvalidInvitationToken');
    const late = await small.letterTo(bob);
    expect(await joinInfo(db, { key: joining, token: late })).toMatchObject({ state: 'full' });
  });

  test('ends with the link, for letters that are out too', async () => {
    for (const end of ['closed', 'expired'] as const) {
      const { ada, ask, open, link, letterTo } = await world();
      const bob = freshAddress('bob');
      await ask(bob);
      if (end === 'closed') await closeShareLink(db, ada, { linkId: link.id });
      else await endLink(db, link);
      const token = await letterTo(bob);
      expect(await joinInfo(db, { key: joining, token })).toMatchObject({ state: end });
      expect(await refusalOf(open(bob))).toBe('InvalidInvitationToken');
    }
  });

  test('too late, a letter names its link, by which another can be had', async () => {
    const { ask, link, letterTo } = await world();
    const bob = freshAddress('bob');
    await ask(bob);
    await endLetters(db, link);
    const told = await joinInfo(db, { key: joining, token: await letterTo(bob) });
    expect(told).toMatchObject({ state: 'late', linkId: link.id });
  });

  test('tells a member, and nobody else, that a seat can be asked for', async () => {
    const { ada, ask, letterTo, source, customerId } = await world(1);
    const [bob, mia, stranger] = [freshAddress('bob'), freshAddress('mia'), freshAddress('joe')];
    await addMember(db, ada, { customerId, email: bob, role: 'member' });
    await addMember(db, ada, { customerId, email: mia, role: 'billing_manager' });
    for (const email of [bob, mia, stranger]) await ask(email);
    const mayAsk = async (email: string) =>
      (await joinInfo(db, { key: joining, token: await letterTo(email) }))?.mayAsk;
    expect(await mayAsk(bob)).toBe(false);
    await allowRequests(db, ada, { source, allowed: true });
    expect(await Promise.all([bob, mia, stranger].map(mayAsk))).toEqual([true, false, false]);
    await endSubscription(db, operator, { ...source, to: 'paused' });
    expect(await mayAsk(bob)).toBe(false);
  });

  test('without the member model gives each a customer of their own', async () => {
    const { ada, come, source, customerId } = await world(
      2,
      {},
      {
        organization: { memberModelEnabled: false },
      },
    );
    await come();
    const { seats } = await seatsOf(db, ada, { source });
    expect(seats[0]?.customerId).not.toBe(customerId);
  });

  test('who never opens the letter is forgotten; who came stays', async () => {
    const { come, ask, link } = await world();
    await come();
    await ask();
    await endLetters(db, link, 2);
    await forgetUnprovenJoins(db);
    const left = await sql`select joined_at from share_link_joins where link_id = ${link.id}`;
    expect(left).toMatchObject([{ joined_at: expect.any(Date) }]);
  });

  test('every promise is kept after all of this', async () => {
    expect((await verifyPromises(db)).flatMap(({ broken }) => broken)).toEqual([]);
  });
});
