import type { Contest } from '../contest.ts';
import { callAll, onFreshPool, type Turn } from '../crowd.ts';
import { callsOf } from '../limit.ts';
import { addressOf, numberOf, sourceIndex, sources } from '../numbers.ts';
import type { Options } from '../options.ts';
import { type Call, cycle } from '../verbs.ts';
import { restore, seatsThatBecame, type World } from '../world.ts';
import { type BetterAuth, migrateBetterAuth, signIn, withBetterAuth } from './auth.ts';
import { fillBetterAuth } from './fill.ts';

/** One cycle of each: who buys, and who is invited, both signed in where that is needed. */
type Pair = { organizationId: string; email: string; owner: Headers; invited: Headers };

/** Our cycle against better-auth's: invite, accept, list, remove. */
export async function cycleContest(world: World, { calls, crowd }: Options): Promise<Contest> {
  const [ours, theirs] = [roundUp(calls / 3, crowd), roundUp(calls / 20, crowd)];
  const pairs = await withBetterAuth(world.url, crowd, async (auth) => {
    await migrateBetterAuth(auth);
    await fillBetterAuth(world.sql, { members: world.seats, users: theirs });
    await world.sql`vacuum analyze`;
    return pair(auth, { first: world.seats + 1, pairs: theirs });
  });
  return {
    name: 'assign, claim, list, revoke',
    seats: world.seats,
    against: 'better-auth: invite, accept, list, remove',
    aim: { faster: 5 },
    usher: { calls: ours, turn: () => runOurs(world, ours, crowd) },
    limit: { calls: theirs, turn: () => runTheirs(world, pairs, crowd) },
  };
}

function roundUp(calls: number, crowd: number): number {
  return Math.ceil(calls / crowd) * crowd;
}

async function pair(
  auth: BetterAuth,
  { first, pairs }: { first: number; pairs: number },
): Promise<Pair[]> {
  const made: Pair[] = [];
  for (let index = 0; index < pairs; index += 1) {
    const [source, person] = [
      numberOf(sourceIndex(sources.spread, index)),
      numberOf(first + index),
    ];
    made.push({
      organizationId: `org${source}`,
      email: addressOf(person),
      owner: await signIn(auth, `owner${source}`),
      invited: await signIn(auth, `user${person}`),
    });
  }
  return made;
}

async function runOurs(world: World, calls: number, crowd: number): Promise<Turn> {
  const all = callsOf({ sources: sources.spread }, { first: world.fresh, calls, crowd });
  world.fresh += calls;
  const turn = await onFreshPool(world.url, crowd, (db) =>
    callAll(calls, crowd, (index) => cycle(db, all[index] as Call)),
  );
  const done = Math.min(turn.done, await seatsThatBecame(world, 'revoked'));
  await restore(world);
  return { ...turn, done };
}

function runTheirs({ url }: World, pairs: Pair[], crowd: number): Promise<Turn> {
  return withBetterAuth(url, crowd, async (auth) => {
    await auth.$context;
    return callAll(pairs.length, crowd, (index) => theirCycle(auth, pairs[index] as Pair));
  });
}

async function theirCycle(
  { api }: BetterAuth,
  { organizationId, email, owner, invited }: Pair,
): Promise<boolean> {
  const invitation = await api.createInvitation({
    headers: owner,
    body: { organizationId, email, role: 'member' },
  });
  const accepted = await api.acceptInvitation({
    headers: invited,
    body: { invitationId: invitation.id },
  });
  const memberIdOrEmail = accepted?.member.id ?? '';
  const listed = await api.listMembers({ headers: owner, query: { organizationId, limit: 50 } });
  await api.removeMember({ headers: owner, body: { organizationId, memberIdOrEmail } });
  return listed.members.length > 0 && memberIdOrEmail !== '';
}
