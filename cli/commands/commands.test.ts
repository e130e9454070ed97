import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { organizationFacts } from '#domain/organization/facts.ts';
import { buildWorld } from '#domain/test/world.ts';
import { root } from '../running/root.ts';

const { db, url } = await testDatabase();
const { organization, subscription } = await buildWorld(db);

/** Runs `usher` as the operator does. */
function usher(...args: string[]) {
  return usherOn(url, ...args);
}

function usherOn(
  databaseUrl: string,
  ...args: string[]
): Promise<{ code: number; out: string; said: string }> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  return new Promise((resolve) => {
    const command = [`${root}/cli/usher.mjs`, ...args];
    execFile(process.execPath, command, { env }, (error, out, said) =>
      resolve({ code: Number(error?.code ?? 0), out: out.trim(), said: said.trim() }),
    );
  });
}

async function facts(...args: string[]) {
  const { code, out, said } = await usher(...args, '--json');
  expect({ code, said }).toEqual({ code: 0, said: '' });
  return JSON.parse(out);
}

// Each line starts a process; they start together.
test('the operator records sales, and every answer can be read by a program', async () => {
  const { slug } = organization;
  const [settings, product, shrunk, token] = await Promise.all([
    facts('organization', 'update', slug, '--accent-color', 'none', '--time-zone', 'Asia/Tokyo'),
    facts(
      'product',
      'create',
      '--organization',
      slug,
      '--name',
      'P',
      '--tier',
      '2-:900',
      '--one-time',
    ),
    facts('subscription', 'update', subscription.id, '--seats', '1', '--sync'),
    facts('token', 'create', '--organization', slug, '--scope', 'members:read,orders:read'),
  ]);
  expect(settings).toMatchObject({ accent_color: null, time_zone: 'Asia/Tokyo' });
  expect(product).toMatchObject({ organization_id: organization.id, is_recurring: false });
  expect(shrunk).toMatchObject({ seats: 1, status: 'active' });
  expect(token.token).toMatch(/^usher_/);
  const buyer = ['--email', 'bob@example.com', '--customer-name', 'Bob'];
  const order = await facts('order', 'create', '--product', product.id, ...buyer, '--paid');
  expect(order).toMatchObject({ status: 'paid', seats: 2 });
}, 120_000);

test('the operator can set each setting of an organization', async () => {
  const { out } = await usher('organization', 'update', '--help');
  const settings = Object.keys(organizationFacts(organization)).filter(
    (name) => !['id', 'created_at', 'modified_at'].includes(name),
  );
  const options = settings.map((name) => `--${name.replace('_enabled', '').replaceAll('_', '-')} `);
  for (const option of options) expect(out).toContain(option);
  const changed = await facts(
    'organization',
    'update',
    organization.slug,
    '--contact-email',
    'ops@example.com',
    '--seat-updates',
    'off',
    '--proration-behavior',
    'next_period',
  );
  expect(changed).toMatchObject({
    contact_email: 'ops@example.com',
    seat_updates_enabled: false,
    proration_behavior: 'next_period',
  });
}, 120_000);

test('the operator makes benefits, and has a product give them', async () => {
  const { slug } = organization;
  const of = ['--organization', slug, '--description', 'Key'];
  const [key, files] = await Promise.all([
    facts('benefit', 'create', ...of, '--type', 'license_keys', '--prefix', 'ACME'),
    facts('benefit', 'create', ...of, '--type', 'downloadables', '--file', 'https://a.example/b'),
  ]);
  expect(key.properties).toMatchObject({ pattern: 'ACME-#####-#####-#####-#####-#####' });
  const giving = await facts('product', 'give', subscription.productId, files.id, key.id);
  expect(giving.benefits.map(({ id }: { id: string }) => id)).toEqual([files.id, key.id]);
  const [updated, mixed] = await Promise.all([
    facts('benefit', 'update', files.id, '--description', 'Guide', '--file', 'https://a.example/c'),
    usher('benefit', 'update', files.id, '--note', 'Hello'),
  ]);
  expect(updated).toMatchObject({
    description: 'Guide',
    properties: { files: ['https://a.example/c'] },
  });
  expect(mixed).toMatchObject({ code: 1, said: expect.stringContaining('--note goes with') });
  expect(await facts('benefit', 'delete', key.id)).toMatchObject({ id: key.id });
  const { out } = await usher('benefit', 'list', '--organization', slug);
  expect(out).toContain('Guide');
  expect(out).not.toContain(key.id);
}, 120_000);

test('what is wrong is said in one line', async () => {
  const refused = await Promise.all([
    usher('organization', 'create', '--name', 'Foo'),
    usher('organization', 'update', 'nobody'),
    usher('subscription', 'update', subscription.id, '--seats', '1e3'),
    usher('subscription', 'update', subscription.id, '--seats', '0'),
    usher('token', 'create', '--organization', organization.slug, '--scope', 'all'),
  ]);
  expect(refused.map(({ code, out }) => ({ code, out }))).toEqual(
    refused.map(() => ({ code: 1, out: '' })),
  );
  expect(refused.map(({ said }) => said)).toEqual([
    "error: required option '--slug <slug>' not specified",
    'Organization not found',
    expect.stringMatching(/^error: .* It must be a whole number\.$/),
    expect.stringMatching(/^seats must be a whole number from 1 to \d+$/),
    expect.stringMatching(/^Unknown scope: all\. There are: .*$/),
  ]);
}, 120_000);

test('a database that lacks a migration is neither worked on nor verified', async () => {
  const old = await testDatabase();
  await old.sql`delete from drizzle.__drizzle_migrations
    where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`;
  const answers = await Promise.all([usherOn(old.url, 'worker'), usherOn(old.url, 'verify')]);
  for (const { code, out, said } of answers) {
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toMatch(/^The schema of the database is behind.*: run `npx usher migrate`.*\.$/);
  }
}, 120_000);
