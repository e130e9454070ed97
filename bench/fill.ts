import type { Sql } from 'postgres';
import { idExpression, numberExpression, purchases, sourceExpression, sources } from './numbers.ts';

/** The index of the purchase of a person by theirs: in turn one of the many, and one of the long. */
export const purchase = `case when person % 2 = 0 then ${sourceExpression(sources.spread, 'person / 2')}
                       else ${sourceExpression(sources.long, 'person / 2')} end`;

/**
 * Fills a migrated database with purchases of a million places each, and so many seats: live ones,
 * a third of them pending, each with its member and its event, all told and over a year old.
 */
export async function fill(sql: Sql, seats: number): Promise<void> {
  await sql.begin(async (tx) => {
    // The rows are right by construction: checking a million of them would take minutes.
    await tx`set local session_replication_role = replica`;
    for (const statement of [merchant, ...buyers, ...holders(seats)]) await tx.unsafe(statement);
  });
  await sql`vacuum analyze`;
  await sql`checkpoint`;
}

const merchant = `
  with organization as (
    insert into organizations (id, name, slug)
    values (${idExpression('organization', '0')}, 'Acme', 'acme') returning id
  )
  insert into products (id, organization_id, name)
  select ${idExpression('product', '0')}, id, 'Studio Pro' from organization`;

const buyers = [
  `insert into customers (id, organization_id, type, email)
   select ${idExpression('customer', 'buyer')}, ${idExpression('organization', '0')}, 'team',
          'owner.' || ${numberExpression('buyer::bigint')} || '@example.com'
     from generate_series(0, ${purchases - 1}) buyer`,
  `insert into members (id, customer_id, role, email)
   select ${idExpression('owner', 'buyer')}, ${idExpression('customer', 'buyer')}, 'owner',
          'owner.' || ${numberExpression('buyer::bigint')} || '@example.com'
     from generate_series(0, ${purchases - 1}) buyer`,
  `insert into subscriptions (id, organization_id, customer_id, product_id, seats,
                              current_period_end)
   select ${idExpression('subscription', 'buyer')}, ${idExpression('organization', '0')},
          ${idExpression('customer', 'buyer')}, ${idExpression('product', '0')}, 1000000,
          now() + interval '1 year'
     from generate_series(0, ${purchases - 1}) buyer`,
];

function holders(seats: number): string[] {
  const everybody = `(select person, ${purchase} as buyer,
                             now() - interval '2 years' + person * interval '1 second' as since
                        from generate_series(1, ${seats}) person) everybody`;
  const [id, address] = [
    idExpression('seat', 'person'),
    `${numberExpression('person::bigint')} || '@example.com'`,
  ];
  return [
    `insert into members (id, created_at, customer_id, email)
     select ${id}, since, ${idExpression('customer', 'buyer')}, ${address} from ${everybody}`,
    `insert into customer_seats (id, created_at, subscription_id, customer_id, member_id, email,
                                 status, claimed_at, invitation_token_expires_at)
     select ${id}, since, ${idExpression('subscription', 'buyer')},
            ${idExpression('customer', 'buyer')}, ${id}, ${address},
            case when person % 3 = 0 then 'pending' else 'claimed' end,
            case when person % 3 <> 0 then since end, since + interval '7 days'
       from ${everybody}`,
    `insert into events (number, created_at, type, organization_id, customer_id, subscription_id,
                         seat_id, member_id, actor_kind, channel, after)
     select person, since, 'customer_seat.assigned', ${idExpression('organization', '0')},
            ${idExpression('customer', 'buyer')}, ${idExpression('subscription', 'buyer')}, ${id},
            ${id}, 'operator', 'cli', jsonb_build_object('email', ${address})
       from ${everybody}`,
    `update subscriptions p set assigned = live.count, claimed = live.claimed
       from (select subscription_id, count(*),
                    count(*) filter (where status = 'claimed') as claimed
               from customer_seats group by 1) live
      where p.id = live.subscription_id`,
  ];
}
