import { sql } from 'drizzle-orm';

/** Whether there is nothing left to wish for: who made request `r` has left, or has a seat of it. */
export const isMoot = sql.raw(`(
  exists (select 1 from members gone where gone.id = r.member_id and gone.deleted_at is not null)
  or exists (
    select 1 from customer_seats s
     where s.member_id = r.member_id and s.revoked_at is null
       and (s.subscription_id = r.subscription_id or s.order_id = r.order_id)))`);
