import { expect, test } from '../world/test.ts';

const app = 'https://app.example.com/team';

test('Ada comes from the merchant’s app, hands out a seat, and finds her way back', async ({
  world,
}) => {
  const { ada, sale, merchant, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await ada.opens(await merchant.linkFor(ada, app));
  await ada.seesPage('Open your seats');
  await ada.sees(`Acme lets you in as ${ada.email}`);
  await ada.findsLink('Back to app.example.com', app);
  await ada.meetsNoBarrier();
  await ada.continuesAs(ada);

  await ada.isSignedInAs(ada);
  await ada.sees('You came through a link', 'You manage 1 purchase');
  await ada.findsLink('Back to app.example.com', app);
  await ada.meetsNoBarrier();
  await ada.opensPurchase(product);
  await ada.assignsSeatTo(bob);
  await ada.seesSeatOf(bob, 'waiting');
  await ada.findsLink('Back to app.example.com', app);
  await bob.claims(await bob.getsLetter('Ada Lovelace invites you'));
  await ada.opens(sale.address);
  await ada.seesSeatOf(bob, 'claimed');
  await ada.meetsNoBarrier();
});

test('a member who comes the same way sees the own seat, and manages nothing', async ({
  world,
}) => {
  const { ada, sale, merchant, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob, ada);
  await bob.opens(await merchant.linkFor(bob));
  await bob.continuesAs(bob);
  await bob.hasAccessTo(product);
  await bob.doesNotSee('Your purchases');
  await bob.isTurnedAwayFrom(sale.address);
  await bob.opens('/');
  await bob.meetsNoBarrier();
});

test('who opens such a link, and be it ten times, changes nothing', async ({ world, db }) => {
  const { ada, merchant } = await world.adaBuys();
  const link = await merchant.linkFor(ada);
  for (const method of ['HEAD', 'GET']) {
    for (let time = 0; time < 10; time += 1) {
      const answer = await fetch(link, { method });
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  }
  const sessions = await db.$client`
    select 1 from sessions s join users u on u.id = s.user_id where u.email = ${ada.email}`;
  expect(sessions).toHaveLength(0);
  await ada.opens(link);
  await ada.seesPage('Open your seats');
  await ada.keepsNoTokenInItsAddress();
  await ada.meetsNoBarrier();
});

test('a link whose hour is over, and one that never was, say what to do', async ({ world }) => {
  const { ada, merchant } = await world.adaBuys();
  const late = await merchant.linkFor(ada);
  await world.letsPortalLinksEnd(ada);
  await ada.opens(late);
  await ada.seesPage('This link no longer works');
  await ada.sees('Go back to where you found it', `Or get a link by email to ${ada.email}.`);
  await ada.meetsNoBarrier();
  await ada.presses('Send me a link');
  await ada.seesPage('Check your inbox');
  await ada.entersBy(await ada.getsLetter('Your link to sign in'));
  await ada.isSignedInAs(ada);

  await ada.opens('/portal?customer_session_token=nonsense');
  await ada.seesPage('This link no longer works');
  await ada.follows('Sign in by email');
  await ada.seesPage('Sign in to see your seats');
  await ada.opens('/portal');
  await ada.seesPage('Open the portal again from where you came');
  await ada.meetsNoBarrier();
});

test('a link that ends while its page is open says so, and lets nobody in', async ({ world }) => {
  const { ada, merchant } = await world.adaBuys();
  await ada.opens(await merchant.linkFor(ada));
  await world.letsPortalLinksEnd(ada);
  await ada.presses(`Continue as ${ada.email}`);
  await ada.seesPage('This link no longer works');
  await ada.opens('/');
  await ada.seesPage('Sign in to see your seats');
  await ada.meetsNoBarrier();
});

test('somebody else who is signed in is named before anything changes', async ({ world }) => {
  const { ada, sale, merchant } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await bob.signsIn();
  await bob.opens(await merchant.linkFor(ada));
  await bob.sees(
    `You are signed in as ${bob.email}`,
    `This link is for ${ada.email}. Continuing signs ${bob.email} out on this device.`,
  );
  await bob.meetsNoBarrier();
  await bob.opens('/');
  await bob.isSignedInAs(bob);
  await bob.opens(await merchant.linkFor(ada));
  await bob.continuesAs(ada);
  await bob.isSignedInAs(ada);
  await bob.meetsNoBarrier();
});

test('who is signed in as the same person keeps all that the sign-in shows', async ({ world }) => {
  const { ada, merchant } = await world.adaBuys();
  await ada.signsIn();
  await ada.opens(await merchant.linkFor(ada, app));
  await ada.continuesAs(ada);
  await ada.doesNotSee('You came through a link');
  await ada.sees('Still signed in on a device you no longer have?');
  await ada.meetsNoBarrier();
});
