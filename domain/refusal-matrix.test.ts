import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Rightful, Stage } from '#domain/test/row.ts';
import { openStage } from '#domain/test/stage.ts';
import { verbs } from '#domain/test/verbs.ts';
import { merchantOf, operator, signedIn } from '#domain/test/world.ts';

const { db, sql } = await testDatabase();

type Who<By extends Actor = Actor> = (mine: Stage, other: Stage) => By;
type Of<Kind extends Actor['kind']> = Extract<Actor, { kind: Kind }>;
type Person = { id: string; email: string };

const letInAs = ({ id: memberId, email }: Person): Of<'member'> => ({
  kind: 'member',
  memberId,
  email,
});
const seatedAs = ({ id: memberId, email }: Person): Of<'holder'> => ({
  kind: 'holder',
  memberId,
  email,
});

const rightful: Record<Rightful, Who> = {
  manager: ({ ada }) => ada,
  merchant: ({ merchant }) => merchant,
  operator: () => operator,
  offered: ({ offered }) => signedIn(offered.email),
  holder: ({ holder }) => signedIn(holder.email),
  asking: ({ asking }) => signedIn(asking.email),
  colleague: ({ asking }) => signedIn(asking.email),
  seated: ({ holder }) => seatedAs(holder),
  letIn: ({ owner }) => letInAs(owner),
  reader: ({ member }) => letInAs({ id: member.id, email: member.email }),
};

/** Who acts on behalf of this installation is turned away only from what a person answers alone. */
type Distrusted = Exclude<Actor['kind'], 'operator' | 'system'>;

/** Everybody who is turned away from what only the rightful may do: somebody of each kind. */
const wrong: { [Kind in Distrusted]: Record<string, Who<Of<Kind>>> } = {
  organization: { 'another organization’s program': (_, other) => merchantOf(other.organization) },
  user: {
    'the owner of another customer': (_, other) => signedIn(other.email),
    'a plain member of this customer': ({ member }) => signedIn(member.email),
    'a manager who was removed': ({ removed }) => signedIn(removed.email),
    'a manager who is a plain member now': ({ demoted }) => signedIn(demoted.email),
    'a stranger who signed in': () => signedIn('stranger@example.com'),
  },
  member: {
    'the owner of another customer, let in by the merchant': (_, other) => letInAs(other.owner),
    'a plain member, let in by the merchant': ({ member }) => letInAs(member),
    'a removed manager, let in by the merchant': ({ removed }) => letInAs(removed),
    'a manager who is a plain member now, let in': ({ demoted }) => letInAs(demoted),
  },
  holder: {
    'a holder in a session born from a claim': ({ member }) => seatedAs(member),
    'the owner’s address in a session born from a claim': ({ member, email }) =>
      seatedAs({ id: member.id, email }),
    'the owner, in a session born from a claim': ({ owner }) => seatedAs(owner),
  },
  invitee: { 'who only opened an invitation': ({ seatId }) => ({ kind: 'invitee', seatId }) },
  joiner: {
    'the owner’s address, come by a shared link': ({ email }) => ({ kind: 'joiner', email }),
  },
  visitor: { 'who only typed an address': ({ email }) => ({ kind: 'visitor', email }) },
};

/**
 * What is the merchant's is not the purchaser's, what is the operator's is nobody else's, and what a
 * person answers for themselves is nobody's but theirs.
 */
const wrongToo: Record<Rightful, Record<string, Who>> = {
  manager: {},
  merchant: { 'the owner of this customer': ({ ada }) => ada },
  operator: {
    'the owner of this customer': ({ ada }) => ada,
    'the organization’s own program': ({ merchant }) => merchant,
  },
  offered: {
    'the owner of this customer': ({ ada }) => ada,
    'the organization’s own program': ({ merchant }) => merchant,
    'the operator': () => operator,
  },
  holder: {
    'the owner of this customer': ({ ada }) => ada,
    'the organization’s own program': ({ merchant }) => merchant,
    'the operator': () => operator,
  },
  asking: {
    'the owner of this customer': ({ ada }) => ada,
    'the organization’s own program': ({ merchant }) => merchant,
    'the operator': () => operator,
  },
  colleague: {
    'the organization’s own program': ({ merchant }) => merchant,
    'the operator': () => operator,
  },
  seated: {
    'the owner of this customer': ({ ada }) => ada,
    'the organization’s own program': ({ merchant }) => merchant,
    'the operator': () => operator,
  },
  letIn: { 'the organization’s own program': ({ merchant }) => merchant },
  reader: {},
};

const belongs = ['a plain member of this customer', 'a manager who is a plain member now'];
const reads = [
  'a plain member, let in by the merchant',
  'a manager who is a plain member now, let in',
];

/** Who belongs to the customer without managing it is turned away from all but what is for them. */
const notWrong: Partial<Record<Rightful, string[]>> = {
  colleague: [...belongs, ...reads],
  reader: reads,
};

function everybodyWrong(by: Rightful): [string, Who][] {
  return [...Object.values(wrong), wrongToo[by]]
    .flatMap((some) => Object.entries<Who>(some))
    .filter(([who]) => !notWrong[by]?.includes(who));
}

/** One stage for all who are turned away: they leave it as it is. */
const [mine, other] = [await openStage(db), await openStage(db)];

describe.each(Object.entries(verbs))('%s', (_name, { by, call }) => {
  test.each(everybodyWrong(by))('R4: refuses %s', async (_who, who) => {
    const actor = who(mine, other);
    const before = await deedsOf(actor);
    const answer = await call(db, actor, mine).catch((error: unknown) => error);
    expect(isNothing(answer) || isRefusal(answer), String(answer)).toBe(true);
    expect(await deedsOf(actor)).toBe(before);
  });

  test('serves its rightful actor', async () => {
    const own = await openStage(db);
    expect(isNothing(await call(db, rightful[by](own, own), own))).toBe(false);
  });
});

test('each verb that takes an actor has a row', () => {
  const taking =
    /export async function (\w+)(?:<\w+>)?\(\s*db: (?:Database|Executor),\s*actor: [A-Z]/g;
  const found = globSync('domain/*/*.ts')
    .filter((path) => !path.startsWith('domain/test/'))
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(taking)].map(([, name]) => name));
  expect(found.sort()).toEqual(Object.keys(verbs).sort());
});

/** Nothing there, as for an id that nothing has. */
function isNothing(answer: unknown): boolean {
  return answer === undefined || (Array.isArray(answer) && answer.length === 0);
}

/** "Not yours" reads as "not there", or as what only another kind of actor may do. */
function isRefusal(answer: unknown): boolean {
  const codes = ['ResourceNotFound', 'MemberNotFound', 'NotPermitted'];
  return answer instanceof Refusal && codes.includes(answer.code);
}

/** How many facts history holds of an actor: being turned away adds none. */
async function deedsOf(actor: Actor): Promise<number> {
  const id = actor.kind === 'organization' ? actor.tokenId : 'email' in actor ? actor.email : null;
  const [row] = await sql`
    select count(*)::int as count from events
     where actor_kind = ${actor.kind} and actor_id = ${id ?? ('seatId' in actor ? actor.seatId : '')}`;
  return row?.count;
}
