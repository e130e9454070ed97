import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { invited } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { languageOfHouse } from './language-of-house.ts';

const { db } = await testDatabase();
const nobody = { email: null, seatId: null };

test('where nobody is known, the only organization has the say, and nobody where there are several', async () => {
  expect(await languageOfHouse(db, nobody)).toBe('en');
  const german = await buildWorld(db, { organization: { language: 'de' } });
  expect(await languageOfHouse(db, nobody)).toBe('de');
  const french = await buildWorld(db, { organization: { language: 'fr' } });
  expect(await languageOfHouse(db, nobody)).toBe('en');

  const email = freshAddress('bob');
  const source = ({ subscription }: typeof german) => ({ subscriptionId: subscription.id });
  await invited(db, german.ada, source(german), email);
  const seat = await invited(db, french.ada, source(french), email);
  expect(await languageOfHouse(db, { email: email.toUpperCase(), seatId: null })).toBe('de');
  expect(await languageOfHouse(db, { email, seatId: seat.id })).toBe('fr');
});
