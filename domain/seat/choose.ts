import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { parseDay } from '#domain/day/parse.ts';
import { parseOptionalLanguage } from '#domain/language/languages.ts';
import { checkSeatMetadata } from '#domain/metadata/check.ts';
import { Refusal } from '#domain/refusal.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import type { BulkRow } from './assign-in-bulk.ts';
import { dayIsOver } from './last-day.ts';
import type { LockedPurchase } from './lock-for-bulk.ts';
import type { Recipient } from './place.ts';
import { mismatch } from './recipient.ts';
import { type Meant, resolveMany } from './resolve-many.ts';
import { alreadyAssigned, full, namedTwice } from './why-not.ts';

/** A row that can be seated, with the member who is to get an external id; or why it can't. */
export type Chosen =
  | { recipient: Recipient; linked?: string | undefined; refusal: null }
  | { recipient: null; refusal: Refusal };

/**
 * Decides which of many rows get a seat: each by itself, then in their order while places last.
 * Where the purchase is locked, what is decided still holds when it is done.
 */
export async function choose(
  tx: Executor,
  purchase: LockedPurchase,
  rows: BulkRow[],
): Promise<Chosen[]> {
  const meant = await resolveMany(
    tx,
    purchase,
    rows.map(({ recipient }) => recipient),
  );
  const seated = await seatedAlready(tx, purchase, meant);
  const listed = new Set<string>();
  const externalIds = new Set<string>();
  let free = purchase.free;
  return rows.map((row, at): Chosen => {
    const one = meant[at] as Meant | Refusal;
    try {
      if (one instanceof Refusal) throw one;
      const { linked, ...named } = one;
      const recipient = { ...named, ...read(row, purchase) };
      const address = one.email.toLowerCase();
      if (seated.has(address)) throw alreadyAssigned(one.email);
      if (listed.has(address)) throw namedTwice(one.email);
      if (one.externalId !== undefined && externalIds.has(one.externalId)) {
        throw mismatch(one.externalId, one.email);
      }
      // Before the places are counted: who stands twice needs one place, wherever the seats end.
      listed.add(address);
      if (one.externalId !== undefined) externalIds.add(one.externalId);
      if (free === 0) throw full(purchase.id, purchase.free, rows.length);
      free -= 1;
      return { recipient, linked, refusal: null };
    } catch (error) {
      if (error instanceof Refusal) return { recipient: null, refusal: error };
      throw error;
    }
  });
}

function read(row: BulkRow, { today }: LockedPurchase) {
  const { name, metadata = {}, language, immediateClaim = false } = row;
  const endsOn = row.endsOn === undefined ? null : parseDay(row.endsOn, 'endsOn');
  if (endsOn !== null && endsOn < today) throw dayIsOver();
  checkSeatMetadata(metadata);
  return {
    name: parseOptionalText(name, { field: 'name', longest: 256 }),
    metadata,
    language: parseOptionalLanguage(language, 'language'),
    immediateClaim,
    endsOn,
  };
}

async function seatedAlready(
  tx: Executor,
  { id, column }: LockedPurchase,
  meant: (Meant | Refusal)[],
): Promise<Set<string>> {
  const addresses = meant.flatMap((one) =>
    one instanceof Refusal ? [] : [one.email.toLowerCase()],
  );
  const seated = await tx.execute<{ address: string }>(sql`
    select lower(email) as address from customer_seats
     where ${column} = ${id} and revoked_at is null
       and lower(email) = any (${sql.param(addresses)}::text[])`);
  return new Set(seated.map(({ address }) => address));
}
