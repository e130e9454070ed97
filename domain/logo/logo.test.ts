import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { constraintOf } from '#db/constraint.ts';
import { testDatabase } from '#db/test/database.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { png, svg } from '#domain/test/pictures.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { buildWorld, operator } from '#domain/test/world.ts';
import { findLogo } from './find.ts';
import { keepLogo } from './keep.ts';

const { db, sql } = await testDatabase();
const bytes = png({ width: 64, height: 32 });

test('a picture is kept once, by what it shows, and found by its name alone', async () => {
  const name = await keepLogo(db, operator, { bytes });
  expect(name).toBe(`${createHash('sha256').update(bytes).digest('hex')}.png`);
  expect(await keepLogo(db, operator, { bytes })).toBe(name);
  const found = await findLogo(db, name);
  expect(found?.kind).toBe('png');
  expect(Buffer.from(found?.bytes ?? []).equals(bytes)).toBe(true);
  for (const unknown of ['', name.replace('.png', '.svg'), name.replace(/^./, 'g'), `${name}\0`]) {
    expect(await findLogo(db, unknown)).toBeNull();
  }
});

test('two who keep the same picture at once have one name', async () => {
  const drawing = svg('viewBox="0 0 64 32"');
  const names = await Promise.all(
    Array.from({ length: 8 }, () => keepLogo(db, operator, { bytes: drawing })),
  );
  expect(new Set(names).size).toBe(1);
});

test('what is no picture is not kept', async () => {
  const kept = await sql`select count(*) from logos`;
  const refusal = await keepLogo(db, operator, { bytes: Buffer.from('<html>') }).catch((no) => no);
  expect(refusal).toMatchObject({ code: 'InvalidRequest', because: 'noPicture', field: 'logo' });
  expect(await sql`select count(*) from logos`).toEqual(kept);
});

test('an organization wears what is kept, and nothing else', async () => {
  const { organization, merchant } = await buildWorld(db);
  const wear = (logo: string | null) =>
    updateOrganization(db, merchant, { organizationId: organization.id, logo });
  const name = await keepLogo(db, operator, { bytes });
  expect(await wear(name)).toMatchObject({ logo: name });
  for (const other of [
    name.replace(/^./, '0').replace(/.png$/, '.webp'),
    'https://a.example/b.png',
  ]) {
    expect(await refusalOf(wear(other))).toMatch(/^InvalidRequest/);
  }
  expect(await wear(null)).toMatchObject({ logo: null });
});

test('a name never shows another picture, whoever writes it, and no worn one goes', async () => {
  const { organization } = await buildWorld(db);
  const logo = await keepLogo(db, operator, { bytes });
  await updateOrganization(db, operator, { organizationId: organization.id, logo });
  const other = png({ width: 32, height: 64 });
  const swapped = sql`update logos set bytes = ${other} where name = ${logo}`;
  expect(await swapped.catch(constraintOf)).toBe('logos_named_by_content');
  const gone = sql`delete from logos where name = ${logo}`;
  expect(await gone.catch(constraintOf)).toBe('organizations_logo_kept');
});
