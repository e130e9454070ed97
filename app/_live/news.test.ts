import { expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import type { Actor } from '#domain/actor.ts';
import { type Known, knownOf, type Subject } from '#domain/event/news.ts';
import { recordEvent } from '#domain/event/record.ts';
import { eventFamilies } from '#domain/event/types.ts';
import { endSession, hashToken, newSessionToken } from '#domain/identity/session.ts';
import { addMember } from '#domain/member/add.ts';
import { updateMember } from '#domain/member/update.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { allowRequests } from '#domain/seat-request/allow.ts';
import { tellAll } from '#domain/test/telling.ts';
import { buildWorld, freshAddress, operator, signedIn } from '#domain/test/world.ts';
import { newsOf } from './news.ts';
import { mostPlaces } from './places.ts';

const { db, sql, url } = await testDatabase();

type Person = Extract<Actor, { email: string }>;

async function world() {
  const built = await buildWorld(db, { subscription: { seats: 50 } });
  const { id: purchaseId } = built.subscription;
  const source = { subscriptionId: purchaseId };
  await tellAll(db);
  return {
    ...built,
    ada: built.ada as Person,
    /** The page as it is now. */
    known: async () => (await knownOf(db, built.ada, { id: purchaseId })) as Known,
    /** Somebody else's deed, told. */
    async assign(count = 1) {
      const lines = Array.from({ length: count }, () => ({ email: freshAddress() }));
      await assignSeats(db, built.ada, { source, lines });
      await tellAll(db);
    },
    async listen(
      known: Known,
      actor: Person | null = built.ada as Person,
      subject: Subject = { id: purchaseId, families: eventFamilies },
    ) {
      const reader = new AbortController();
      const token = await sessionOf(actor ?? signedIn(freshAddress()));
      const asking = { db, actor, token: actor ? token : undefined, subject, known };
      const answer = await newsOf(asking, reader.signal);
      return { answer, token, leave: () => reader.abort(), hears: listener(answer) };
    },
    async hasInTeam(role: 'member' | 'billing_manager') {
      const email = freshAddress('eve');
      const { customerId } = built;
      const member = await addMember(db, operator, { customerId, email, role });
      return { member, actor: signedIn(email) as Person };
    },
  };
}

async function sessionOf(actor: Actor): Promise<string> {
  const token = newSessionToken();
  const email = 'email' in actor ? actor.email : '';
  await sql`
    with person as (insert into users (email) values (${email})
      on conflict (lower(email)) do update set email = excluded.email returning id)
    insert into sessions (token_hash, user_id, expires)
    select ${hashToken(token)}, id, now() + interval '1 day' from person`;
  return token;
}

/** Reads what is said, word by word; undefined at the end. Signs of life are no words. */
function listener(answer: Response) {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  return async function next(): Promise<unknown> {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (done) return undefined;
    return value?.startsWith('data: ') ? JSON.parse(value.slice('data: '.length)) : next();
  };
}

test('a page hears of changes that it doesn’t show, and of none that it does', async () => {
  const { known, assign, listen } = await world();
  const before = await known();
  await assign(2);
  const late = await listen(before);
  const fresh = await listen(await known());
  expect(await late.hears()).toEqual({ type: 'changes', count: 2 });
  await assign();
  expect(await late.hears()).toEqual({ type: 'changes', count: 3 });
  expect(await fresh.hears()).toEqual({ type: 'changes', count: 1 });
  late.leave();
  fresh.leave();
});

test('a deed that the page was made after is no news when it is told', async () => {
  const { ada, known, listen, assign, subscription } = await world();
  const source = { subscriptionId: subscription.id };
  await assignSeat(db, ada, { source, recipient: { email: freshAddress() } });
  const { hears, leave } = await listen(await known());
  await tellAll(db);
  await assign();
  expect(await hears()).toEqual({ type: 'changes', count: 1 });
  leave();
});

test('a fact that was written before another, and committed after the page was made, is news', async () => {
  const { ada, customerId, known, listen, subscription } = await world();
  const source = { subscriptionId: subscription.id };
  const late = connect(url, { max: 1 });
  const before = await late.transaction(async (tx) => {
    const fact = { type: 'subscription.updated', customerId, ...source } as const;
    await recordEvent(tx, operator, fact);
    await assignSeat(db, ada, { source, recipient: { email: freshAddress() } });
    return known();
  });
  await disconnect(late);
  await tellAll(db);
  const heard = await listen(before);
  expect(await heard.hears()).toEqual({ type: 'changes', count: 1 });
  heard.leave();
});

test('another purchase is nobody’s news', async () => {
  const [mine, other] = [await world(), await world()];
  const { hears, leave } = await mine.listen(await mine.known());
  await other.assign();
  await mine.assign();
  expect(await hears()).toEqual({ type: 'changes', count: 1 });
  leave();
});

test('a team hears of its people, and of nobody else’s', async () => {
  const { customerId, known, listen, assign, hasInTeam } = await world();
  const other = await world();
  const team: Subject = { id: customerId, families: ['member', 'ownership'] };
  const now = await known();
  const { hears, leave } = await listen(now, undefined, team);
  await other.hasInTeam('member');
  await assign();
  const margaret = await hasInTeam('billing_manager');
  await tellAll(db);
  expect(await hears()).toEqual({ type: 'changes', count: 2 });
  await updateMember(db, operator, { memberId: margaret.member.id, role: 'member' });
  await tellAll(db);
  expect(await hears()).toEqual({ type: 'changes', count: 3 });
  for (const stranger of [margaret.actor, other.ada]) {
    expect((await listen(now, stranger, team)).answer.status).toBe(404);
  }
  leave();
});

test('a page hears of what it shows, missed or not, and of nothing beside', async () => {
  const { ada, subscription, known, listen, assign } = await world();
  const { id } = subscription;
  const before = await known();
  const asksFor = (allowed: boolean) =>
    allowRequests(db, ada, { source: { subscriptionId: id }, allowed });
  await asksFor(true);
  await assign();
  const { hears, leave } = await listen(before, undefined, { id, families: ['purchase'] });
  expect(await hears()).toEqual({ type: 'changes', count: 1 });
  await assign();
  await asksFor(false);
  await tellAll(db);
  expect(await hears()).toEqual({ type: 'changes', count: 2 });
  leave();
});

test('where too much has happened to be counted, that is said', async () => {
  const { known, listen } = await world();
  await sql`
    insert into events (type, actor_kind, channel, number)
    select 'product.updated', 'system', 'system', (select max(number) from events) + place
      from generate_series(1, 6000) as place`;
  const { hears, leave } = await listen({ ...(await known()), number: 0 });
  expect(await hears()).toEqual({ type: 'changes', count: null });
  leave();
});

test('nobody, a holder and a member without management hear nothing', async () => {
  const { known, listen, hasInTeam } = await world();
  const now = await known();
  expect((await listen(now, null)).answer.status).toBe(401);
  const { member, actor } = await hasInTeam('member');
  expect((await listen(now, actor)).answer.status).toBe(404);
  const vouched = { kind: 'member', memberId: member.id, email: actor.email } as const;
  expect((await listen(now, vouched)).answer.status).toBe(404);
  expect((await listen(now, { ...vouched, kind: 'holder' })).answer.status).toBe(404);
  expect((await listen(now, signedIn(freshAddress()) as Person)).answer.status).toBe(404);
});

test('who manages no longer hears that it is over, and nothing of what comes', async () => {
  const { known, listen, assign, hasInTeam } = await world();
  const { member, actor } = await hasInTeam('billing_manager');
  await tellAll(db);
  const { hears } = await listen(await known(), actor);
  await updateMember(db, operator, { memberId: member.id, role: 'member' });
  await assign();
  expect(await hears()).toEqual({ type: 'over' });
  expect(await hears()).toBeUndefined();
});

test('with its session a page’s line ends, and tells nothing more', async () => {
  const { known, listen, assign } = await world();
  const { hears, token } = await listen(await known());
  await endSession(db, { token });
  await assign();
  expect(await hears()).toEqual({ type: 'over' });
  expect(await hears()).toBeUndefined();
});

test('one person has a few places; whoever leaves makes room', async () => {
  const { known, listen, ada, hasInTeam } = await world();
  const now = await known();
  const lines = [];
  for (let place = 0; place < mostPlaces; place += 1) lines.push(await listen(now));
  expect(lines.map(({ answer }) => answer.status)).toEqual(lines.map(() => 200));
  const shouting = { ...ada, email: ada.email.toUpperCase() };
  expect((await listen(now, shouting)).answer.status).toBe(429);
  const { actor } = await hasInTeam('billing_manager');
  const hers = await listen(now, actor);
  expect(hers.answer.status).toBe(200);
  hers.leave();

  lines[0]?.leave();
  const again = await listen(now);
  expect(again.answer.status).toBe(200);
  for (const { leave } of [...lines, again]) leave();
});

test('however many listen, one connection does', async () => {
  const { known, listen, assign } = await world();
  const lines = [await listen(await known()), await listen(await known())];
  await assign();
  for (const { hears } of lines) expect(await hears()).toEqual({ type: 'changes', count: 1 });
  const listening = await sql`
    select 1 from pg_stat_activity
     where datname = current_database() and query ilike 'listen %'`;
  expect(listening).toHaveLength(1);
  for (const { leave } of lines) leave();
});
