import { linkIn } from '../world/post.ts';
import { test } from '../world/test.ts';

test('Bob opens two letters side by side, and each page gives its own seat', async ({ world }) => {
  const { sale, product, buysLicence } = await world.adaBuys();
  const { licence, order } = await buysLicence(2);
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  await order.hasInvited(bob);
  const letter = await bob.getsLetter(`Ada Lovelace invites you to ${product.name}`);
  const ofLicence = await bob.getsLetter(`Ada Lovelace invites you to ${licence.name}`);

  await bob.opensLink(letter);
  await bob.keepsNoTokenInItsAddress();
  await bob.reloadsInvitation();
  await bob.meetsNoBarrier();
  await bob.opensLink(letter);
  const other = await bob.inAnotherTab();
  await other.opensLink(ofLicence);
  await other.keepsNoTokenInItsAddress();
  await bob.claimsHere();
  await bob.sees(`You have a seat in ${product.name}`);
  await other.claimsHere();
  await other.sees(`You have a seat in ${licence.name}`);
  await other.meetsNoBarrier();
});

test('Bob claims while Carol’s letter is open beside: her page asks before it signs him out', async ({
  world,
}) => {
  const { sale } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hasInvited(bob, carol);
  const hers = linkIn(await carol.getsLetter('Ada Lovelace invites you'));
  const his = linkIn(await bob.getsLetter('Ada Lovelace invites you'));

  await bob.opens(his);
  const beside = await bob.inAnotherTab();
  await beside.opens(hers);
  await bob.claimsHere();
  await beside.presses('Claim your seat');
  await beside.sees(`You are signed in as ${bob.email}`);
  await beside.meetsNoBarrier();
  await beside.claimsHere(`Continue as ${carol.email}`);
  await beside.sees(`as ${carol.email}`);
  await beside.opens('/');
  await beside.isSignedInAs(carol);
  await beside.meetsNoBarrier();
});
