import { linkIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';

test('Ada shares a link; Bob comes by it, and nobody after she has switched it off', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  const scanner = await world.scanner();
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('Make a link');
  await ada.seesPage('Shared link');
  await ada.findsWritten('example.com', 'Allowed domains');
  await ada.meetsNoBarrier();
  const link = await ada.makesLink();
  await ada.copies(link, 'Copy the link');
  await ada.sees('People can take a seat with it.', 'For addresses at example.com', 'Nobody yet.');
  await ada.meetsNoBarrier();

  await bob.opens(link);
  await bob.seesPage(`Ada Lovelace invites you to ${product.name}`);
  await bob.meetsNoBarrier();
  await bob.asksByLink(link);
  await bob.seesPage('Check your inbox');
  await bob.sees(bob.email);
  await bob.meetsNoBarrier();
  await carol.asksByLink(link);
  const letter = await bob.getsLetter(`Take your seat in ${product.name}`);
  await scanner.opensLinksIn(letter);
  await bob.opens(linkIn(letter));
  await bob.seesPage(`Take your seat in ${product.name}`);
  await bob.meetsNoBarrier();
  await bob.takesSeatBy(letter);
  await bob.hasAccessTo(product);

  await ada.reloads();
  await ada.seesInTeam(bob, 'claimed', 'See the seat');
  await ada.meetsNoBarrier();
  await ada.presses('Switch the link off');
  await ada.agrees('Nobody can use this link any more', 'Switch the link off');
  await ada.isTold('The link is off. It no longer lets anybody in');
  await ada.sees('Switched off.');
  await ada.meetsNoBarrier();

  await carol.opens(linkIn(await carol.getsLetter(`Take your seat in ${product.name}`)));
  await carol.seesPage('This link was switched off');
  await carol.sees('The invitation came from Ada Lovelace.');
  await carol.meetsNoBarrier();
  await carol.opens(link);
  await carol.seesPage('This link was switched off');
  await bob.opens(linkIn(letter));
  await bob.seesPage('You have already taken this seat');
  await bob.meetsNoBarrier();
  await ada.opensPurchase(product);
  await ada.seesSeatOf(bob, 'claimed');
  await ada.meetsNoBarrier();
});

test('Mallory learns of no address; the domain is told plainly', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  const mallory = await world.person('Mallory', 'evil.example');
  await sale.hasSeated(bob);
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('Make a link');
  const link = await ada.makesLink();

  await mallory.asksByLink(link);
  await mallory.isRefused(/This link is for addresses at example\.com/);
  await mallory.meetsNoBarrier();
  await mallory.asksByLink(link, 'bob(at)example.com');
  await mallory.isRefused(/One thing needs another look/);
  const pages: (string | null)[] = [];
  for (const email of [bob.email, `nobody.${bob.email}`]) {
    await mallory.asksByLink(link, email);
    await mallory.seesPage('Check your inbox');
    pages.push((await mallory.reads())?.replace(email, 'the address') ?? null);
  }
  expect(pages[0]).toBe(pages[1]);
  await bob.getsLetter(`You already have a seat in ${product.name}`);
  expect(await mallory.allLetters()).toEqual([]);
  await mallory.opens(`${link}x`);
  await mallory.seesPage('We don’t know this link');
  await mallory.meetsNoBarrier();
});

test('One seat is left, and two have the letter: the later one reads that it is taken', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys({ seats: 1 });
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('Make a link');
  const link = await ada.makesLink({ most: '5' });
  await ada.sees('Used by 0 of at most 5 people');
  await bob.asksByLink(link);
  await carol.asksByLink(link);
  const late = await carol.getsLetter(`Take your seat in ${product.name}`);
  await carol.opens(linkIn(late));
  await bob.takesSeatBy(await bob.getsLetter(`Take your seat in ${product.name}`));
  await carol.presses('Take your seat');
  await carol.seesPage('All seats are taken');
  await carol.meetsNoBarrier();
  await carol.opens(link);
  await carol.seesPage('All seats are taken');
  await ada.reloads();
  await ada.sees('It is paused: all seats are taken at the moment.');
  await ada.meetsNoBarrier();
});

test('Bob opens his letter when it is too old, and has a new one sent', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await ada.signsIn();
  await ada.opens(`${sale.address}/link`);
  await bob.asksByLink(await ada.makesLink());
  const old = await bob.getsLetter(`Take your seat in ${product.name}`);
  await sale.letsSharedLettersEnd();
  await bob.opens(linkIn(old));
  await bob.seesPage('This email is too old');
  await bob.meetsNoBarrier();
  await bob.follows('Get a new email');
  await bob.seesPage(`Ada Lovelace invites you to ${product.name}`);
  await bob.writes(bob.email, 'Your email address');
  await bob.presses('Send me the email');
  await bob.takesSeatBy(await bob.getsLetter(`Take your seat in ${product.name}`));
  await bob.meetsNoBarrier();
});

test('All seats are taken as Bob and Carol open their letters: Bob, of the team, asks for one', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 1 });
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hasInTeam(bob, 'member');
  await sale.takesRequests();
  await ada.signsIn();
  await ada.opens(`${sale.address}/link`);
  const link = await ada.makesLink();
  await bob.signsIn();
  for (const person of [bob, carol]) await person.asksByLink(link);
  const subject = `Take your seat in ${product.name}`;
  const letters = { bob: await bob.getsLetter(subject), carol: await carol.getsLetter(subject) };
  await sale.hasSeated(await world.person('Dan'));

  await carol.opens(linkIn(letters.carol));
  await carol.seesPage('All seats are taken');
  await carol.sees('The invitation came from Ada Lovelace.');
  await carol.findsNoLink(`Ask for a seat in ${product.name}`);
  await carol.meetsNoBarrier();
  await bob.opens(linkIn(letters.bob));
  await bob.seesPage('All seats are taken');
  await bob.meetsNoBarrier();
  await bob.follows(`Ask for a seat in ${product.name}`);
  await bob.seesPage('Welcome');
  await bob.presses(`Ask for a seat in ${product.name}`);
  await bob.isTold('Your request is on its way to whoever manages the seats.');
  await bob.meetsNoBarrier();
});

test('Carol is signed in where Bob takes his seat: the page says so first', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('Make a link');
  const link = await ada.makesLink();
  await carol.signsIn();
  await carol.asksByLink(link, bob.email);
  await carol.opens(linkIn(await bob.getsLetter(`Take your seat in ${product.name}`)));
  await carol.sees(`You are signed in as ${carol.email}`);
  await carol.meetsNoBarrier();
  await carol.presses(`Continue as ${bob.email}`);
  await carol.seesPage('The seat is yours');
  await carol.opens('/');
  await carol.isSignedInAs(bob);
  await carol.meetsNoBarrier();
});

test('Terms that cannot be are told by their field; others are turned away', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const mallory = await world.person('Mallory');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('Make a link');
  await ada.writes('a few', 'Maximum number of people');
  await ada.presses('Make the link');
  await ada.sees('Enter a whole number, such as 3.');
  await ada.findsWritten('a few', 'Maximum number of people');
  await ada.writes('', 'Maximum number of people');
  await ada.writes('ada@example.com', 'Allowed domains');
  await ada.presses('Make the link');
  await ada.isRefused(/“ada@example.com” isn’t a domain/);
  await ada.meetsNoBarrier();
  await mallory.signsIn();
  await mallory.isTurnedAwayFrom(`${sale.address}/link`);
  await mallory.meetsNoBarrier();
});
