import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { readPaste } from '#domain/paste/read.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { all, drafted, fitting, forLists, planned } from '#domain/test/importing.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { freshAddress } from '#domain/test/world.ts';
import { assignImport } from './assign.ts';
import { discardImport } from './discard.ts';
import { draftImport } from './draft.ts';
import { findImport } from './find.ts';
import { forgetImports } from './forget.ts';
import { planImport } from './plan.ts';
import { importsUnderway } from './underway.ts';

const { db, sql } = await testDatabase();

const world = (seats?: number) => forLists(db, seats);

test('whoever is underway is listed for those who manage the purchase, until all is done', async () => {
  const { ada, source } = await world();
  const importId = await drafted(db, ada, source, `${freshAddress()}\n${freshAddress()}`);
  expect(await importsUnderway(db, ada, { source })).toMatchObject([{ id: importId, open: 2 }]);
  await assignImport(db, ada, { importId, ...all });
  expect(await importsUnderway(db, ada, { source })).toMatchObject([{ open: 0, waiting: 2 }]);
  for (const { id } of (await seatsOf(db, ada, { source })).seats) {
    await revokeSeat(db, ada, { seatId: id });
  }
  expect(await importsUnderway(db, ada, { source })).toEqual([]);
});

test('a draft is thrown away; of a list that seated people, only what is left', async () => {
  const { ada, source } = await world();
  const draft = await drafted(db, ada, source, freshAddress());
  await discardImport(db, ada, { importId: draft });
  expect(await findImport(db, ada, { importId: draft })).toBeUndefined();
  const importId = await drafted(db, ada, source, `${freshAddress()}\nnobody`);
  await assignImport(db, ada, { importId, ...fitting });
  await discardImport(db, ada, { importId });
  expect(await planned(db, ada, importId)).toEqual([]);
  expect(await findImport(db, ada, { importId })).toMatchObject({ assigned: 1 });
});

test('lists are forgotten when their time is over, and the oldest drafts when they are many', async () => {
  const { ada, source } = await world();
  const importId = await drafted(db, ada, source, freshAddress());
  await sql`update imports set expires_at = now() where id = ${importId}`;
  expect(await findImport(db, ada, { importId })).toBeUndefined();
  expect(await refusalOf(planImport(db, ada, { importId }))).toBe('ResourceNotFound');
  expect(await forgetImports(db)).toBe(1);
  for (let n = 0; n < 5; n += 1) await drafted(db, ada, source, freshAddress());
  await sql`
    update imports set expires_at = now() where subscription_id = ${source.subscriptionId}`;
  expect(await forgetImports(db, 2)).toBe(5);
  for (let n = 0; n < 22; n += 1) await drafted(db, ada, source, freshAddress());
  const [kept] = await sql`
    select count(*)::int as count from imports where subscription_id = ${source.subscriptionId}`;
  expect(kept?.count).toBe(20);
});

test('a file’s name is kept as one line of bearable length', async () => {
  const { ada, source } = await world();
  const sheet = readPaste(freshAddress());
  const fileName = `team\u202e\n${'x'.repeat(300)}.csv`;
  const { id: importId } = await draftImport(db, ada, { source, sheet, fileName });
  expect((await findImport(db, ada, { importId }))?.fileName).toMatch(/^teamx{116}$/);
});
