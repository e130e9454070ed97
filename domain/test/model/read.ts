import type { Sql } from 'postgres';
import type { Source } from '#domain/purchase/source.ts';
import { byId, type Facts, type SeatFact } from './facts.ts';

/** The model's purchases, customers and people, as the database knows them. */
export type Places = {
  sources: readonly Source[];
  customers: string[];
  addresses: string[];
  /** The day on which their story began. */
  today: string;
};

/** What stands in the database, in the words of the model; straight from the tables. */
export async function readFacts(
  sql: Sql,
  { sources, customers, addresses, today }: Places,
): Promise<Facts> {
  const ids = sources.flatMap((source) => Object.values(source));
  const person = (email: string) => addresses.indexOf(email);
  const [purchases, people, seats] = [
    await purchasesWith(sql, ids),
    await membersOf(sql, customers),
    await seatsOf(sql, ids, today),
  ];
  return {
    purchases,
    teams: customers.map((customer) =>
      people
        .filter((member) => member.customer === customer)
        .map(({ email, role }): [number, string] => [person(email), role])
        .sort(([a], [b]) => a - b),
    ),
    seats: seats
      .map(({ source, email, whose, ...seat }) => ({
        ...seat,
        purchase: ids.indexOf(source),
        address: person(email),
        account: person(whose),
      }))
      .sort(byId),
  };
}

async function purchasesWith(sql: Sql, ids: string[]) {
  return [
    ...(await sql<Facts['purchases']>`
      select status, seats as bought, greatest(seats - assigned, 0) as free,
             cancel_at_period_end as scheduled, pending_seats as planned
        from (select id, status, seats, assigned, cancel_at_period_end, pending_seats
                from subscriptions
              union all select id, status, seats, assigned, false, null from orders) p
       where id = any (${ids}::uuid[])
       order by array_position(${ids}::uuid[], id)`),
  ];
}

function membersOf(sql: Sql, customers: string[]) {
  return sql<{ customer: string; email: string; role: string }[]>`
    select customer_id as customer, email, role from members
     where customer_id = any (${customers}::uuid[]) and deleted_at is null`;
}

type Row = Omit<SeatFact, 'purchase' | 'address' | 'account'> & {
  source: string;
  email: string;
  whose: string;
};

function seatsOf(sql: Sql, ids: string[], today: string) {
  return sql<Row[]>`
    select s.id, coalesce(s.subscription_id, s.order_id) as source, s.email, c.email as whose,
           s.status, s.revocation,
           s.claimed_at is null and s.invitation_token_expires_at <= now() as expired,
           s.ends_on - ${today}::date as "lastDay",
           array(select split_part(e.type, '.', 2) from events e
                  where e.seat_id = s.id and e.type like 'customer\\_seat.%' order by e.id) as told
      from customer_seats s join customers c on c.id = s.customer_id
     where s.subscription_id = any (${ids}::uuid[]) or s.order_id = any (${ids}::uuid[])`;
}
