import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { Refusal } from '#domain/refusal.ts';
import { invited } from '#domain/test/seating.ts';
import { joining, sharing } from '#domain/test/sharing.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { askToJoin } from './ask.ts';
import { closeShareLink } from './close.ts';
import { createShareLink } from './create.ts';
import { joinByLink } from './join.ts';
import { linkToken } from './token.ts';

/** Two pools: what meets in these tests meets in the database and nowhere else. */
const { url, db: one, sql } = await testDatabase();
const other = connect(url, { max: 20 });
afterAll(() => disconnect(other));
const sides = [one, other] as const;

/** A shared link, and the letters that so many people have got by it. */
async function crowd(people: number, { seats, mostJoins }: { seats: number; mostJoins?: number }) {
  const world = await buildWorld(one, { subscription: { seats } });
  const source = { subscriptionId: world.subscription.id };
  const link = await createShareLink(one, world.ada, { source, days: 7, mostJoins });
  const key = sharing;
  const token = linkToken(key, link.id);
  for (let at = 0; at < people; at += 20) {
    const some = Array.from({ length: Math.min(20, people - at) }, (_, n) =>
      askToJoin(sides[n % 2] ?? one, { key, token, email: freshAddress('bob') }),
    );
    await Promise.all(some);
  }
  const joins = await sql<{ id: string }[]>`
    select id from share_link_joins where link_id = ${link.id}`;
  const letters = joins.map(({ id }) => linkToken(joining, id));
  const open = (token: string, n: number) =>
    joinByLink(sides[n % 2] ?? one, { key: joining, token });
  return { ...world, source, link, letters, open };
}

async function together(works: Promise<unknown>[]): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {};
  for (const result of await Promise.allSettled(works)) {
    if (result.status === 'rejected' && !(result.reason instanceof Refusal)) throw result.reason;
    const outcome = result.status === 'fulfilled' ? 'done' : result.reason.code;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return outcomes;
}

async function counted({ link, source }: Awaited<ReturnType<typeof crowd>>) {
  const [row] = await sql`
    select l.joined, p.assigned, p.seats from share_links l, subscriptions p
     where l.id = ${link.id} and p.id = ${source.subscriptionId}`;
  return row;
}

test('200 people who come at once on 3 free seats: exactly 3 get one', async () => {
  const all = await crowd(200, { seats: 3 });
  expect(all.letters).toHaveLength(200);
  const outcomes = await together(all.letters.map(all.open));
  expect(outcomes).toEqual({ done: 3, InvalidInvitationToken: 197 });
  expect(await counted(all)).toMatchObject({ joined: 3, assigned: 3 });
}, 60_000);

test('40 people who come at once by a link for 5: exactly 5 get in', async () => {
  const all = await crowd(40, { seats: 40, mostJoins: 5 });
  const outcomes = await together(all.letters.map(all.open));
  expect(outcomes).toEqual({ done: 5, InvalidInvitationToken: 35 });
  expect(await counted(all)).toMatchObject({ joined: 5, assigned: 5 });
}, 60_000);

test('50 clicks on one letter at once give one seat', async () => {
  const all = await crowd(1, { seats: 9 });
  const [letter = ''] = all.letters;
  const outcomes = await together(Array.from({ length: 50 }, (_, n) => all.open(letter, n)));
  expect(outcomes).toEqual({ done: 1, InvalidInvitationToken: 49 });
  expect(await counted(all)).toMatchObject({ joined: 1, assigned: 1 });
}, 60_000);

test('nobody comes after the link is switched off, and nobody half', async () => {
  for (let round = 0; round < 10; round += 1) {
    const all = await crowd(12, { seats: 12 });
    const off = closeShareLink(other, all.ada, { linkId: all.link.id });
    const works = [...all.letters.slice(0, 6).map(all.open), off];
    await together([...works, ...all.letters.slice(6).map(all.open)]);
    const row = await counted(all);
    expect(row?.joined).toBe(row?.assigned);
    const after = await sql`
      select 1 from share_link_joins j join share_links l on l.id = j.link_id
       where l.id = ${all.link.id} and j.joined_at > l.closed_at`;
    expect(after).toHaveLength(0);
  }
}, 60_000);

test('who comes and who is assigned at once never overfill', async () => {
  for (let round = 0; round < 5; round += 1) {
    const all = await crowd(10, { seats: 6 });
    await together(
      all.letters.flatMap((letter, n) => [
        all.open(letter, n),
        invited(sides[(n + 1) % 2] ?? one, all.ada, all.source),
      ]),
    );
    expect(await counted(all)).toMatchObject({ assigned: 6 });
  }
}, 60_000);
