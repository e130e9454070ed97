import { linkIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';

test('Bob claims his seat on a cheap phone with a poor line, and waits for no script', async ({
  world,
}, { annotations }) => {
  const { sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const invitation = linkIn(await bob.getsLetter('Ada Lovelace invites you'));

  const { needed, inAll } = await bob.opensOnSlowLine(invitation, 'Claim your seat');
  annotations.push({ type: 'patience', description: `${needed} of ${inAll} kB` });
  // At 50 kB a second, so that he waits two seconds, and the page is whole in ten.
  expect(needed).toBeLessThan(100);
  expect(inAll).toBeLessThan(500);
  await bob.presses('Claim your seat');
  await bob.seesPage('The seat is yours');
  await bob.hasAccessTo(product);
  await bob.leavesSlowLine();
  await bob.meetsNoBarrier();
});

test('Ada manages fifty people on a cheap phone with a poor line, and hands out more seats there', async ({
  world,
}, { annotations }) => {
  test.slow();
  const { ada, sale } = await world.adaBuys({ seats: 100 });
  await ada.signsIn();
  await ada.opens(sale.address);
  const people = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${name}.${at}@example.com`).join('\n');
  await ada.plansSeatsFor(people('worker', 50));
  await ada.presses('Assign 50 seats');
  await ada.seesPage('50 seats handed out');
  await ada.opens(sale.address);
  await ada.plansSeatsFor(people('clerk', 20));
  const plan = await ada.standsAt();

  // Each page with a button that it is opened for.
  const pages = [
    ['/', 'Sign out'],
    [sale.address, 'More for worker.0@example.com'],
    [plan, 'Assign 20 seats'],
  ] as const;
  for (const [address, button] of pages) {
    const { needed, inAll } = await ada.opensOnSlowLine(address, button);
    annotations.push({ type: 'patience', description: `${needed} of ${inAll} kB: ${button}` });
    expect(needed, button).toBeLessThan(100);
    expect(inAll, button).toBeLessThan(500);
  }
  await ada.presses('Assign 20 seats');
  await ada.seesPage('20 seats handed out');
  await ada.leavesSlowLine();
  for (const [address] of pages) {
    await ada.opens(address);
    await ada.meetsNoBarrier();
  }
});
