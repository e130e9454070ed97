import { describe, expect, test } from 'vitest';
import { addMember } from '#domain/member/add.ts';
import type { Role } from '#domain/member/facts.ts';
import { inviteMember } from '#domain/member/invite.ts';
import { removeMember } from '#domain/member/remove.ts';
import { acceptOwnership } from '#domain/ownership/accept.ts';
import { declineOwnership } from '#domain/ownership/decline.ts';
import { offerOwnership } from '#domain/ownership/offer.ts';
import { withdrawOffer } from '#domain/ownership/withdraw.ts';
import { signedIn, type World } from '#domain/test/world.ts';
import { asRead, expectOneDeed, headerOf } from '#outbox/test/reading.ts';
import { appUrl } from '#outbox/test/settings.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, tellStory, newestTo } = await openStory();
const { db } = office;

const invite = (
  { ada, customerId, bob }: World & { bob: string },
  role: Exclude<Role, 'owner'> = 'billing_manager',
) => inviteMember(db, ada, { customerId, email: bob, name: 'Bob Noyce', role });

describe('who is brought into a team', () => {
  test('R107, W23: is told what a billing manager does', async () => {
    const world = await tellStory();
    await invite(world);
    const letter = await newestTo(world.bob);
    expect(asRead(letter)).toMatchSnapshot();
    expect(headerOf(letter, 'reply-to')).toBe(`Ada Lovelace <${world.email}>`);
    expectOneDeed(letter, `${appUrl}/`);
  });

  test('is told what a member can do', async () => {
    const world = await tellStory();
    await invite(world, 'member');
    expect(asRead(await newestTo(world.bob))).toMatchSnapshot();
  });

  test('is not told of what was taken back before the letter was written', async () => {
    const world = await tellStory();
    await office.hold(async () => {
      const { id: memberId } = await invite(world);
      await removeMember(db, world.ada, { memberId });
    });
    expect(await newestTo(world.bob)).toBeUndefined();
  });
});

describe('an offer of ownership', () => {
  const offer = async (world: World & { bob: string }) => {
    const { ada, customerId, bob: email } = world;
    const { id: memberId } = await addMember(db, ada, { customerId, email, name: 'Bob Noyce' });
    return offerOwnership(db, ada, { memberId });
  };

  test('leads to the page that has the button', async () => {
    const world = await tellStory();
    const { id } = await offer(world);
    const letter = await newestTo(world.bob);
    expect(asRead(letter)).toMatchSnapshot();
    expectOneDeed(letter, `${appUrl}/ownership/${id}`);
  });

  test('is not told of once it is withdrawn', async () => {
    const world = await tellStory();
    await office.hold(async () => {
      await offer(world);
      await withdrawOffer(db, world.ada, world);
    });
    expect(await newestTo(world.bob)).toBeUndefined();
  });

  test.each(['accepted', 'declined'] as const)('tells who made it that it was %s', async (how) => {
    const world = await tellStory();
    const { id: offerId } = await offer(world);
    await office.settle();
    const answer = how === 'accepted' ? acceptOwnership : declineOwnership;
    await answer(db, signedIn(world.bob), { offerId });
    const letter = await newestTo(world.email);
    expect(asRead(letter)).toMatchSnapshot();
    expectOneDeed(letter, `${appUrl}/customers/${world.customerId}/team`);
  });
});
