import { linkIn } from '../world/post.ts';
import { test } from '../world/test.ts';

test('A link for one person lets in one; the next reads that it is used up', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await ada.signsIn();
  await ada.opens(`${sale.address}/link`);
  const link = await ada.makesLink({ most: '1' });
  for (const person of [bob, carol]) await person.asksByLink(link);
  const late = await carol.getsLetter(`Take your seat in ${product.name}`);
  await carol.opens(linkIn(late));
  await carol.seesPage(`Take your seat in ${product.name}`);
  await bob.takesSeatBy(await bob.getsLetter(`Take your seat in ${product.name}`));

  await carol.presses('Take your seat');
  await carol.seesPage('This link has reached its limit');
  await carol.meetsNoBarrier();
  await carol.opens(link);
  await carol.seesPage('This link has reached its limit');
  await ada.reloads();
  await ada.sees('It has reached its limit.', 'Used by 1 of at most 1 person');
  await ada.seesInTeam(bob, 'claimed', 'See the seat');
  await ada.meetsNoBarrier();
  await ada.opensPurchase(product);
  await ada.sees('1 of 3 seats taken');
  await ada.meetsNoBarrier();
});

test('The time of a link is over: Bob reads so, and Ada makes another', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await ada.signsIn();
  await ada.opens(`${sale.address}/link`);
  await ada.picks('1 day', 'Ends after');
  const link = await ada.makesLink();
  await ada.sees(/It ends in (1 day|24 hours|23 hours)/);
  await bob.asksByLink(link);
  const letter = await bob.getsLetter(`Take your seat in ${product.name}`);
  await sale.letsSharedLinksEnd();

  await bob.opens(linkIn(letter));
  await bob.seesPage('This link has ended');
  await bob.meetsNoBarrier();
  await bob.opens(link);
  await bob.seesPage('This link has ended');
  await ada.reloads();
  await ada.sees('It has expired.');
  await ada.meetsNoBarrier();
  await bob.asksByLink(await ada.makesLink());
  await bob.takesSeatBy(await bob.getsLetter(`Take your seat in ${product.name}`));
  await bob.hasAccessTo(product);
  await bob.meetsNoBarrier();
});

test('While the purchase is paused nobody comes by its link', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await ada.signsIn();
  await ada.opens(`${sale.address}/link`);
  const link = await ada.makesLink();
  await bob.asksByLink(link);
  const letter = await bob.getsLetter(`Take your seat in ${product.name}`);
  await sale.ends('paused');

  for (const way of [link, linkIn(letter)]) {
    await bob.opens(way);
    await bob.seesPage('No seats are being handed out at the moment');
    await bob.meetsNoBarrier();
  }
  await ada.reloads();
  await ada.sees('It is paused: the purchase isn’t active at the moment.');
  await ada.meetsNoBarrier();
});
