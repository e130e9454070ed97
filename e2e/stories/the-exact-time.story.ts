import { test } from '../world/test.ts';

test('Ada reads to the minute when Bob got his seat, by mouse and by keyboard', async ({
  world,
}) => {
  const { sale, product, adaTypes } = await world.adaBuys({
    organization: { timeZone: 'Asia/Tokyo' },
  });
  const bob = await world.person('Bob');
  await sale.hasSeatOn('2020-03-01', bob, {});
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.opensPurchase(product);

  const added = ada.time(/years ago/, bob);
  await ada.seesNoExactTime();
  await added.hover();
  // Hers where a script knows it, else the organization's, by name.
  await ada.seesExactTime('March 1, 2020 at 1:00 PM, your time', 'at 9:00 PM Japan Standard Time');
  await ada.leansBack();
  await ada.seesNoExactTime();
  await ada.tabsTo(added);
  await ada.seesExactTime('March 1, 2020 at 1:00 PM, your time', 'at 9:00 PM Japan Standard Time');
  await ada.meetsNoBarrier();
});
