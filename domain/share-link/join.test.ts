import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { verifyPromises } from '#domain/promise/verify.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { eventsOf } from '#domain/test/events.ts';
import { invited, refusalOf } from '#domain/test/seating.ts';
import { buildSharingWorld, endLink, joining } from '#domain/test/sharing.ts';
import { freshAddress } from '#domain/test/world.ts';
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
    await sql.begin(async (tx) => {
      await tx`alter table share_link_joins disable trigger share_link_joins_stay`;
      await tx`
        update share_link_joins set expires_at = now() - interval '2 days'
         where link_id = ${link.id} and joined_at is null`;
      await tx`alter table share_link_joins enable trigger share_link_joins_stay`;
    });
    await forgetUnprovenJoins(db);
    const left = await sql`select joined_at from share_link_joins where link_id = ${link.id}`;
    expect(left).toMatchObject([{ joined_at: expect.any(Date) }]);
  });

  test('every promise is kept after all of this', async () => {
    expect((await verifyPromises(db)).flatMap(({ broken }) => broken)).toEqual([]);
  });
});
