import { type SQL, sql } from 'drizzle-orm';
import { isFresh } from '#domain/seat/undo-revoke.ts';

/**
 * How many places of a purchase `p` are for those who wait in line by now: the free ones, but for
 * those whose seats were revoked a moment ago, until nobody can take that back any more.
 */
export const placesForLine: SQL = sql`greatest(p.seats - p.assigned - (
  select count(*)::int from customer_seats s
   where coalesce(s.subscription_id, s.order_id) = p.id and ${isFresh}
     and not exists (select 1 from customer_seats again where again.predecessor_id = s.id)), 0)`;
