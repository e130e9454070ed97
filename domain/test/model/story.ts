import fc from 'fast-check';
import { type Deed, people } from './deed.ts';

const who = fc.nat({ max: people - 1 });
const by = fc.oneof(
  { weight: 5, arbitrary: fc.constant('merchant' as const) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1) },
  { weight: 1, arbitrary: who },
);
const at = fc.nat({ max: 1 });
const subscription = fc.constantFrom(0, 2);
const order = fc.constant(1);
const of = fc.nat({ max: 2 });
const seat = fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3);
const mostly = fc.constantFrom(true, true, true, false);

/** Any deed: what happens often in life happens often here. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  often(28, {
    do: is('assign'),
    ...{ by, of, who },
    as: fc.constantFrom('address', 'address', 'member'),
    atOnce: fc.constantFrom(false, false, false, true),
  }),
  often(10, {
    do: is('assignMany'),
    ...{ by, of },
    whos: fc.uniqueArray(who, { minLength: 1, maxLength: 4 }),
  }),
  often(32, {
    do: fc.constantFrom('claim', 'claim', 'decline'),
    ...{ of, seat },
    link: fc.constantFrom(0 as const, 0, 0, 0, 0, -1, 1),
  }),
  often(10, { do: fc.constantFrom('resend', 'revoke'), by, of, seat }),
  often(6, { do: is('inviteAgain'), by, of, seat }),
  often(6, { do: is('transfer'), by, of, seat, to: who }),
  often(4, { do: is('undo'), by, of, seat, inTime: mostly }),
  often(1, { do: is('revokeAll'), by, of }),
  often(5, { do: is('askForLink'), of, seat }),
  often(3, { do: is('letExpire'), of, seat, days: fc.constantFrom(1, 5) }),
  often(3, { do: is('leave'), of, seat }),
  often(5, { do: is('setLastDay'), by, of, seat, in: fc.constantFrom(10, 20, null) }),
  often(3, { do: is('letLastDayPass'), of, seat }),
  often(4, { do: fc.constantFrom('releaseExpired', 'endDated', 'endDue', 'turnPeriods') }),
  often(5, { do: is('add'), by, at, who, role: fc.constantFrom('member', 'billing_manager') }),
  often(7, { do: fc.constantFrom('remove', 'makeOwner'), by, at, who }),
  often(5, { do: is('changeAddress'), by, at, who, to: who }),
  often(8, {
    do: is('changeSeats'),
    of: subscription,
    seats: fc.integer({ min: 1, max: 6 }),
    fromProvider: fc.boolean(),
    later: fc.boolean(),
  }),
  often(6, {
    do: fc.constantFrom('schedule', 'unschedule', 'keepSeats'),
    ...{ by, of: subscription },
  }),
  often(4, { do: fc.constantFrom('letPeriodPass', 'activate'), of: subscription }),
  often(2, {
    do: is('end'),
    of: subscription,
    to: fc.constantFrom('paused', 'past_due', 'unpaid', 'canceled'),
  }),
  often(7, { do: is('recover'), of: subscription }),
  often(8, { do: is('pay'), of: order }),
  often(2, {
    do: fc.constantFrom('refund', 'refundPartially', 'refundPartially', 'void'),
    of: order,
  }),
);

/** An ending from which the purchase comes back, perhaps with less room than before. */
const interruption: fc.Arbitrary<Deed[]> = fc
  .record({
    of: subscription,
    to: fc.constantFrom('paused', 'canceled'),
    seats: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ of, to, seats }): Deed[] => [
    { do: 'changeSeats', of, seats, fromProvider: true, later: false },
    { do: 'end', of, to },
    { do: 'recover', of },
  ]);

/** Somebody who asks for one new link after the other. */
const impatience: fc.Arbitrary<Deed[]> = fc
  .record({ of, seat })
  .map(({ of, seat }) => Array.from({ length: 4 }, (): Deed => ({ do: 'askForLink', of, seat })));

/** A revoke that is thought better of: what is live comes first, and what was taken back last is next. */
const regret: fc.Arbitrary<Deed[]> = fc
  .record({ of, seat, inTime: mostly })
  .map(({ of, seat, inTime }): Deed[] => [
    { do: 'revoke', by: 'merchant', of, seat },
    { do: 'undo', by: 'merchant', of, seat: 0, inTime },
  ]);

/** A place with a last day that goes to somebody else. */
const handover: fc.Arbitrary<Deed[]> = fc
  .record({ of, seat, to: who })
  .map(({ of, seat, to }): Deed[] => [
    { do: 'setLastDay', by: 'merchant', of, seat, in: 20 },
    { do: 'transfer', by: 'merchant', of, seat, to },
  ]);

/** What is planned for the end of a period, seats that are handed out until then, and its end. */
const turn: fc.Arbitrary<Deed[]> = fc
  .record({
    of: subscription,
    seats: fc.integer({ min: 1, max: 3 }),
    whos: fc.uniqueArray(who, { minLength: 0, maxLength: 2 }),
    ends: fc.constantFrom(false, false, true),
  })
  .map(({ of, seats, whos, ends }): Deed[] => [
    ends
      ? { do: 'schedule', by: 'merchant', of }
      : { do: 'changeSeats', of, seats, fromProvider: false, later: true },
    ...whos.map((who) => gift(of, who)),
    { do: 'letPeriodPass', of },
    { do: ends ? 'endDue' : 'turnPeriods' },
  ]);

function gift(of: number, who: number): Deed {
  return { do: 'assign', by: 'merchant', of, who, as: 'address', atOnce: false };
}

/** What a few people do for a while. */
export const story: fc.Arbitrary<Deed[]> = fc
  .array(
    fc.oneof(
      { weight: 30, arbitrary: deed.map((one) => [one]) },
      { weight: 1, arbitrary: fc.oneof(interruption, interruption, impatience) },
      { weight: 3, arbitrary: fc.oneof(regret, handover, turn) },
    ),
    { minLength: 20, maxLength: 80, size: 'max' },
  )
  .map((parts) => parts.flat());

function is<const Name extends Deed['do']>(name: Name): fc.Arbitrary<Name> {
  return fc.constant(name);
}

function often<Fields extends Deed>(
  weight: number,
  fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> },
) {
  return { weight, arbitrary: fc.record(fields) as fc.Arbitrary<Deed> };
}
