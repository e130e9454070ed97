import { afterAll, describe, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import type { Actor } from '#domain/actor.ts';
import { addMember } from '#domain/member/add.ts';
import type { Member, Role } from '#domain/member/facts.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { membersOf } from '#domain/test/members.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator, signedIn } from '#domain/test/world.ts';
import { acceptOwnership } from './accept.ts';
import { declineOwnership } from './decline.ts';
import { expireOffers } from './expire.ts';
import { findOffer, openOffer } from './find.ts';
import { offerOwnership } from './offer.ts';
import { withdrawOffer } from './withdraw.ts';

/** Two pools: what meets in these tests meets in the database and nowhere else. */
const { url, db, sql } = await testDatabase();
const other = connect(url, { max: 20 });
afterAll(() => disconnect(other));

async function world() {
  const built = await buildWorld(db);
  const { ada, customerId } = built;
  const add = (name: string, role: Role = 'member') =>
    addMember(db, ada, { customerId, email: freshAddress(name), role });
  const roles = async () =>
    Object.fromEntries(
      (await membersOf(db, { customerId })).map(({ email, role }) => [email, role]),
    );
  const owners = async () =>
    Object.entries(await roles()).flatMap(([email, role]) => (role === 'owner' ? [email] : []));
  const bob = await add('bob');
  return { ...built, add, roles, owners, bob, asBob: signedIn(bob.email) };
}

const offerTo = ({ ada }: Awaited<ReturnType<typeof world>>, { id }: Member) =>
  offerOwnership(db, ada, { memberId: id });

async function grow(offerId: string) {
  await sql`alter table ownership_offers disable trigger ownership_offers_end_once`;
  await sql`update ownership_offers set expires_at = now() - interval '1 minute' where id = ${offerId}`;
  await sql`alter table ownership_offers enable trigger ownership_offers_end_once`;
}

async function factsOf(customerId: string) {
  const rows = await sql`
    select type, actor_id from events
     where customer_id = ${customerId} and type like 'ownership.%' order by id`;
  return rows.map(({ type }) => type);
}

describe('an offer', () => {
  test('R97: changes nothing until it is accepted, and then both roles at once', async () => {
    const story = await world();
    const { email, bob, asBob, roles, customerId } = story;
    const offer = await offerTo(story, bob);
    expect(await roles()).toEqual({ [email]: 'owner', [bob.email]: 'member' });
    expect(await findOffer(db, asBob, { offerId: offer.id })).toMatchObject({
      ending: null,
      from: { email },
      customerName: 'Ada Lovelace',
      purchases: 1,
    });
    expect(await acceptOwnership(db, asBob, { offerId: offer.id })).toMatchObject({
      role: 'owner',
    });
    expect(await roles()).toEqual({ [email]: 'billing_manager', [bob.email]: 'owner' });
    expect(await findOffer(db, asBob, { offerId: offer.id })).toMatchObject({ ending: 'accepted' });
    expect(await factsOf(customerId)).toEqual(['ownership.offered', 'ownership.accepted']);
    const told = await sql`
      select actor_id from events where customer_id = ${customerId} and type = 'member.updated'`;
    expect(told.map(({ actor_id }) => actor_id)).toEqual([bob.email, bob.email]);
  });

  test('is the owner’s to make, to another than herself, and never the merchant’s', async () => {
    const { ada, merchant, bob, add, customerId } = await world();
    const grace = await add('grace', 'billing_manager');
    const make = (actor: Actor, memberId: string) =>
      refusalOf(offerOwnership(db, actor, { memberId }));
    expect(await make(signedIn(grace.email), bob.id)).toBe('InvalidRequest not_owner');
    expect(await make(merchant, bob.id)).toBe('NotPermitted');
    const [owner] = await membersOf(db, { customerId });
    expect(await make(ada, owner?.id ?? '')).toBe('InvalidRequest own_role');
  });

  test('is answered by whom it was made to, after a sign-in, and by nobody else', async () => {
    const story = await world();
    const { ada, merchant, bob, add } = story;
    const { id: offerId } = await offerTo(story, bob);
    const grace = signedIn((await add('grace', 'billing_manager')).email);
    const claimed = { kind: 'holder', memberId: bob.id, email: bob.email } as const;
    for (const actor of [ada, merchant, operator, grace, claimed]) {
      expect(await findOffer(db, actor, { offerId })).toBeUndefined();
      for (const answer of [acceptOwnership, declineOwnership]) {
        expect(await refusalOf(answer(db, actor, { offerId }))).toBe('ResourceNotFound');
      }
    }
  });

  test('is over once declined or withdrawn', async () => {
    for (const end of ['declined', 'withdrawn'] as const) {
      const story = await world();
      const { ada, asBob, bob, email, owners, customerId } = story;
      const { id: offerId } = await offerTo(story, bob);
      if (end === 'declined') await declineOwnership(db, asBob, { offerId });
      else await withdrawOffer(db, ada, { customerId });
      expect(await refusalOf(acceptOwnership(db, asBob, { offerId }))).toBe(
        'ResourceUnavailable offer_over',
      );
      expect(await refusalOf(declineOwnership(db, asBob, { offerId }))).toBe(
        'ResourceUnavailable offer_over',
      );
      expect(await refusalOf(withdrawOffer(db, ada, { customerId }))).toBe('ResourceNotFound');
      expect(await owners()).toEqual([email]);
      expect(await factsOf(customerId)).toEqual(['ownership.offered', `ownership.${end}`]);
    }
  });

  test('is withdrawn by the owner alone', async () => {
    const story = await world();
    await offerTo(story, story.bob);
    const { email } = await story.add('grace', 'billing_manager');
    const { customerId } = story;
    expect(await refusalOf(withdrawOffer(db, signedIn(email), { customerId }))).toBe(
      'InvalidRequest not_owner',
    );
  });

  test('makes way for the next one: one is open at a time', async () => {
    const story = await world();
    const { ada, asBob, bob, add, customerId } = story;
    const grace = await add('grace');
    const first = await offerTo(story, bob);
    const second = await offerTo(story, grace);
    expect(await openOffer(db, ada, { customerId })).toMatchObject({ id: second.id });
    expect(await findOffer(db, asBob, { offerId: first.id })).toMatchObject({
      ending: 'withdrawn',
    });
  });

  test('ends after a week, whether the clock has noticed or not', async () => {
    const story = await world();
    const { ada, asBob, bob, owners, email, customerId } = story;
    const { id: offerId } = await offerTo(story, bob);
    await grow(offerId);
    expect(await findOffer(db, asBob, { offerId })).toMatchObject({ ending: 'expired' });
    expect(await openOffer(db, ada, { customerId })).toBeUndefined();
    expect(await refusalOf(acceptOwnership(db, asBob, { offerId }))).toBe(
      'ResourceUnavailable offer_over',
    );
    expect(await expireOffers(db)).toBe(1);
    expect(await expireOffers(db)).toBe(0);
    expect((await factsOf(customerId)).at(-1)).toBe('ownership.expired');
    expect(await owners()).toEqual([email]);
  });

  test('lapses where the owner is another meanwhile, or its addressee has left', async () => {
    const moved = await world();
    const grace = await moved.add('grace');
    const { id: first } = await offerTo(moved, moved.bob);
    await updateMember(db, moved.merchant, { memberId: grace.id, role: 'owner' });
    expect(await refusalOf(acceptOwnership(db, moved.asBob, { offerId: first }))).toBe(
      'ResourceUnavailable offer_over',
    );
    expect(await moved.owners()).toEqual([grace.email]);

    const left = await world();
    const { id: second } = await offerTo(left, left.bob);
    await removeMember(db, left.ada, { memberId: left.bob.id });
    expect(await refusalOf(acceptOwnership(db, left.asBob, { offerId: second }))).toBe(
      'ResourceNotFound',
    );
    expect((await factsOf(left.customerId)).at(-1)).toBe('ownership.lapsed');
  });

  test('is made five times an hour at the most, since each writes a letter', async () => {
    const story = await world();
    for (let time = 0; time < 5; time += 1) await offerTo(story, story.bob);
    expect(await refusalOf(offerTo(story, story.bob))).toBe('TooManyRequests');
  });
});

describe('never none, never two, whoever meets', () => {
  type Story = Awaited<ReturnType<typeof world>>;
  type Meeting = (story: Story, offerId: string) => Promise<unknown>[];

  const accept = (on: typeof db, { asBob }: Story, offerId: string) =>
    acceptOwnership(on, asBob, { offerId });

  const meetings: Record<string, Meeting> = {
    'two accepting clicks': (story, id) => [accept(db, story, id), accept(other, story, id)],
    'an accept and a withdrawal': (story, id) => [
      accept(db, story, id),
      withdrawOffer(other, story.ada, { customerId: story.customerId }),
    ],
    'an accept and a decline': (story, id) => [
      accept(db, story, id),
      declineOwnership(other, story.asBob, { offerId: id }),
    ],
    'an accept and the merchant’s transfer': (story, id) => [
      accept(db, story, id),
      story
        .add('grace')
        .then((grace) =>
          updateMember(other, story.merchant, { memberId: grace.id, role: 'owner' }),
        ),
    ],
    'an accept and the removal of who accepts': (story, id) => [
      accept(db, story, id),
      removeMember(other, story.ada, { memberId: story.bob.id }),
    ],
    'an accept and another offer': (story, id) => [
      accept(db, story, id),
      story.add('grace').then((grace) => offerOwnership(other, story.ada, { memberId: grace.id })),
    ],
  };

  test.each(Object.entries(meetings))(
    '%s',
    async (_who, meet) => {
      for (let round = 0; round < 12; round += 1) {
        const story = await world();
        const { id } = await offerTo(story, story.bob);
        const works = meet(story, id);
        const outcomes = await Promise.allSettled(round % 2 ? works.reverse() : works);
        for (const outcome of outcomes) {
          if (outcome.status === 'rejected') expect(outcome.reason.name).toBe('Refusal');
        }
        expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
        expect(await story.owners()).toHaveLength(1);
      }
    },
    60_000,
  );
});
