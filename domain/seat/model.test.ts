import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { Refusal } from '#domain/refusal.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { type Deed, Model } from '#domain/test/model.ts';
import { key, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator, type World } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';
import { assignSeats } from './assign-many.ts';
import { availableSeats } from './available.ts';
import { claimSeat } from './claim.ts';
import { declineSeat } from './decline.ts';
import { resendInvitation } from './resend.ts';
import { revokeSeat } from './revoke.ts';
import { revokeAllSeats } from './revoke-all.ts';
import { seatsOf } from './seats-of.ts';

const { db } = await testDatabase();

const people = 5;
const who = fc.nat({ max: people - 1 });
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('assign' as const), who }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('claim' as const), who }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('claimOtherLink' as const, 'decline', 'resend', 'revoke'),
      who,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('assignAll' as const),
      whos: fc.uniqueArray(who, { minLength: 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('changeSeats' as const),
      seats: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('end' as const, 'recover') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revokeAll' as const) }) },
);

test('whatever people do, in whatever order, the seats are as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 5, maxLength: 40 }), async (sequence) => {
      const model = new Model(3);
      const real = await begin();
      for (const deed of sequence) {
        expect({ deed, answer: await real.answerTo(deed, model) }).toEqual({
          deed,
          answer: model.answerTo(deed),
        });
        expect(await real.state()).toEqual({
          holds: [...model.holds].map(([person, { status }]) => [person, status]).sort(),
          available: Math.max(model.seats - model.holds.size, 0),
        });
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

async function begin() {
  const world = await buildWorld(db);
  const emails = Array.from({ length: people }, (_, person) => freshAddress(`p${person}`));
  return {
    answerTo: (deed: Deed, model: Model) => answer(world, emails, deed, model),
    state: () => state(world, emails),
  };
}

async function answer(world: World, emails: string[], deed: Deed, model: Model): Promise<string> {
  try {
    return (await act(world, emails, deed, model)) === undefined ? 'nobody' : 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

async function act({ ada, subscription }: World, emails: string[], deed: Deed, model: Model) {
  const source = { subscriptionId: subscription.id };
  const email = (person: number) => emails[person] ?? '';
  switch (deed.do) {
    case 'assign':
      return assignSeat(db, ada, { source, recipient: { email: email(deed.who) } });
    case 'assignAll':
      return assignSeats(db, ada, { source, lines: deed.whos.map((p) => ({ email: email(p) })) });
    case 'revokeAll':
      return revokeAllSeats(db, ada, { source });
    case 'changeSeats':
      return changeSeatCount(db, operator, { ...source, seats: deed.seats });
    case 'end':
      return endSubscription(db, operator, { ...source, to: 'paused' });
    case 'recover':
      return recoverSubscription(db, operator, source);
  }
  const { seats } = await seatsOf(db, ada, { source, show: 'live' });
  const seat = seats.find((held) => held.email === email(deed.who));
  const link = model.holds.get(deed.who)?.link ?? 1;
  switch (deed.do) {
    case 'claimOtherLink':
      return claimSeat(db, { key, token: tokenOf(seat ?? { id: crypto.randomUUID() }, link + 1) });
    case 'claim':
      return seat && claimSeat(db, { key, token: tokenOf(seat, link) });
    case 'decline':
      return seat && declineSeat(db, { key, token: tokenOf(seat, link) });
    case 'resend':
      return seat && resendInvitation(db, ada, { seatId: seat.id });
    case 'revoke':
      return seat && revokeSeat(db, ada, { seatId: seat.id });
  }
}

async function state({ ada, subscription }: World, emails: string[]) {
  const source = { subscriptionId: subscription.id };
  const { seats } = await seatsOf(db, ada, { source, show: 'live' });
  return {
    holds: seats.map(({ email, status }) => [emails.indexOf(email), status]).sort(),
    available: (await availableSeats(db, ada, { source })).available,
  };
}
