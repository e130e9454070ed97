import { languages } from '#domain/language/languages.ts';
import { test } from '../world/test.ts';

for (const language of languages) {
  test(`on a small phone no word of ${language} is broken that Margaret reads at a glance`, async ({
    world,
  }) => {
    const { sale } = await world.adaBuys({
      organization: { name: 'Acme Veranstaltungstechnik' },
    });
    const margaret = await world.foreigner('Margaret', language);
    await sale.hasInTeam(margaret, 'billing_manager');
    await sale.hasInvited(await world.person('Bob'));
    await margaret.opens('/sign-in');
    await margaret.findsWordsWhole();
    await margaret.signsInBeside();
    const rooms = ['', '/activity', '/letters', '/link', '/requests', '/number-of-seats'];
    const addresses = ['/', sale.teamAddress, ...rooms.map((room) => sale.address + room)];
    for (const address of addresses) {
      await margaret.opens(address);
      await margaret.findsWordsWhole();
    }
    await margaret.meetsNoBarrier();
  });
}
