import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { Fact } from '#domain/event/fact.ts';
import { type SeatLetters, wishOf } from '#domain/purchase/seat-letters.ts';
import { freePlaces } from '#domain/purchase/source.ts';
import { purchasesToHearOf, type Readers } from './follow.ts';

type Reader = { purchase: string; member: string; wish: SeatLetters; isFull: boolean };

/** Finds who wants a letter for each of these facts: one question for all, and none for most. */
export async function readersOf(tx: Transaction, facts: Fact[]): Promise<Readers> {
  const readers = await readersIn(tx, purchasesToHearOf(facts));
  return {
    ofEach: byPurchase(readers.filter(({ wish }) => wish === 'each')),
    whenFull: byPurchase(readers.filter(({ isFull }) => isFull)),
  };
}

async function readersIn(tx: Transaction, purchases: string[]): Promise<Reader[]> {
  if (purchases.length === 0) return [];
  // Whoever bought a single seat and gave it away knows that there is no other.
  const readers = await tx.execute<Reader>(sql`
    select p.id as purchase, m.id as member, ${wishOf} as wish,
           p.is_live and p.seats > 1 and ${freePlaces} = 0 as "isFull"
      from (select id, customer_id, seats, assigned, queued, is_live from subscriptions
             where id = any (${sql.param(purchases)}::uuid[])
             union all
            select id, customer_id, seats, assigned, queued, is_live from orders
             where id = any (${sql.param(purchases)}::uuid[])) p
      join members m on m.customer_id = p.customer_id and m.deleted_at is null
       and m.role in ('owner', 'billing_manager')
      left join seat_letters w on w.member_id = m.id and w.purchase_id = p.id
     where ${wishOf} <> 'none'
     order by m.id`);
  return [...readers];
}

function byPurchase(readers: Reader[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { purchase, member } of readers) {
    found.set(purchase, [...(found.get(purchase) ?? []), member]);
  }
  return found;
}
