import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { Fact } from '#domain/event/fact.ts';
import { wishOf } from '#domain/purchase/seat-letters.ts';
import { purchasesToHearOf, type Readers } from './follow.ts';

/** Finds who wants a letter for each of these facts: one question for all, and none for most. */
export async function readersOf(tx: Transaction, facts: Fact[]): Promise<Readers> {
  const purchases = purchasesToHearOf(facts);
  if (purchases.length === 0) return new Map();
  const readers = await tx.execute<{ purchase: string; members: string[] }>(sql`
    select p.id as purchase, array_agg(m.id order by m.id) as members
      from (select id, customer_id, seats from subscriptions
             union all
            select id, customer_id, seats from orders) p
      join members m on m.customer_id = p.customer_id and m.deleted_at is null
       and m.role in ('owner', 'billing_manager')
      left join seat_letters w on w.member_id = m.id and w.purchase_id = p.id
     where p.id = any (${sql.param(purchases)}::uuid[]) and ${wishOf} = 'each'
     group by p.id`);
  return new Map(readers.map(({ purchase, members }) => [purchase, members]));
}
