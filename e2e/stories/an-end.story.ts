import { linkIn } from '../world/post.ts';
import { test } from '../world/test.ts';

test('Ada’s purchase ends, and everybody who had a seat or a link is told', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  const carol = await world.person('Carol');
  await sale.hasInvited(bob, carol);
  await bob.claims(await bob.getsLetter('Ada Lovelace invites you'));
  const invitation = linkIn(await carol.getsLetter('Ada Lovelace invites you'));

  await sale.ends('canceled');
  await bob.getsLetter(`Your seat in ${product.name} has ended`);
  await bob.opens('/');
  await bob.hasNoAccess();
  await carol.opens(invitation);
  await carol.seesPage('The purchase has ended');
  await carol.meetsNoBarrier();

  await ada.getsLetter(`Your purchase of ${product.name} has ended`);
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sees('This purchase has ended');
  await ada.cannotAssign();
  await ada.sees('Nobody has a seat any more');
  await ada.sees('This purchase has ended, so nobody can take a seat.');
  await ada.doesNotSee('at the moment');
  await ada.findsNoLink('Let members ask');
  await ada.findsNoLink('Make a link');
  await ada.meetsNoBarrier();
  await ada.opens(`${sale.address}/requests`);
  await ada.sees('This purchase has ended, so no request can be approved.');
  await ada.doesNotSee('Let members ask');
  await ada.meetsNoBarrier();
});

test('while Ada’s purchase is paused nobody has a seat, and she reads why', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await sale.ends('paused');

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sees('This subscription is paused');
  await ada.cannotAssign();
  await ada.meetsNoBarrier();
  await bob.signsIn();
  await bob.hasNoAccess();
  await bob.meetsNoBarrier();
});
