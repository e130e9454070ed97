import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { freshAddress } from '#domain/test/world.ts';
import { sessionAdapter } from './adapter.ts';
import { chooseLanguage } from './choose-language.ts';

const { db, sql } = await testDatabase();

async function languageOf(email: string) {
  const [user] = await sql`select language from users where lower(email) = lower(${email})`;
  return user?.language;
}

test('a choice is kept with the person, until another is made', async () => {
  const email = freshAddress('bob');
  await sessionAdapter(db).createUser?.({ id: '', email, emailVerified: null });
  expect(await languageOf(email)).toBeNull();
  await chooseLanguage(db, { email: email.toUpperCase(), language: 'ar', unlessChosen: true });
  expect(await languageOf(email)).toBe('ar');
  await chooseLanguage(db, { email, language: 'de', unlessChosen: true });
  expect(await languageOf(email)).toBe('ar');
  await chooseLanguage(db, { email, language: 'de' });
  expect(await languageOf(email)).toBe('de');
});

test('whoever never signed in has no choice kept', async () => {
  const email = freshAddress('eve');
  await chooseLanguage(db, { email, language: 'de' });
  expect(await languageOf(email)).toBeUndefined();
});
