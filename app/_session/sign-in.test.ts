import { Auth } from '@auth/core';
import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { statementsOf } from '#db/test/statements.ts';
import { sessionAdapter } from '#domain/identity/adapter.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import type { Database } from '../_database/pool.ts';
import { authConfig } from './auth-config.ts';

const { db } = await testDatabase();
(globalThis as typeof globalThis & { usherDatabase?: Database }).usherDatabase = db;

/** What a browser gets that asks for a link, and what the database was asked for it. */
async function ask(email: string) {
  let response = new Response();
  const statements = await statementsOf(db, async () => {
    response = await Auth(
      new Request('http://localhost:3000/api/auth/signin/letter', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ email, callbackUrl: '/' }),
      }),
      authConfig(),
    );
  });
  const answer = {
    status: response.status,
    headers: [...response.headers],
    body: await response.text(),
  };
  return { statements, answer };
}

test('whoever asks for a link learns neither from the answer nor from its time who is known', async () => {
  const { email: owner } = await buildWorld(db);
  const user = freshAddress('user');
  await sessionAdapter(db).createUser?.({ id: '', email: user, emailVerified: null });
  const stranger = freshAddress('stranger');
  await ask(freshAddress('first'));
  for (let asked = 1; asked <= 6; asked += 1) {
    const expected = await ask(stranger);
    // The sixth in an hour keeps nothing, for whomever it is.
    expect(expected.statements.some((text) => /insert into events/i.test(text))).toBe(asked <= 5);
    expect(await ask(owner)).toEqual(expected);
    expect(await ask(user)).toEqual(expected);
    expect(expected.answer.status).toBe(302);
  }
});
