import { linkIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';

test('Ada has her pages speak German, here and wherever else she signs in', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  await ada.signsIn();
  await ada.opens(`${sale.address}?show=revoked`);
  await ada.isSpokenToIn('en');

  await ada.choosesLanguage('Deutsch');
  await ada.isSpokenToIn('de');
  await ada.sees('0 von 3 Plätzen vergeben', 'Hier ist niemand');
  expect(ada.address).toBe(`${sale.address}?show=revoked`);
  await ada.meetsNoBarrier();

  const phone = await ada.onAnotherDevice();
  await phone.opens('/sign-in');
  await phone.isSpokenToIn('en');
  await phone.asksForLink();
  await phone.opens(linkIn(await phone.getsLetter('Your link to sign in')));
  await phone.presses(`Sign in as ${ada.email}`);
  await phone.isSpokenToIn('de');
  await phone.seesPage('Willkommen');
  await phone.meetsNoBarrier();
});

test('Aisha reads her invitation in Arabic, because Ada knows that she does', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  const aisha = await world.foreigner('Aisha', 'ar-EG');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.choosesLetterLanguage('العربية');
  await ada.assignsSeatTo(aisha);
  await ada.isTold(`A seat is waiting for ${aisha.email}.`);

  const invitation = await aisha.getsLetter('يدعوك');
  expect(invitation.html).toContain('dir="rtl"');
  await aisha.opens(linkIn(invitation));
  await aisha.isSpokenToIn('ar', 'rtl');
  await aisha.meetsNoBarrier();
  await aisha.opens(linkIn(invitation));
  await aisha.presses('استلام مقعدك');
  await aisha.seesPage('المقعد لك');
  await aisha.isSpokenToIn('ar', 'rtl');
  await aisha.meetsNoBarrier();
});

test('Ada finds out that Aisha reads Arabic, and that Bob, who joins her team, reads German', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  const [aisha, bob] = [await world.person('Aisha'), await world.person('Bob')];
  await sale.hasInvited(aisha);
  await aisha.getsLetter('Ada Lovelace invites you');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sendsNewLinkIn('العربية', aisha);
  await aisha.getsLetter('يدعوك');
  await ada.meetsNoBarrier();

  await ada.opensTeam();
  await ada.choosesLetterLanguage('Deutsch');
  await ada.bringsIn(bob, 'manager');
  await bob.getsLetter('gibt Ihnen bei Acme Verwaltungsrechte');
  await ada.meetsNoBarrier();
});

test('a browser whose language we lack is spoken to as the organization does', async ({
  world,
}) => {
  const { sale } = await world.adaBuys({ organization: { language: 'de' } });
  const jan = await world.foreigner('Jan', 'pl');
  await sale.hasInvited(jan);
  await jan.opens(linkIn(await jan.getsLetter('Ada Lovelace lädt Sie')));
  await jan.isSpokenToIn('de');
  await jan.choosesLanguage('English', { field: 'Sprache', button: 'Ändern' });
  await jan.isSpokenToIn('en');
  await jan.seesPage(/^Ada Lovelace invites you/);
  await jan.presses('Claim your seat');
  await jan.seesPage('The seat is yours');
  await jan.meetsNoBarrier();
});

test('a name that runs the other way keeps its signs to itself', async ({ world }) => {
  const { sale } = await world.adaBuys({ organization: { name: 'שלום (אקמה)' } });
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  await bob.opens(linkIn(await bob.getsLetter('Ada Lovelace invites you')));
  await bob.sees('\u2068שלום (אקמה)\u2069 has a seat for');
  await bob.meetsNoBarrier();
});
