import { randomUUID } from 'node:crypto';
import type { Database } from '#db/database.ts';
import { parseAddress } from '#domain/address/parse.ts';
import { requestSignIn } from '#domain/identity/request-sign-in.ts';
import { signInToken } from '#domain/identity/sign-in-token.ts';
import { assignImport } from '#domain/import/assign.ts';
import { draftImport } from '#domain/import/draft.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { addMember } from '#domain/member/add.ts';
import { offerOwnership } from '#domain/ownership/offer.ts';
import { readPaste } from '#domain/paste/read.ts';
import { resendMany } from '#domain/seat/resend-many.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { askToJoin } from '#domain/share-link/ask.ts';
import { createShareLink } from '#domain/share-link/create.ts';
import { linkToken } from '#domain/share-link/token.ts';
import { type NewSubscription, openSubscription } from '#domain/subscription/open.ts';
import { scheduleCancellation } from '#domain/subscription/schedule-cancellation.ts';
import type { Ending } from '#domain/subscription/stop.ts';
import { operator, signedIn } from '#domain/test/world.ts';
import { stage } from '../../stage/stage.ts';
import { Post } from '../../world/post.ts';
import { Sale } from '../../world/sale.ts';

const sofia = signedIn('sofia@example.com');
const [ida, chien, vera, jane] = ['ida', 'chien', 'vera', 'jane'].map((name) => ({
  email: `${name}@example.com`,
})) as [Named, Named, Named, Named];

type Named = { email: string };

/** Tells, once, of what doesn't go by itself: links that are over, purchases on hold, offers, reports. */
export async function tellOfStates(db: Database, productId: string): Promise<void> {
  const [told] = await db.$client`select 1 from customers where email = ${sofia.email}`;
  if (told) return;
  await tellOfEnding(db, productId, 'Rosalind Franklin', 'past_due');
  await tellOfEnding(db, productId, 'Lise Meitner', 'paused');
  await tellOfEnding(db, productId, 'Maria Goeppert', 'canceled');
  await tellOfEnding(db, productId, 'Emmy Noether', 'unpaid');
  await tellOfScheduled(db, productId);
  await tellOfSale(db, { productId, name: 'Sophie Germain', status: 'trialing' });
  await tellOfSofia(db, productId);
}

async function tellOfEnding(db: Database, productId: string, name: string, to: Ending) {
  const { sale } = await tellOfSale(db, { productId, name });
  await sale.ends(to);
}

async function tellOfScheduled(db: Database, productId: string): Promise<void> {
  const { id } = await tellOfSale(db, { productId, name: 'Caroline Herschel' });
  await scheduleCancellation(db, operator, { subscriptionId: id });
}

/** Three seats: one that the owner has, and one that waits for a guest. */
async function tellOfSale(
  db: Database,
  { productId, name, status }: Pick<NewSubscription, 'productId' | 'status'> & { name: string },
) {
  const [first = ''] = name.toLowerCase().split(' ');
  const email = `${first}@example.com`;
  const { id, customerId } = await openSubscription(db, operator, {
    productId,
    customer: { email, name },
    seats: 3,
    status,
  });
  const source = { subscriptionId: id };
  const sale = new Sale({ db, owner: signedIn(email), customerId, source });
  await sale.hasSeated({ email });
  await sale.hasInvited({ email: `guest.of.${first}@example.com` });
  return { id, sale };
}

async function tellOfSofia(db: Database, productId: string): Promise<void> {
  const { id, customerId } = await openSubscription(db, operator, {
    productId,
    customer: { email: sofia.email, name: 'Sofia Kovalevskaya' },
    seats: 8,
  });
  const source = { subscriptionId: id };
  const sale = new Sale({ db, owner: sofia, customerId, source });
  await sale.hasSeated(vera);
  await sale.hasInvited(ida, chien, jane);
  await sale.letsInvitationEnd(ida);
  await revokeSeat(db, sofia, { seatId: await seatOf(db, jane) });
  const seatIds = [await seatOf(db, chien), await seatOf(db, vera)];
  await resendMany(db, sofia, { source, seatIds });
  await tellOfList(db, id);
  const heir = { customerId, email: 'emilie@example.com', name: 'Émilie du Châtelet' };
  const { id: memberId } = await addMember(db, sofia, { ...heir, role: 'billing_manager' });
  await offerOwnership(db, sofia, { memberId });
  const { id: linkId } = await createShareLink(db, sofia, { source, days: 30 });
  const asking = { key: keysOf().sharing, token: linkToken(keysOf().sharing, linkId) };
  await askToJoin(db, { ...asking, email: 'hypatia@example.com' });
  await tellOfSignIn(db);
}

/** A sign-in link that can be used for as long as pictures are taken. */
async function tellOfSignIn(db: Database): Promise<void> {
  const linkId = randomUUID();
  const token = signInToken(keysOf().signIn, linkId);
  const expires = new Date(Date.now() + 3_600_000);
  await requestSignIn(db, { email: parseAddress(sofia.email), linkId, token, expires });
}

/** A list that was handed out as far as it could be. */
async function tellOfList(db: Database, subscriptionId: string): Promise<void> {
  const sheet = readPaste('Nettie Stevens <nettie@example.com>\nMary Anning, mary.anning@example');
  const source = { subscriptionId };
  const { id: importId } = await draftImport(db, sofia, { source, sheet });
  await assignImport(db, sofia, { importId, mode: 'all_that_fit' });
  await new Post(db.$client).letterTo({ email: 'nettie@example.com' }, /invites you/);
}

/** What links are signed with here. */
export function keysOf() {
  return deriveKeys(stage().secret);
}

async function seatOf(db: Database, { email }: Named): Promise<string> {
  const [seat] = await db.$client<{ id: string }[]>`
    select id from customer_seats where email = ${email}`;
  if (!seat) throw new Error(`${email} has no seat`);
  return seat.id;
}
