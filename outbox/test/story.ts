import { invitationToken } from '#domain/invitation/token.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { buildWorld, freshAddress, type World } from '#domain/test/world.ts';
import { openOffice } from './office.ts';
import { keys } from './settings.ts';

/** An office at work, and what happens in a story about letters. */
export async function openStory() {
  const office = await openOffice();
  const { db } = office;
  await office.work();
  return {
    office,
    /** A world whose first letters have arrived, and Bob's address. */
    async tellStory({ timeZone = 'Europe/Berlin', seats = 3 } = {}) {
      const world = await buildWorld(db, {
        organization: { supportEmail: 'help@acme.example', timeZone },
        subscription: { seats },
      });
      await office.settle();
      return { ...world, bob: freshAddress('bob') };
    },
    /** Ada gives somebody a seat. */
    assign: (world: World, email: string, immediateClaim = false) =>
      assignSeat(db, world.ada, {
        source: { subscriptionId: world.subscription.id },
        recipient: { email },
        name: 'Bob Noyce',
        immediateClaim,
      }),
    /** Whoever got the seat's first link claims it. */
    claim: (seatId: string) =>
      claimSeat(db, {
        key: keys.invitation,
        token: invitationToken(keys.invitation, { seatId, number: 1 }),
      }),
    /** The last letter that came for an address, when all is told. */
    async newestTo(address: string) {
      await office.settle();
      return (await office.lettersTo(address)).at(-1);
    },
  };
}
