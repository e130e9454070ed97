import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { freePlaces, partsOf, type Source, type SourceParts } from '#domain/purchase/source.ts';
import { type LineProblem, notFound, Refusal } from '#domain/refusal.ts';
import type { Recipient } from './place.ts';

type Purchase = {
  isLive: boolean;
  status: string;
  free: number;
  organizationId: string;
  memberModelEnabled: boolean;
  seatBasedPricingEnabled: boolean;
};

/**
 * Says why `placeSeats` seated nobody, in the order that the API's users know (R13): not there, not
 * enabled, not live, full, already seated. Null where nothing stands in the way any more, or only
 * the recipients' customers are missing: then the caller may try again.
 */
export async function whyNotSeated(
  tx: Executor,
  actor: Actor,
  source: Source,
  recipients: Recipient[],
): Promise<Refusal | null> {
  const parts = partsOf(source);
  const purchase = await findPurchase(tx, actor, parts);
  if (!purchase) return notFound(parts.thing);
  if (!purchase.seatBasedPricingEnabled) return notEnabled();
  if (!purchase.isLive) return notLive(parts.thing, purchase.status);
  if (purchase.free < recipients.length) return full(parts.id, purchase.free, recipients.length);
  return alreadySeated(tx, parts, recipients);
}

async function findPurchase(
  tx: Executor,
  actor: Actor,
  { id, table }: SourceParts,
): Promise<Purchase | undefined> {
  const [purchase] = await tx.execute<Purchase>(sql`
    select p.is_live and c.deleted_at is null as "isLive",
           case when c.deleted_at is null then p.status else 'of_a_deleted_customer' end as status,
           ${freePlaces} as free,
           o.id as "organizationId", o.member_model_enabled as "memberModelEnabled",
           o.seat_based_pricing_enabled as "seatBasedPricingEnabled"
      from ${table} p
      join organizations o on o.id = p.organization_id
      join customers c on c.id = p.customer_id
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`);
  return purchase;
}

/** R1. */
export function notEnabled(): Refusal {
  return new Refusal(
    'FeatureNotEnabled',
    'Seat-based pricing is not enabled for this organization',
  );
}

/** A purchase that is not paid for, or no longer, hands out no seats and lets none be claimed. */
export function notLive(thing: SourceParts['thing'], status: string): Refusal {
  const sentence =
    thing === 'Order' && status === 'pending'
      ? 'Order must be paid before assigning seats'
      : `${thing} is ${status.replaceAll('_', ' ')} and hands out no seats`;
  return new Refusal('SeatNotAvailable', sentence, { because: 'not_live', values: { status } });
}

/** R14. */
export function full(id: string, free: number, wanted: number): Refusal {
  return new Refusal('SeatNotAvailable', `No available seats for ${id}`, {
    because: 'full',
    values: { free, wanted },
  });
}

async function alreadySeated(
  tx: Executor,
  { id, column }: SourceParts,
  recipients: Recipient[],
): Promise<Refusal | null> {
  const addresses = recipients.map(({ email }) => email.toLowerCase());
  const seated = await tx.execute<{ address: string }>(sql`
    select lower(email) as address from customer_seats
     where ${column} = ${id} and revoked_at is null
       and lower(email) = any (${sql.param(addresses)}::text[])`);
  const taken = new Set(seated.map(({ address }) => address));
  const problems = recipients.flatMap(({ email }, index): LineProblem[] =>
    taken.has(email.toLowerCase())
      ? [{ line: index + 1, text: email, code: 'SeatAlreadyAssigned' }]
      : [],
  );
  const [first] = problems;
  if (!first) return null;
  return alreadyAssigned(first.text, problems);
}

/** R25. */
export function alreadyAssigned(address: string, problems: LineProblem[] = []): Refusal {
  return new Refusal('SeatAlreadyAssigned', `Seat already assigned to customer ${address}`, {
    field: 'email',
    values: { address },
    problems,
  });
}

/** R25, of somebody who stands twice in one list: the first is seated. */
export function namedTwice(address: string): Refusal {
  return new Refusal('SeatAlreadyAssigned', alreadyAssigned(address).message, {
    because: 'twice',
    field: 'email',
    values: { address },
  });
}
