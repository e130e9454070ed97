import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Database } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { createCustomer } from '#domain/customer/create.ts';
import { updateCustomer } from '#domain/customer/update.ts';
import { addMember } from '#domain/member/add.ts';
import { inviteMember } from '#domain/member/invite.ts';
import { updateMember } from '#domain/member/update.ts';
import { placeOrder } from '#domain/order/place.ts';
import { createOrganization } from '#domain/organization/create.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignInBulk } from '#domain/seat/assign-in-bulk.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { correctAddress } from '#domain/seat/correct-address.ts';
import { entitlements } from '#domain/seat/entitlements.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { askToJoin } from '#domain/share-link/ask.ts';
import { linkToken } from '#domain/share-link/token.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import type { Stage } from '#domain/test/row.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { sharing } from '#domain/test/sharing.ts';
import { openStage } from '#domain/test/stage.ts';
import { operator } from '#domain/test/world.ts';

const { db, sql } = await testDatabase();

// What a mail library that reads generously would deliver to somebody else, or to more than one.
const loose = [
  'a@evil.example .corp.example',
  'a@evil.example\r\nBcc: x@evil.example',
  'bob@corp.example, a@evil.example',
  'Bob <a@evil.example>',
  'team: a@evil.example;',
  '"a@evil.example"@corp.example',
  'bob(a@evil.example)@corp.example',
  'b\u200bob@evil.example',
  'bøb@evil.example',
  'a@[127.0.0.1]evil.example',
];

type Entry = (db: Database, stage: Stage, email: string) => Promise<unknown>;

const source = ({ subscription }: Stage) => ({ subscriptionId: subscription.id });

/** Every way by which an address comes in. */
const entries: Record<string, Entry> = {
  'a seat’s recipient': (db, s, email) =>
    assignSeat(db, s.ada, { source: source(s), recipient: { email } }),
  'a recipient with an external id': (db, s, email) =>
    assignSeat(db, s.ada, { source: source(s), recipient: { email, externalMemberId: 'e-1' } }),
  'one of several recipients': (db, s, email) =>
    assignSeats(db, s.ada, { source: source(s), lines: [{ email }] }),
  'one of a crowd': (db, s, email) =>
    assignInBulk(db, s.ada, {
      source: source(s),
      rows: [{ recipient: { email } }],
      mode: 'all_or_nothing',
    }),
  'a corrected address': (db, s, email) => correctAddress(db, s.ada, { seatId: s.seatId, email }),
  'a new holder': (db, s, email) =>
    transferSeat(db, s.ada, { seatId: s.heldSeatId, recipient: { email } }),
  'whose entitlements are asked for': (db, s, email) => entitlements(db, s.merchant, { email }),
  'a member': (db, s, email) => addMember(db, s.ada, { customerId: s.customerId, email }),
  'a member’s other address': (db, s, email) =>
    updateMember(db, s.merchant, { memberId: s.member.id, email }),
  'who is invited into a team': (db, s, email) =>
    inviteMember(db, s.ada, { customerId: s.customerId, email, role: 'member' }),
  'a customer': (db, s, email) =>
    createCustomer(db, s.merchant, { organizationId: s.organization.id, email }),
  'a team’s owner': (db, s, email) =>
    createCustomer(db, s.merchant, {
      organizationId: s.organization.id,
      type: 'team',
      owner: { email },
    }),
  'a customer’s other address': (db, s, email) =>
    updateCustomer(db, s.merchant, { which: { customerId: s.customerId }, email }),
  'who subscribes': (db, s, email) =>
    openSubscription(db, operator, { productId: s.product.id, customer: { email } }),
  'who buys once': (db, s, email) =>
    placeOrder(db, operator, { productId: s.licence.id, customer: { email } }),
  'a new organization’s support': (db, _, supportEmail) =>
    createOrganization(db, operator, {
      name: 'New',
      slug: `new-${crypto.randomUUID()}`,
      supportEmail,
    }),
  'an organization’s contact': (db, s, contactEmail) =>
    updateOrganization(db, operator, { organizationId: s.organization.id, contactEmail }),
  'who comes by a shared link': (db, s, email) =>
    askToJoin(db, { key: sharing, token: linkToken(sharing, s.linkId), email }),
};

const stage = await openStage(db);

test.each(Object.entries(entries))('%s: what is no address changes nothing', async (_, enter) => {
  const before = await written();
  for (const email of loose) {
    expect(await refusalOf(enter(db, stage, email)), email).toMatch(
      /^InvalidRequest address$|^InvalidSeatAssignmentRequest/,
    );
  }
  expect(await written()).toEqual(before);
});

// A file more or fewer is a way in more or fewer: it belongs above.
test('no address comes in by another file', () => {
  const files = globSync('domain/**/*.ts').filter(
    (file) => !/\btest\b/.test(file) && /\b(parse|read)Address\(/.test(readFileSync(file, 'utf8')),
  );
  expect(files.sort()).toEqual([
    'domain/address/parse.ts',
    'domain/customer/create.ts',
    'domain/customer/find-or-create.ts',
    'domain/customer/parse.ts',
    // Goes on to correct the address.
    'domain/import/retry.ts',
    'domain/member/add.ts',
    'domain/member/update.ts',
    'domain/organization/settings.ts',
    // Reads what a member has.
    'domain/seat-request/serve.ts',
    'domain/seat/assign-many.ts',
    'domain/seat/correct-address.ts',
    'domain/seat/entitlements.ts',
    'domain/seat/recipient.ts',
    'domain/seat/resolve-many.ts',
    'domain/share-link/ask.ts',
    // Reads a domain.
    'domain/share-link/domains.ts',
    // Reads what was proven by a letter.
    'domain/share-link/join.ts',
  ]);
});

/** How much there is of whatever may hold an address, and the facts told of it. */
async function written() {
  const [counts] = await sql`
    select (select count(*) from events) as events, (select count(*) from members) as members,
           (select count(*) from customers) as customers,
           (select count(*) from customer_seats) as seats,
           (select count(*) from organizations) as organizations,
           (select count(*) from share_link_joins) as joins`;
  return counts;
}
