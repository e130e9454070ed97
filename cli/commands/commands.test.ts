import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { buildWorld, operator } from '#domain/test/world.ts';
import { migrateJobs } from '#outbox/jobs/migrate.ts';
import { root } from '../running/root.ts';
import { tellerOf } from '../test/tell.ts';
import { usherOn } from '../test/usher.ts';

const { db, url } = await testDatabase();
await migrateJobs(url);
const { organization, subscription, product, licence } = await buildWorld(db);
const { slug } = organization;

const usher = usherOn(url);

const kept: Record<string, string> = {
  product: product.id,
  licence: licence.id,
  subscription: subscription.id,
};
const { facts, tell } = tellerOf(usher, kept);

const both = (items: object[]) => expect.arrayContaining(items);
const one = (item: object) => expect.objectContaining(item);

test('the operator sets up an organization with both of its flags', () =>
  tell([
    [
      'organization create --name Foo --slug foo --member-model on --seat-based-pricing off',
      { slug: 'foo', member_model_enabled: true, seat_based_pricing_enabled: false },
      'foo',
    ],
    [
      'organization create --name Bar --slug bar --member-model off --seat-based-pricing on',
      { slug: 'bar', member_model_enabled: false, seat_based_pricing_enabled: true },
    ],
    ['organization update foo --seat-based-pricing on', { seat_based_pricing_enabled: true }],
    ['organization list', both([one({ slug: 'foo' }), one({ slug: 'bar' }), one({ slug })])],
  ]));

test('the operator records what is sold', () =>
  tell([
    [
      `product create --organization ${slug} --name P --tier 2-9:900 --tier 10-:800 --one-time`,
      { organization_id: organization.id, is_recurring: false, name: 'P' },
      'p',
    ],
    [
      'product update $p --name Q --archived on --access-url https://q.example',
      { name: 'Q', is_archived: true, access_url: 'https://q.example/' },
    ],
    [
      `product list --organization ${slug}`,
      both([one({ name: 'Q' }), one({ name: 'Studio Pro' })]),
    ],
    ['product list --organization bar', []],
  ]));

test('the operator records a subscription from its sale to its end', () =>
  tell([
    [
      'subscription create --product $product --email bob@example.com --customer-name Bob --seats 4 --status trialing',
      { status: 'trialing', seats: 4, product_id: product.id },
      'trial',
    ],
    ['subscription update $trial --activate', { status: 'active' }],
    ['subscription update $trial --seats 5', { seats: 5 }],
    ['subscription update $trial --seats 1 --sync', { seats: 1, status: 'active' }],
    ['subscription update $trial --cancel period-end', { cancel_at_period_end: true }],
    ['subscription update $trial --uncancel', { cancel_at_period_end: false }],
    ['subscription update $trial --pause', { status: 'paused' }],
    ['subscription update $trial --recover --period-end 2099-01-31', { status: 'active' }],
    ['subscription update $trial --past-due', { status: 'past_due' }],
    ['subscription update $trial --unpaid', { status: 'unpaid' }],
    ['subscription update $trial --cancel now', { status: 'canceled' }],
    [
      `subscription list --organization ${slug}`,
      [{ status: 'canceled' }, { id: subscription.id, status: 'active' }],
    ],
  ]));

test('the operator records an order from its sale to its refund', () =>
  tell([
    [
      'order create --product $licence --email eve@example.com --external-id e-1 --seats 3',
      { status: 'pending', seats: 3 },
      'order',
    ],
    ['order update $order --pay', { status: 'paid' }],
    ['order update $order --refund partial', { status: 'partially_refunded' }],
    ['order update $order --refund full', { status: 'refunded' }],
    ['order create --product $licence --external-id e-1 --paid', { status: 'paid', seats: 1 }],
    ['order create --product $licence --external-id e-1', { status: 'pending' }, 'given-up'],
    ['order update $given-up --void', { status: 'void' }],
    [
      `order list --organization ${slug}`,
      [{ status: 'void' }, { status: 'paid' }, { status: 'refunded' }],
    ],
  ]));

test('the operator takes back all seats of a sale, which goes on', async () => {
  const source = { subscriptionId: subscription.id };
  await assignSeat(db, operator, { source, recipient: { email: 'eve@example.com' } });
  await tell([
    ['subscription revoke-seats $subscription', { revoked: 1 }],
    ['subscription revoke-seats $subscription', { revoked: 0 }],
    ['subscription update $subscription --seats 3', { status: 'active' }],
    ['order revoke-seats $order', { revoked: 0 }],
  ]);
});

test('the operator makes a token that is shown once, and revokes it', async () => {
  const asked = ['--organization', slug, '--scope', 'members:read,orders:read'];
  const { id, token } = await facts('token', 'create', ...asked, '--expires-in-days', '3');
  expect(token).toMatch(/^usher_/);
  const { out } = await usher('token', 'list', '--json');
  expect(out).toContain(id);
  expect(out).not.toContain(token);
  expect(await facts('token', 'revoke', id)).toMatchObject({ id, revoked_at: expect.any(String) });
  expect((await usher('token', 'list', '--organization', slug)).out).toMatch(/ revoked /);
});

test('the operator makes benefits, and has a product give them', async () => {
  const of = `--organization ${slug} --description Key`;
  await tell([
    [
      `benefit create ${of} --type license_keys --prefix ACME`,
      { properties: { pattern: 'ACME-#####-#####-#####-#####-#####' } },
      'key',
    ],
    [`benefit create ${of} --type downloadables --file https://a.example/b`, {}, 'files'],
  ]);
  const { key = '', files = '' } = kept;
  await tell([
    ['product give $product $files $key', { benefits: [{ id: files }, { id: key }] }],
    [
      'benefit update $files --description Guide --file https://a.example/c',
      { description: 'Guide', properties: { files: ['https://a.example/c'] } },
    ],
    ['benefit delete $key', { id: key }],
  ]);
  const { out } = await usher('benefit', 'list', '--organization', slug);
  expect(out).toContain('Guide');
  expect(out).not.toContain(key);
});

test('the story is told by a command, and whom to sign in as is answered', async () => {
  const characters = await facts('seed');
  expect(characters).toContainEqual({ email: 'ada@example.com', sees: expect.any(String) });
  expect(await facts('seed')).toEqual(characters);
});

test('what is wrong is said in one line, to a program as the API would', async () => {
  const update = ['subscription', 'update', subscription.id];
  const token = ['token', 'create', '--organization', slug];
  const wrong: [words: string[], said: string | RegExp, error: string][] = [
    [
      ['organization', 'create', '--name', 'Foo'],
      "required option '--slug <slug>' not specified",
      'BadCommandLine',
    ],
    [['organization', 'update', 'nobody'], 'Organization not found', 'ResourceNotFound'],
    [[...update, '--seats', '1e3'], /It must be a whole number\.$/, 'BadCommandLine'],
    [[...update, '--seats', '0'], /^seats must be a whole number from 1 to \d+$/, 'InvalidRequest'],
    [[...update, '--seats', '2', '--pause'], /^Say one change: /, 'NotReady'],
    [[...token, '--scope', 'all'], /^Unknown scope: all\. There are: .*$/, 'InvalidRequest'],
    [
      ['order', 'update', subscription.id, '--refund', 'half'],
      /Allowed choices are full, partial/,
      'BadCommandLine',
    ],
    [['benefit', 'update', kept.files ?? '', '--note', 'Hello'], /^--note goes with/, 'NotReady'],
    [['nonsense'], "unknown command 'nonsense'", 'BadCommandLine'],
  ];
  for (const [words, sentence, error] of wrong) {
    const toPerson = await usher(...words);
    const toProgram = await usher(...words, '--json');
    expect([toPerson, toProgram]).toMatchObject([
      { code: 1, out: '' },
      { code: 1, out: '' },
    ]);
    const { detail, ...rest } = JSON.parse(toProgram.said);
    expect(rest).toEqual({ error });
    expect(detail).toMatch(sentence);
    expect(toPerson.said).toBe(error === 'BadCommandLine' ? `error: ${detail}` : detail);
  }
});

test('the program that npx starts hands on words, answer and exit code', async () => {
  const env = { ...process.env, DATABASE_URL: url };
  const start = (...words: string[]) =>
    new Promise((resolve) => {
      const command = [`${root}/cli/usher.mjs`, ...words];
      execFile(process.execPath, command, { env }, (error, out, said) =>
        resolve({ code: Number(error?.code ?? 0), out: out.trim(), said: said.trim() }),
      );
    });
  const [listed, refused] = await Promise.all([
    start('product', 'list', '--organization', 'bar'),
    start('organization', 'update', 'nobody', '--json'),
  ]);
  expect(listed).toEqual({ code: 0, out: 'There are none.', said: '' });
  const said = '{"error":"ResourceNotFound","detail":"Organization not found"}';
  expect(refused).toEqual({ code: 1, out: '', said });
}, 120_000);
