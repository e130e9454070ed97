import { expect, test } from '../world/test.ts';

const note = 'Tuesdays at three, in the red room';
const file = 'https://files.example.com/guide.pdf';

test('Bob finds his key where he claims, Carol another, Ada neither, and nobody after the end', async ({
  world,
}) => {
  const { ada, product, sale, merchant } = await world.adaBuys({ seats: 3 });
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await merchant.gives(product, { note, file });
  await sale.hasInvited(bob, carol);

  await bob.claims(await bob.getsLetter('Ada Lovelace invites you'));
  const key = await bob.readsKey();
  expect(key).toMatch(/^STUDIO(-[0-9A-Z]{5}){5}$/);
  await bob.sees('Office hours', note);
  await bob.findsLink('guide.pdf', file);
  await bob.copies(key, 'Copy the key');
  await bob.meetsNoBarrier();

  await bob.opens('/');
  expect(await bob.readsKey()).toBe(key);
  await bob.sees(note);
  await bob.meetsNoBarrier();

  await carol.claims(await carol.getsLetter('Ada Lovelace invites you'));
  expect(await carol.readsKey()).not.toBe(key);

  await ada.signsIn();
  await ada.hasNoKey();
  await ada.opensPurchase(product);
  await ada.doesNotSee(key);
  await ada.doesNotSee(note);
  await ada.revokesSeatOf(bob);
  await bob.reloads();
  await bob.sees('Your seat has ended');
  await bob.hasNoKey();
  await bob.doesNotSee(note);
  await bob.meetsNoBarrier();
  await carol.reloads();
  await carol.sees(note);
  await carol.meetsNoBarrier();
});
