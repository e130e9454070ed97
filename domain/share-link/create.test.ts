import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { eventsOf } from '#domain/test/events.ts';
import { refusalOf, seated } from '#domain/test/seating.ts';
import { buildSharingWorld, endLink, joining, sharing } from '#domain/test/sharing.ts';
import { freshAddress, operator } from '#domain/test/world.ts';
import { closeShareLink } from './close.ts';
import { createShareLink, type NewShareLink } from './create.ts';
import { shareLinkInfo } from './info.ts';
import { shareLinksOf } from './links-of.ts';
import { linkToken, readLinkToken } from './token.ts';

const { db, sql } = await testDatabase();

const world = (seats = 3, terms: Partial<NewShareLink> = {}, options = {}) =>
  buildSharingWorld(db, { seats, terms, ...options });

describe('a link', () => {
  test('is an id and a signature, of a key of its own kind', () => {
    const id = crypto.randomUUID();
    const token = linkToken(sharing, id);
    expect(readLinkToken(sharing, token)).toBe(id);
    expect(readLinkToken(joining, token)).toBeNull();
    // The last sign of a signature says four bits only, in which B is an A.
    const mistyped = `${token.slice(0, -1)}${token.endsWith('A') ? 'Q' : 'A'}`;
    expect(readLinkToken(sharing, mistyped)).toBeNull();
    for (const odd of ['', 'x', `${token}x`, token.slice(1)]) {
      expect(readLinkToken(sharing, odd)).toBeNull();
    }
  });

  test('says who invites whom to what, and opening it changes nothing', async () => {
    const { token, product, source } = await world(3, { domains: 'Example.com， @acme.example' });
    const before = (await eventsOf(sql, source)).length;
    const info = await shareLinkInfo(db, { key: sharing, token });
    expect(info).toMatchObject({
      state: 'open',
      inviter: 'Ada Lovelace',
      productName: product.name,
      domains: ['example.com', 'acme.example'],
    });
    expect(await shareLinkInfo(db, { key: sharing, token: 'odd' })).toBeNull();
    expect((await eventsOf(sql, source)).length).toBe(before);
  });

  test('is one at a time; another is made once it is off, over, or used up', async () => {
    const { ada, source, link, come } = await world(9, { mostJoins: 1 });
    const again = () => createShareLink(db, ada, { source, days: 1 });
    expect(await refusalOf(again())).toBe('ResourceUnavailable link_open');
    await come();
    const second = await again();
    await endLink(db, second);
    const third = await again();
    await closeShareLink(db, ada, { linkId: third.id });
    await closeShareLink(db, ada, { linkId: third.id });
    await again();
    const links = await shareLinksOf(db, ada, { source });
    expect(links.map(({ state }) => state)).toEqual(['open', 'closed', 'closed', 'closed']);
    expect(links.find(({ id }) => id === link.id)).toMatchObject({
      joined: 1,
      madeBy: 'Ada Lovelace',
    });
    const types = (await eventsOf(sql, source)).map(({ type }) => type);
    expect(types.filter((type) => type === 'share_link.closed')).toHaveLength(1);
  });

  test('has sensible terms, and a purchase that hands out seats', async () => {
    const { ada, source, link } = await world();
    await closeShareLink(db, ada, { linkId: link.id });
    const make = (terms: Partial<NewShareLink>) =>
      refusalOf(createShareLink(db, ada, { source, days: 7, ...terms }));
    expect(await make({ days: 0 })).toBe('InvalidRequest whole');
    expect(await make({ days: 366 })).toBe('InvalidRequest whole');
    expect(await make({ mostJoins: 1.5 })).toBe('InvalidRequest whole');
    expect(await make({ domains: 'ada@acme.com' })).toBe('InvalidRequest domain_form');
    expect(await make({ domains: 'localhost' })).toBe('InvalidRequest domain_form');
    const many = Array.from({ length: 21 }, (_, n) => `d${n}.example`).join('\n');
    expect(await make({ domains: many })).toBe('InvalidRequest many_domains');
    await endSubscription(db, operator, { ...source, to: 'paused' });
    expect(await make({})).toBe('SeatNotAvailable not_live');
  });
});

describe('asking', () => {
  test('takes no seat, and keeps no more than who asked', async () => {
    const { ask, source, subscription } = await world();
    await ask();
    const [row] = await sql`select assigned from subscriptions where id = ${subscription.id}`;
    expect(row?.assigned).toBe(0);
    expect((await eventsOf(sql, source)).at(-1)).toMatchObject({
      type: 'share_link.asked',
      actor_kind: 'visitor',
    });
  });

  test('is answered alike, whoever is known and whoever has a seat', async () => {
    const { ada, ask, source, email } = await world();
    const { email: holder } = await seated(db, ada, source);
    for (const address of [email, holder, freshAddress('stranger')]) {
      expect(await ask(address)).toBeUndefined();
    }
  });

  test('tells plainly of a domain that the link is not for, and reads addresses strictly', async () => {
    const { ask } = await world(3, { domains: 'acme.example, bücher.example' });
    expect(await refusalOf(ask('bob@example.com'))).toBe('InvalidRequest domain');
    expect(await refusalOf(ask('bob@eu.acme.example'))).toBe('InvalidRequest domain');
    expect(await refusalOf(ask('bob@acme.example.evil.com'))).toBe('InvalidRequest domain');
    expect(await refusalOf(ask('bob@evil.com,x@acme.example'))).toBe('InvalidRequest address');
    await ask('bob@ACME.example');
    await ask('bob@bücher.example');
  });

  test('goes to one address three times an hour at the most, and nobody is told', async () => {
    const { ask, link } = await world();
    const address = freshAddress('bob');
    await Promise.all(Array.from({ length: 9 }, () => ask(address)));
    const [kept] = await sql`
      select count(*)::int as count from share_link_joins where link_id = ${link.id}`;
    expect(kept?.count).toBe(3);
  });

  test('goes by one link a thousand times an hour at the most', async () => {
    const { ask, link } = await world();
    await sql`
      insert into share_link_joins (link_id, email, expires_at)
      select ${link.id}, n || '@example.com', now() + interval '1 day'
        from generate_series(1, 1000) n`;
    expect(await refusalOf(ask())).toBe('TooManyRequests link_busy');
  });

  test('is refused, with the reason, where the link lets nobody in', async () => {
    const off = await world();
    await closeShareLink(db, off.ada, { linkId: off.link.id });
    expect(await refusalOf(off.ask())).toBe('InvalidInvitationToken closed');
    const over = await world();
    await endLink(db, over.link);
    expect(await refusalOf(over.ask())).toBe('InvalidInvitationToken expired');
    const full = await world(1);
    await seated(db, full.ada, full.source);
    expect(await refusalOf(full.ask())).toBe('InvalidInvitationToken full');
    const used = await world(5, { mostJoins: 1 });
    await used.come();
    expect(await refusalOf(used.ask())).toBe('InvalidInvitationToken used_up');
    const asleep = await world();
    await endSubscription(db, operator, { ...asleep.source, to: 'paused' });
    expect(await refusalOf(asleep.ask())).toBe('InvalidInvitationToken asleep');
  });
});
